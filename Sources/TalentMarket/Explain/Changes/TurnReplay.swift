/// A turn done again on copies, phase by phase, without its market: the record says who signed what.
///
/// The worlds are those that the turn went through, to the bit, in all that measures read.
struct TurnReplay {
  /// The turn as it was played.
  let played: PlayedTurn
  /// What the phases handed to each other.
  private(set) var context: TurnContext
  /// The world with the turn counted, before anything happens.
  let started: World
  /// The world after each event.
  private(set) var events: [(event: FiredEvent, world: World)] = []
  /// The world as the market opens.
  var opened: World { events.last?.world ?? started }
  /// The world with contracts signed.
  let contracted: World
  /// The world after people moved.
  let moved: World
  /// The world after production.
  let produced: World
  /// The world after research.
  let learnt: World
  /// The world after training.
  let trained: World
  /// The world after money and compute grew.
  let grown: World
  /// The world after culture moved.
  let drifted: World
  /// The world at the end.
  let raced: World

  /// Plays a turn again.
  ///
  /// - Complexity: O(people); no market is cleared.
  init(_ played: PlayedTurn) {
    self.played = played
    context = TurnContext(played.before)
    var world = played.before
    world.turn += 1
    started = world
    context.record = TurnRecord(turn: world.turn, date: world.date)
    let schedule = world.schedule
    for scheduled in schedule where scheduled.at == world.turn {
      world.schedule = [scheduled]
      world.fireEvents(&context)
      world.schedule = schedule
      if let fired = context.record.events.last { events.append((fired, world)) }
    }
    context.record = played.record
    for move in played.record.moves { world.sign(move) }
    for raise in played.record.raises { world.sign(raise) }
    contracted = world
    guard world.textbook == nil else {
      world.moveInTextbook(played.record)
      (moved, produced, learnt, trained) = (world, world, world, world)
      (grown, drifted, raced) = (world, world, world)
      return
    }
    world.move(&context)
    moved = world
    context.census = world.census()
    world.produce(.serial)
    produced = world
    world.learn()
    learnt = world
    world.train()
    trained = world
    world.grow(context.census)
    grown = world
    world.driftCulture(context)
    drifted = world
    world.raceForSafety(&context)
    raced = world
  }

  /// A lab as the turn started; as it is, if it was founded since.
  func atStart(_ lab: Int) -> LabAtStart {
    context.labsAtStart.indices.contains(lab)
      ? context.labsAtStart[lab] : LabAtStart(contracted.labs[lab], headcount: 0)
  }
}

extension World {
  /// Writes a new contract, or that somebody left the field.
  mutating func sign(_ move: Move) {
    let row = move.researcher.index
    if case .lab(let lab) = move.to {
      people.employer[row] = Int32(lab.index)
    } else {
      people.employer[row] = Employment.left.code
    }
    people.pay[row] = move.pay.dollars
  }

  /// Writes a raise.
  mutating func sign(_ raise: Raise) { people.pay[raise.researcher.index] = raise.pay.dollars }
}
