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
    try world.schedule(.change(Change(path: .lab(meta, .budget), operation: .multiply, amount: 2)), because: "money")
    try world.schedule(.incident(LabID(1)))
    try world.schedule(
      .founding(
        LabDefinition(
          name: "Startup", budget: Pay(500_000_000), compute: 1000, culture: Culture(repeating: 0.9))))
    try world.schedule(.layoff(LabID(4), share: 0.2))
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

  @Test func `no name comes twice, now or in an event to come, whatever its case`() throws {
    var world = World(SampleWorlds.baseline())
    let lab = LabDefinition(
      name: "Startup", budget: Pay(5_000_000), compute: 1000, culture: Culture(repeating: 0.5))
    try world.schedule(.founding(lab))
    var again = lab
    again.name = "STARTUP"
    #expect(throws: WorldError.labExists("STARTUP")) { try world.add(again) }
    again.name = "meta"
    #expect(throws: WorldError.labExists("meta")) { try world.schedule(.founding(again)) }
    for name in ["jason wei", "Arrival 1-1", "OpenAI #3"] {
      #expect(throws: WorldError.researcherExists(name)) {
        try world.schedule(.star(ResearcherDefinition(name: name, lab: nil)))
      }
    }
  }

  @Test func `a contract by decree stays within the lab's budget`() {
    var world = World(SampleWorlds.baseline())
    let path = Path.researcher(star, .pay)
    #expect(throws: WorldError.self) {
      try world.apply(Change(path: path, operation: .set, amount: 5_000_000_000))
    }
    #expect(throws: Never.self) { try world.apply(Change(path: path, operation: .multiply, amount: 1.5)) }
  }

  @Test func `a bid past the top of the ladder is refused`() {
    var world = World(SampleWorlds.baseline())
    #expect(throws: WorldError.bidOffLadder(Pay.largest)) {
      try world.place(Bid(lab: meta, researcher: star, pay: Pay.largest))
    }
  }

  @Test func `a bid against a pact opens nobody to the others`() throws {
    var scenario = SampleWorlds.baseline()
    scenario.policies = [Policy(rule: .noPoach([LabID(0), meta]))]
    scenario.parameters[.search] = 0
    var world = World(scenario)
    try world.place(Bid(lab: meta, researcher: ResearcherID(40), pay: Pay(50_000_000)))
    let record = world.playTurn()
    #expect(!record.approaches.contains { $0.lab == meta && $0.researcher == ResearcherID(40) })
  }

  @Test func `absurd constants keep every measure a number`() {
    var scenario = SampleWorlds.baseline()
    scenario.parameters[.progress] = 100
    scenario.parameters[.hardness] = 0
    scenario.parameters[.talentSigma] = 10
    var world = World(scenario)
    for _ in 1...6 {
      for lab in world.playTurn().labs { #expect(lab.capability.isFinite && lab.capability > 0) }
    }
    #expect(world.people.talent.allSatisfy { (1e-6...1e6).contains($0) })
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
