import Experiments
import TalentMarket
import Testing

@testable import Shell

/// A session played with the engine, saved, and typed again.
@Suite struct `A session that was played` {
  private func world(seed: UInt64) -> World {
    var scenario = ScenarioDefinition(name: "small", start: CalendarDate(year: 2025, month: 7, day: 1)!)
    scenario.seed = seed
    for (index, name) in ["Bistro", "Chain"].enumerated() {
      scenario.labs.append(
        LabDefinition(
          name: name, budget: Pay(index == 0 ? 2_000_000 : 30_000_000), compute: 1000,
          culture: Culture(repeating: 0.5)))
      scenario.cohorts.append(CohortDefinition(name: "\(name) cooks", lab: LabID(index), size: 12 - 10 * index))
    }
    return World(scenario)
  }

  /// The few lines that the test types.
  private func type(_ line: String, into timeline: inout Timeline<Void>, raise: Double = 2) -> [SessionTurn] {
    switch line {
    case "step":
      timeline.perform(line) { state in
        state.playTurn()
        return ()
      }
      guard let record = timeline.record(at: timeline.turn) else { return [] }
      return [SessionTurn(record: record, world: timeline.world)]
    case "undo": timeline.undo()
    case "goto 1": try? timeline.goTo(turn: 1)
    default:
      let change = Change(path: .lab(LabID(1), .budget), operation: .multiply, amount: raise)
      timeline.perform(line) { state in state.change(line) { world in try? world.apply(change) } }
    }
    return []
  }

  private let lines = ["step", "step", "undo", "Chain.budget *= 2", "step", "step", "goto 1", "step", "step"]

  private func play() -> SessionFile {
    var timeline = Timeline(world: world(seed: 3))
    var session = SessionFile(header: .init(tool: "1.0.0", scenario: "small", seed: 3, text: "name: small\n"))
    session.append(turn: SessionTurn(record: timeline.records[0], world: timeline.world))
    for line in lines {
      session.append(line: line)
      for turn in type(line, into: &timeline) { session.append(turn: turn) }
    }
    return session
  }

  private func replay(_ session: SessionFile, seed: UInt64 = 3, raise: Double = 2) -> SessionDifference? {
    var timeline = Timeline(world: world(seed: seed))
    let opening = SessionTurn(record: timeline.records[0], world: timeline.world)
    return SessionReplay(session).run(opening: opening) { type($0, into: &timeline, raise: raise) }.first
  }

  @Test func `replays to the bit, undoing and going back included`() throws {
    let session = try SessionFile.parse(Array(play().text.utf8))
    #expect(session.entries.count == 1 + lines.count + 6)
    #expect(replay(session) == nil)
  }

  @Test func `names the opening when the world is another`() throws {
    guard case .columns(let columns) = replay(play(), seed: 4)?.kind else {
      Issue.record("the columns are not named")
      return
    }
    #expect(columns.contains { $0.name == "world.seed" })
  }

  @Test func `names the first turn that a changed line changes`() {
    #expect(replay(play(), raise: 3)?.turn == 2)
  }
}
