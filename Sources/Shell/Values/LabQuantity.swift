import Expressions
import TalentMarket

/// A number that is measured of a lab and cannot be set, or that can.
enum LabQuantity: String, CaseIterable {
  case people, headcount, talent, payroll, headroom, computePerHead, knowledge, capability, retention
  case annualRetention, output, effectiveTalent, averagePay, topPay, hires, losses, boomerangs, incidentHazard, firms
  case budgetShare, logEffectiveCompute

  var unit: Unit {
    switch self {
    case .people, .headcount, .hires, .losses, .boomerangs: .people
    case .payroll, .headroom, .averagePay, .topPay: .dollars
    case .computePerHead: .h100e
    case .retention, .annualRetention, .budgetShare: .share
    case .talent, .knowledge, .capability, .output, .effectiveTalent, .incidentHazard, .firms, .logEffectiveCompute:
      .plain
    }
  }

  /// The number: stocks as they stand `now`, flows as the turn `played` left them.
  func value(_ lab: Lab, now: LabMeasures, played: LabMeasures) -> Double {
    switch self {
    case .people, .headcount: Double(now.people)
    case .talent: now.talent
    case .payroll: now.payroll.amount
    case .headroom: now.headroom.amount
    case .computePerHead: now.computePerHead
    case .knowledge: now.knowledge
    case .capability: now.capability
    case .retention: now.retention
    case .annualRetention: now.annualRetention
    case .output: now.output
    case .effectiveTalent: now.effectiveTalent
    case .averagePay: now.averagePay
    case .topPay: now.topPay.amount
    case .hires: Double(played.hiresFrom.reduce(0, +))
    case .losses: Double(played.lossesTo.reduce(0, +))
    case .boomerangs: Double(played.boomerangs)
    case .incidentHazard: played.incidentHazard
    case .firms: Double(lab.firms)
    case .logEffectiveCompute: now.logEffectiveCompute
    case .budgetShare: now.budget.dollars > 0 ? now.payroll.amount / now.budget.amount : .nan
    }
  }
}

/// A number that is measured of the world.
enum WorldQuantity: String, CaseIterable {
  case turn, talentHHI, capabilityHHI, leader, lead, frontier, medianPay, topPercentPay, topPay, mobility, diversity
  case dispersion, outputLost, expectedIncidents, incidents, unmetWants, employed, unemployed, headcount

  var unit: Unit {
    switch self {
    case .turn: .turns
    case .lead: .months
    case .medianPay, .topPercentPay, .topPay: .dollars
    case .mobility, .outputLost: .share
    case .employed, .unemployed, .headcount: .people
    default: .plain
    }
  }

  func value(now: WorldMeasures, played: WorldMeasures, world: World) -> Value {
    if self == .leader { return .text(now.leader.map { world[$0].name } ?? "") }
    return .number(number(now: now, played: played, turn: world.turn), unit)
  }

  /// The number, but for the leader: stocks as they stand `now`, flows as the turn `played` left them.
  func number(now: WorldMeasures, played: WorldMeasures, turn: Turn) -> Double {
    switch self {
    case .turn: Double(turn)
    case .talentHHI: now.talentHHI
    case .capabilityHHI: now.capabilityHHI
    case .leader: .nan
    case .lead: played.lead
    case .frontier: now.frontier
    case .medianPay: now.medianPay
    case .topPercentPay: now.topPercentPay
    case .topPay: now.topPay.amount
    case .mobility: played.mobility
    case .diversity: now.diversity
    case .dispersion: now.dispersion
    case .outputLost: now.outputLost
    case .expectedIncidents: played.expectedIncidents
    case .incidents: Double(played.incidents)
    case .unmetWants: now.unmetWants
    case .employed, .headcount: Double(now.employed)
    case .unemployed: Double(now.unemployed)
    }
  }
}
