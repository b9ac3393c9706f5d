extension World {
  /// Measures every lab; `record` holds the turn's moves.
  func measureLabs(_ record: TurnRecord) -> [LabMeasures] {
    let lead = leadInMonths()
    var measures = labs.map { lab in
      var measure = LabMeasures()
      measure.budget = lab.budget
      measure.compute = lab.compute
      measure.culture = lab.culture
      measure.cohesion = lab.cohesion
      measure.effectiveTalent = lab.effectiveTalent
      measure.output = lab.output
      measure.knowledge = lab.logEfficiency
      measure.logEffectiveCompute = lab.logEffectiveCompute
      measure.capability = lab.capability
      measure.hiresFrom = [Int](repeating: 0, count: labs.count + 1)
      measure.lossesTo = [Int](repeating: 0, count: labs.count + 1)
      return measure
    }
    addPeople(to: &measures)
    addMoves(record.moves, to: &measures)
    for lab in labs.indices {
      measures[lab].incidentHazard = incidentHazard(of: lab, lead: lead, headcount: measures[lab].people)
    }
    return measures
  }

  private func addPeople(to measures: inout [LabMeasures]) {
    var stayed = [Int](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 {
      let lab = Int(people.employer[row])
      measures[lab].people += 1
      measures[lab].talent += people.talent[row]
      measures[lab].payroll = measures[lab].payroll + Pay(people.pay[row])
      measures[lab].topPay = max(measures[lab].topPay, Pay(people.pay[row]))
      if people.rosterLab[row] == people.employer[row] { stayed[lab] += 1 }
    }
    let years = Double(turn) * turnYears
    for lab in labs.indices {
      measures[lab].averagePay =
        measures[lab].people > 0 ? measures[lab].payroll.amount / Double(measures[lab].people) : 0
      let roster = labs[lab].rosterSize
      let retention = roster > 0 ? Double(stayed[lab]) / Double(roster) : .nan
      measures[lab].retention = retention
      measures[lab].annualRetention =
        roster > 0 && years > 0 ? (retention > 0 ? Elementary.pow(retention, 1 / years) : 0) : .nan
    }
  }

  private func addMoves(_ moves: [Move], to measures: inout [LabMeasures]) {
    for move in moves {
      if case .lab(let to) = move.to {
        measures[to.index].hiresFrom[move.from?.index ?? labs.count] += 1
        if move.isBoomerang { measures[to.index].boomerangs += 1 }
      }
      guard let from = move.from else { continue }
      if case .lab(let to) = move.to {
        measures[from.index].lossesTo[to.index] += 1
      } else {
        measures[from.index].lossesTo[labs.count] += 1
      }
    }
  }
}
