internal import ScenarioFormat
public import TalentMarket

/// The scenario that everything small is timed on.
public enum Flagship {
  /// `raid-2025` as the program carries it: about 500 people, 6 labs, 12 turns.
  public static let scenario: ScenarioDefinition = {
    guard let source = BundledScenarios.source(named: "raid-2025"),
      case .scenario(let loaded) = ScenarioReader.read(source)
    else { preconditionFailure("raid-2025 comes with the program and has no faults") }
    return loaded.definition
  }()

  /// The loaded world, before its first turn.
  public static func world(seed: UInt64? = nil) -> World {
    var scenario = scenario
    if let seed { scenario.seed = seed }
    return World(scenario)
  }

  /// Plays all turns on a copy of a loaded world.
  ///
  /// - Returns: The world afterwards.
  public static func play(_ loaded: World, _ options: TurnOptions) -> World {
    var world = loaded
    for _ in 0..<scenario.turns { world.playTurn(options) }
    return world
  }
}
