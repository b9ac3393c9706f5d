import Diagnostics
import Expressions
import ScenarioFormat
import TalentMarket
import Testing

@Suite struct `Events, policies, tables and the blocks for later` {
  func definition(adding more: String) throws -> ScenarioDefinition {
    try scenario(in: SourceText(name: "test", text: plainScenario + more)).definition
  }

  // MARK: Events

  @Test func `every kind of event reads, by turn and then as written`() throws {
    let events = try definition(
      adding: """
        events:
          - { at: 3, lab: Acme, change: budget * 1.5, because: a funding round }
          - { at: 2, change: ["Big Lab.culture.mission + 0.2", Ada.pay = 400k] }
          - { at: 2, incident: acme }
          - { at: 1, release: Big Lab }
          - { at: 4, star: { name: Bob, talent: 9, field: agents, wants: { money: 0.8 } } }
          - { at: 4, founding: { name: New, budget: 5M, compute: 10, culture: { mission: 1, autonomy: 1, openness: 1,
              safety: 1, execution: 1 } } }
          - { at: 5, layoff: New, share: 20% }
          - { at: 6, regulation: { pay-cap: 10M, lab: New } }

        """
    ).events
    #expect(events.map(\.at) == [1, 2, 2, 2, 3, 4, 4, 5, 6])
    let pay = Change(path: .researcher(ResearcherID(0), .pay), operation: .set, amount: 400_000)
    let mission = Change(path: .lab(LabID(1), .culture(.mission)), operation: .add, amount: 0.2)
    #expect(events[0].event == .release(LabID(1)))
    #expect(events[1].event == .change(mission))
    #expect(events[2].event == .change(pay))
    #expect(events[3].event == .incident(LabID(0)))
    #expect(events[4].because == "a funding round")
    #expect(events[4].event == .change(Change(path: .lab(LabID(0), .budget), operation: .multiply, amount: 1.5)))
    #expect(events[7].event == .layoff(LabID(2), share: 0.2))
    #expect(events[8].event == .regulation(Policy(rule: .payCap(Pay(10_000_000), lab: LabID(2)), from: 6)))
  }

