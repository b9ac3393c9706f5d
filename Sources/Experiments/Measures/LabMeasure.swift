public import TalentMarket

/// What is measured of one lab at the end of a turn; the raw value is its name, at the prompt and for machines.
public enum LabMeasure: String, CaseIterable, Sendable {
  /// Headcount.
  case people
  /// Sum of talent τ.
  case talent
  /// Yearly pay it may commit.
  case budget
  /// Yearly pay committed.
  case payroll
  /// Budget minus payroll.
  case headroom
  /// Share of the budget that is committed; none without a budget.
  case budgetShare
  /// H100-equivalents.
  case compute
  /// H100-equivalents a head; all of them for an empty lab.
  case computePerHead
  /// Culture score: mission.
  case mission = "culture.mission"
  /// Culture score: autonomy.
  case autonomy = "culture.autonomy"
  /// Culture score: openness.
  case openness = "culture.openness"
  /// Culture score: safety.
  case safety = "culture.safety"
  /// Culture score: execution.
  case execution = "culture.execution"
  /// Cohesion χ.
  case cohesion
  /// Effective talent Q.
  case effectiveTalent
  /// Research output R.
  case output
  /// ln A.
  case knowledge
  /// ln E.
  case logEffectiveCompute
  /// 100 is the leader at turn 0.
  case capability
  /// Whether it has the largest effective compute, 1 or 0: the mean over replicates is its chance to lead.
  case leads
  /// Share of the turn-0 roster still there; none for a lab without one.
  case retention
  /// Retention a year; none at turn 0.
  case annualRetention
  /// Hires this turn.
  case hires
  /// People lost this turn.
  case losses
  /// Hires this turn of people who had left within a year.
  case boomerangs
  /// Mean pay.
  case averagePay
  /// Highest pay.
  case topPay
  /// Expected incidents this turn.
  case incidentHazard

  /// Every measure of a lab, in the order in which tables show them.
  public static let all = allCases

  /// What the number counts.
  public var unit: MeasureUnit {
    switch self {
    case .budget, .payroll, .headroom, .averagePay, .topPay: .dollars
    case .budgetShare, .leads, .retention, .annualRetention: .share
    case .people, .hires, .losses, .boomerangs: .people
    case .compute, .computePerHead: .compute
    case .talent, .mission, .autonomy, .openness, .safety, .execution, .cohesion, .effectiveTalent, .output, .knowledge,
      .logEffectiveCompute, .capability, .incidentHazard:
      .number
    }
  }

  /// The number, of one lab's measures; NaN where there is none.
  public func value(_ lab: LabMeasures, isLeader: Bool) -> Double {
    switch self {
    case .people: Double(lab.people)
    case .talent: lab.talent
    case .budget: lab.budget.amount
    case .payroll: lab.payroll.amount
    case .headroom: lab.headroom.amount
    case .budgetShare: lab.budget.dollars > 0 ? lab.payroll.amount / lab.budget.amount : .nan
    case .compute: lab.compute
    case .computePerHead: lab.computePerHead
    case .mission: lab.culture.mission
    case .autonomy: lab.culture.autonomy
    case .openness: lab.culture.openness
    case .safety: lab.culture.safety
    case .execution: lab.culture.execution
    case .cohesion: lab.cohesion
    case .effectiveTalent: lab.effectiveTalent
    case .output: lab.output
    case .knowledge: lab.knowledge
    case .logEffectiveCompute: lab.logEffectiveCompute
    case .capability: lab.capability
    case .leads: isLeader ? 1 : 0
    case .retention: lab.retention
    case .annualRetention: lab.annualRetention
    case .hires: Double(lab.hiresFrom.reduce(0, +))
    case .losses: Double(lab.lossesTo.reduce(0, +))
    case .boomerangs: Double(lab.boomerangs)
    case .averagePay: lab.averagePay
    case .topPay: lab.topPay.amount
    case .incidentHazard: lab.incidentHazard
    }
  }
}
