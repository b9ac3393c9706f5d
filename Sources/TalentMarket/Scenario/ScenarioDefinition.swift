/// How the market is run.
public struct MarketDefinition: Hashable, Sendable {
  /// Who makes offers to whom, and in which order.
  public var mechanism: any MarketMechanism = KelsoCrawford()
  /// Step of an arithmetic salary ladder 0, d, 2d, …; `nil` is the geometric ladder of the model.
  public var increment: Int64?

  /// The model's market.
  public init() {}

  /// Equal mechanisms by name, and equal ladders.
  public static func == (left: MarketDefinition, right: MarketDefinition) -> Bool {
    left.mechanism.name == right.mechanism.name && left.increment == right.increment
  }

  /// Feeds the mechanism's name and the ladder's step.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(mechanism.name)
    hasher.combine(increment)
  }
}

/// A world before its first turn, as a scenario declares it; everything is checked by whoever builds it.
public struct ScenarioDefinition: Hashable, Sendable {
  /// Short name, such as `raid-2025`.
  public var name: String
  /// First day of turn 1.
  public var start: CalendarDate
  /// Length of a turn.
  public var turnLength: TurnLength = .quarter
  /// How many turns the scenario is meant to last.
  public var turns: Int = 12
  /// Seed of all luck.
  public var seed: UInt64 = 0
  /// Labs in declaration order; at least one.
  public var labs: [LabDefinition] = []
  /// People named one by one; they come first in the world's columns.
  public var researchers: [ResearcherDefinition] = []
  /// People drawn from distributions; they follow, cohort by cohort.
  public var cohorts: [CohortDefinition] = []
  /// Set when the market is typed in by hand.
  public var textbook: TextbookMarket?
  /// How the market is run.
  public var market = MarketDefinition()
  /// What will happen.
  public var events: [ScheduledEvent] = []
  /// Rules in force.
  public var policies: [Policy] = []
  /// Constants of the model.
  public var parameters = ModelParameters()
  /// New people a year per 1,000 people of the world at load; goes before the constant `entrants`.
  public var entrantsPerThousand: Double?

  /// An empty scenario.
  public init(name: String, start: CalendarDate) {
    self.name = name
    self.start = start
  }
}