  @Test func `a lab that does not exist gets the nearest one`() {
    #expect(
      faults(adding: "events: [{ at: 1, incident: Akme }]\n") == [
        Expected("16:29", "Akme", .unknownLab("Akme"), meant: "Acme")
      ])
    #expect(
      faults(adding: "events: [{ at: 1, incident: Big }]\n") == [
        Expected("16:29", "Big", .unknownLab("Big"), meant: "Big Lab")
      ])
    #expect(
      faults(replacing: "lab: Acme, talent", with: "lab: Google, talent").map(\.kind) == [.unknownLab("Google")])
  }

  @Test func `a lab is there only once it has been founded`() {
    let culture = "{ mission: 1, autonomy: 1, openness: 1, safety: 1, execution: 1 }"
    let founding = "  - { at: 3, founding: { name: New, budget: 1M, compute: 1, culture: \(culture) } }\n"
    #expect(faults(adding: "events:\n" + founding + "  - { at: 3, incident: New }\n").isEmpty)
    #expect(
      faults(adding: "events:\n  - { at: 2, incident: New }\n" + founding) == [
        Expected("17:24", "New", .labNotYetFounded("New", turn: 3))
      ])
    #expect(
      faults(adding: "events:\n  - { at: 2, change: New.budget * 2 }\n" + founding).map(\.kind) == [
        .labNotYetFounded("New", turn: 3)
      ])
    #expect(
      faults(replacing: "lab: Acme, talent", with: "lab: New, talent").map(\.kind) == [.unknownLab("New")])
  }

  @Test func `an event does one thing`() {
    let effects = ["change", "incident", "release", "star", "founding", "layoff", "regulation"]
    #expect(
      faults(adding: "events: [{ at: 1 }]\n") == [
        Expected("16:10", "{", .missingChoice(in: .event, choices: effects))
      ])
    #expect(
      faults(adding: "events: [{ at: 1, incident: Acme, release: Acme }]\n").map(\.kind) == [
        .conflictingKeys("incident", "release", in: .event)
      ])
    #expect(
      faults(adding: "events: [{ at: 1, incident: Acme, share: 20% }]\n").map(\.kind) == [
        .conflictingKeys("incident", "share", in: .event)
      ])
  }

  @Test(arguments: [
    ("Acme.buget * 2", "buget", ExpressionFaultKind.unknownField("buget", owner: "Acme"), "budget" as String?),
    ("Acmee.budget * 2", "Acmee", .unknownName("Acmee"), "Acme"),
    ("Acme.culture.mission = 1.4", "1.4", .outOfRange(path: "Acme.culture.mission", value: 1.4, allowed: 0...1), nil),
    ("Acme.quota = 1.5", "1.5", .notWhole(path: "Acme.quota", value: 1.5), nil),
    ("Acme.budget + 20%", "20%", .wrongUnit(path: "Acme.budget", expected: .dollars, found: .share), nil),
    ("Acme.budget / 0", "0", .divisionByZero, nil),
    ("Acme.budget", "Acme.budget", .notAChange, nil),
    ("Acme.people = 3", "people", .notSettable("people"), nil),
    ("Acme = 3", "Acme", .notAValue("Acme"), nil),
    ("Acme.budget *", "", .unexpectedEnd, nil),
  ])
  func `a change that cannot be made has a caret of its own`(
    text: String, part: String, kind: ExpressionFaultKind, meant: String?
  ) {
    let found = faults(adding: "events:\n  - at: 1\n    change: \(text)\n")
    #expect(found.map(\.kind) == [.expression(path: "events.1.change", kind)])
    #expect(found.map(\.text) == [part])
    #expect(found.map(\.suggestion) == [meant])
    #expect(found.allSatisfy { $0.place.hasPrefix("18:") })
  }

  // MARK: Policies

  @Test func `every kind of policy reads`() throws {
    let policies = try definition(
      adding: """
        policies:
          - { no-poach: [Acme, Big Lab], until: 0 }
          - { noncompete: 2 turns }
          - { pay-cap: 10M }
          - { no-counter: all, from: 2, until: 4 }
          - { pay-cap: 5%, lab: Acme }
          - { pay-cap: { value: 2.5 percent, source: a law } }
          - { pay-transparency: on, from: 3 }
          - { pay-transparency: off }

        """
    ).policies
    #expect(
      policies == [
        Policy(rule: .noPoach([LabID(0), LabID(1)]), until: 0), Policy(rule: .nonCompete(turns: 2)),
        Policy(rule: .payCap(Pay(10_000_000), lab: nil)), Policy(rule: .noCounter([]), from: 2, until: 4),
        Policy(rule: .payCapShare(0.05, lab: LabID(0))), Policy(rule: .payCapShare(0.025, lab: nil)),
        Policy(rule: .transparency, from: 3),
      ])
  }

  @Test(arguments: [
    (
      "{ from: 2 }",
      ScenarioFaultKind.missingChoice(
        in: .policy, choices: ["no-poach", "noncompete", "pay-cap", "no-counter", "pay-transparency"])
    ),
    ("{ noncompete: 1, pay-cap: 1M }", .conflictingKeys("noncompete", "pay-cap", in: .policy)),
    ("{ noncompete: 1, lab: Acme }", .conflictingKeys("noncompete", "lab", in: .policy)),
    ("{ no-poach: [Acme] }", .wrongCount(path: "policies.1.no-poach", expected: 2, found: 1)),
    ("{ no-poach: [Acme, acme] }", .duplicateName("Acme", .lab, firstLine: 16)),
    ("{ pay-cap: 120% }", .outOfRange(path: "policies.1.pay-cap", value: 1.2, allowed: 0...1)),
    ("{ pay-transparency: 3 }", .wrongShape(path: "policies.1.pay-transparency", expected: .truth, found: .text)),
    ("{ noncompete: 1, from: 4, until: 2 }", .endsBeforeStart(path: "policies.1", start: 4, end: 2)),
  ])
  func `a policy that cannot be is a fault`(text: String, kind: ScenarioFaultKind) {
    #expect(faults(adding: "policies: [\(text)]\n").map(\.kind) == [kind])
  }

  // MARK: Choices

  @Test func `a word from a list gets the nearest of the list`() {
    let fields = ResearchField.allCases.map(\.name)
    #expect(
      faults(replacing: "talent: 5", with: "field: reasonning") == [
        Expected(
          "15:36", "reasonning",
          .unknownChoice(path: "researchers.Ada.field", value: "reasonning", choices: fields), meant: "reasoning")
      ])
    let lengths = ["month", "quarter", "half", "year"]
    #expect(
      faults(adding: "turn: quater\n") == [
        Expected("16:7", "quater", .unknownChoice(path: "turn", value: "quater", choices: lengths), meant: "quarter")
      ])
  }

  @Test func `two spellings of one number exclude each other`() {
    #expect(
      faults(adding: "model: { luck: 0.1, sigma: 0.2 }\n").map(\.kind) == [
        .conflictingKeys("luck", "sigma", in: .model)
      ])
    #expect(
      faults(replacing: "budget: 3M", with: "budget: 3M\n    growth: 0.1\n    budgetGrowth: 0.2").map(\.kind) == [
        .conflictingKeys("growth", "budgetGrowth", in: .lab)
      ])
  }

  // MARK: Cohorts

  @Test func `a cohort's distributions read in every form`() throws {
    let text = plainScenario.replacing(
      "size: 3 }",
      with: """
        size: 3, fields: [agents, systems], talent: { median: 2, sigma: 0.5 }, tenure: { mean: 2y },
              wants: { money: { mean: 0.9, sd: 0.1 }, mission: 0.3, openness: { mean: 0.4 } } }
        """)
    let cohort = try scenario(in: SourceText(name: "t", text: text)).definition.cohorts[0]
    #expect(cohort.fields == [.agents, .systems])
    #expect(cohort.talent == LognormalDistribution(median: 2, sigma: 0.5))
    #expect(cohort.meanTenure == 2)
    #expect(cohort.wants.money == NormalDistribution(mean: 0.9, deviation: 0.1, floor: 0.4))
    #expect(cohort.wants[.culture(.mission)] == NormalDistribution(mean: 0.3, deviation: 0, floor: 0))
    #expect(cohort.wants[.culture(.openness)] == NormalDistribution(mean: 0.4, deviation: 0.2, floor: 0))
  }

  // MARK: Tables

  func market(_ tables: String) -> String {
    """
    name: market
    start: 2025-01-01
    labs: [{ name: A, budget: 10 }, { name: B, budget: 10 }]
    researchers: [{ name: X }, { name: Y }]

    """ + tables
  }

  @Test func `tables read by name and as plain lists`() throws {
    let byName = market("values: { Y: { B: 4, A: 3 }, X: { A: 1, B: 2 } }\noutside: { Y: 1 }\n")
    let byPlace = market("values: [[1, 2], [3, 4]]\noutside: [0, 1]\ntaste: [[0, 0], [0, 0]]\n")
    let first = try scenario(in: SourceText(name: "t", text: byName)).definition.textbook
    let second = try scenario(in: SourceText(name: "t", text: byPlace)).definition.textbook
    #expect(first == second)
    #expect(first?.values == [[1, 2], [3, 4]])
  }

  @Test(arguments: [
    ("values: [[1, 2]]", ScenarioFaultKind.wrongCount(path: "values", expected: 2, found: 1), nil as String?),
    ("values: [[1, 2], [3]]", .wrongCount(path: "values.Y", expected: 2, found: 1), nil),
    ("values: { X: { A: 1, B: 2 } }", .missingCell(path: "values.Y"), nil),
    ("values: { X: { A: 1 }, Y: [1, 2] }", .missingCell(path: "values.X.B"), nil),
    ("values: { X: [1, 2], Y: [1, 2], Zoe: [1, 2] }", .unknownResearcher("Zoe"), nil),
    ("values: { X: [1, 2], Y: { A: 1, B: 2, C: 3 } }", .unknownLab("C"), nil),
    ("values: { X: [1, 2], x: [1, 2], Y: [1, 2] }", .duplicateName("x", .researcher, firstLine: 5), nil),
    ("outside: [1, 2]", .missingKey("values", in: .scenario), nil),
    ("values: 3", .wrongShape(path: "values", expected: .mapping, found: .text), nil),
  ])
  func `a table of the wrong shape is a fault`(table: String, kind: ScenarioFaultKind, meant: String?) {
    let found = faults(in: market(table + "\n"))
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.suggestion) == [meant])
  }

  // MARK: Later blocks

  @Test func `a claim is checked for its shape, its names and its measures`() {
    let good = "{ name: a, says: b, change: [Acme.budget * 2], measure: gap(Acme), at: 8, expect: less }"
    #expect(faults(adding: "claims: [\(good)]\n").isEmpty)
    #expect(faults(adding: "claims: [\(good), \(good)]\n").map(\.kind) == [.duplicateName("a", .claim, firstLine: 16)])
    #expect(
      faults(adding: "claims: [\(good.replacing("Acme.budget", with: "Acne.budget"))]\n") == [
        Expected(
          "16:39", "Acne", .expression(path: "claims.a.change", .unknownName("Acne")), meant: "Acme")
      ])
    #expect(
      faults(adding: "claims: [\(good.replacing("gap(Acme)", with: "gap(Acme"))]\n").map(\.kind) == [
        .expression(path: "claims.a.measure", .unclosedParenthesis)
      ])
    #expect(
      faults(adding: "claims: [\(good.replacing("[Acme.budget * 2]", with: "Adda leaves Acme"))]\n").map(\.kind) == [
        .unknownResearcher("Adda")
      ])
  }

  @Test func `measures and goals are expressions`() {
    #expect(faults(adding: "measures: { gap: lead * 2 }\ngoals: [retention(Acme) > 80% by turn 8]\n").isEmpty)
    #expect(
      faults(adding: "measures: { gap: lead * }\n").map(\.kind) == [
        .expression(path: "measures.gap", .unexpectedEnd)
      ])
  }
}
