import Diagnostics
import ScenarioFormat
import TalentMarket
import Testing

@Suite struct `Numbers per 1,000 people` {
  private func definition(_ text: String) throws -> ScenarioDefinition {
    try scenario(in: SourceText(name: "test", text: text)).definition
  }

  @Test func `quota, scouts and entrants are so many of everybody at load, resolved once`() throws {
    var text = plainScenario.replacing("{ lab: Acme, size: 3 }", with: "{ lab: Acme, size: 1999 }")
    text = text.replacing("compute: 1k", with: "compute: 1k\n    quota: 20 per 1000\n    scouts: 1.3 per 1,000 people")
    text += """
      model: { entrants: { value: 120 per 1000, source: a guess } }
      events:
        - { at: 1, founding: { name: New, budget: 5M, compute: 10, quota: 3 per thousand, culture: { mission: 1,
            autonomy: 1, openness: 1, safety: 1, execution: 1 } } }

      """
    let scenario = try definition(text)
    #expect(scenario.headcount == 2000)
    #expect(scenario.labs[0].quotaPerThousand == 20)
    #expect(scenario.entrantsPerThousand == 120)
    var world = World(scenario)
    #expect(world[LabID(0)].quota == 40)
    #expect(world[LabID(0)].scouts == 3)
    #expect(world[LabID(1)].quota == 10)
    #expect(world.parameters[.entrants] == 240)
    world.playTurn()
    #expect(world[LabID(2)].quota == 6)
  }

  @Test(arguments: [
    ("20 per 500", "20 per 500", ScenarioFaultKind.wrongRate(path: "labs.Acme.quota", text: "20 per 500")),
    ("per 1000", "per 1000", .wrongRate(path: "labs.Acme.quota", text: "per 1000")),
    ("many per 1000", "many per 1000", .notANumber(path: "labs.Acme.quota", text: "many")),
    ("-1 per 1000", "-1 per 1000", .outOfRange(path: "labs.Acme.quota", value: -1, allowed: 0...1_000_000)),
  ])
  func `a rate that cannot be is a fault`(typed: String, part: String, kind: ScenarioFaultKind) {
    let found = faults(replacing: "compute: 1k", with: "compute: 1k\n    quota: \(typed)")
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.text) == [part])
  }

  @Test func `what a rate comes to lies within what the number may be`() {
    var text = plainScenario.replacing("{ lab: Acme, size: 3 }", with: "{ lab: Acme, size: 999_999 }")
    text = text.replacing("compute: 1k", with: "compute: 1k\n    quota: 1500 per 1000")
    let allowed = LabField.quota.allowed
    #expect(
      faults(in: text).map(\.kind) == [.outOfRange(path: "labs.Acme.quota", value: 1_500_000, allowed: allowed)])
  }

  @Test func `a cohort of a million people loads`() throws {
    let text = plainScenario.replacing("{ lab: Acme, size: 3 }", with: "{ lab: Acme, size: 1_000_000 }")
    #expect(try definition(text).headcount == 1_000_001)
    #expect(faults(in: text.replacing("1_000_000", with: "1_000_001")).count == 1)
  }

  @Test func `other numbers are not per 1,000 people`() {
    #expect(faults(replacing: "budget: 3M", with: "budget: 3M per 1000").count == 1)
  }
}
