internal import TalentMarket

/// Where the model's own numbers come from. A form that was taken from a paper is not a size that was measured, and
/// only a number that stands in its source counts as sourced.
enum ModelOrigin {
  /// The origin of a constant's default.
  static func of(_ parameter: ModelParameter) -> NumberOrigin {
    switch parameter {
    case .progress:
      .source(
        "the compute that a level of performance needs halves every 8 months, 95 % interval 5 to 14: Ho et al., "
          + "Algorithmic progress in language models (2024)")
    case .luck: .form("McFadden, Conditional logit analysis of qualitative choice behavior (1974)")
    case .ramp, .rampYears:
      .form("Groysberg, Lee & Nanda, Can they take it with them? (Management Science 54, 2008)")
    case .spillover: .form("Azoulay, Graff Zivin & Wang, Superstar extinction (QJE 125, 2010)")
    case .hardness: .form("Bloom, Jones, Van Reenen & Webb, Are ideas getting harder to find? (AER 110, 2020)")
    case .race, .raceMonths: .form("Armstrong, Bostrom & Shulman, Racing to the precipice (AI & Society 31, 2016)")
    case .transparencySearch: .form("Card, Mas, Moretti & Saez, Inequality at work (AER 102, 2012)")
    case .entrants: .assumption("for a field of some 500 people")
    case .search, .talentSigma, .meanTenure, .utilisation, .talentShare, .home, .equity, .outside, .firstOffer,
      .entryPay, .cohesionYears, .learn, .mismatch, .absorb, .lag, .fund, .growthHalfLife, .cultureReturn, .dilute,
      .hazard, .incidentMission, .incidentBudget, .cooldown:
      .assumption("of the model")
    }
  }

  /// The origin of the mean of a taste among people.
  static func ofMean(_ want: Want) -> NumberOrigin {
    want == .culture(.openness)
      ? .source("ln(1/0.75), scientists take about 25 % less pay where they may publish: Stern, NBER w7410 (1999)")
      : .assumption("of the model")
  }
}

/// The numbers of the model that a scenario leaves as they are, each counted once however many it serves.
struct InheritedNumbers {
  let definition: ScenarioDefinition
  /// Paths of the numbers that the file gives.
  let given: Set<String>

  /// Constants, then what labs and people are by default. A market typed in by hand rests on none of them.
  ///
  /// - Complexity: O(labs + cohorts + people named).
  var all: [CitedNumber] {
    definition.textbook == nil ? constants + labs + tastes : []
  }

  private var constants: [CitedNumber] {
    ModelParameter.allCases.filter { parameter in
      !([parameter.name] + parameter.symbols).contains { given.contains("model." + $0) }
    }.map { number("model." + $0.name, $0.defaultValue, ModelOrigin.of($0)) }
  }

  private var labs: [CitedNumber] {
    let none = LabDefinition(name: "", budget: .zero, compute: 0, culture: Culture(repeating: 0.5))
    let defaults: [(names: [String], value: Double)] = [
      (["budgetGrowth", "growth"], none.budgetGrowth), (["computeGrowth"], none.computeGrowth),
      (["appetite"], none.appetite), (["denial"], none.denial), (["quota"], Double(none.quota)),
      (["scouts"], Double(none.scouts)), (["logEfficiency"], none.logEfficiency), (["cohesion"], none.cohesion),
      (["firms"], Double(none.firms)),
    ]
    return defaults.filter { names, _ in
      definition.labs.contains { lab in !names.contains { given.contains("labs.\(lab.name).\($0)") } }
    }.map { number("labs.*." + $0.names[0], $0.value, .assumption("of the model")) }
  }

  /// What people weigh, where some are drawn from the model's population; newcomers always are.
  private var tastes: [CitedNumber] {
    let population = WantsDistribution()
    let hasArrivals = (definition.entrantsPerThousand ?? definition.parameters[.entrants]) > 0
    return Want.all.flatMap { want -> [CitedNumber] in
      let distribution = population[want]
      let isUsed =
        hasArrivals || definition.cohorts.contains { $0.wants[want] == distribution }
        || definition.researchers.contains { $0.wants[want] == nil }
      guard isUsed else { return [] }
      let path = "people.*.wants." + want.name
      var numbers = [
        number(path + ".mean", distribution.mean, ModelOrigin.ofMean(want)),
        number(path + ".sd", distribution.deviation, .assumption("of the model")),
      ]
      if distribution.floor > 0 {
        numbers.append(number(path + ".least", distribution.floor, .assumption("of the model")))
      }
      return numbers
    }
  }

  private func number(_ path: String, _ value: Double, _ origin: NumberOrigin) -> CitedNumber {
    let isWhole = value == value.rounded() && value.magnitude < 1e15
    return CitedNumber(path: path, text: isWhole ? "\(Int(value))" : "\(value)", origin: origin, line: 0)
  }
}
