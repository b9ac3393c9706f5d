import Diagnostics
import ScenarioFormat
import TalentMarket
import Testing

/// The scenario of a file, or a failed test that shows every fault.
func scenario(in source: SourceText) throws -> LoadedScenario {
  switch ScenarioReader.read(source) {
  case .scenario(let loaded): return loaded
  case .faults(let faults):
    let shown = faults.map { fault in
      DiagnosticRenderer().render(
        severity: "fault", message: "\(fault.kind) → \(fault.suggestion ?? "-")", range: fault.range, in: source)
    }
    Issue.record("\(shown.joined(separator: "\n"))")
    throw faults[0]
  }
}

@Suite struct `Shipped scenarios` {
  static let names = BundledScenarios.names

  static func loaded(_ name: String) throws -> LoadedScenario {
    try scenario(in: #require(BundledScenarios.source(named: name)))
  }

  @Test(arguments: names) func `every one reads without a fault and under its own name`(name: String) throws {
    let loaded = try Self.loaded(name)
    #expect(loaded.definition.name == name)
    #expect(loaded.about != nil)
  }

  @Test(arguments: names) func `every number has a source or is called an assumption`(name: String) throws {
    let bare = try Self.loaded(name).numbers.filter { $0.origin == .none }
    #expect(bare.map(\.path) == [])
  }

  @Test func `the flagship is the table of the model's description`() throws {
    let loaded = try Self.loaded("raid-2025")
    let definition = loaded.definition
    #expect(definition.labs.map(\.name) == ["OpenAI", "Google DeepMind", "Anthropic", "Meta", "xAI", "Others"])
    #expect(definition.labs.map(\.budget.dollars) == [400, 620, 220, 1200, 95, 150].map { $0 * 1_000_000 })
    // Four appetites have been tuned since, from 0.82, 1.04, 0.85 and 1.
    #expect(definition.labs.map(\.appetite) == [0.8114, 1.0339, 0.85, 0.9227, 1.10, 1.00])
    #expect(definition.labs.map(\.compute) == [820_579, 815_824, 498_094, 496_762, 359_298, 120_000])
    #expect(definition.cohorts.map(\.size) == [108, 180, 60, 80, 25, 45])
    #expect(definition.researchers.map(\.name) == ["Jason Wei", "Hyung Won Chung"])
    #expect(definition.researchers.allSatisfy { $0.lab == LabID(0) && $0.talent == 9 && $0.tenure == 2.4 })
    #expect(definition.start.iso8601 == "2025-07-01")
    #expect(definition.seed == 2025 && definition.turns == 12 && definition.turnLength == .quarter)
    let meta = definition.labs[3]
    #expect(meta.payroll == Pay(198_750_000))
    #expect((meta.scouts, meta.quota, meta.denial) == (8, 12, 0.15))
    #expect(loaded.claims.count == 10)
  }

  @Test func `the baseline differs from the raid in five numbers of Meta's alone`() throws {
    var raid = try Self.loaded("raid-2025").definition
    let baseline = try Self.loaded("baseline-2025").definition
    let meta = baseline.labs[3]
    #expect(meta.budget == Pay(265_000_000))
    raid.name = baseline.name
    raid.labs[3].budget = meta.budget
    raid.labs[3].payroll = meta.payroll
    raid.labs[3].scouts = meta.scouts
    raid.labs[3].quota = meta.quota
    raid.labs[3].denial = meta.denial
    #expect(raid == baseline)
  }

  @Test func `compute is the geometric mean of two year ends, and its growth their log ratio`() throws {
    let medians: [String: (Double, Double)] = [
      "OpenAI": (386_219, 1_743_440), "Google DeepMind": (420_334, 1_583_430), "Anthropic": (208_560, 1_189_574),
      "Meta": (247_707, 996_228), "xAI": (203_366, 634_793),
    ]
    for lab in try Self.loaded("raid-2025").definition.labs {
      guard let (first, last) = medians[lab.name] else { continue }
      #expect((lab.compute - (first * last).squareRoot()).magnitude < 0.5)
      #expect((lab.computeGrowth - Elementary.log(last / first)).magnitude < 0.00006)
    }
  }

  @Test func `the kitchen holds nothing that a pencil could not follow`() throws {
    let definition = try Self.loaded("kitchen").definition
    #expect(definition.labs.map(\.name) == ["Bistro", "Chain"])
    #expect(definition.researchers.count == 6 && definition.cohorts.isEmpty)
    #expect(definition.researchers.allSatisfy { $0.tenure?.rounded() == $0.tenure && $0.wants.count == 8 })
    #expect(definition.parameters[.luck] == 0 && definition.parameters[.entrants] == 0)
    let budget = Change(path: .lab(LabID(1), .budget), operation: .multiply, amount: 1.5)
    #expect(definition.events.map(\.event) == [.change(budget), .incident(LabID(1))])
    #expect(definition.events.map(\.at) == [2, 3])
    #expect(definition.policies == [Policy(rule: .noPoach([LabID(0), LabID(1)]), from: 4)])
  }

  @Test func `the house auction is QuantEcon's`() throws {
    let definition = try Self.loaded("textbook-house").definition
    let market = try #require(definition.textbook)
    #expect(market.values == [[8, 5, 9, 4], [4, 11, 7, 4], [9, 7, 6, 4]])
    #expect(market.outside == [2, 1, 0])
    #expect(market.taste == [[Double]](repeating: [0, 0, 0, 0], count: 3))
    #expect(definition.market.increment == 1)
    #expect(definition.labs.allSatisfy { $0.quota == 1 })
  }

  @Test func `every block of the format in short reads`() throws {
    let text = """
      name: kitchen
      about: Two kitchens and a handful of cooks, small enough to work out by hand.
      start: 2025-07-01
      turn: quarter
      turns: 4
      seed: 7
      labs:
        - name: Bistro
          budget: { value: 3M, source: assumption }
          compute: 1k
          culture: { mission: 0.9, autonomy: 0.7, openness: 0.5, safety: 0.6, execution: 0.6 }
        - name: Chain
          budget: 40M
          compute: 20k
          appetite: 1.6
          culture: { mission: 0.2, autonomy: 0.3, openness: 0.2, safety: 0.5, execution: 0.9 }
      cohorts:
        - { lab: Bistro, size: 2, field: reasoning, talent: { median: 1, sigma: 0.8 } }
      researchers:
        - { name: Ada, lab: Bistro, talent: 5, pay: 400k, tenure: 2.0, field: agents, wants: { money: 0.8, mission: 0.9 } }
      events:
        - { at: 2, lab: Chain, change: budget * 1.5, because: a funding round }
        - { at: 3, incident: Chain }
      policies:
        - { no-poach: [Bistro, Chain], until: 2 }
        - { noncompete: 2 turns }
        - { pay-cap: 10M }
      claims:
        - name: money-alone
          says: Money alone does not guarantee success
          change: [Chain.budget * 2, Chain.appetite / 2]
          against: [Chain.culture.mission + 0.2]
          measure: gap(Chain)
          at: 8
          expect: change less than against
      """
    let loaded = try scenario(in: SourceText(name: "short.yaml", text: text))
    #expect(loaded.definition.labs[1].appetite == 1.6)
    #expect(loaded.definition.researchers[0].wants == [.money: 0.8, .culture(.mission): 0.9])
    #expect(loaded.definition.policies.count == 3)
    #expect(loaded.numbers.first { $0.path == "labs.Bistro.budget" }?.origin == .assumption(nil))
  }
}
