/// A number of a lab that a person may set.
public enum LabField: Hashable, Sendable {
  /// Yearly pay it may commit, dollars.
  case budget
  /// Growth of the budget, log a year.
  case budgetGrowth
  /// H100-equivalents.
  case compute
  /// Growth of compute, log a year.
  case computeGrowth
  /// One culture score; setting it moves its base too.
  case culture(CultureScore)
  /// Appetite θ.
  case appetite
  /// Denial δ.
  case denial
  /// Whether it counters, 1 or 0.
  case counter
  /// Most hires from outside in a turn.
  case quota
  /// Most people approached in a turn.
  case scouts
  /// ln A.
  case logEfficiency
  /// Cohesion χ.
  case cohesion

  /// Every settable field, in the order of a scenario file.
  public static let all: [LabField] =
    [.budget, .budgetGrowth, .compute, .computeGrowth] + CultureScore.allCases.map(LabField.culture)
    + [.appetite, .denial, .counter, .quota, .scouts, .logEfficiency, .cohesion]

  /// The name after the lab's, such as `budget` or `culture.mission`.
  public var name: String {
    switch self {
    case .budget: "budget"
    case .budgetGrowth: "budgetGrowth"
    case .compute: "compute"
    case .computeGrowth: "computeGrowth"
    case .culture(let score): "culture." + score.name
    case .appetite: "appetite"
    case .denial: "denial"
    case .counter: "counter"
    case .quota: "quota"
    case .scouts: "scouts"
    case .logEfficiency: "logEfficiency"
    case .cohesion: "cohesion"
    }
  }

  /// The values it may take.
  public var allowed: ClosedRange<Double> {
    switch self {
    case .budget: 0...Pay.largest.amount
    case .budgetGrowth, .computeGrowth: -10...10
    case .compute: 0...1e12
    case .culture: 0...1
    case .appetite: 0...1000
    case .denial: 0...100
    case .counter: 0...1
    case .quota, .scouts: 0...1_000_000
    case .logEfficiency: -100...100
    case .cohesion: 0.01...1
    }
  }

  /// Whether only whole numbers make sense.
  public var isWhole: Bool {
    switch self {
    case .budget, .counter, .quota, .scouts: true
    default: false
    }
  }
}

/// A number of a researcher that a person may set.
public enum ResearcherField: Hashable, Sendable {
  /// Talent τ.
  case talent
  /// Pay of today's contract, dollars a year.
  case pay
  /// Years at the lab.
  case tenure
  /// One taste.
  case want(Want)

  /// Every settable field.
  public static let all: [ResearcherField] = [.talent, .pay, .tenure] + Want.all.map(ResearcherField.want)

  /// The name after the researcher's, such as `talent` or `wants.mission`.
  public var name: String {
    switch self {
    case .talent: "talent"
    case .pay: "pay"
    case .tenure: "tenure"
    case .want(let want): "wants." + want.name
    }
  }

  /// The values it may take.
  public var allowed: ClosedRange<Double> {
    switch self {
    case .talent: 1e-6...1e6
    case .pay: 0...1e12
    case .tenure: 0...100
    case .want: 0...100
    }
  }
}

/// The name of one number of the world.
public enum Path: Hashable, Sendable {
  /// A lab's number.
  case lab(LabID, LabField)
  /// A researcher's number.
  case researcher(ResearcherID, ResearcherField)
  /// A constant of the model.
  case model(ModelParameter)

  /// The values it may take.
  public var allowed: ClosedRange<Double> {
    switch self {
    case .lab(_, let field): field.allowed
    case .researcher(_, let field): field.allowed
    case .model(let parameter): parameter.allowed
    }
  }
}

/// What a change does to the number it names.
public enum ChangeOperation: Hashable, Sendable {
  /// The number becomes the amount.
  case set
  /// The amount is added.
  case add
  /// The amount is taken away.
  case subtract
  /// The number is multiplied by the amount.
  case multiply
  /// The number is divided by the amount.
  case divide

  /// The number after the change.
  public func apply(_ amount: Double, to value: Double) -> Double {
    switch self {
    case .set: amount
    case .add: value + amount
    case .subtract: value - amount
    case .multiply: value * amount
    case .divide: value / amount
    }
  }
}

/// A change to one number of the world.
public struct Change: Hashable, Sendable {
  /// Which number.
  public var path: Path
  /// What is done with the amount.
  public var operation: ChangeOperation
  /// The amount, in the path's unit.
  public var amount: Double

  /// A change of `path` by `operation` with `amount`.
  public init(path: Path, operation: ChangeOperation, amount: Double) {
    self.path = path
    self.operation = operation
    self.amount = amount
  }
}
