// Phase 7: effective talent and research output.

extension World {
  mutating func produce(_ parallel: ParallelFor) {
    updateEffectiveTalent(parallel)
    updateOutput()
  }

  /// τ fit (1 − loss exp(−tenure/rampYears)): what one person adds to the team; nothing while sitting out.
  func contribution(_ row: Int) -> Double {
    guard people.employer[row] >= 0, Int(people.sitsOutUntil[row]) < max(1, turn) else { return 0 }
    let output = people.talent[row] * fit(row, at: Int(people.employer[row]))
    guard people.loss[row] > 0 else { return output }
    return output * (1 - people.loss[row] * Elementary.exp(-people.tenure[row] / parameters[.rampYears]))
  }

  /// Q_j = χ_j Σ_i contribution of i, added in row order.
  mutating func updateEffectiveTalent(_ parallel: ParallelFor = .serial) {
    let contributions = contributions(parallel)
    let labCount = labs.count
    let sums = people.withColumns { people in
      contributions.withUnsafeBufferPointer { SumsByLab(of: $0, people, labs: labCount) }
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
