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
    var sums = [StaffSum](repeating: StaffSum(), count: labs.count)
    for row in 0..<people.count {
      let employer = people.employer[row]
      guard employer >= 0 else { continue }
      sums[Int(employer)].add(
        talent: people.talent[row], pay: people.pay[row], isOfRoster: people.rosterLab[row] == employer)
    }
    for lab in labs.indices {
      measures[lab].people = sums[lab].people
      measures[lab].talent = sums[lab].talent
      measures[lab].payroll = Pay(sums[lab].payroll)
      measures[lab].topPay = Pay(sums[lab].topPay)
    }
    let years = Double(turn) * turnYears
    for lab in labs.indices {
      measures[lab].averagePay =
        measures[lab].people > 0 ? measures[lab].payroll.amount / Double(measures[lab].people) : 0
      let roster = labs[lab].rosterSize
      let retention = roster > 0 ? Double(sums[lab].stayed) / Double(roster) : .nan
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

/// What the people of one lab add up to, in row order.
private struct StaffSum {
  var people = 0
  var talent = 0.0
  var payroll: Int64 = 0
  var topPay: Int64 = 0
  var stayed = 0

  @inline(__always)
  mutating func add(talent: Double, pay: Int64, isOfRoster: Bool) {
    people += 1
    self.talent += talent
    payroll += pay
    topPay = max(topPay, pay)
    if isOfRoster { stayed += 1 }
  }
}
