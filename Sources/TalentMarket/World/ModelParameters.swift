/// A named constant of the model; each has a default that a scenario may override under `model:`.
public enum ModelParameter: Int, CaseIterable, Sendable {
  /// Rate at which employed people become open to offers, a year.
  case search
  /// Spread σ of talent's lognormal distribution.
  case talentSigma
  /// Mean tenure at load, years.
  case meanTenure
  /// Share of its budget a lab pays out at load.
  case utilisation
  /// Exponent `a` of talent in production, and of diminishing returns to a larger team.
  case talentShare
  /// Scale σ of the luck of a match, log-pay units.
  case luck
  /// What it costs to change labs, log-pay units.
  case home
  /// Equity per year of pay that vests yearly.
  case equity
  /// Outside option as a share of the reference price of talent.
  case outside
  /// Smallest opening offer, as a share of today's pay.
  case firstOffer
  /// What newcomers to the field ask, as a share of the reference price of talent.
  case entryPay
  /// New people a year.
  case entrants
  /// Portability loss of a star that moves alone.
  case ramp
  /// Years in which the portability loss fades.
  case rampYears
  /// Loss of cohesion per share of a team's output that left, ξ.
  case spillover
  /// Years in which cohesion recovers.
  case cohesionYears
  /// Share of a knowledge gap learnt per share of output that came.
  case learn
  /// Strength π with which a mismatch between a person and a lab lowers output.
  case mismatch
  /// Growth of algorithmic efficiency, log a year.
  case progress
  /// How fast ideas get harder to find, β.
  case hardness
  /// Rate at which common knowledge is absorbed, a year.
  case absorb
  /// Years by which a closed lab's knowledge leads the commons.
  case lag
  /// Growth of budgets per log point of capability above the mean, a year.
  case fund
  /// Years in which the growth of budgets and compute halves.
  case growthHalfLife
  /// Rate at which culture returns to its base, a year.
  case cultureReturn
  /// Dilution of mission by newcomers.
  case dilute
  /// How much a close race lowers the spending on safety.
  case race
  /// Months of lead over which the pressure of the race fades.
  case raceMonths
  /// Base rate of incidents, a year.
  case hazard
  /// Mission lost in an incident.
  case incidentMission
  /// Share of its budget a lab loses in an incident.
  case incidentBudget
  /// Turns for which nobody approaches a person who was approached.
  case cooldown
  /// By what the search of those is multiplied who learn under pay transparency that they earn less: that below-median
  /// earners look for another job is measured (Card, Mas, Moretti & Saez, AER 102, 2012), the size here is assumed.
  case transparencySearch

  /// Constants that every version has had; they share one column of the digest.
  static let firstKnown = allCases.filter { $0.rawValue <= cooldown.rawValue }
  /// Constants that came later: each has a column of its own, where it is not at its default.
  static let laterKnown = allCases.filter { $0.rawValue > cooldown.rawValue }

  /// The name used in scenario files and at the prompt.
  public var name: String { "\(self)" }

  /// Other spellings: the symbols of the model's description.
  public var symbols: [String] {
    switch self {
    case .talentShare: ["a"]
    case .luck: ["sigma", "σ"]
    case .spillover: ["xi", "ξ"]
    case .mismatch: ["pi", "π"]
    case .progress: ["g"]
    case .hardness: ["beta", "β"]
    case .hazard: ["h0"]
    default: []
    }
  }

  /// The value used unless a scenario says otherwise.
  public var defaultValue: Double {
    switch self {
    case .search: 0.5
    case .talentSigma: 0.8
    case .meanTenure: 1.3
    case .utilisation: 0.75
    case .talentShare: 0.6
    case .luck: 0.4
    case .home: 0.55
    case .equity: 0.6
    case .outside: 0.35
    case .firstOffer: 1.0
    case .entryPay: 0.5
    case .entrants: 60
    case .ramp: 0.3
    case .rampYears: 1.0
    case .spillover: 0.5
    case .cohesionYears: 1.5
    case .learn: 0.5
    case .mismatch: 0.5
    case .progress: 1.039720770839918  // ln 2 / (8 months)
    case .hardness: 0.5
    case .absorb: 1
    case .lag: 2
    case .fund: 0.15
    case .growthHalfLife: 3
    case .cultureReturn: 0.3
    case .dilute: 0.5
    case .race: 0.6
    case .raceMonths: 3
    case .hazard: 0.04
    case .incidentMission: 0.05
    case .incidentBudget: 0.03
    case .cooldown: 4
    case .transparencySearch: 1.2
    }
  }

  /// The values a scenario or a person may give it.
  public var allowed: ClosedRange<Double> {
    switch self {
    case .utilisation, .outside, .entryPay: 0.01...1
    case .talentShare: 0.01...0.99
    case .ramp, .mismatch, .learn, .race, .incidentMission, .incidentBudget, .cultureReturn: 0...1
    case .rampYears, .cohesionYears, .growthHalfLife, .raceMonths: 0.01...100
    case .entrants: 0...1_000_000
    case .firstOffer: 0.01...100
    case .talentSigma: 0...10
    case .cooldown: 0...1000
    case .transparencySearch: 1...100
    default: 0...100
    }
  }
}

/// The constants of one world.
public struct ModelParameters: Hashable, Sendable {
  private var values: [Double]

  /// Every constant at its default.
  public init() { values = ModelParameter.allCases.map(\.defaultValue) }

  /// The value of one constant.
  public subscript(parameter: ModelParameter) -> Double {
    get { values[parameter.rawValue] }
    set { values[parameter.rawValue] = newValue }
  }

  /// The values of some constants, in the order given.
  func inOrder(_ parameters: [ModelParameter]) -> [Double] { parameters.map { self[$0] } }
}
