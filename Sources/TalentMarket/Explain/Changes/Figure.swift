/// A number whose changes can be explained.
public enum Figure: Hashable, Sendable {
  /// A number that can be set: of a lab, a researcher or the model.
  case path(Path)
  /// A number that is measured of a lab.
  case lab(LabID, LabFigure)
  /// A number that is measured of the world.
  case world(WorldFigure)
}

/// What is measured of a lab and cannot be set; the raw value is its name.
public enum LabFigure: String, CaseIterable, Sendable {
  /// Headcount.
  case people
  /// Sum of talent τ.
  case talent
  /// Yearly pay committed.
  case payroll
  /// Budget minus payroll.
  case headroom
  /// Payroll / budget.
  case budgetShare
  /// H100e a head.
  case computePerHead
  /// ln A.
  case knowledge
  /// 100 is the leader at turn 0.
  case capability
  /// Share of the turn-0 roster still there.
  case retention
  /// Retention a year.
  case annualRetention
  /// Research output R.
  case output
  /// Effective talent Q.
  case effectiveTalent
  /// ln E.
  case logEffectiveCompute
  /// Mean pay.
  case averagePay
  /// Highest pay.
  case topPay
  /// Hires of the turn.
  case hires
  /// People lost in the turn.
  case losses
  /// Hires of people who had left within a year.
  case boomerangs
  /// Expected incidents of the turn.
  case incidentHazard
  /// Firms it stands for.
  case firms

  /// Whether it is measured in the middle of a turn, when the labs produce and train: what happens to a lab after that
  /// shows in the turn after.
  public var isProduced: Bool {
    switch self {
    case .output, .effectiveTalent, .logEffectiveCompute, .capability: true
    default: false
    }
  }
}

/// What is measured of the world; the raw value is its name.
public enum WorldFigure: String, CaseIterable, Sendable {
  /// Turns played.
  case turn
  /// Herfindahl–Hirschman index of talent.
  case talentHHI
  /// Herfindahl–Hirschman index of capability.
  case capabilityHHI
  /// The leader's lead over the second, months.
  case lead
  /// The leader's capability.
  case frontier
  /// Median pay.
  case medianPay
  /// Pay at the 99th percentile.
  case topPercentPay
  /// Highest pay.
  case topPay
  /// Share of the employed who moved between labs in the turn.
  case mobility
  /// exp of the mean entropy of fields within labs.
  case diversity
  /// exp of the mean entropy of labs within fields.
  case dispersion
  /// Share of talent × fit lost to moving and to broken teams.
  case outputLost
  /// Expected incidents of the turn.
  case expectedIncidents
  /// Incidents of the turn.
  case incidents
  /// Pay-weighted gap between what people weigh and what their lab offers.
  case unmetWants
  /// People at labs.
  case employed
  /// People looking for work.
  case unemployed
}

extension World {
  /// A figure of the world as it stands; flows are zero, and what is not there is not a number.
  func value(of figure: Figure) -> Double {
    switch figure {
    case .path(.lab(let lab, _)) where lab.index >= labs.count: return .nan
    case .path(.researcher(let researcher, _)) where researcher.index >= people.count: return .nan
    case .path(let path): return value(of: path)
    case .lab(let lab, _) where lab.index >= labs.count: return .nan
    case .lab(let lab, .effectiveTalent): return labs[lab.index].effectiveTalent
    case .lab(let lab, .output): return labs[lab.index].output
    case .lab(let lab, .logEffectiveCompute): return labs[lab.index].logEffectiveCompute
    case .lab(let lab, .capability): return labs[lab.index].capability
    case .lab(let lab, .knowledge): return labs[lab.index].logEfficiency
    case .lab(let lab, .firms): return Double(labs[lab.index].firms)
    case .lab(let lab, let figure):
      return measureLabs(TurnRecord(turn: turn, date: date), census())[lab.index].value(of: figure)
    case .world(.turn): return Double(turn)
    case .world(.lead): return measuredLead
    case .world(let figure): return openingRecord().world.value(of: figure)
    }
  }

  /// The world with its labs producing and training from what they have at this moment.
  func producing() -> World {
    guard textbook == nil else { return self }
    var world = self
    world.updateEffectiveTalent()
    world.updateOutput()
    world.updateEffectiveCompute()
    world.updateCapability()
    return world
  }
}

extension LabMeasures {
  /// A figure of these measures.
  func value(of figure: LabFigure) -> Double {
    switch figure {
    case .people: Double(people)
    case .talent: talent
    case .payroll: payroll.amount
    case .headroom: headroom.amount
    case .budgetShare: budget.dollars > 0 ? payroll.amount / budget.amount : .nan
    case .computePerHead: computePerHead
    case .knowledge: knowledge
    case .capability: capability
    case .retention: retention
    case .annualRetention: annualRetention
    case .output: output
    case .effectiveTalent: effectiveTalent
    case .logEffectiveCompute: logEffectiveCompute
    case .averagePay: averagePay
    case .topPay: topPay.amount
    case .hires: Double(hiresFrom.reduce(0, +))
    case .losses: Double(lossesTo.reduce(0, +))
    case .boomerangs: Double(boomerangs)
    case .incidentHazard: incidentHazard
    case .firms: .nan
    }
  }
}

extension WorldMeasures {
  /// A figure of these measures.
  func value(of figure: WorldFigure) -> Double {
    switch figure {
    case .turn: .nan
    case .talentHHI: talentHHI
    case .capabilityHHI: capabilityHHI
    case .lead: lead
    case .frontier: frontier
    case .medianPay: medianPay
    case .topPercentPay: topPercentPay
    case .topPay: topPay.amount
    case .mobility: mobility
    case .diversity: diversity
    case .dispersion: dispersion
    case .outputLost: outputLost
    case .expectedIncidents: expectedIncidents
    case .incidents: Double(incidents)
    case .unmetWants: unmetWants
    case .employed: Double(employed)
    case .unemployed: Double(unemployed)
    }
  }
}
