// Phase 10: money and compute grow.

extension World {
  /// b ← b·exp(turn·(budgetGrowth·2^(−t/half-life) + fund·(ln capability − mean))): money follows the leader. A budget is
  /// never taken below the pay already contracted, but one cut below it by hand stands.
  mutating func grow(_ census: Census) {
    let years = Double(turn) * turnYears
    let fading = Elementary.exp(-years / parameters[.growthHalfLife] * Elementary.log(2))
    withUnsafeTemporaryAllocation(of: Double.self, capacity: labs.count) { logCapability in
      var sum = 0.0
      var count = 0
      for lab in labs.indices {
        logCapability[lab] = Elementary.log(labs[lab].capability)
        guard labs[lab].entersMeans else { continue }
        sum += logCapability[lab]
        count += 1
      }
      let mean = sum / Double(max(1, count))
      for lab in labs.indices {
        let rate = labs[lab].budgetGrowth * fading + parameters[.fund] * (logCapability[lab] - mean)
        let budget = labs[lab].budget
        let grown = Pay(rounding: budget.amount * Elementary.exp(turnYears * rate))
        labs[lab].budget = min(Pay.largest, max(grown, min(budget, Pay(census.labs[lab].payroll))))
        labs[lab].compute = min(1e15, labs[lab].compute * Elementary.exp(turnYears * labs[lab].computeGrowth * fading))
      }
    }
  }
}
