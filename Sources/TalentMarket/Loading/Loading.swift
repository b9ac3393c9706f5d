extension World {
  /// The world as a scenario declares it, before its first turn.
  ///
  /// - Parameters:
  ///   - declared: A scenario whose lab indices are in range; `ScenarioFormat` checks files.
  ///   - replicate: 0 is the world on the screen; another number redraws the generated people and all luck.
  /// - Complexity: O(people × labs).
  public init(_ declared: ScenarioDefinition, replicate: UInt32 = 0) {
    let scenario = declared.resolved()
    name = scenario.name
    start = scenario.start
    turnLength = scenario.turnLength
    luck = RandomStream(seed: scenario.seed, replicate: replicate)
    labs = scenario.labs.map(Lab.init)
    parameters = scenario.parameters
    policies = scenario.policies
    schedule = scenario.events
    market = scenario.market
    textbook = scenario.textbook
    populate(scenario)
    payOut(scenario)
    fixReference()
  }

  private mutating func populate(_ scenario: ScenarioDefinition) {
    let population = Population(luck: luck, turn: 0, parameters: parameters)
    for researcher in scenario.researchers { admit(researcher, with: population) }
    for (group, cohort) in scenario.cohorts.enumerated() {
      cohortNames.append(cohort.name)
      guard cohort.size > 0 else { continue }
      let prefix = NameHash.fnv1a(cohort.name + " #")
      let keys = (1...cohort.size).map { NameHash.fnv1a(decimal: $0, after: prefix) }
      admit(keys, group: Int32(group), cohort: cohort, with: population)
    }
    for row in 0..<people.count where people.employer[row] >= 0 {
      people.rosterLab[row] = people.employer[row]
      labs[Int(people.employer[row])].rosterSize += 1
    }
  }

  /// A lab pays out its payroll in proportion to talent; pay given by hand comes out of it first.
  private mutating func payOut(_ scenario: ScenarioDefinition) {
    var isGiven = [Bool](repeating: false, count: people.count)
    for (row, researcher) in scenario.researchers.enumerated() where researcher.pay != nil { isGiven[row] = true }
    var remaining = labs.indices.map { lab in
      scenario.labs[lab].payroll?.amount ?? (parameters[.utilisation] * labs[lab].budget.amount)
    }
    var talent = [Double](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 {
      let lab = Int(people.employer[row])
      if isGiven[row] { remaining[lab] -= Double(people.pay[row]) } else { talent[lab] += people.talent[row] }
    }
    for row in 0..<people.count where people.employer[row] >= 0 && !isGiven[row] {
      let lab = Int(people.employer[row])
      // Rounded down, so that nobody's cent takes a lab over its budget.
      people.pay[row] =
        Pay(rounding: Rounding.down(max(0, remaining[lab]) * people.talent[row] / talent[lab])).dollars
    }
  }

  /// Computes what later turns are measured against.
  private mutating func fixReference() {
    reference.talentPrice = priceOfTalent()
    updateEffectiveTalent()
    let counted = labs.filter(\.entersMeans)
    let count = Double(max(1, counted.count))
    reference.meanEffectiveTalent = positive(counted.reduce(0) { $0 + $1.effectiveTalent } / count)
    reference.meanCompute = positive(counted.reduce(0) { $0 + $1.compute } / count)
    setStartingTalent()
    updateOutput()
    updateEffectiveCompute()
    let leader = leadersByEffectiveCompute().first
    reference.leaderOutput = leader.map { positive(labs[$0.index].output) } ?? 1
    updateOutput()
    reference.leaderLoss =
      leader.map { ScalingLaw.reducibleLoss(logCompute: labs[$0.index].logEffectiveCompute) } ?? 1
    updateCapability()
    for lab in labs.indices {
      labs[lab].effectiveComputeGrowth =
        labs[lab].computeGrowth + parameters[.progress] * labs[lab].output
    }
  }

  private func positive(_ value: Double) -> Double { value > 0 ? value : 1 }

  /// P: the median of pay/τ over the employed; where nobody is, what the labs' budgets would pay per unit of talent.
  private func priceOfTalent() -> Double {
    var ratios: [Double] = []
    for row in 0..<people.count where people.employer[row] >= 0 && people.pay[row] > 0 {
      ratios.append(Double(people.pay[row]) / people.talent[row])
    }
    if let median = Quantiles.median(of: &ratios) { return median }
    let talent = people.talent.reduce(0, +)
    let budgets = labs.reduce(0.0) { $0 + $1.budget.amount }
    return talent > 0 ? parameters[.utilisation] * budgets / talent : 1
  }

  /// Sets Q_j(0) of every lab; a lab empty at load takes what its budget would buy.
  private mutating func setStartingTalent() {
    let meanFit = self.meanFit()
    for lab in labs.indices {
      labs[lab].startingTalent = startingTalent(of: labs[lab], meanFit: meanFit)
    }
  }

  /// Q_j(0) of one lab: its effective talent, or utilisation · budget · mean fit / P for a lab without any.
  func startingTalent(of lab: Lab, meanFit: Double) -> Double {
    if lab.effectiveTalent > 0 { return lab.effectiveTalent }
    let bought = parameters[.utilisation] * lab.budget.amount * meanFit / reference.talentPrice
    return bought > 0 ? bought : 1
  }

  /// The mean fit of the employed at their own labs; 1 where nobody is employed.
  func meanFit() -> Double {
    var sum = 0.0
    var count = 0
    for row in 0..<people.count where people.employer[row] >= 0 {
      sum += fit(row, at: Int(people.employer[row]))
      count += 1
    }
    return count > 0 ? sum / Double(count) : 1
  }
}
