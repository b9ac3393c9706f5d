// Phase 9: what the labs' models can do.

extension World {
  mutating func train() {
    let before = labs.map(\.logEffectiveCompute)
    updateEffectiveCompute()
    updateCapability()
    for lab in labs.indices {
      labs[lab].effectiveComputeGrowth = (labs[lab].logEffectiveCompute - before[lab]) / turnYears
    }
  }

  /// ln E_j = ln F_j + ln A_j with F_j = C_j · 10^15 FLOP/s · 0.4 utilisation · 0.3 of it for the largest run · seconds
  /// of the turn; C is at least one H100e.
  mutating func updateEffectiveCompute() {
    let seconds = turnYears * 365.25 * 86_400
    for lab in labs.indices {
      let floatingPointOperations = max(1, labs[lab].compute) * 1e15 * 0.4 * 0.3 * seconds
      labs[lab].logEffectiveCompute = Elementary.log(floatingPointOperations) + labs[lab].logEfficiency
    }
  }

  /// 100 × the turn-0 leader's reducible loss / the lab's.
  mutating func updateCapability() {
    for lab in labs.indices {
      let loss = ScalingLaw.reducibleLoss(logCompute: labs[lab].logEffectiveCompute)
      labs[lab].capability = 100 * reference.leaderLoss / loss
    }
  }

  /// Labs that count, by effective compute, the largest first; ties in declared order.
  func rankedByEffectiveCompute() -> [LabID] {
    labIDs.filter { self[$0].entersMeans }.sorted {
      let left = self[$0].logEffectiveCompute
      let right = self[$1].logEffectiveCompute
      return left != right ? left > right : $0 < $1
    }
  }

  /// The lead in months: 12 (ln E₁ − ln E₂) / max(0.1, the second's growth of ln E a year); ∞ without a second.
  func leadInMonths() -> Double {
    let ranked = rankedByEffectiveCompute()
    guard ranked.count >= 2 else { return .infinity }
    let first = self[ranked[0]]
    let second = self[ranked[1]]
    return 12 * (first.logEffectiveCompute - second.logEffectiveCompute) / max(0.1, second.effectiveComputeGrowth)
  }
}
