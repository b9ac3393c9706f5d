import TalentMarket
import Testing

@testable import Experiments

/// Two labs and a dozen people.
func smallWorld(seed: UInt64 = 7) -> World {
  var scenario = ScenarioDefinition(name: "small", start: CalendarDate(year: 2025, month: 7, day: 1)!)
  scenario.seed = seed
  for (index, name) in ["Bistro", "Chain"].enumerated() {
    scenario.labs.append(
      LabDefinition(
        name: name, budget: Pay(index == 0 ? 3_000_000 : 9_000_000), compute: 1000,
        culture: Culture(repeating: 0.5)))
    scenario.cohorts.append(CohortDefinition(name: "\(name) cooks", lab: LabID(index), size: 6))
  }
  return World(scenario)
}

/// Numbers for tests, the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func budgetTimes(_ factor: Double) -> Change {
  Change(path: .lab(LabID(0), .budget), operation: .multiply, amount: factor)
}

@Suite struct `A timeline` {
  /// The literal reference: full copies of everything, in lists.
  struct Reference {
    struct State {
      var world: World
      var known: [World]
    }
    var state: State
    var done: [(String, State)] = []
    var undone: [(String, State)] = []

    mutating func perform(_ label: String, _ change: (inout State) -> Void) {
      done.append((label, state))
      undone = []
      change(&state)
    }
  }

