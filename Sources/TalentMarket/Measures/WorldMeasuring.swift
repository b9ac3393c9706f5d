extension World {
  /// Measures the world; `record` holds the measures of the labs and the turn's moves.
  func measureWorld(_ record: TurnRecord, _ parallel: ParallelFor) -> WorldMeasures {
    var world = WorldMeasures()
    world.talentHHI = concentration(record.labs.map(\.talent))
    world.capabilityHHI = concentration(
      labs.indices.map { labs[$0].entersMeans ? record.labs[$0].capability : 0 })
    world.leader = rankedByEffectiveCompute().first
    world.lead = leadInMonths()
    world.frontier = world.leader.map { labs[$0.index].capability } ?? 0
    addPay(to: &world)
    addFields(to: &world)
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
  private func concentration(_ sizes: [Double]) -> Double {
    let total = sizes.reduce(0, +)
    guard total > 0 else { return 0 }
    var sum = 0.0
    for (lab, size) in sizes.enumerated() {
      let share = size / total
      sum += share * share / Double(max(1, labs[lab].firms))
    }
    return 10_000 * sum
  }

  private func addPay(to world: inout WorldMeasures) {
    var highest: Int64 = 0
    var pays = [Double](unsafeUninitializedCapacity: people.count) { pays, count in
      for row in 0..<people.count {
        let employer = people.employer[row]
        if employer == -1 { world.unemployed += 1 }
        guard employer >= 0 else { continue }
        pays[count] = Double(people.pay[row])
        count += 1
        highest = max(highest, people.pay[row])
      }
    }
    world.employed = pays.count
    world.topPay = Pay(highest)
    world.medianPay = Quantiles.median(of: &pays) ?? 0
    world.topPercentPay = Quantiles.quantile(0.99, of: &pays) ?? 0
  }

  /// Diversity is exp of the mean entropy of fields within labs (labs weigh alike), dispersion of labs within fields.
  private func addFields(to world: inout WorldMeasures) {
    let fields = ResearchField.allCases.count
    var counts = [Int](repeating: 0, count: labs.count * fields)
    for row in 0..<people.count where people.employer[row] >= 0 {
      counts[Int(people.employer[row]) * fields + Int(people.field[row].rawValue)] += 1
    }
    world.diversity = Elementary.exp(
      meanEntropy(labs.indices.map { lab in (0..<fields).map { counts[lab * fields + $0] } }))
    world.dispersion = Elementary.exp(
      meanEntropy((0..<fields).map { field in labs.indices.map { counts[$0 * fields + field] } }))
  }

  private func meanEntropy(_ groups: [[Int]]) -> Double {
    var sum = 0.0
    var filled = 0
    for group in groups {
      let total = group.reduce(0, +)
      guard total > 0 else { continue }
      filled += 1
      for count in group where count > 0 {
        let share = Double(count) / Double(total)
        sum -= share * Elementary.log(share)
      }
    }
    return filled > 0 ? sum / Double(filled) : 0
  }

  /// Output lost to moving and to broken teams, as a share of Σ τ fit; and the pay-weighted gap between what people
  /// weigh and what their lab offers.
  private func addLosses(to world: inout WorldMeasures, _ parallel: ParallelFor) {
    let mismatch = parameters[.mismatch]
    let scores = labs.map(\.culture)
    // The fits side by side, their sums in row order.
    let matches = [Double](unsafeUninitializedCapacity: people.count) { matches, count in
      count = people.count
      nonisolated(unsafe) let matches = matches
      parallel.overRanges(people.count, least: 4096) { rows in
        for row in rows {
          let employer = people.employer[row]
          matches[row] = employer >= 0 ? people.wants[row].culture.weightedMean(of: scores[Int(employer)]) : 0
        }
      }
    }
    var possible = 0.0
    var wanted = 0.0
    var pay = 0.0
    for row in 0..<people.count where people.employer[row] >= 0 {
      let match = matches[row]
      possible += people.talent[row] * (1 - mismatch * (1 - match))
      let salary = Double(people.pay[row])
      wanted += salary * (1 - match)
      pay += salary
    }
    var actual = 0.0
    for lab in labs { actual += lab.effectiveTalent }
    world.outputLost = possible > 0 ? max(0, 1 - actual / possible) : 0
    world.unmetWants = pay > 0 ? wanted / pay : 0
  }
}
