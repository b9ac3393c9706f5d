extension World {
  /// This world with the luck of another replicate from now on: what has happened so far is shared.
  ///
  /// A replicate that is to differ from turn 0 on, generated people included, is `World(scenario, replicate:)`.
  ///
  /// - Parameter number: 0 is the world on the screen.
  /// - Complexity: O(1); the two share storage until one of them changes.
  public func replicated(_ number: UInt32) -> World {
    var world = self
    world.luck.replicate = number
    return world
  }
}
