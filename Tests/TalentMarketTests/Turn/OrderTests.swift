import TalentMarket
import Testing

/// What a person may order: bids, policies, events, changes.
@Suite struct OrderTests {
  private let star = ResearcherID(0)
  private let meta = LabID(3)

  @Test func `a large enough bid moves a star at the first rung above the pay named`() throws {
    var world = World(SampleWorlds.baseline())
    world.labs(meta) { $0.budget = Pay(5_000_000_000) }
    try world.place(Bid(lab: meta, researcher: star, pay: Pay(900_000_000)))
    let record = world.playTurn()
    let move = try #require(record.moves.first { $0.researcher == star })
    #expect(move.to == .lab(meta))
    #expect(move.pay >= Pay(900_000_000) && move.pay.amount < 900_000_000 * 1.01)
    #expect(record.approaches.contains { $0.lab == meta && $0.researcher == star })
  }

  @Test func `a no-poach pact keeps its labs from each other's people while it lasts`() {
    var scenario = SampleWorlds.raid()
    scenario.policies = [Policy(rule: .noPoach([LabID(0), LabID(3)]), from: 1, until: 2)]
    var world = World(scenario)
    for turn in 1...3 {
      let record = world.playTurn()
      let crossed = record.moves.contains { $0.from == LabID(0) && $0.to == .lab(LabID(3)) }
      if turn <= 2 { #expect(!crossed) }
    }
  }

  @Test func `nobody signs above a pay cap`() {
    var scenario = SampleWorlds.raid()
    scenario.policies = [Policy(rule: .payCap(Pay(5_000_000), lab: nil))]
    var world = World(scenario)
    let record = world.playTurn()
    #expect(!record.moves.isEmpty)
    for move in record.moves { #expect(move.pay <= Pay(5_000_000)) }
    for raise in record.raises { #expect(raise.pay <= Pay(5_000_000)) }
  }

  @Test func `a mover under a non-compete produces nothing for its turns`() throws {
    var scenario = SampleWorlds.raid()
    scenario.policies = [Policy(rule: .nonCompete(turns: 2))]
    var world = World(scenario)
    let record = world.playTurn()
    let move = try #require(record.moves.first { $0.from != nil && $0.pay > .zero })
    #expect(world.people.sitsOutUntil[move.researcher.index] == 2)
  }

  @Test func `a lab that may not counter keeps nobody by paying more`() {
    var scenario = SampleWorlds.raid()
    scenario.policies = [Policy(rule: .noCounter([]))]
    var world = World(scenario)
    #expect(world.playTurn().raises.isEmpty)
  }

  @Test func `a scheduled change, an incident, a founding and a layoff happen at the start of their turn`() throws {
    var world = World(SampleWorlds.baseline())
    let budget = world[meta].budget
    world.schedule(.change(Change(path: .lab(meta, .budget), operation: .multiply, amount: 2)), because: "money")
    world.schedule(.incident(LabID(1)))
    world.schedule(
      .founding(
        LabDefinition(
          name: "Startup", budget: Pay(500_000_000), compute: 1000, culture: Culture(repeating: 0.9))))
    world.schedule(.layoff(LabID(4), share: 0.2))
    let record = world.playTurn()
    #expect(record.events.count == 4)
    #expect(world[meta].budget > budget)
    #expect(world.labs.last?.name == "Startup")
    #expect(record.labs.last!.people > 0)
    #expect(record.events[3].laidOff.count == 5)
  }

  @Test func `a change outside its range is refused and leaves the world as it was`() {
    var world = World(SampleWorlds.baseline())
    let before = world.stateDigest()
    let path = Path.lab(meta, .culture(.mission))
    #expect(throws: WorldError.outOfRange(path, value: 1.4, allowed: 0...1)) {
      try world.apply(Change(path: path, operation: .set, amount: 1.4))
    }
    #expect(throws: WorldError.notANumber(.lab(meta, .budget))) {
      try world.apply(Change(path: .lab(meta, .budget), operation: .multiply, amount: .nan))
    }
    #expect(throws: WorldError.notWhole(.lab(meta, .quota), value: 2.5)) {
      try world.apply(Change(path: .lab(meta, .quota), operation: .set, amount: 2.5))
    }
    #expect(world.stateDigest() == before)
  }

  @Test func `a budget cut below the payroll stands, and the lab makes no offers`() throws {
    var world = World(SampleWorlds.baseline())
    try world.apply(Change(path: .lab(meta, .budget), operation: .set, amount: 1_000_000))
    let record = world.playTurn()
    #expect(!record.moves.contains { $0.to == .lab(meta) })
    #expect(!record.raises.contains { $0.lab == meta })
  }
}

extension World {
  /// Changes a lab by orders a person could give.
  mutating func labs(_ lab: LabID, _ change: (inout Lab) -> Void) {
    var copy = self[lab]
    change(&copy)
    for (field, value) in [(LabField.budget, copy.budget.amount), (.appetite, copy.appetite)] {
      try? apply(Change(path: .lab(lab, field), operation: .set, amount: value))
    }
  }
}
