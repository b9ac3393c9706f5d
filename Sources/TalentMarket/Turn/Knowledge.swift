// Phase 8: what the labs know.

extension World {
  /// ln A_j += g·turn·R_j·exp(−β ln A_j) + absorb·turn·max(0, commons − ln A_j).
  ///
  /// Efficiency doubles in 8 months at the leader's pace (Ho et al. 2024), ideas get harder to find (Bloom et al. 2020),
  /// and what is open, or `lag` years old, is everybody's. What a lab knows stays when people leave.
  mutating func learn() {
    let commons = commonKnowledge()
    for lab in labs.indices {
      let known = labs[lab].logEfficiency
      let found =
        parameters[.progress] * turnYears * labs[lab].output * Elementary.exp(-parameters[.hardness] * known)
      let learnt = known + found + parameters[.absorb] * turnYears * max(0, commons - known)
      labs[lab].logEfficiency = min(LabField.logEfficiency.allowed.upperBound, learnt)
    }
  }

  /// The highest over labs of ln A_j − g·lag·(1 − openness_j); a lab that opens its weights this turn hides nothing.
  private func commonKnowledge() -> Double {
    var commons = -Double.infinity
    for lab in labs where lab.entersMeans {
      let hidden = lab.releasedAt == turn ? 0 : 1 - lab.culture.openness
      commons = max(commons, lab.logEfficiency - parameters[.progress] * parameters[.lag] * hidden)
    }
    return commons
  }
}
