import Diagnostics
import TalentMarket
import Testing

@testable import ScenarioFormat

@Suite struct `What was reported, in a file` {
  // Line 16 of the plain scenario.
  private static let block = """
    reported:
      sample: made up
      labs: { Big Blue: Big Lab }
      quarters: { 2025-Q2: 2025-Q3 }
      informed: [Acme.budget, Big Lab.quota]
      moves:
        - { when: 2025-Q2, from: acme, to: Big Blue, count: 2, confidence: high, source: "https://a and https://b" }
        - { when: 2026, from: Big Lab, to: Acme, count: 1, confidence: low, source: c }
      returns:
        - { when: 2025-Q4, from: Big Blue, to: Acme, count: 1, after: 6 months, confidence: medium, source: d }
      packages:
        - { when: 2025-Q3, to: Acme, value: $300M, years: 4, bound: up to, confidence: high, source: e }
        - { when: 2025-Q3, to: Acme, value: 1.5B, disputed: true, declined: true, note: denied, confidence: medium }

    """

  @Test func `is read with the names and dates of the reports`() throws {
    let loaded = try scenario(in: SourceText(name: "plain.yaml", text: plainScenario + Self.block))
    let record = try #require(loaded.reported)
    let (acme, blue) = (ReportedLab(name: "Acme", lab: LabID(0)), ReportedLab(name: "Big Blue", lab: LabID(1)))
    #expect(record.sample == "made up" && record.labs == [blue])
    #expect(record.informed == ["Acme.budget", "Big Lab.quota"])
    #expect(record.quarters.map { "\($0.key.text) \($0.value.text)" } == ["2025-Q2 2025-Q3"])
    #expect(record.moves.map(\.from) == [acme, ReportedLab(name: "Big Lab", lab: LabID(1))])
    #expect(record.moves.map(\.to) == [blue, acme] && record.moves.map(\.count) == [2, 1])
    #expect(record.moves.map(\.when.text) == ["2025-Q2", "2026"] && record.moves[1].when == .year(2026))
    #expect(record.moves.map(\.confidence) == [.high, .low])
    #expect(record.moves[0].origin == .source("https://a and https://b"))
    #expect(record.returns.map(\.after) == [0.5] && record.returns[0].from == blue)
    #expect(record.packages.map(\.yearly) == [75_000_000, nil] && record.packages[0].bound == .most)
    #expect(record.packages.map(\.isDeclined) == [false, true] && record.packages[1].note == "denied")
  }

  @Test func `its numbers can be cited`() throws {
    let loaded = try scenario(in: SourceText(name: "plain.yaml", text: plainScenario + Self.block))
    let numbers = loaded.numbers.filter { $0.path.hasPrefix("reported.") }
    #expect(numbers.first?.path == "reported.moves.2025-Q2 acme to Big Blue.count" && numbers.first?.text == "2")
    #expect(numbers.first?.origin == .source("https://a and https://b") && numbers.first?.line == 22)
    #expect(numbers.allSatisfy { $0.role == .data })
    #expect(
      numbers.contains { $0.path == "reported.packages.2025-Q3 to Acme $300M.value" && $0.origin == .source("e") })
  }

  @Test func `faults have their place, and the word that was meant`() {
    func faulty(_ part: String, _ other: String) -> [Expected] {
      faults(adding: Self.block.replacing(part, with: other))
    }
    #expect(
      faulty("moves:", "move:") == [Expected("21:3", "move", .unknownKey("move", in: .reported), meant: "moves")])
    #expect(
      faulty("acme, to", "Acne, to") == [Expected("22:30", "Acne", .unknownLab("Acne"), meant: "Acme")])
    // A name of the reports is as good as one of the model.
    #expect(
      faulty("to: Big Blue", "to: Big Blu") == [
        Expected("22:40", "Big Blu", .unknownLab("Big Blu"), meant: "Big Blue")
      ])
    #expect(
      faulty("2025-Q2, from", "2025-Q5, from") == [Expected("22:15", "2025-Q5", .invalidQuarter("2025-Q5"))])
    #expect(faulty("{ 2025-Q2: 2025-Q3 }", "{ 2025: 2025-Q3 }").map(\.kind) == [.invalidQuarter("2025")])
    #expect(faulty("count: 2", "count: 0").map(\.place) == ["22:57"])
    #expect(faulty("count: 2", "count: 1.5").map(\.place) == ["22:57"])
    #expect(faulty("confidence: high, source: \"", "confidence: hihg, source: \"").map(\.suggestion) == ["high"])
    #expect(
      faulty("after: 6 months, ", "").map(\.kind) == [.missingKey("after", in: .reportedReturn)])
    #expect(faulty("bound: up to", "bound: upto").map(\.suggestion) == ["up to"])
    #expect(faulty("years: 4", "year: 4").map(\.suggestion) == ["years"])
    #expect(faulty("disputed: true", "disputed: perhaps").map(\.place) == ["28:57"])
    #expect(faulty("Acme.budget", "Acme.bugdet").map(\.suggestion) == ["budget"])
    #expect(
      faulty("Big Blue: Big Lab", "Acme: Big Lab").map(\.kind).contains(.duplicateName("Acme", .lab, firstLine: 4)))
    #expect(
      faults(adding: "reported: 3\n").map(\.kind) == [.wrongShape(path: "reported", expected: .mapping, found: .text)])
  }

  @Test(
    arguments: [
      ("2025-Q1", 8100), ("2025-q4", 8103), ("2025-Q5", nil), ("2025-Q0", nil), ("2025Q1", nil), ("2025-1", nil),
      ("25-Q1", nil), ("0000-Q1", nil), ("2025-Q11", nil), ("", nil),
    ] as [(String, Int?)]) func `a quarter is a year and a number up to four`(text: String, ordinal: Int?)
  {
    #expect(Quarter(text)?.ordinal == ordinal)
    if let ordinal { #expect(Quarter(ordinal: ordinal).text == text.uppercased()) }
  }

  @Test func `the shipped raid holds every move of the press, and no names of people`() throws {
    let raid = try scenario(in: #require(BundledScenarios.source(named: "raid-2025")))
    let record = try #require(raid.reported)
    // 28 rows of the press, of which one is an offer that was declined.
    #expect(record.moves.reduce(0) { $0 + $1.count } == 27)
    #expect(record.packages.count(where: \.isDeclined) == 1)
    #expect(record.moves.allSatisfy { if case .source = $0.origin { true } else { false } })
    #expect(Set(record.labs.map(\.name)) == ["Apple", "Thinking Machines", "another firm", "Google"])
    #expect(record.returns.map(\.count) == [2] && record.returns[0].after < 0.1)
  }
}
