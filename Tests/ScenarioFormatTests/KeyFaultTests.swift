import ScenarioFormat
import Testing

@Suite struct `Keys, names and shapes` {
  @Test func `the plain scenario has no faults`() {
    #expect(faults(in: plainScenario).isEmpty)
  }

  @Test func `an unknown key is never ignored`() {
    #expect(
      faults(adding: "turnz: 3\n") == [Expected("16:1", "turnz", .unknownKey("turnz", in: .scenario), meant: "turns")])
    #expect(
      faults(replacing: "mission", with: "mision") == [
        Expected("7:16", "mision", .unknownKey("mision", in: .culture), meant: "mission")
      ])
    #expect(
      faults(adding: "xyzzy: 3\n") == [Expected("16:1", "xyzzy", .unknownKey("xyzzy", in: .scenario))])
  }

  @Test(arguments: [
    ("model: { serach: 1 }", "serach", ScenarioBlock.model, "search"),
    ("market: { mechanisme: kelso-crawford }", "mechanisme", .market, "mechanism"),
    ("events: [{ at: 1, incident: Acme, becuase: x }]", "becuase", .event, "because"),
    ("policies: [{ noncompete: 2, form: 1 }]", "form", .policy, "from"),
    ("policies: [{ nocompete: 2, noncompete: 2 }]", "nocompete", .policy, "noncompete"),
    ("claims: [{ name: a, says: b, mesure: x, measure: x, at: 1, expect: less }]", "mesure", .claim, "measure"),
    ("model: { search: { valeu: 1, value: 1 } }", "valeu", .number, "value"),
  ])
  func `a mistyped key of any block gets the nearest right one`(
    line: String, key: String, block: ScenarioBlock, meant: String
  ) {
    let found = faults(adding: line + "\n")
    #expect(found.map(\.kind) == [.unknownKey(key, in: block)])
    #expect(found.map(\.text) == [key])
    #expect(found.map(\.suggestion) == [meant])
  }

  @Test func `a mistyped key is not missing as well`() {
    #expect(faults(replacing: "budget: 3M", with: "bugdet: 3M").map(\.kind) == [.unknownKey("bugdet", in: .lab)])
  }

  @Test func `every missing key is reported at the head of its block`() {
    #expect(
      faults(in: "turns: 3\n") == [
        Expected("1:1", "turns", .missingKey("name", in: .scenario)),
        Expected("1:1", "turns", .missingKey("start", in: .scenario)),
        Expected("1:1", "turns", .missingKey("labs", in: .scenario)),
      ])
    #expect(
      faults(in: "name: a\nstart: 2025-01-01\nlabs:\n  - name: Acme\n") == [
        Expected("4:5", "name", .missingKey("budget", in: .lab)),
        Expected("4:5", "name", .missingKey("compute", in: .lab)),
        Expected("4:5", "name", .missingKey("culture", in: .lab)),
      ])
    #expect(
      faults(adding: "events: [{ incident: Acme }]\n") == [
        Expected("16:10", "{", .missingKey("at", in: .event))
      ])
  }

  @Test func `an empty list of labs is a fault`() {
    #expect(
      faults(in: "name: a\nstart: 2025-01-01\nlabs: []\n") == [Expected("3:7", "[", .emptyList(path: "labs"))])
  }

  @Test func `a key written twice is a fault at its second place, among all the others`() {
    let found = faults(in: plainScenario.replacing("compute: 1k", with: "budget: 4M") + "turnz: 1\nname: again\n")
    #expect(
      found == [
        Expected("4:5", "name", .missingKey("compute", in: .lab)),
        Expected("6:5", "budget", .duplicateKey("budget", firstLine: 5)),
        Expected("16:1", "turnz", .unknownKey("turnz", in: .scenario), meant: "turns"),
        Expected("17:1", "name", .duplicateKey("name", firstLine: 1)),
      ])
    #expect(
      faults(replacing: "autonomy: 0.7", with: "mission: 0.7") == [
        Expected("7:14", "{", .missingKey("autonomy", in: .culture)),
        Expected("7:30", "mission", .duplicateKey("mission", firstLine: 7)),
      ])
  }

  @Test func `names are taken whatever the case`() {
    #expect(
      faults(replacing: "Big Lab", with: "ACME") == [
        Expected("8:11", "ACME", .duplicateName("ACME", .lab, firstLine: 4))
      ])
    #expect(
      faults(replacing: "- { name: Ada", with: "- { name: ada }\n  - { name: Ada") == [
        Expected("16:13", "Ada", .duplicateName("Ada", .researcher, firstLine: 15))
      ])
    #expect(
      faults(replacing: "- { lab: Acme, size: 3 }", with: "- { lab: Acme, size: 3 }\n  - { lab: acme, size: 2 }") == [
        Expected("14:12", "acme", .duplicateName("acme", .cohort, firstLine: 13))
      ])
    #expect(
      faults(replacing: "name: Ada", with: "name: \"Acme #2\"") == [
        Expected("15:13", "\"Acme #2\"", .duplicateName("Acme #2", .researcher, firstLine: 15))
      ])
  }

  @Test func `a name must be usable`() {
    #expect(faults(replacing: "name: Ada", with: "name: ''").map(\.kind) == [.unusableName("")])
    let long = String(repeating: "x", count: 101)
    let cut = ScenarioFaultKind.unusableName(String(long.dropLast()))
    #expect(faults(replacing: "name: Ada", with: "name: \(long)").map(\.kind) == [cut])
    #expect(faults(replacing: "name: Ada", with: "name: \"a\\nb\"").map(\.kind) == [.unusableName("a\nb")])
  }

  @Test(arguments: [
    ("labs: Acme", "labs", DocumentShape.list, DocumentShape.text, "Acme"),
    ("model: [1]", "model", .mapping, .list, "["),
    ("model:", "model", .mapping, .nothing, ""),
    ("model: { search: }", "model.search", .number, .nothing, ""),
    ("model: { search: [1] }", "model.search", .number, .list, "["),
    ("events: [{ at: 1, incident: [Acme] }]", "events.1.incident", .text, .list, "["),
    ("events: [{ at: 1, change: { a: b } }]", "events.1.change", .text, .mapping, "{"),
    ("policies: [{ no-poach: Acme }]", "policies.1.no-poach", .list, .text, "Acme"),
    ("about: [a]", "about", .text, .list, "["),
    ("ranges: { search: 3 }", "ranges.search", .interval, .text, "3"),
    ("claims: { a: 1 }", "claims", .list, .mapping, "{"),
  ])
  func `a value of another shape says what it is and what it should be`(
    line: String, path: String, expected: DocumentShape, found: DocumentShape, text: String
  ) {
    let start = line.hasPrefix("labs") ? "name: a\nstart: 2025-01-01\n" : plainScenario
    let all = start + line + "\n"
    let wrong = faults(in: all).filter { $0.kind == .wrongShape(path: path, expected: expected, found: found) }
    #expect(wrong.map(\.text) == [text])
  }

  @Test func `whether a lab counters is on or off`() {
    #expect(
      faults(replacing: "budget: 3M", with: "budget: 3M\n    counter: perhaps") == [
        Expected(
          "6:14", "perhaps", .wrongShape(path: "labs.Acme.counter", expected: .truth, found: .text))
      ])
  }

  @Test func `faults come by place, whatever the order of reading`() {
    let found = faults(adding: "events: [{ at: 1, incident: Nobody }]\ncohorts2: 1\nmodel: { luck: -1 }\nturns: 0\n")
    #expect(found.map(\.place) == ["16:29", "17:1", "18:16", "19:8"])
  }
}
