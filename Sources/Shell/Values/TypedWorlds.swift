import Experiments
import Expressions
import TalentMarket

/// What was typed between two turns, and the worlds that came of it.
struct TypedLines {
  /// Lines, in full English.
  private(set) var lines: [String] = []

  /// The worlds after each line typed right after a turn, from the world after that turn to the one that all of it led to.
  ///
  /// Changes of numbers are made again one by one. What else was typed changes no number at once; should it have, that
  /// goes to the last line.
  mutating func worlds(
    after turn: Turn, from start: World, to end: World, in timeline: Timeline<LoadedScenario>, _ shell: Interpreter
  ) -> [TypedWorld] {
    let typed = timeline.state.current.decisions.filter { $0.turn == turn }
    var world = start
    var worlds: [TypedWorld] = []
    for decision in typed {
      if case .assignment(let assignment)? = try? ExpressionReader.statement(decision.line),
        let change = try? shell.change(of: assignment, in: WorldEnvironment(timeline, world: world))
      {
        try? world.apply(change)
      }
      worlds.append(TypedWorld(index: lines.count, world: world))
      lines.append(decision.line)
    }
    if let last = worlds.indices.last { worlds[last].world = end }
    return worlds
  }
}
