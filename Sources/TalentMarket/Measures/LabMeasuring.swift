extension World {
  /// Measures every lab; `record` holds the turn's moves.
  func measureLabs(_ record: TurnRecord, _ census: Census) -> [LabMeasures] {
    let lead = leadInMonths()
    let years = Double(turn) * turnYears
    let moves = MoveTable(record.moves, labs: labs.count)
    var measures = labs.indices.map { index in
      let lab = labs[index]
      let staff = census.labs[index]
      var measure = LabMeasures()
      measure.people = staff.people
      measure.talent = staff.talent
      measure.budget = lab.budget
      measure.payroll = Pay(staff.payroll)
      measure.compute = lab.compute
      measure.culture = lab.culture
      measure.cohesion = lab.cohesion
      measure.effectiveTalent = lab.effectiveTalent
      measure.output = lab.output
      measure.knowledge = lab.logEfficiency
      measure.logEffectiveCompute = lab.logEffectiveCompute
      measure.capability = lab.capability
      let retention = lab.rosterSize > 0 ? Double(staff.stayed) / Double(lab.rosterSize) : .nan
      measure.retention = retention
      measure.annualRetention =
        lab.rosterSize > 0 && years > 0 ? (retention > 0 ? Elementary.pow(retention, 1 / years) : 0) : .nan
      measure.hiresFrom = moves.hires(to: index)
      measure.lossesTo = moves.losses(from: index)
      measure.averagePay = staff.people > 0 ? measure.payroll.amount / Double(staff.people) : 0
      measure.topPay = Pay(staff.topPay)
      measure.incidentHazard = incidentHazard(of: index, lead: lead, headcount: staff.people)
      return measure
    }
    for move in record.moves.indices where record.moves[move].isBoomerang {
      if case .lab(let to) = record.moves[move].to { measures[to.index].boomerangs += 1 }
    }
    return measures
  }
}
