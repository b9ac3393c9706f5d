import Experiments

extension MeasureMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .lab(let measure): Self.english(measure)
    case .world(let measure): Self.english(measure)
    }
  }

  private static func english(_ measure: LabMeasure) -> String {
    switch measure {
    case .people: "People"
    case .talent: "Talent"
    case .budget: "Budget"
    case .payroll: "Payroll"
    case .headroom: "Headroom"
    case .budgetShare: "Budget used"
    case .compute: "Compute"
    case .computePerHead: "Compute a head"
    case .mission: "Mission"
    case .autonomy: "Autonomy"
    case .openness: "Openness"
    case .safety: "Safety"
    case .execution: "Execution"
    case .cohesion: "Cohesion"
    case .effectiveTalent: "Effective talent"
    case .output: "Research output"
    case .knowledge: "Knowledge"
    case .logEffectiveCompute: "ln E"
    case .capability: "Capability"
    case .leads: "Leads"
    case .retention: "Retention"
    case .annualRetention: "Retention a year"
    case .hires: "Hires"
    case .losses: "Losses"
    case .boomerangs: "Back within a year"
    case .averagePay: "Average pay"
    case .topPay: "Top pay"
    case .incidentHazard: "Expected incidents"
    }
  }

  private static func english(_ measure: WorldMeasure) -> String {
    switch measure {
    case .talentHHI: "Talent HHI"
    case .capabilityHHI: "Capability HHI"
    case .lead: "Lead, months"
    case .frontier: "Frontier"
    case .medianPay: "Median pay"
    case .topPercentPay: "Top 1% pay"
    case .topPay: "Top pay"
    case .mobility: "Mobility"
    case .diversity: "Diversity"
    case .dispersion: "Dispersion"
    case .outputLost: "Output lost"
    case .expectedIncidents: "Expected incidents"
    case .incidents: "Incidents"
    case .unmetWants: "Unmet wants"
    case .employed: "Employed"
    case .unemployed: "No job"
    }
  }
}
