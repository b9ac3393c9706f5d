import Testing

@testable import TalentMarket

/// Faults once found by hand that no other test would notice.
@Suite struct MendedTests {
  @Test func `a layoff breaks a team by what its people were, long-faded losses not counted again`() throws {
    func cohesion(loss: Double) throws -> Double {
      var world = World(SampleWorlds.baseline())
      for row in 0..<world.people.count where world.people.employer[row] == 4 {
        world.people.loss[row] = loss
        world.people.tenure[row] = 20
      }
      try world.schedule(.layoff(LabID(4), share: 0.4))
      world.playTurn()
      return world[LabID(4)].cohesion
    }
    #expect(try (cohesion(loss: 0.3) - cohesion(loss: 0)).magnitude < 1e-6)
  }

  @Test func `in a market typed in by hand tenure grows and a mover begins anew`() {
    var scenario = ScenarioDefinition(name: "pair", start: CalendarDate(year: 2025, month: 7, day: 1)!)
    for name in ["A", "B"] {
      scenario.labs.append(
        LabDefinition(name: name, budget: Pay(100), compute: 0, culture: Culture(repeating: 0)))
    }
    for name in ["mover", "stayer"] {
      var person = ResearcherDefinition(name: name, lab: LabID(0))
      person.pay = Pay(3)
      person.tenure = 2
      scenario.researchers.append(person)
    }
    scenario.market.increment = 1
    scenario.textbook = TextbookMarket(
      values: [[5, 20], [20, 5]], taste: [[0, 0], [0, 0]], outside: [0, 0])
    var world = World(scenario)
    world.playTurn()
    #expect(world.people.employer == [1, 0])
    #expect(world.people.tenure == [0, 2.25])
    #expect(world.people.formerLab == [0, -1])
  }
}
