/// A lab as a scenario declares it.
public struct LabDefinition: Hashable, Sendable {
  /// Name, unique in the scenario.
  public var name: String
  /// The yearly pay it may commit.
  public var budget: Pay
  /// Growth of the budget, log a year.
  public var budgetGrowth: Double = 0
  /// Pay at load, where it is not `utilisation` of the budget.
  public var payroll: Pay?
  /// H100-equivalents.
  public var compute: Double
  /// Growth of compute, log a year.
  public var computeGrowth: Double = 0
  /// Culture scores in [0, 1].
  public var culture: Culture
  /// Appetite θ: how far above its budget per unit of talent it would go.
  public var appetite: Double = 1
  /// Denial δ: what weakening a rival is worth to it.
  public var denial: Double = 0
  /// Whether it answers offers made to its own people.
  public var counter: Bool = true
  /// Most hires from outside in a turn.
  public var quota: Int = 10
  /// Most people it approaches in a turn.
  public var scouts: Int = 2
  /// Most hires from outside in a turn per 1,000 people of the world at load; goes before `quota`.
  public var quotaPerThousand: Double?
  /// Most people it approaches in a turn per 1,000 people of the world at load; goes before `scouts`.
  public var scoutsPerThousand: Double?
  /// Logarithm of its algorithmic efficiency.
  public var logEfficiency: Double = 0
  /// Cohesion χ in (0, 1].
  public var cohesion: Double = 1
  /// How many firms the entry stands for in measures of concentration.
  public var firms: Int = 1

  /// A lab with the model's defaults for whatever is not named.
  public init(name: String, budget: Pay, compute: Double, culture: Culture) {
    self.name = name
    self.budget = budget
    self.compute = compute
    self.culture = culture
  }
}