  @Test(arguments: 0..<6)
  func `agrees with a list of full copies, whatever is done`(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    var timeline = Timeline(world: smallWorld())
    var reference = Reference(state: .init(world: timeline.world, known: [timeline.world]))
    for step in 0..<60 {
      switch Int.random(in: 0..<10, using: &numbers) {
      case 0...3:
        timeline.perform("step \(step)") { $0.playTurn() }
        reference.perform("step \(step)") {
          let known = $0.known
          let isUntouched = known[$0.world.turn].stateDigest() == $0.world.stateDigest()
          $0.world.playTurn()
          let turn = $0.world.turn
          let isSame = isUntouched && turn < known.count && known[turn].stateDigest() == $0.world.stateDigest()
          if !isSame { $0.known = Array(known[..<turn]) + [$0.world] }
        }
      case 4:
        let factor = Double.random(in: 0.9...1.3, using: &numbers)
        try timeline.perform("change \(step)") { state throws(WorldError) in
          try state.change("budget") { world throws(WorldError) in try world.apply(budgetTimes(factor)) }
        }
        reference.perform("change \(step)") {
          try? $0.world.apply(budgetTimes(factor))
          $0.known = Array($0.known[...$0.world.turn])
        }
      case 5, 6:
        let turn = Int.random(in: 0...8, using: &numbers)
        if turn < reference.state.known.count {
          try timeline.goTo(turn: turn, label: "goto \(step)")
          reference.perform("goto \(step)") { $0.world = $0.known[turn] }
        } else {
          let last = reference.state.known.count - 1
          #expect(throws: TimelineError.notPlayed(turn: turn, first: 0, last: last)) {
            try timeline.goTo(turn: turn)
          }
        }
      case 7, 8:
        let count = Int.random(in: 0...4, using: &numbers)
        var labels: [String] = []
        while labels.count < count, let (label, state) = reference.done.popLast() {
          reference.undone.append((label, reference.state))
          reference.state = state
          labels.append(label)
        }
        #expect(timeline.undo(count) == labels)
      default:
        let count = Int.random(in: 0...4, using: &numbers)
        var labels: [String] = []
        while labels.count < count, let (label, state) = reference.undone.popLast() {
          reference.done.append((label, reference.state))
          reference.state = state
          labels.append(label)
        }
        #expect(timeline.redo(count) == labels)
      }
      #expect(timeline.world.stateDigest() == reference.state.world.stateDigest(), "step \(step)")
      #expect(timeline.state.lastTurn == reference.state.known.count - 1, "step \(step)")
      for (turn, world) in reference.state.known.enumerated() {
        #expect(timeline.world(at: turn)?.stateDigest() == world.stateDigest(), "step \(step), turn \(turn)")
        #expect(timeline.record(at: turn)?.turn == turn)
      }
      #expect(timeline.undoCount == reference.done.count)
      #expect(timeline.redoCount == reference.undone.count)
    }
  }

  @Test func `says what it undid, latest first, and stops at the beginning`() {
    var timeline = Timeline(world: smallWorld())
    timeline.perform("step") { $0.playTurn() }
    timeline.perform("step 2") { for _ in 0..<2 { $0.playTurn() } }
    #expect(timeline.undo(5) == ["step 2", "step"])
    #expect(timeline.turn == 0)
    #expect(timeline.undo() == [])
    #expect(timeline.undo(-1) == [])
    #expect(timeline.redo(2) == ["step", "step 2"])
    #expect(timeline.turn == 3)
  }

  @Test func `is as it was when a change fails half way`() {
    struct Failure: Error {}
    var timeline = Timeline(world: smallWorld())
    timeline.perform("step") { $0.playTurn() }
    timeline.undo()
    let before = timeline.world.stateDigest()
    #expect(throws: Failure.self) {
      try timeline.perform("bad") { state in
        state.playTurn()
        throw Failure()
      }
    }
    #expect(timeline.world.stateDigest() == before)
    #expect(timeline.undoCount == 0)
    #expect(timeline.redo() == ["step"])
  }

  @Test func `goes forward again after going back, until something is changed`() throws {
    var timeline = Timeline(world: smallWorld())
    timeline.perform("step 5") { for _ in 0..<5 { $0.playTurn() } }
    let last = timeline.world.stateDigest()
    try timeline.goTo(turn: 2)
    #expect(timeline.records.map(\.turn) == [0, 1, 2])
    try timeline.goTo(turn: 5)
    #expect(timeline.world.stateDigest() == last)
    try timeline.goTo(turn: 2)
    timeline.perform("step") { $0.playTurn() }
    #expect(timeline.state.lastTurn == 5, "playing the same turn again forgets nothing")
    timeline.perform("change") { $0.change("budget") { try? $0.apply(budgetTimes(2)) } }
    #expect(timeline.state.lastTurn == 3)
    #expect(throws: TimelineError.notPlayed(turn: 5, first: 0, last: 3)) { try timeline.goTo(turn: 5) }
    timeline.undo()
    try timeline.goTo(turn: 5)
    #expect(timeline.world.stateDigest() == last)
  }

  @Test func `plays anew a turn before which something had been typed`() throws {
    var timeline = Timeline(world: smallWorld())
    timeline.perform("change") { $0.change("budget") { try? $0.apply(budgetTimes(3)) } }
    timeline.perform("step") { $0.playTurn() }
    let changed = timeline.world.stateDigest()
    #expect(timeline.worldBefore(turn: 1)?[LabID(0)].budget == Pay(9_000_000))
    try timeline.goTo(turn: 0)
    #expect(timeline.world[LabID(0)].budget == Pay(3_000_000))
    timeline.perform("step") { $0.playTurn() }
    var plain = smallWorld()
    plain.playTurn()
    #expect(timeline.world.stateDigest() == plain.stateDigest())
    #expect(timeline.world.stateDigest() != changed)
  }

  @Test func `undoes its companion along with the world`() {
    var timeline = Timeline(world: smallWorld(), companion: "first.yaml")
    timeline.perform("load second.yaml") { $0 = .init(world: smallWorld(seed: 8), companion: "second.yaml") }
    #expect(timeline.companion == "second.yaml")
    timeline.undo()
    #expect(timeline.companion == "first.yaml")
    #expect(timeline.world.stateDigest() == smallWorld().stateDigest())
  }

  @Test func `of ten thousand steps is undone at once, and takes no time to go back in`() throws {
    var timeline = Timeline(world: smallWorld(), companion: 0)
    timeline.perform("step 200") { for _ in 0..<200 { $0.playTurn() } }
    let last = timeline.world.stateDigest()
    for step in 0..<10_000 { timeline.perform("note") { $0.companion = step } }
    let duration = try ContinuousClock().measure {
      for turn in 0..<200 { try timeline.goTo(turn: turn) }
      #expect(timeline.undo(20_000).count == 10_201)
      #expect(timeline.redo(1) == ["step 200"])
      #expect(timeline.redo(20_000).count == 10_200)
      for step in 0..<1000 {
        var copy = timeline
        copy.perform("note") { $0.companion = step }
      }
      timeline.undo(10_200)
    }
    #expect(timeline.world.stateDigest() == last)
    #expect(duration < .seconds(5), "milliseconds in practice; playing the turns again would take minutes")
  }
}
