/// A lab in the state of the world.
public struct Lab: Hashable, Sendable {
  /// Name, unique in the world.
  public var name: String
  /// The 64-bit FNV-1a hash of the name; luck hangs on it.
  public var key: UInt64
  /// The yearly pay it may commit.
  public var budget: Pay
  /// Growth of the budget, log a year.
  public var budgetGrowth: Double
  /// H100-equivalents.
  public var compute: Double
  /// Growth of compute, log a year.
  public var computeGrowth: Double
  /// Culture scores today.
  public var culture: Culture
  /// Culture scores to which today's return.
  public var cultureBase: Culture
  /// Appetite θ.
  public var appetite: Double
  /// Denial δ.
  public var denial: Double
  /// Whether it answers offers made to its own people.
  public var counter: Bool
  /// Most hires from outside in a turn.
  public var quota: Int
  /// Most people it approaches in a turn.
  public var scouts: Int
  /// ln A, the logarithm of its algorithmic efficiency.
  public var logEfficiency: Double
  /// Cohesion χ in (0, 1].
  public var cohesion: Double
  /// How many firms it stands for in measures of concentration.
  public var firms: Int
  /// The last turn in which it opened its weights, or −1.
  public var releasedAt: Turn = -1

  /// People at turn 0; a lab without any enters no mean.
  public var rosterSize: Int = 0
  /// Q_j(0), effective talent at turn 0.
  public var startingTalent: Double = 0
  /// Q_j, effective talent.
  public var effectiveTalent: Double = 0
  /// R_j, research output relative to the leader's at turn 0.
  public var output: Double = 0
  /// ln E_j, log of effective training compute of the turn, FLOP.
  public var logEffectiveCompute: Double = 0
  /// Growth of ln E_j over the last turn, a year.
  public var effectiveComputeGrowth: Double = 0
  /// Capability, 100 = the leader at turn 0.
  public var capability: Double = 0

  /// The lab as declared, before anything is computed from its people.
  public init(_ definition: LabDefinition) {
    name = definition.name
    key = NameHash.fnv1a(definition.name)
    budget = definition.budget
    budgetGrowth = definition.budgetGrowth
    compute = definition.compute
    computeGrowth = definition.computeGrowth
    culture = definition.culture
    cultureBase = definition.culture
    appetite = definition.appetite
    denial = definition.denial
    counter = definition.counter
    quota = definition.quota
    scouts = definition.scouts
    logEfficiency = definition.logEfficiency
    cohesion = definition.cohesion
    firms = definition.firms
  }

  /// Whether it enters means over labs: it had people at turn 0.
  public var entersMeans: Bool { rosterSize > 0 }
}
