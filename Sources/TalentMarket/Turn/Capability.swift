// Phase 9: what the labs' models can do.

extension World {
  mutating func train() {
    // Until growth is known, its place keeps what was before.
    for lab in labs.indices { labs[lab].effectiveComputeGrowth = labs[lab].logEffectiveCompute }
    updateEffectiveCompute()
    updateCapability()
    for lab in labs.indices {
      let grown = labs[lab].logEffectiveCompute - labs[lab].effectiveComputeGrowth
      labs[lab].effectiveComputeGrowth = grown / turnYears
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

  /// Of the labs that count, the two with the largest effective compute; of equals the one declared first.
  func leadersByEffectiveCompute() -> (first: LabID?, second: LabID?) {
    var (first, second): (Int?, Int?)
    for lab in labs.indices where labs[lab].entersMeans {
      let compute = labs[lab].logEffectiveCompute
      if first.map({ compute > labs[$0].logEffectiveCompute }) ?? true {
        (first, second) = (lab, first)
      } else if second.map({ compute > labs[$0].logEffectiveCompute }) ?? true {
        second = lab
      }
    }
    return (first.map(LabID.init), second.map(LabID.init))
  }

  /// The lead in months as it is shown; NaN where nobody leads.
  var measuredLead: Double { leadersByEffectiveCompute().first == nil ? .nan : leadInMonths() }

  /// The lead in months: 12 (ln E₁ − ln E₂) / max(0.1, the second's growth of ln E a year); ∞ without a second.
  func leadInMonths() -> Double {
    guard case (let first?, let second?) = leadersByEffectiveCompute() else { return .infinity }
    let lead = labs[first.index].logEffectiveCompute - labs[second.index].logEffectiveCompute
    return 12 * lead / max(0.1, labs[second.index].effectiveComputeGrowth)
  }
}
