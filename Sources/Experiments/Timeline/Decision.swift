public import TalentMarket

/// Something typed that changed a world: between which turns, and what.
public struct Decision: Hashable, Sendable {
  /// The turn after which it was typed.
  public let turn: Turn
  /// The line, in full English.
  public let line: String

  /// A line typed after a turn.
  public init(turn: Turn, line: String) {
    self.turn = turn
    self.line = line
  }
}
