public import TalentMarket

extension LabField {
  /// What the number counts.
  public var unit: Unit {
    switch self {
    case .budget: .dollars
    case .budgetGrowth, .computeGrowth, .culture, .cohesion: .share
    case .compute: .h100e
    case .quota, .scouts: .people
    case .appetite, .denial, .counter, .logEfficiency: .plain
    }
  }
}

extension ResearcherField {
  /// What the number counts.
  public var unit: Unit {
    switch self {
    case .pay: .dollars
    case .tenure: .years
    case .talent, .want: .plain
    }
  }

  /// Whether only whole numbers make sense.
  public var isWhole: Bool { self == .pay }
}

extension ModelParameter {
  /// What the number counts.
  public var unit: Unit {
    switch self {
    case .meanTenure, .rampYears, .cohesionYears, .lag, .growthHalfLife: .years
    case .raceMonths: .months
    case .entrants: .people
    case .cooldown: .turns
    default: .plain
    }
  }

  /// Whether only whole numbers make sense.
  public var isWhole: Bool { self == .cooldown }

  /// The constant that a name or a symbol stands for: `search`, `xi`, `ξ`; names in any case.
  public init?(named name: String) {
    let wanted = name.lowercased()
    for parameter in ModelParameter.allCases
    where parameter.name.lowercased() == wanted || parameter.symbols.contains(name) {
      self = parameter
      return
    }
    return nil
  }
}

extension Path {
  /// What the number counts.
  public var unit: Unit {
    switch self {
    case .lab(_, let field): field.unit
    case .researcher(_, let field): field.unit
    case .model(let parameter): parameter.unit
    }
  }

  /// Whether only whole numbers make sense.
  public var isWhole: Bool {
    switch self {
    case .lab(_, let field): field.isWhole
    case .researcher(_, let field): field.isWhole
    case .model(let parameter): parameter.isWhole
    }
  }
}
