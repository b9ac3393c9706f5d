/// The whole state of one world. It is a value: a copy is a branch, and shares storage until one of the two changes.
public struct World: Sendable {
  /// The scenario's name.
  public internal(set) var name: String
  /// First day of turn 1.
  public internal(set) var start: CalendarDate
  /// Length of a turn.
  public internal(set) var turnLength: TurnLength
  /// Where all luck comes from.
  public internal(set) var luck: RandomStream
  /// Turns played.
  public internal(set) var turn: Turn = 0
  /// Labs, in declaration order, founded ones after them.
  public internal(set) var labs: [Lab]
  /// Everybody.
  public internal(set) var people = People()
  /// Names of people named one by one.
  public internal(set) var givenNames: [String] = []
  /// Names of cohorts.
  public internal(set) var cohortNames: [String] = []
  /// Constants of the model.
  public internal(set) var parameters: ModelParameters
  /// Rules, past, present and future.
  public internal(set) var policies: [Policy]
  /// Events, past and future.
  public internal(set) var schedule: [ScheduledEvent]
  /// Bids typed for the coming turn.
  public internal(set) var bids: [Bid] = []
  /// How the market is run.
  public internal(set) var market: MarketDefinition
  /// What pay transparency has made public: the median of last turn's signed offers by field, dollars a year per unit of
  /// talent, NaN for a field in which nobody signed; empty when nothing is public.
  public internal(set) var disclosedRates: [Double] = []
  /// Set when the market is typed in by hand.
  public internal(set) var textbook: TextbookMarket?
  /// Distribution of arrivals' tastes and talent is the model's.
  public internal(set) var reference = Reference()

  /// What is fixed at turn 0 and used for ever after.
  public struct Reference: Hashable, Sendable {
    /// P, the median of pay/τ: dollars a year per unit of talent.
    public var talentPrice: Double = 0
    /// Mean effective talent over labs.
    public var meanEffectiveTalent: Double = 1
    /// Mean compute over labs, H100e.
    public var meanCompute: Double = 1
    /// R of the leader before division by itself.
    public var leaderOutput: Double = 1
    /// Reducible loss of the leader.
    public var leaderLoss: Double = 1
  }

  /// The last day of the turn just played; the day before the start at turn 0.
  public var date: CalendarDate { date(of: turn) }

  /// The last day of a turn.
  public func date(of turn: Turn) -> CalendarDate {
    start.adding(months: turn * turnLength.months).previousDay
  }

  /// Years in a turn.
  public var turnYears: Double { turnLength.years }

  /// Turns in a year.
  public var turnsPerYear: Int { 12 / turnLength.months }

  /// Every lab in declaration order.
  public var labIDs: [LabID] { labs.indices.map(LabID.init) }

  /// Every researcher, the departed included, in row order.
  public var researcherIDs: [ResearcherID] { (0..<people.count).map(ResearcherID.init) }

  /// The lab with this identity.
  public subscript(lab: LabID) -> Lab { labs[lab.index] }

  /// A researcher's name, built from the group and the number.
  public func name(of researcher: ResearcherID) -> String {
    let number = people.number[researcher.index]
    switch people.group[researcher.index] {
    case -1: return givenNames[Int(number)]
    case let group where group >= 0: return "\(cohortNames[Int(group)]) #\(number)"
    case let group: return "Arrival \(-1 - group)-\(number)"
    }
  }

  /// Where a researcher works.
  public func employment(of researcher: ResearcherID) -> Employment {
    Employment(code: people.employer[researcher.index])
  }

  /// Every contract of a lab added up.
  public func payroll(of lab: LabID) -> Pay {
    var sum: Int64 = 0
    for row in 0..<people.count where people.employer[row] == Int32(lab.index) { sum += people.pay[row] }
    return Pay(sum)
  }

  /// How many people each lab has.
  public func headcounts() -> [Int] {
    var counts = [Int](repeating: 0, count: labs.count)
    people.employer.withUnsafeBufferPointer { employers in
      counts.withUnsafeMutableBufferPointer { counts in
        for code in employers where code >= 0 { counts[Int(code)] &+= 1 }
      }
    }
    return counts
  }

  /// Payrolls of all labs, in one pass.
  public func payrolls() -> [Int64] {
    var sums = [Int64](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 { sums[Int(people.employer[row])] += people.pay[row] }
    return sums
  }
}
