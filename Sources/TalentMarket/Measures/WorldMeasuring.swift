extension World {
  /// Measures the world; `record` holds the measures of the labs and the turn's moves.
  func measureWorld(_ record: TurnRecord, _ census: Census, _ parallel: ParallelFor) -> WorldMeasures {
    var world = WorldMeasures()
    world.talentHHI = concentration { record.labs[$0].talent }
    world.capabilityHHI = concentration { labs[$0].entersMeans ? record.labs[$0].capability : 0 }
    world.leader = leadersByEffectiveCompute().first
    world.lead = measuredLead
    world.frontier = world.leader.map { labs[$0.index].capability } ?? 0
    addPay(census, to: &world)
    addFields(census, to: &world)
    addLosses(to: &world, parallel)
    let transfers = record.moves.count { move in
      if case .lab = move.to { move.from != nil } else { false }
    }
    world.mobility = world.employed > 0 ? Double(transfers) / Double(world.employed) : 0
    for lab in record.labs { world.expectedIncidents += lab.incidentHazard }
    world.incidents =
      record.incidents.count
      + record.events.count { if case .incident = $0.event { true } else { false } }
    return world
  }

  /// Herfindahl–Hirschman index, 0 to 10,000 (1,800 is highly concentrated in the 2023 US merger guidelines); a lab that
  /// stands for several firms counts as that many of equal size.
  @inline(__always)
  private func concentration(_ size: (_ lab: Int) -> Double) -> Double {
    var total = 0.0
    for lab in labs.indices { total += size(lab) }
    guard total > 0 else { return 0 }
    var sum = 0.0
    for lab in labs.indices {
      let share = size(lab) / total
      sum += share * share / Double(max(1, labs[lab].firms))
    }
    return 10_000 * sum
  }

  private func addPay(_ census: Census, to world: inout WorldMeasures) {
    world.employed = census.employed
    world.unemployed = census.unemployed
    world.topPay = Pay(census.labs.reduce(0) { max($0, $1.topPay) })
    world.medianPay = census.medianPay
    world.topPercentPay = census.topPercentPay
  }

  /// Diversity is exp of the mean entropy of fields within labs (labs weigh alike), dispersion of labs within fields.
  private func addFields(_ census: Census, to world: inout WorldMeasures) {
    let fields = ResearchField.allCases.count
    world.diversity = Elementary.exp(
      meanEntropy(groups: labs.count, parts: fields) { lab, field in census.fields[lab * fields + field] })
    world.dispersion = Elementary.exp(
      meanEntropy(groups: fields, parts: labs.count) { field, lab in census.fields[lab * fields + field] })
  }

  /// The mean over groups that have any members of the entropy of the parts into which they fall.
  @inline(__always)
  private func meanEntropy(groups: Int, parts: Int, _ count: (_ group: Int, _ part: Int) -> Int) -> Double {
    var sum = 0.0
    var filled = 0
    for group in 0..<groups {
      var total = 0
      for part in 0..<parts { total += count(group, part) }
      guard total > 0 else { continue }
      filled += 1
      let whole = SIMD8(repeating: Double(total))
      for first in stride(from: 0, to: parts, by: 8) {
        // A part without members, like one past the last, counts as all: ln 1 is 0.
        var members = SIMD8<Double>()
        for lane in 0..<8 {
          let some = first + lane < parts ? count(group, first + lane) : 0
          members[lane] = Double(some > 0 ? some : total)
        }
        let shares = members / whole
        let terms = shares * Elementary.log(shares)
        for lane in 0..<8 { sum -= terms[lane] }
      }
    }
    return filled > 0 ? sum / Double(filled) : 0
  }

  /// Output lost to moving and to broken teams, as a share of Σ τ fit; and the pay-weighted gap between what people
  /// weigh and what their lab offers.
  private func addLosses(to world: inout WorldMeasures, _ parallel: ParallelFor) {
    let mismatch = parameters[.mismatch]
    let matches = matchesAtOwnLab(parallel)
    let (possible, wanted, pay) = people.withColumns { people in
      matches.withUnsafeBufferPointer { matches in
        var (possible, wanted, pay) = (0.0, 0.0, 0.0)
        for row in 0..<people.count where people.employer[row] >= 0 {
          let gap = 1 - matches[row]
          possible += people.talent[row] * (1 - mismatch * gap)
          let salary = Double(people.pay[row])
          wanted += salary * gap
          pay += salary
        }
        return (possible, wanted, pay)
      }
    }
    var actual = 0.0
    for lab in labs { actual += lab.effectiveTalent }
    world.outputLost = possible > 0 ? max(0, 1 - actual / possible) : 0
    world.unmetWants = pay > 0 ? wanted / pay : 0
  }
}
