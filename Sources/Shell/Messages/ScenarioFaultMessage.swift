import Expressions
import ScenarioFormat

/// What is wrong with a scenario file.
struct ScenarioFaultMessage: Sentence {
  var kind: ScenarioFaultKind

  init(_ kind: ScenarioFaultKind) { self.kind = kind }
}

extension ScenarioFaultMessage: Catalogued {
  static var examples: [ScenarioFaultMessage] {
    let kinds: [ScenarioFaultKind] = [
      .empty, .tooLarge(bytes: 10_000_000, limit: 4_194_304), .invalidUTF8, .controlCharacter(0), .syntax(.tab),
      .tooDeep(limit: 64), .tooManyAliases(limit: 100), .tooManyValues(limit: 100_000),
      .unknownKey("budgt", in: .lab), .missingKey("budget", in: .lab), .duplicateKey("budget", firstLine: 4),
      .missingChoice(in: .event, choices: ["change", "incident"]),
      .conflictingKeys("source", "assumption", in: .number),
      .wrongShape(path: "labs", expected: .list, found: .text), .wrongCount(path: "values", expected: 3, found: 2),
      .sameTwice(path: "reported.moves.2025-Q3.to", value: "Meta"),
      .missingCell(path: "values.Ada.Bistro"), .emptyList(path: "labs"), .notANumber(path: "seed", text: "many"),
      .numberTooLarge(path: "seed", text: "1e400"),
      .outOfRange(path: "culture.mission", value: 1.4, allowed: 0...1), .notWhole(path: "quota", value: 1.5),
      .wrongUnit(path: "budget", expected: .dollars, found: .people),
      .expression(path: "change", .expectedName), .unknownLab("Opnai"), .labNotYetFounded("New", turn: 3),
      .unknownResearcher("Adda"), .unknownChoice(path: "turn", value: "week", choices: ["month", "quarter"]),
      .duplicateName("Ada", .researcher, firstLine: 3), .unusableName(""), .invalidDate("2025-02-30"),
      .invalidQuarter("2025-Q5"),
      .endsBeforeStart(path: "until", start: 3, end: 2), .tooManyPeople(3_000_000, limit: 2_000_000),
      .wrongRate(path: "quota", text: "20 per 500"),
      .outsideInterval(path: "ranges.Meta.appetite", value: 1.4, low: 0.5, high: 1.2),
    ]
    return kinds.map(ScenarioFaultMessage.init)
  }

  static var caseCount: Int { 36 }

  var caseNumber: Int {
    switch kind {
    case .empty: 0
    case .tooLarge: 1
    case .invalidUTF8: 2
    case .controlCharacter: 3
    case .syntax: 4
    case .tooDeep: 5
    case .tooManyAliases: 6
    case .tooManyValues: 7
    case .unknownKey: 8
    case .missingKey: 9
    case .duplicateKey: 10
    case .missingChoice: 11
    case .conflictingKeys: 12
    case .wrongShape: 13
    case .wrongCount: 14
    case .sameTwice: 34
    case .missingCell: 15
    case .emptyList: 16
    case .notANumber: 17
    case .numberTooLarge: 18
    case .outOfRange: 19
    case .notWhole: 20
    case .wrongUnit: 21
    case .expression: 22
    case .unknownLab: 23
    case .labNotYetFounded: 24
    case .unknownResearcher: 25
    case .unknownChoice: 26
    case .duplicateName: 27
    case .unusableName: 28
    case .invalidDate: 29
    case .endsBeforeStart: 30
    case .tooManyPeople: 31
    case .wrongRate: 32
    case .invalidQuarter: 33
    case .outsideInterval: 35
    }
  }

  /// A bound of a range as a person writes it.
  static func bound(_ value: Double, _ style: NumberStyle) -> String {
    value.magnitude >= 1e6 ? style.compact(value) : style.plain(value)
  }

  /// A control character as U+0000.
  static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
