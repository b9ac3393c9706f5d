public import TalentMarket

/// Where replicates come from: a scenario, or a world on its way.
public enum ReplicateSource: Sendable {
  /// Replicates differ from turn 0 on: generated people are drawn anew, and all luck.
  case scenario(ScenarioDefinition)
  /// Replicates share this world and what happened to it, and differ in the luck of all turns to come.
  case world(World)
  /// Replicates are made by a function of their number, such as a scenario with what was typed at its beginning.
  case made(@Sendable (_ replicate: UInt32) -> World)

  /// The replicate of a number; 0 is the world on the screen.
  public func world(_ replicate: UInt32) -> World {
    switch self {
    case .scenario(let scenario): World(scenario, replicate: replicate)
    case .world(let world): world.replicated(replicate)
    case .made(let make): make(replicate)
    }
  }

  // In larger worlds each turn is spread over the threads: side by side they would fill the memory.
  static let largestSideBySide = 50_000

  /// Whether a world is played on all threads by itself.
  static func isLarge(_ world: World) -> Bool { world.people.count > largestSideBySide }

  /// How replicates of such a world are best spread over threads.
  func spread(_ world: World) -> ReplicateRunner.Spread { Self.isLarge(world) ? .oneByOne : .sideBySide }
}

extension World {
  /// Plays turns and hands out the record of the world as it stands, then of each turn.
  ///
  /// - Parameters:
  ///   - options: What is wanted of each turn.
  ///   - isCancelled: Asked before each turn.
  ///   - add: Takes the record of each turn.
  /// - Returns: Whether all turns were played.
  mutating func measure(
    turns: Int, _ options: TurnOptions, isCancelled: () -> Bool, _ add: (borrowing TurnRecord) -> Void
  ) -> Bool {
    add(openingRecord())
    for _ in 0..<turns {
      if isCancelled() { return false }
      add(playTurn(options))
    }
    return true
  }
}
