// Phase 12: the race, and what goes wrong in it.

extension World {
  /// safety_j (1 − race · exp(−lead / 3 months)): the closer the race, the less is spent on safety (after Armstrong,
  /// Bostrom & Shulman 2016).
  func effectiveSafety(of lab: Int, lead: Double) -> Double {
    let pressure = lead.isFinite ? Elementary.exp(-lead / parameters[.raceMonths]) : 0
    return labs[lab].culture.safety * (1 - parameters[.race] * pressure)
  }

  /// h0 · turn · (1 − effective safety) · capability / 100: expected incidents of a lab in a turn; none without people.
  func incidentHazard(of lab: Int, lead: Double, headcount: Int) -> Double {
    guard headcount > 0 else { return 0 }
    return parameters[.hazard] * turnYears * (1 - effectiveSafety(of: lab, lead: lead)) * labs[lab].capability / 100
  }

  mutating func raceForSafety(_ context: inout TurnContext) {
    let lead = leadInMonths()
    for lab in labs.indices {
      let headcount = context.census.labs[lab].people
      let chance = 1 - Elementary.exp(-incidentHazard(of: lab, lead: lead, headcount: headcount))
      guard luck.uniform(.incident, turn: turn, id: labs[lab].key) < chance else { continue }
      suffer(LabID(lab))
      context.record.incidents.append(LabID(lab))
    }
  }
}
