// Phase 10: money and compute grow.

extension World {
  /// b ← b·exp(turn·(budgetGrowth·2^(−t/half-life) + fund·(ln capability − mean))): money follows the leader. A budget is
  /// never taken below the pay already contracted, but one cut below it by hand stands.
  mutating func grow(_ census: Census) {
    let years = Double(turn) * turnYears
    let fading = Elementary.exp(-years / parameters[.growthHalfLife] * Elementary.log(2))
    let logCapability = labs.map { Elementary.log($0.capability) }
    var sum = 0.0
    var count = 0
    for lab in labs.indices where labs[lab].entersMeans {
      sum += logCapability[lab]
      count += 1
    }
    let mean = sum / Double(max(1, count))
    for lab in labs.indices {
      let state = labs[lab]
      let rate = state.budgetGrowth * fading + parameters[.fund] * (logCapability[lab] - mean)
      let grown = Pay(rounding: state.budget.amount * Elementary.exp(turnYears * rate))
      labs[lab].budget = min(Pay.largest, max(grown, min(state.budget, Pay(census.labs[lab].payroll))))
      labs[lab].compute = min(1e15, state.compute * Elementary.exp(turnYears * state.computeGrowth * fading))
    }
  }
}
