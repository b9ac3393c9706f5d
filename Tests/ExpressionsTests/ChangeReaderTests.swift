import Diagnostics
import Expressions
import TalentMarket
import Testing

@Suite struct `Names, paths and changes` {
  static let names = WorldNames(
    labs: NameTable(["OpenAI", "Google DeepMind", "Meta"]),
    researchers: NameTable(["Jason Wei", "Hyung Won Chung", "Meta Smith", "OpenAI #1", "OpenAI #12"]))

  func change(_ text: String, within lab: LabID? = nil) throws(ExpressionFault) -> Change {
    try ChangeReader(names: Self.names).change(ExpressionReader.change(text), within: lab)
  }

  // MARK: Names

  @Test(arguments: [
    ("jason wei", NameMatch.found(index: 0, isExact: true)), ("wei", .found(index: 0, isExact: false)),
    ("chu", .found(index: 1, isExact: false)), ("won chung", .found(index: 1, isExact: false)),
    ("openai #1", .found(index: 3, isExact: true)), ("smith", .found(index: 2, isExact: false)),
    ("openai", .ambiguous(candidates: ["OpenAI #1", "OpenAI #12"])), ("ason", .unknown(suggestion: nil)),
    ("Jasn Wei", .unknown(suggestion: "Jason Wei")), ("Chnug", .unknown(suggestion: "Chung")),
    ("", .unknown(suggestion: nil)),
  ])
  func `a name may be typed by the start of one of its words`(word: String, match: NameMatch) {
    #expect(Self.names.researchers.match(word) == match)
  }

  @Test func `a whole word goes before the start of a longer one`() {
    let table = NameTable(["Ann Lee", "Ann Leeds"])
    #expect(table.match("lee") == .found(index: 0, isExact: false))
    #expect(table.match("le") == .ambiguous(candidates: ["Ann Lee", "Ann Leeds"]))
  }

  // MARK: Paths

  @Test(arguments: [
    ("Meta.budget = 1", Path.lab(LabID(2), .budget)),
    ("deepmind.culture.mission = 1", .lab(LabID(1), .culture(.mission))),
    ("OPENAI.SAFETY = 1", .lab(LabID(0), .culture(.safety))), ("wei.pay = 1", .researcher(ResearcherID(0), .pay)),
    ("\"Jason Wei\".wants.mission = 1", .researcher(ResearcherID(0), .want(.culture(.mission)))),
    ("model.search = 1", .model(.search)), ("search = 1", .model(.search)), ("ξ = 1", .model(.spillover)),
    ("Meta.growth = 1", .lab(LabID(2), .budgetGrowth)),
    ("OpenAI #12.talent = 1", .researcher(ResearcherID(4), .talent)),
  ])
  func `a path names a number of the world`(text: String, path: Path) throws {
    #expect(try change(text).path == path)
  }

  @Test func `within a lab its own fields come first`() throws {
    #expect(try change("budget * 2", within: LabID(1)).path == .lab(LabID(1), .budget))
    #expect(try change("culture.mission + 0.1", within: LabID(1)).path == .lab(LabID(1), .culture(.mission)))
    #expect(try change("search * 2", within: LabID(1)).path == .model(.search))
    #expect(try change("Meta.budget * 2", within: LabID(1)).path == .lab(LabID(2), .budget))
  }

  @Test func `every settable number is found by its own name`() throws {
    for field in LabField.all {
      let amount = field.allowed.lowerBound
      #expect(try change("Meta.\(field.name) = \(amount)").path == .lab(LabID(2), field))
    }
    for field in ResearcherField.all {
      #expect(try change("wei.\(field.name) = 1").path == .researcher(ResearcherID(0), field))
    }
    for parameter in ModelParameter.allCases {
      let amount = parameter.allowed.upperBound
      #expect(try change("\(parameter.name) = \(amount)").path == .model(parameter))
    }
  }

  // MARK: Changes

  @Test func `amounts come in the unit of their number`() throws {
    #expect(try change("Meta.budget = $300M over 4y").amount == 7.5e7)
    #expect(try change("Meta.culture.mission = 90%").amount == 0.9)
    #expect(try change("wei.tenure = 6 months").amount == 0.5)
    #expect(try change("raceMonths = 1 year").amount == 12)
    #expect(try change("Meta.counter = off").amount == 0)
    #expect(try change("Meta.counter = yes").amount == 1)
    #expect(try change("Meta.budget * 150%").amount == 1.5)
  }

  @Test(arguments: [
    (
      "Meta.culture.mission = 1.4",
      ExpressionFaultKind.outOfRange(path: "Meta.culture.mission", value: 1.4, allowed: 0...1), "1.4"
    ),
    ("Meta.budget = -1", .outOfRange(path: "Meta.budget", value: -1, allowed: 0...1e15), "-1"),
    ("Meta.culture.mission + 3", .outOfRange(path: "Meta.culture.mission", value: 3, allowed: -1...1), "3"),
    (
      "Meta.budget * -2", .outOfRange(path: "Meta.budget", value: -2, allowed: 0...Double.greatestFiniteMagnitude), "-2"
    ),
    ("Meta.quota = 2.5", .notWhole(path: "Meta.quota", value: 2.5), "2.5"),
    ("Meta.budget = 20%", .wrongUnit(path: "Meta.budget", expected: .dollars, found: .share), "20%"),
    ("Meta.budget * $2", .wrongUnit(path: "Meta.budget", expected: .plain, found: .dollars), "$2"),
    ("Meta.budget / 0", .divisionByZero, "0"), ("Meta.retention = 1", .notSettable("retention"), "retention"),
    ("Meta = 1", .notAValue("Meta"), "Meta"), ("lead = 1", .notSettable("lead"), "lead"),
    ("openai #.pay = 1", .ambiguousName("openai #", candidates: ["OpenAI #1", "OpenAI #12"]), "openai #"),
    ("Meta.budget = lead", .unknownName("lead"), "lead"),
    ("Meta.budget = 1 / 0", .divisionByZero, "0"),
  ])
  func `a change that cannot be made says why and where`(text: String, kind: ExpressionFaultKind, part: String) {
    do {
      _ = try change(text)
      Issue.record("no fault")
    } catch {
      #expect(error.kind == kind)
      #expect(SourceText(name: "", text: text).text(in: error.range) == part)
    }
  }

  @Test(arguments: [
    ("Meta.buget = 1", "budget"), ("Mta.budget = 1", "Meta"), ("wei.tallent = 1", "talent"),
    ("model.serch = 1", "search"),
    ("serch = 1", "search"), ("wei.wants.misson = 1", "wants.mission"),
  ])
  func `a wrong word gets the nearest right one`(text: String, meant: String) {
    do {
      _ = try change(text)
      Issue.record("no fault")
    } catch {
      #expect(error.suggestion == meant)
    }
  }

  @Test func `what a sum comes to is checked against the world`() throws {
    let typed = try ExpressionReader.change("Meta.culture.mission + 0.2")
    let change = try ChangeReader(names: Self.names).change(typed)
    #expect(try ChangeReader.check(change, from: 0.5, typed: typed) == 0.7)
    let kind = ExpressionFaultKind.outOfRange(path: "Meta.culture.mission", value: 1.1, allowed: 0...1)
    #expect(throws: ExpressionFault(kind, SourceRange(23, 26))) {
      try ChangeReader.check(change, from: 0.9, typed: typed)
    }
  }
}
