public import TalentMarket

/// One played turn, kept for ever and shared by every state of a timeline that holds it.
public final class Snapshot: Sendable {
  /// The world from which the turn was played: what was typed since the turn before is in it.
  public let before: World
  /// The world right after the turn.
  public let after: World
  /// What happened.
  public let record: TurnRecord
  /// Whether nothing was typed between the turn before and this one.
  let followsDirectly: Bool

  init(before: World, after: World, record: TurnRecord, followsDirectly: Bool) {
    self.before = before
    self.after = after
    self.record = record
    self.followsDirectly = followsDirectly
  }
}
