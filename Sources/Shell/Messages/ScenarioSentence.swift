import Expressions
import ScenarioFormat

/// What is wrong with a scenario file.
struct ScenarioSentence: Sentence {
  var kind: ScenarioFaultKind

  init(_ kind: ScenarioFaultKind) { self.kind = kind }
}

extension ScenarioSentence: Catalogued {
  static var examples: [ScenarioSentence] {
    let problems: [SyntaxProblem] = [
      .tab, .unclosedQuote, .unclosedBracket, .indentation, .unexpectedColon, .missingColon, .unexpectedCharacter,
      .unknownAlias("a"), .secondDocument, .complexKey, .other("Meta"),
    ]
    let things: [NamedThing] = [.lab, .researcher, .cohort, .claim]
    let kinds: [ScenarioFaultKind] =
      [
        .empty, .tooLarge(bytes: 10 << 20, limit: 4 << 20), .invalidUTF8, .controlCharacter(0),
        .tooDeep(limit: 64), .tooManyAliases(limit: 16), .tooManyValues(limit: 9), .unknownKey("x", in: .lab),
        .missingKey("x", in: .lab), .duplicateKey("x", firstLine: 3), .missingChoice(in: .event, choices: ["a", "b"]),
        .conflictingKeys("a", "b", in: .lab), .wrongShape(path: "x", expected: .number, found: .list),
        .wrongCount(path: "x", expected: 2, found: 3), .missingCell(path: "x"), .emptyList(path: "x"),
        .notANumber(path: "x", text: "y"), .numberTooLarge(path: "x", text: "1e400"),
        .outOfRange(path: "x", value: 1.4, allowed: 0...1), .notWhole(path: "x", value: 1.5),
        .wrongUnit(path: "x", expected: .dollars, found: .people), .expression(path: "x", .unexpectedEnd),
        .unknownLab("x"), .labNotYetFounded("x", turn: 3), .unknownResearcher("x"),
        .unknownChoice(path: "x", value: "y", choices: ["a", "b"]), .unusableName("x"), .invalidDate("x"),
        .endsBeforeStart(path: "x", start: 3, end: 2), .tooManyPeople(9, limit: 8),
      ] + problems.map(ScenarioFaultKind.syntax) + things.map { .duplicateName("x", $0, firstLine: 3) }
    return kinds.map(ScenarioSentence.init)
  }

  static var caseCount: Int { 32 }

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
    }
  }
}
