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

  /// What each person adds, in row order: ``contribution(_:)`` in loops without a call, split over processors.
  private func contributions(_ parallel: ParallelFor) -> [Double] {
    let scores = labs.map(\.culture)
    let (mismatch, rampYears) = (parameters[.mismatch], parameters[.rampYears])
    let now = Int32(clamping: max(1, turn))
    return people.withColumns { people in
      [Double](unsafeUninitializedCapacity: people.count) { contributions, count in
        count = people.count
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let contributions = contributions
        parallel.overRanges(people.count, least: 4096) { rows in
          people.matchAtOwnLab(rows, scores, into: contributions)
          var fading = Fading(rampYears)
          for row in rows where people.employer[row] >= 0 {
            let output = people.talent[row] * (1 - mismatch * (1 - contributions[row]))
            let loss = people.loss[row]
            contributions[row] =
              people.sitsOutUntil[row] >= now ? 0 : loss > 0 ? output * (1 - loss * fading[people.tenure[row]]) : output
          }
        }
      }
    }
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

/// exp(−tenure/rampYears), remembered: whoever has a loss that fades moved some whole number of turns ago, so that few
/// tenures occur.
private struct Fading {
  private let rampYears: Double
  private var known: [(tenure: Double, factor: Double)]

  init(_ rampYears: Double) {
    self.rampYears = rampYears
    known = Array(repeating: (0, 1), count: 64)
  }

  subscript(tenure: Double) -> Double {
    @inline(__always)
    mutating get {
      // The upper bits of a product with 2⁶⁴ divided by the golden ratio scatter the tenures.
      let place = Int(truncatingIfNeeded: (tenure.bitPattern &* 0x9E37_79B9_7F4A_7C15) &>> 58)
      if known[place].tenure != tenure { known[place] = (tenure, Elementary.exp(-tenure / rampYears)) }
      return known[place].factor
    }
  }
}
