import Diagnostics
import Expressions
import ScenarioFormat
import TalentMarket
import Testing

@Suite struct `Numbers of a file` {
  @Test(arguments: [
    ("mission: 0.9", "mission: 1.4", "labs.Acme.culture.mission", "1.4", 1.4, 0.0, 1.0),
    ("budget: 3M", "budget: -3M", "labs.Acme.budget", "-3M", -3e6, 0, 1e15),
    ("size: 3", "size: 1_000_001", "cohorts.Acme.size", "1_000_001", 1_000_001, 0, 1e6),
    ("talent: 5", "talent: 0", "researchers.Ada.talent", "0", 0, 1e-6, 1e6),
  ])
  func `a number out of range says what it is and where it may lie`(
    part: String, other: String, path: String, text: String, value: Double, low: Double, high: Double
  ) {
    let found = faults(replacing: part, with: other)
    #expect(found.map(\.kind) == [.outOfRange(path: path, value: value, allowed: low...high)])
    #expect(found.map(\.text) == [text])
  }

  @Test func `every constant of the model is held to its range`() {
    for parameter in ModelParameter.allCases {
      let value = parameter.allowed.upperBound * 2 + 1
      let found = faults(adding: "model: { \(parameter.name): \(value) }\n")
      #expect(
        found.map(\.kind) == [
          .outOfRange(path: "model.\(parameter.name)", value: value, allowed: parameter.allowed)
        ])
    }
  }

  @Test(arguments: ["nan", ".nan", ".inf", "-.inf", "many", "1 2", "true", "2025-07-01"])
  func `what is no number is called so`(text: String) {
    let found = faults(replacing: "talent: 5", with: "talent: \(text)")
    #expect(found == [Expected("15:37", text, .notANumber(path: "researchers.Ada.talent", text: text))])
  }

  @Test func `a number beyond arithmetic is a fault and not infinity`() {
    #expect(
      faults(replacing: "budget: 3M", with: "budget: 1e400") == [
        Expected("5:13", "1e400", .numberTooLarge(path: "labs.Acme.budget", text: "1e400"))
      ])
  }

  @Test func `a fraction of a person or a dollar is none`() {
    #expect(
      faults(replacing: "size: 3", with: "size: 2.5") == [
        Expected("13:24", "2.5", .notWhole(path: "cohorts.Acme.size", value: 2.5))
      ])
    #expect(
      faults(replacing: "budget: 3M", with: "budget: 0.5").map(\.kind) == [
        .notWhole(path: "labs.Acme.budget", value: 0.5)
      ])
  }

  @Test func `a number of another unit is a fault`() {
    #expect(
      faults(replacing: "budget: 3M", with: "budget: 20%") == [
        Expected("5:13", "20%", .wrongUnit(path: "labs.Acme.budget", expected: .dollars, found: .share))
      ])
    #expect(
      faults(replacing: "mission: 0.9", with: "mission: $3").map(\.kind) == [
        .wrongUnit(path: "labs.Acme.culture.mission", expected: .share, found: .dollars)
      ])
  }

  @Test func `a unit that nobody knows gets the nearest one`() {
    #expect(
      faults(replacing: "budget: 3M", with: "budget: 3 milion") == [
        Expected(
          "5:15", "milion", .expression(path: "labs.Acme.budget", .unknownUnit("milion")), meant: "million")
      ])
    #expect(
      faults(replacing: "budget: 3M", with: "budget: 1.2.3").map(\.kind) == [
        .expression(path: "labs.Acme.budget", .malformedNumber("1.2.3"))
      ])
  }

  @Test func `too many people are refused at the cohort that is one too many`() {
    let cohorts = "- { name: A, size: 1M }\n  - { name: B, size: 1M }\n  - { name: C, size: 1 }"
    let found = faults(replacing: "- { lab: Acme, size: 3 }", with: cohorts)
    #expect(
      found == [
        Expected("14:22", "1M", .tooManyPeople(2_000_001, limit: 2_000_000))
      ])
  }

  @Test func `a day must be one of the calendar`() {
    for day in ["2025-02-29", "2025-13-01", "July 2025", "25-7-1", "2025-07-01x"] {
      #expect(
        faults(replacing: "2025-07-01", with: day) == [Expected("2:8", day, .invalidDate(day))], "\(day)")
    }
  }

  @Test func `a seed has all of its 64 bits`() throws {
    let loaded = try scenario(in: .init(name: "t", text: plainScenario + "seed: 18446744073709551615\n"))
    #expect(loaded.definition.seed == .max)
    #expect(faults(adding: "seed: -1\n").map(\.place) == ["16:7"])
    #expect(faults(adding: "seed: 18446744073709551616\n").map(\.place) == ["16:7"])
  }

  @Test func `an interval runs upwards and has two ends`() {
    #expect(
      faults(adding: "ranges: { search: [1, 0.5] }\n") == [
        Expected("16:23", "0.5", .endsBeforeStart(path: "ranges.search", start: 1, end: 0.5))
      ])
    #expect(
      faults(adding: "ranges: { search: [1] }\n").map(\.kind) == [
        .wrongCount(path: "ranges.search", expected: 2, found: 1)
      ])
    #expect(
      faults(adding: "ranges: { serch: [0, 1] }\n") == [
        Expected(
          "16:11", "serch", .expression(path: "ranges.serch", .unknownName("serch")), meant: "search")
      ])
  }

  @Test func `numbers carry the nearest source around them`() throws {
    let lab = "source: a report\n    budget: { value: 3M, assumption: half }"
    let person = "talent: { value: 5, source: assumption }"
    let text = plainScenario.replacing("budget: 3M", with: lab).replacing("talent: 5", with: person)
    let loaded = try scenario(in: .init(name: "t", text: text))
    let origins = Dictionary(uniqueKeysWithValues: loaded.numbers.map { ($0.path, $0) })
    #expect(origins["labs.Acme.budget"]?.origin == .assumption("half"))
    #expect(origins["labs.Acme.budget"]?.text == "3M")
    #expect(origins["labs.Acme.budget"]?.line == 6)
    #expect(origins["labs.Acme.culture.mission"]?.origin == .source("a report"))
    #expect(origins["labs.Big Lab.budget"]?.origin == NumberOrigin.none)
    #expect(origins["researchers.Ada.talent"]?.origin == .assumption(nil))
  }
}
