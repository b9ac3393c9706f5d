/// A lab and a researcher who would rather have each other than what the market gave them, and could.
public struct BlockingPair: Hashable, Sendable {
  /// What the lab would have to do.
  public enum Kind: String, Sendable {
    /// Nothing: it has a place and the money. Must never occur.
    case free
    /// Drop one of this turn's hires from outside.
    case swap
  }
  /// What the lab would have to do.
  public var kind: Kind
  /// The lab.
  public var lab: LabID
  /// The researcher.
  public var researcher: ResearcherID
  /// The lowest salary the researcher would prefer.
  public var salary: Pay
  /// The salary below which the lab gains; a typed bid's pay where one was typed.
  public var value: Pay
  /// The lab's budget minus the pay of all its people after the market; negative when it is over its budget.
  public var freeMoney: Pay
  /// Whether the lab could take the researcher without passing its quota.
  public var hasPlace: Bool
  /// For `.swap`, the hire to drop: of those whose pay is enough, the one with the least value − pay, then the first in
  /// row order. `nil` for `.free`.
  public var dropped: ResearcherID?
}

/// A lab and a researcher who would rather have each other than what the market gave them, but cannot: the lab lacks what
/// it takes, and nobody whom it hired this turn is worth dropping for it.
public struct UnmetPair: Hashable, Sendable {
  /// What the lab lacks.
  public enum Obstacle: String, Sendable {
    /// It has taken as many outsiders as its quota allows, whatever its money.
    case noPlace
    /// It has a place, but its free money is less than the salary.
    case noMoney
  }
  /// What the lab lacks.
  public var obstacle: Obstacle
  /// The lab.
  public var lab: LabID
  /// The researcher.
  public var researcher: ResearcherID
  /// The lowest salary the researcher would prefer.
  public var salary: Pay
  /// The salary below which the lab gains; a typed bid's pay where one was typed.
  public var value: Pay
  /// The lab's budget minus the pay of all its people after the market; negative when it is over its budget.
  public var freeMoney: Pay
}
