// Phase 7: effective talent and research output.

extension World {
  mutating func produce(_ parallel: ParallelFor) {
    updateEffectiveTalent(parallel)
    updateOutput()
  }

  /// τ fit (1 − loss exp(−tenure/rampYears)): what one person adds to the team; nothing while sitting out.
  @inline(__always)
  func contribution(_ row: Int) -> Double {
    guard people.employer[row] >= 0, Int(people.sitsOutUntil[row]) < max(1, turn) else { return 0 }
    let output = people.talent[row] * fit(row, at: Int(people.employer[row]))
    guard people.loss[row] > 0 else { return output }
    return output * (1 - people.loss[row] * Elementary.exp(-people.tenure[row] / parameters[.rampYears]))
  }

  /// What each person adds, in row order; split over processors.
  private func contributions(_ parallel: ParallelFor) -> [Double] {
    [Double](unsafeUninitializedCapacity: people.count) { contributions, count in
      count = people.count
      nonisolated(unsafe) let contributions = contributions
      parallel.overRanges(people.count, least: 4096) { rows in
        for row in rows { contributions[row] = contribution(row) }
      }
    }
  }

  /// Q_j = χ_j Σ_i contribution of i, added in row order.
  mutating func updateEffectiveTalent(_ parallel: ParallelFor = .serial) {
    let contributions = contributions(parallel)
    var sums = [Double](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 {
      sums[Int(people.employer[row])] += contributions[row]
    }
    for lab in labs.indices { labs[lab].effectiveTalent = labs[lab].cohesion * sums[lab] }
  }

  /// R_j = (½ + execution_j) (Q_j/Q̄)^a (C_j/C̄)^(1−a), divided by that of the leader at turn 0.
  mutating func updateOutput() {
    let share = parameters[.talentShare]
    for lab in labs.indices {
      let talent = labs[lab].effectiveTalent / reference.meanEffectiveTalent
      let compute = labs[lab].compute / reference.meanCompute
      guard talent > 0, compute > 0 else {
        labs[lab].output = 0
        continue
      }
      labs[lab].output =
        (0.5 + labs[lab].culture.execution) * Elementary.pow(talent, share) * Elementary.pow(compute, 1 - share)
        / reference.leaderOutput
    }
  }
}
