import TalentMarket

/// Worlds for tests, built without files.
enum SampleWorlds {
  /// The six labs of July 2025, as the model's description lists them.
  static func baseline(seed: UInt64 = 2025) -> ScenarioDefinition {
    var scenario = ScenarioDefinition(name: "baseline", start: CalendarDate(year: 2025, month: 7, day: 1)!)
    scenario.seed = seed
    func lab(
      _ name: String, _ staff: Int, _ millions: Int64, _ growth: Double, _ appetite: Double, _ compute: Double,
      _ computeGrowth: Double, _ culture: [Double]
    ) {
      var lab = LabDefinition(
        name: name, budget: Pay(millions * 1_000_000), compute: compute,
        culture: Culture(
          mission: culture[0], autonomy: culture[1], openness: culture[2], safety: culture[3], execution: culture[4]))
      lab.budgetGrowth = growth
      lab.appetite = appetite
      lab.computeGrowth = computeGrowth
      scenario.labs.append(lab)
      scenario.cohorts.append(CohortDefinition(name: name, lab: LabID(scenario.labs.count - 1), size: staff))
    }
    lab("OpenAI", 108, 400, 0.35, 0.82, 820_581, 1.507, [0.50, 0.60, 0.25, 0.45, 0.85])
    lab("Google DeepMind", 180, 620, 0.25, 1.04, 815_837, 1.326, [0.70, 0.65, 0.45, 0.60, 0.70])
    lab("Anthropic", 60, 220, 0.40, 0.85, 498_096, 1.741, [0.78, 0.70, 0.30, 0.90, 0.80])
    lab("Meta", 80, 265, 0.30, 1.00, 496_765, 1.392, [0.35, 0.50, 0.65, 0.35, 0.60])
    lab("xAI", 25, 95, 0.40, 1.10, 359_293, 1.138, [0.50, 0.40, 0.35, 0.25, 0.75])
    lab("Others", 45, 150, 0.25, 1.00, 120_000, 1.2, [0.65, 0.70, 0.70, 0.55, 0.55])
    scenario.labs[5].firms = 10
    for name in ["Jason Wei", "Hyung Won Chung"] {
      var star = ResearcherDefinition(name: name, lab: LabID(0))
      star.talent = 9
      star.tenure = 2.4
      star.field = .reasoning
      scenario.researchers.append(star)
    }
    return scenario
  }

  /// The same world with Meta's raid.
  static func raid(seed: UInt64 = 2025) -> ScenarioDefinition {
    var scenario = baseline(seed: seed)
    scenario.name = "raid"
    scenario.labs[3].payroll = Pay(198_750_000)
    scenario.labs[3].budget = Pay(1_200_000_000)
    scenario.labs[3].scouts = 8
    scenario.labs[3].quota = 12
    scenario.labs[3].denial = 0.15
    return scenario
  }
}
