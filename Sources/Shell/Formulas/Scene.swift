import Experiments
import TalentMarket

/// Where replicates of the world on the screen begin, and what was typed in it from there on.
struct Scene: Sendable {
  /// Where replicates come from.
  var source: ReplicateSource
  /// What was typed on the way, which happens in every course.
  var typed: [Course.TimedChange]
  /// The turn at which replicates begin.
  let start: Turn
  /// What the turn before brought.
  let lastRecord: TurnRecord?
  /// The world at the start, what was typed in that turn included.
  var world: World
  /// Names at turns before the start.
  let past: WorldEnvironment
  /// The number of the replicate on the screen.
  let replicate: UInt32
  /// What is assumed instead of what the scenario says.
  var assumption = Assumption.asItIs

  /// The seed of all luck.
  var seed: UInt64 {
    if case .scenario(let definition) = source { definition.seed } else { world.luck.seed }
  }

  /// A course from here, with changes of its own.
  func course(_ changes: [Course.TimedChange] = [], until last: Turn) -> Course {
    Course(source, changes: typed + changes, until: last, lastRecord: lastRecord)
  }
}

extension Interpreter {
  /// Replicates from a turn of the branch on the screen on: those of the scenario from turn 0, later ones those of the
  /// world as it stood. What was typed since then is typed again in each.
  ///
  /// - Parameter turn: A turn up to the one on the screen.
  func scene(from turn: Turn) throws(Fault) -> Scene {
    let timeline = try loaded()
    let branch = timeline.state.current
    let start = min(max(turn, branch.firstTurn), branch.turn)
    guard let snapshot = branch.snapshot(at: start) else {
      throw Fault(UsageMessage.notPlayed(turn: turn, last: branch.lastTurn), at: firstWordRange)
    }
    let isOnScreen = start == branch.turn
    let isOpening = start == 0
    // What was typed before replicates part is in the world they share.
    let later = branch.decisions.filter { $0.turn > start || ($0.turn == start && (!isOnScreen || isOpening)) }
    var typed: [Course.TimedChange] = []
    var world = snapshot.after
    for decision in later {
      var then = branch.snapshot(at: decision.turn)?.after ?? world
      if decision.turn == start { then = world }
      let change = try typedChange(decision.line, offset: 0, in: &then)
      if decision.turn == start { world = then }
      typed.append(Course.TimedChange(after: decision.turn, make: change.make))
    }
    let source: ReplicateSource =
      isOpening ? .scenario(timeline.companion.definition) : .world(isOnScreen ? branch.world : snapshot.after)
    return Scene(
      source: source, typed: typed, start: start, lastRecord: isOpening ? nil : snapshot.record,
      world: isOnScreen ? branch.world : world, past: WorldEnvironment(timeline),
      replicate: branch.world.luck.replicate)
  }
}
