/// One turn's market: who is open to offers, what each lab would pay at most, and what each person prefers.
///
/// The table of values is row-major: participant i and lab j share index `i * labCount + j`.
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
  /// Salary below which lab j still gains from i; `Market.forbidden` where a policy keeps them apart, `Market.ordered`
  /// where a bid was typed.
  public var value: [Int64]
  /// The highest salary each lab may sign (pay caps); `Int64.max` without a cap.
  public var ceiling: [Int64]
  /// The rung at which labs other than the employer open toward each participant.
  public var openingOutside: [Int32]
  /// The rung at which the employer's raises begin.
  public var openingAtHome: [Int32]
  /// Most outsiders each lab may take this turn.
  public var quota: [Int]
  /// Each lab's budget minus the pay of all its people; negative makes no offers.
  public var freeMoney: [Int64]
  /// Whether each lab may raise the pay of its own people.
  public var counter: [Bool]
  /// What people prefer.
  public var preferences: Preferences
  /// Bids typed for this turn, in order of participant, then lab.
  public var bids: [StandingBid] = []

  /// A bid typed for this turn: one fixed rung, no more and no less.
  public struct StandingBid: Hashable, Sendable {
    /// Whom.
    public var participant: Int32
    /// Who offers.
    public var lab: Int32
    /// The rung offered.
    public var rung: Int32
  }

  /// A market from its tables: `value` has participants × labs entries, all others one a participant or one a lab.
  public init(
    participants: [ResearcherID], labCount: Int, ladder: SalaryLadder, employer: [Int32], pay: [Int64],
    value: [Int64], ceiling: [Int64], openingOutside: [Int32], openingAtHome: [Int32], quota: [Int],
    freeMoney: [Int64], counter: [Bool], preferences: Preferences
  ) {
    self.participants = participants
    self.labCount = labCount
    self.ladder = ladder
    self.employer = employer
    self.pay = pay
    self.value = value
    self.ceiling = ceiling
    self.openingOutside = openingOutside
    self.openingAtHome = openingAtHome
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

  /// Whether a lab is not the participant's employer of today.
  @inlinable public func isOutsider(_ participant: Int, _ lab: Int) -> Bool { employer[participant] != Int32(lab) }

  /// The rung at which lab `lab` opens toward `participant`: a bid's, the employer's next raise, or an outsider's first.
  public func opening(_ participant: Int, _ lab: Int) -> Int {
    let isOutsider = isOutsider(participant, lab)
    let usual = isOutsider ? openingOutside[participant] : openingAtHome[participant]
    guard let bid = bid(participant, lab) else { return Int(usual) }
    return Int(isOutsider ? bid : max(bid, usual))
  }

  /// The highest salary lab `lab` may sign with `participant`: its pay cap, and no more than a typed bid.
  public func ceiling(_ participant: Int, _ lab: Int) -> Int64 {
    bid(participant, lab).map { min(ceiling[lab], ladder[Int($0)]) } ?? ceiling[lab]
  }

  /// The last rung lab `lab` may offer `participant`, money and quota aside: below its value, within the cap.
  public func lastAcceptableRung(_ participant: Int, _ lab: Int) -> Int {
    let value = value[index(participant, lab)]
    guard value > 0 else { return -1 }
    if !isOutsider(participant, lab) && !counter[lab] { return -1 }
    return ladder.lastRung(atMost: min(value - 1, ceiling(participant, lab)))
  }

  /// The rung of the bid typed for the pair, or `nil`; only looked up where the value says that there is one.
  private func bid(_ participant: Int, _ lab: Int) -> Int32? {
    guard value[index(participant, lab)] == Market.ordered else { return nil }
    return bids.first { $0.participant == Int32(participant) && $0.lab == Int32(lab) }?.rung
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
  /// The highest salary each lab offered each participant, 0 for none, row-major; empty unless offers were noted.
  public var highestOffer: [Int64]

  /// An outcome from its columns.
  public init(match: [Int32], pay: [Int64], isOutside: [Bool], highestOffer: [Int64]) {
    self.match = match
    self.pay = pay
    self.isOutside = isOutside
    self.highestOffer = highestOffer
  }
}
