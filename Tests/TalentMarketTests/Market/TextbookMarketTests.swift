import TalentMarket
import Testing

@Suite struct TextbookMarketTests {
  @Test func `a market typed in by hand runs as a world of its own`() {
    var scenario = ScenarioDefinition(name: "houses", start: CalendarDate(year: 2025, month: 7, day: 1)!)
    for name in ["A", "B", "C", "D"] {
      var lab = LabDefinition(
        name: name, budget: Pay(1000), compute: 0, culture: Culture(repeating: 0.5))
      lab.quota = 1
      scenario.labs.append(lab)
    }
    for name in ["one", "two", "three"] { scenario.researchers.append(ResearcherDefinition(name: name, lab: nil)) }
    scenario.market.increment = 1
    scenario.textbook = TextbookMarket(
      values: [[8, 5, 9, 4], [4, 11, 7, 4], [9, 7, 6, 4]],
      taste: [[Double]](repeating: [0, 0, 0, 0], count: 3), outside: [2, 1, 0])
    var world = World(scenario)
    let record = world.playTurn()
    #expect(record.moves.map(\.to) == [.lab(LabID(2)), .lab(LabID(1)), .lab(LabID(0))])
  }

  @Test func `nobody joins a market typed in by hand, and large numbers stay on its ladder`() throws {
    var scenario = ScenarioDefinition(name: "pair", start: CalendarDate(year: 2025, month: 7, day: 1)!)
    scenario.labs = [
      LabDefinition(name: "A", budget: Pay(10_000_000_000), compute: 0, culture: Culture(repeating: 0))
    ]
    scenario.researchers = [ResearcherDefinition(name: "one", lab: nil)]
    scenario.market.increment = 1
    scenario.textbook = TextbookMarket(values: [[5_000_000_000]], taste: [[0]], outside: [2])
    var world = World(scenario)
    let star = Event.star(ResearcherDefinition(name: "two", lab: nil))
    #expect(throws: WorldError.textbookIsFixed) { try world.schedule(star) }
    #expect(throws: WorldError.textbookIsFixed) {
      try world.add(LabDefinition(name: "B", budget: .zero, compute: 0, culture: Culture(repeating: 0)))
    }
    #expect(throws: WorldError.bidOffLadder(Pay(3_000_000_000))) {
      try world.place(Bid(lab: LabID(0), researcher: ResearcherID(0), pay: Pay(3_000_000_000)))
    }
    #expect(world.playTurn().moves.map(\.pay) == [Pay(3)])
  }
}
