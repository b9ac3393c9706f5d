/// One turn's market: who is open to offers, what each lab would pay at most, and what each person prefers.
///
/// Tables are row-major: participant i and lab j share index `i * labCount + j`.
public struct Market: Sendable {
  /// Rows of the people open to offers, ascending.
  public var participants: [ResearcherID]
  /// How many labs bid.
  public var labCount: Int
  /// The salaries that may be offered.
  public var ladder: SalaryLadder
  /// Today's employer of each participant, or −1.
  public var employer: [Int32]
  /// Today's pay of each participant, dollars a year; 0 for the unemployed.
  public var pay: [Int64]
  /// Salary below which lab j still gains from i; `Market.forbidden` where a policy keeps them apart.
  public var value: [Int64]
  /// The highest salary j may sign with i (pay caps); `Int64.max` without a cap.
  public var ceiling: [Int64]
  /// The rung at which j opens toward i.
  public var opening: [Int32]
  /// Most outsiders lab j may take this turn.
  public var quota: [Int]
  /// Budget minus the pay of all its people; negative makes no offers.
  public var freeMoney: [Int64]
  /// Whether lab j may raise the pay of its own people.
  public var counter: [Bool]
  /// What people prefer.
  public var preferences: Preferences

  /// A market from its tables; every row-major table has participants × labs entries.
  public init(
    participants: [ResearcherID], labCount: Int, ladder: SalaryLadder, employer: [Int32], pay: [Int64],
    value: [Int64], ceiling: [Int64], opening: [Int32], quota: [Int], freeMoney: [Int64], counter: [Bool],
    preferences: Preferences
  ) {
    self.participants = participants
    self.labCount = labCount
    self.ladder = ladder
    self.employer = employer
    self.pay = pay
    self.value = value
    self.ceiling = ceiling
    self.opening = opening
    self.quota = quota
    self.freeMoney = freeMoney
    self.counter = counter
    self.preferences = preferences
  }

  /// The value of a pair that may not meet.
  public static let forbidden = Int64.min

  /// The value of a pair for which a bid was ordered: above all that a lab's own valuation may reach.
  public static let ordered: Int64 = 1 << 62

  /// How many people are open.
  @inlinable public var count: Int { employer.count }

  /// Where the pair's entry stands in the tables.
  @inlinable public func index(_ participant: Int, _ lab: Int) -> Int { participant * labCount + lab }

  /// The last rung lab `lab` may offer `participant`, money and quota aside: below its value, within the cap.
  public func lastAcceptableRung(_ participant: Int, _ lab: Int) -> Int {
    let at = index(participant, lab)
    let value = value[at]
    guard value > 0 else { return -1 }
    if employer[participant] == Int32(lab) && !counter[lab] { return -1 }
    return ladder.lastRung(atMost: min(value - 1, ceiling[at]))
  }
}

/// Who works where afterwards.
public struct MarketOutcome: Hashable, Sendable {
  /// The lab of each participant, or −1: unemployed before and hired by nobody, or outside.
  public var match: [Int32]
  /// The pay of each participant; 0 without a lab.
  public var pay: [Int64]
  /// Whether each participant took the outside option.
  public var isOutside: [Bool]
  /// The highest salary each lab offered each participant, 0 for none; row-major as in ``Market``.
  public var highestOffer: [Int64]
}

/// A rule by which a market is cleared: a market in, who works where and for what out; it must not depend on anything
/// but the market.
public protocol MarketMechanism: Sendable {
  /// Clears the market.
  func clear(_ market: Market) -> MarketOutcome
}
