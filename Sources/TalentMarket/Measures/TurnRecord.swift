/// Where somebody who moved went.
public enum Destination: Hashable, Sendable {
  /// To a lab.
  case lab(LabID)
  /// Out of the field: founded something, or left.
  case outside
}

/// One change of employer.
public struct Move: Hashable, Sendable {
  /// Who.
  public var researcher: ResearcherID
  /// From where; `nil` for the unemployed.
  public var from: LabID?
  /// To where.
  public var to: Destination
  /// Pay of the new contract; zero outside.
  public var pay: Pay
  /// Pay of the old contract; zero without one.
  public var previous: Pay
  /// The most the old lab offered to keep them; zero when it made no counter-offer.
  public var counter: Pay
  /// Whether they returned to the lab they had left within a year.
  public var isBoomerang: Bool
}

/// Somebody who stayed and was paid more for it.
public struct Raise: Hashable, Sendable {
  /// Who.
  public var researcher: ResearcherID
  /// Where.
  public var lab: LabID
  /// Pay from now on.
  public var pay: Pay
  /// Pay before.
  public var previous: Pay
}

/// An event that fired.
public struct FiredEvent: Hashable, Sendable {
  /// What happened.
  public var event: Event
  /// Why, in the author's words.
  public var because: String?
  /// People let go, for a layoff.
  public var laidOff: [ResearcherID] = []
}

/// What is measured of one lab at the end of a turn.
public struct LabMeasures: Hashable, Sendable {
  /// Headcount.
  public var people: Int = 0
  /// Sum of talent τ.
  public var talent: Double = 0
  /// Yearly pay it may commit.
  public var budget: Pay = .zero
  /// Yearly pay committed.
  public var payroll: Pay = .zero
  /// H100-equivalents.
  public var compute: Double = 0
  /// Culture scores.
  public var culture = Culture(repeating: 0)
  /// Cohesion χ.
  public var cohesion: Double = 0
  /// Effective talent Q.
  public var effectiveTalent: Double = 0
  /// Research output R.
  public var output: Double = 0
  /// ln A.
  public var knowledge: Double = 0
  /// ln E.
  public var logEffectiveCompute: Double = 0
  /// 100 = the leader at turn 0.
  public var capability: Double = 0
  /// Share of the turn-0 roster still there; NaN for a lab without one.
  public var retention: Double = 0
  /// Retention a year, to the power 1/years; NaN at turn 0 and without a roster.
  public var annualRetention: Double = 0
  /// Hires from each lab this turn, by lab index; the last entry counts the unemployed.
  public var hiresFrom = MoveCounts()
  /// Losses to each lab this turn, by lab index; the last entry counts those who left the field.
  public var lossesTo = MoveCounts()
  /// Mean pay, dollars a year; 0 for an empty lab.
  public var averagePay: Double = 0
  /// Highest pay, dollars a year.
  public var topPay: Pay = .zero
  /// Hires this turn of people who had left within a year.
  public var boomerangs: Int = 0
  /// Expected incidents this turn.
  public var incidentHazard: Double = 0

  /// Budget minus payroll.
  public var headroom: Pay { budget - payroll }
  /// H100e a head; all of it for an empty lab.
  public var computePerHead: Double { compute / Double(max(1, people)) }
}

/// What is measured of the world at the end of a turn.
public struct WorldMeasures: Hashable, Sendable {
  /// Herfindahl–Hirschman index of talent, 0 to 10,000.
  public var talentHHI: Double = 0
  /// Herfindahl–Hirschman index of capability.
  public var capabilityHHI: Double = 0
  /// The lab with the largest effective compute.
  public var leader: LabID?
  /// Its lead over the second, months.
  public var lead: Double = 0
  /// The leader's capability.
  public var frontier: Double = 0
  /// Median pay of the employed, dollars a year.
  public var medianPay: Double = 0
  /// Pay at the 99th percentile of the employed.
  public var topPercentPay: Double = 0
  /// Highest pay.
  public var topPay: Pay = .zero
  /// Share of the employed who moved between labs this turn.
  public var mobility: Double = 0
  /// exp of the mean entropy of fields within labs.
  public var diversity: Double = 0
  /// exp of the mean entropy of labs within fields.
  public var dispersion: Double = 0
  /// Share of talent × fit lost to moving and to broken teams.
  public var outputLost: Double = 0
  /// Expected incidents this turn.
  public var expectedIncidents: Double = 0
  /// Incidents this turn.
  public var incidents: Int = 0
  /// Pay-weighted gap between what people weigh and what their lab offers, in [0, 1].
  public var unmetWants: Double = 0
  /// People at labs.
  public var employed: Int = 0
  /// People looking for work.
  public var unemployed: Int = 0
}

/// What one turn did.
public struct TurnRecord: Sendable {
  /// The turn; 0 for the world as loaded.
  public var turn: Turn
  /// Its last day.
  public var date: CalendarDate
  /// Events that fired at its start.
  public var events: [FiredEvent] = []
  /// Who was open to offers.
  public var openCount: Int = 0
  /// Who approached whom, in declaration order of the labs.
  public var approaches: [Approach] = []
  /// Who changed employer, in row order.
  public var moves: [Move] = []
  /// Who was paid more to stay, in row order.
  public var raises: [Raise] = []
  /// Newcomers to the field.
  public var arrivals: Int = 0
  /// Labs that had an incident.
  public var incidents: [LabID] = []
  /// Measures by lab.
  public var labs: [LabMeasures] = []
  /// Measures of the world.
  public var world = WorldMeasures()
  /// Pairs that would rather have each other.
  public var blockingPairs: [BlockingPair] = []

  /// An empty record.
  public init(turn: Turn, date: CalendarDate) {
    self.turn = turn
    self.date = date
  }
}

/// One lab approaching one person.
public struct Approach: Hashable, Sendable {
  /// Who approaches.
  public var lab: LabID
  /// Whom.
  public var researcher: ResearcherID
}
