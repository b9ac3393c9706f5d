/// A rule that constrains every market mechanism.
public enum PolicyRule: Hashable, Sendable {
  /// The labs named make no offers to each other's people.
  case noPoach([LabID])
  /// A mover sits out so many turns: paid by the new lab, producing nothing.
  case nonCompete(turns: Int)
  /// Nobody signs for more a year; at one lab, or at every lab when `nil`. Contracts already signed stand.
  case payCap(Pay, lab: LabID?)
  /// The labs named (all when empty) do not answer offers made to their own people.
  case noCounter([LabID])
  /// Nobody signs for more than a share of the signing lab's budget; at one lab, or at every lab when `nil`. Contracts
  /// already signed stand.
  case payCapShare(Double, lab: LabID?)
  /// Offers are known to all employed: what is signed in a turn under it is public in the next, and makes those search
  /// more who earn less; see ``World/disclosedRates``.
  case transparency
}

/// A rule and the turns in which it holds.
public struct Policy: Hashable, Sendable {
  /// The rule.
  public var rule: PolicyRule
  /// First turn played under it; 1 is the first turn of the world.
  public var from: Turn
  /// Last turn played under it, or `nil` for ever.
  public var until: Turn?

  /// A rule in force from `from` to `until`, both included.
  public init(rule: PolicyRule, from: Turn = 1, until: Turn? = nil) {
    self.rule = rule
    self.from = from
    self.until = until
  }

  /// Whether the rule holds while `turn` is played.
  public func holds(in turn: Turn) -> Bool { turn >= from && turn <= (until ?? .max) }
}
