import TalentMarket
import Testing

@testable import TalentMarket

/// The raid with an event of every kind, and turns with something typed before them.
private struct Played {
  var turns: [PlayedTurn]
  var typed: [[TypedWorld]]

  init(_ scenario: ScenarioDefinition, turns count: Int) throws {
    var world = World(scenario)
    turns = [PlayedTurn(before: world, record: world.openingRecord(), after: world)]
    typed = [[]]
    for turn in 1...count {
      var worlds: [TypedWorld] = []
      if turn % 3 == 2 {
        try world.apply(Change(path: .lab(LabID(3), .budget), operation: .multiply, amount: 1.1))
        worlds.append(TypedWorld(index: 0, world: world))
        try world.apply(Change(path: .lab(LabID(0), .culture(.execution)), operation: .set, amount: 0.95))
        worlds.append(TypedWorld(index: 1, world: world))
      }
      if turn == 4 {
        try world.add(
          LabDefinition(name: "New", budget: Pay(50_000_000), compute: 50_000, culture: Culture(repeating: 0.9)))
        worlds.append(TypedWorld(index: 2, world: world))
      }
      let before = world
      let record = world.playTurn()
      turns.append(PlayedTurn(before: before, record: record, after: world))
      typed.append(worlds)
    }
  }

  func explainer(_ turn: Turn) -> ChangeExplainer {
    ChangeExplainer(previous: turns[turn - 1], typedBefore: typed[turn], played: turns[turn])
  }
}

private func eventful() -> ScenarioDefinition {
  var scenario = SampleWorlds.raid()
  func event(_ turn: Turn, _ event: Event) { scenario.events.append(ScheduledEvent(at: turn, event: event)) }
  event(1, .change(Change(path: .lab(LabID(2), .budget), operation: .multiply, amount: 1.5)))
  event(2, .incident(LabID(0)))
  event(3, .layoff(LabID(1), share: 0.1))
  event(3, .release(LabID(3)))
  event(5, .change(Change(path: .lab(LabID(1), .culture(.mission)), operation: .set, amount: 0.2)))
  event(6, .change(Change(path: .lab(LabID(4), .budget), operation: .multiply, amount: 0.5)))
  event(7, .regulation(Policy(rule: .nonCompete(turns: 2))))
  return scenario
}

/// Every figure of a world.
private func figures(_ world: World) -> [Figure] {
  var figures = WorldFigure.allCases.map(Figure.world)
  for lab in world.labIDs {
    figures += LabFigure.allCases.map { .lab(lab, $0) } + LabField.all.map { .path(.lab(lab, $0)) }
  }
  figures += [
    .path(.researcher(ResearcherID(0), .pay)), .path(.researcher(ResearcherID(1), .tenure)), .path(.model(.search)),
  ]
  return figures
}

@Suite struct `What moved a number` {
  @Test func `a turn played again from its record is the turn that was played`() throws {
    let played = try Played(eventful(), turns: 12)
    for turn in played.turns.dropFirst() {
      let replay = TurnReplay(turn)
      #expect(replay.raced.labs == turn.after.labs, "turn \(turn.record.turn)")
      #expect(replay.raced.openingRecord().world == turn.after.openingRecord().world, "turn \(turn.record.turn)")
    }
  }

  @Test func `labs that produce at another moment come to what they produced`() throws {
    let played = try Played(eventful(), turns: 12)
    #expect(played.turns[0].after.producing().labs == played.turns[0].after.labs)
    for turn in played.turns.dropFirst() {
      let replay = TurnReplay(turn)
      for (trained, again) in zip(replay.trained.labs, replay.learnt.producing().labs) {
        #expect(trained.effectiveTalent == again.effectiveTalent && trained.output == again.output)
        #expect(trained.logEffectiveCompute == again.logEffectiveCompute && trained.capability == again.capability)
      }
    }
  }

  @Test func `terms add up to the change to the bit, whatever is asked`() throws {
    let played = try Played(eventful(), turns: 12)
    for turn in 1...12 {
      let explainer = played.explainer(turn)
      for figure in figures(played.turns[turn].after) {
        let change = explainer.change(of: figure)
        guard change.was.isFinite, change.isNow.isFinite else {
          #expect(change.terms.isEmpty)
          continue
        }
        #expect(change.terms.reduce(0) { $0 + $1.amount } == change.isNow - change.was, "\(turn) \(change)")
        #expect(change.terms.allSatisfy { $0.amount != 0 && $0.amount.isFinite }, "\(change)")
        #expect(!change.terms.contains { $0.cause == .rounding && $0.amount.magnitude > 1e-9 }, "\(turn) \(change)")
      }
    }
  }

  @Test func `what is explained is what was measured`() throws {
    let played = try Played(eventful(), turns: 6)
    for turn in 1...6 {
      let explainer = played.explainer(turn)
      let (before, now) = (played.turns[turn - 1].record, played.turns[turn].record)
      for lab in before.labs.indices.map({ LabID($0) }) {
        for figure in LabFigure.allCases where figure != .firms && !(turn == 1 && figure == .annualRetention) {
          let change = explainer.change(of: .lab(lab, figure))
          let (was, isNow) = (before.labs[lab.index].value(of: figure), now.labs[lab.index].value(of: figure))
          #expect(change.was == was || was.isNaN, "\(turn) \(figure)")
          #expect(change.isNow == isNow || isNow.isNaN, "\(turn) \(figure)")
        }
      }
      for figure in WorldFigure.allCases where figure != .turn {
        let change = explainer.change(of: .world(figure))
        #expect(change.was == before.world.value(of: figure), "\(turn) \(figure)")
        #expect(change.isNow == now.world.value(of: figure), "\(turn) \(figure)")
      }
    }
  }

  @Test func `sums that cancel still come to the bit`() {
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var terms = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in
        let scale = [1e-9, 1e-3, 1, 1e3, 1e9].randomElement(using: &numbers)!
        return ChangeTerm(cause: .drift, amount: Double.random(in: -1...1, using: &numbers) * scale)
      }
      let before = terms
      let change = Balance.sum(terms) * (1 + Double.random(in: -1e-15...1e-15, using: &numbers))
      Balance.balance(&terms, to: change)
      #expect(Balance.sum(terms) == change, "\(before) \(change)")
    }
  }
}
