public import TalentMarket

/// How one world is played over replicates: where each begins, what is done to it on the way, and how far it goes.
public struct Course: Sendable {
  /// Something done to a world between two turns.
  public struct TimedChange: Sendable {
    /// Right after this turn.
    public let turn: Turn
    /// Does it; `false` where it cannot be done in this world, which is then as it was.
    public let make: @Sendable (inout World) -> Bool

    /// A change right after a turn.
    public init(after turn: Turn, make: @escaping @Sendable (inout World) -> Bool) {
      self.turn = turn
      self.make = make
    }
  }

  /// Where replicates come from.
  public let source: ReplicateSource
  /// What is done to them, in order.
  public let changes: [TimedChange]
  /// The last turn played.
  public let lastTurn: Turn
  /// What the turn before the first brought, where that is known: flows are read off it.
  public let lastRecord: TurnRecord?

  /// A course up to the end of `lastTurn`.
  public init(
    _ source: ReplicateSource, changes: [TimedChange] = [], until lastTurn: Turn, lastRecord: TurnRecord? = nil
  ) {
    self.source = source
    self.changes = changes
    self.lastTurn = lastTurn
    self.lastRecord = lastRecord
  }

  /// How a course ended.
  enum Ending {
    /// All turns were played.
    case played(allChangesMade: Bool)
    /// It was stopped.
    case cancelled
  }

  /// Plays one replicate, and shows the world at the first turn and after every other, changes made.
  ///
  /// - Parameters:
  ///   - replicate: Its number.
  ///   - options: What is wanted of each turn.
  ///   - isCancelled: Asked before each turn.
  ///   - observe: Takes the world, its stocks as they stand, and what the turn brought.
  func play(
    _ replicate: UInt32, _ options: TurnOptions, isCancelled: () -> Bool,
    _ observe: (_ world: borrowing World, _ now: borrowing TurnRecord, _ played: borrowing TurnRecord) -> Void
  ) -> Ending {
    var world = source.world(replicate)
    var hasMadeAll = true
    _ = makeChanges(in: &world, &hasMadeAll)
    let opening = world.openingRecord()
    observe(world, opening, lastRecord ?? opening)
    while world.turn < lastTurn {
      if isCancelled() { return .cancelled }
      let record = world.playTurn(options)
      if makeChanges(in: &world, &hasMadeAll) {
        observe(world, world.openingRecord(), record)
      } else {
        observe(world, record, record)
      }
    }
    return .played(allChangesMade: hasMadeAll)
  }

  /// Makes the changes of this turn; says whether there were any.
  private func makeChanges(in world: inout World, _ hasMadeAll: inout Bool) -> Bool {
    var isChanged = false
    for change in changes where change.turn == world.turn {
      isChanged = true
      if !change.make(&world) { hasMadeAll = false }
    }
    return isChanged
  }
}
