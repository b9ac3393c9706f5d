import TalentMarket
import Testing

@Suite struct TextbookMarketTests {
  /// A market in which nobody has a job, every lab has one place, and utility is pay.
  private func auction(values: [[Int64]], reserve: [Double], increment: Int64) -> Market {
    let labs = values[0].count
    let people = values.count
    let ladder = SalaryLadder(increment: increment)
    return Market(
      participants: (0..<people).map { ResearcherID($0) }, labCount: labs, ladder: ladder,
      employer: [Int32](repeating: -1, count: people), pay: [Int64](repeating: 0, count: people),
      value: values.flatMap(\.self), ceiling: [Int64](repeating: .max, count: labs),
      openingOutside: [Int32](repeating: 0, count: people), openingAtHome: [Int32](repeating: 0, count: people),
      quota: [Int](repeating: 1, count: labs),
      freeMoney: [Int64](repeating: 1_000_000_000, count: labs), counter: [Bool](repeating: true, count: labs),
      preferences: .quasiLinear(taste: [Double](repeating: 0, count: labs * people), outside: reserve))
  }

  @Test func `QuantEcon's house auction ends at the efficient match and near the minimum competitive prices`() {
    // Houses are the ones bid for; buyers bid. Scaled by 100 so that a step of 1 is fine against the values.
    let values: [[Int64]] = [[8, 5, 9, 4], [4, 11, 7, 4], [9, 7, 6, 4]].map { $0.map { $0 * 100 } }
    let market = auction(values: values, reserve: [200, 100, 0], increment: 1)
    let outcome = KelsoCrawfordLiteral().clear(market)
    #expect(outcome.match == [2, 1, 0])
    for price in outcome.pay { #expect((price - 400).magnitude <= 3) }
    #expect(market.blockingPairs(of: outcome).isEmpty)
  }

  @Test func `the multi-unit auction of the market-design book ends at 10 and 30`() {
    // values_buyer_by_item transposed: items x and y are bid for by buyers a, b and c.
    let values: [[Int64]] = [[30, 20, 10], [60, 40, 20]].map { $0.map { $0 * 100 } }
    let market = auction(values: values, reserve: [0, 0], increment: 1)
    let outcome = KelsoCrawfordLiteral().clear(market)
    #expect(outcome.match == [1, 0])
    #expect((outcome.pay[0] - 1000).magnitude <= 2)
    #expect((outcome.pay[1] - 3000).magnitude <= 2)
  }

  @Test func `budgets strand nobody who has a willing employer`() {
    // Under a budget in the demand alone, the textbook process leaves worker 0 unemployed at salary 0.
    let values: [[Int64]] = [[11, 6], [4, 10], [12, 4]]
    let taste: [Double] = [1, 2, 4, 0, 1, 4]
    let ladder = SalaryLadder(increment: 1)
    let market = Market(
      participants: (0..<3).map { ResearcherID($0) }, labCount: 2, ladder: ladder, employer: [-1, -1, -1],
      pay: [0, 0, 0], value: values.flatMap(\.self), ceiling: [.max, .max], openingOutside: [0, 0, 0],
      openingAtHome: [0, 0, 0], quota: [3, 3], freeMoney: [6, 6], counter: [true, true],
      preferences: .quasiLinear(taste: taste, outside: [0, 0, 0]))
    let outcome = KelsoCrawfordLiteral().clear(market)
    #expect(!outcome.match.contains(-1))
    #expect(!market.blockingPairs(of: outcome).contains { $0.kind == .free })
  }

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
