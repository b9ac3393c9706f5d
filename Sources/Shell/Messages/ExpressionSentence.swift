import Expressions

/// What is wrong with an expression.
struct ExpressionSentence: Sentence {
  var kind: ExpressionFaultKind

  init(_ kind: ExpressionFaultKind) { self.kind = kind }
}

extension ExpressionSentence: Catalogued {
  static var examples: [ExpressionSentence] {
    let kinds: [ExpressionFaultKind] = [
      .unexpectedCharacter("@"), .unclosedQuote, .unclosedParenthesis, .malformedNumber("1.2.3"),
      .numberTooLarge("1e400"), .notANumber("nan"), .unknownUnit("kg"), .unexpectedEnd, .unexpectedToken("*"),
      .expectedNumber("x"), .expectedName, .tooDeep(limit: 256), .chainedComparison, .unknownName("x"),
      .ambiguousName("Je", candidates: ["Jason", "Jerry"]), .unknownField("x", owner: "Meta"),
      .unknownFunction("f", arguments: 2), .notAValue("Meta"), .mismatchedUnits(.dollars, .people),
      .wrongKind(expected: .number, found: .truth), .turnUnavailable(12), .needsHistory, .notAChange,
      .notSettable("retention"), .outOfRange(path: "x", value: 1.4, allowed: 0...1), .notWhole(path: "x", value: 1.5),
      .wrongUnit(path: "x", expected: .dollars, found: .people), .divisionByZero, .needsTurns("mean"), .needsAggregate,
      .turnsRunBackward(first: 6, last: 2), .isChoice("market.mechanism"),
    ]
    return kinds.map(ExpressionSentence.init)
  }

  static var caseCount: Int { 32 }

  var caseNumber: Int {
    switch kind {
    case .unexpectedCharacter: 0
    case .unclosedQuote: 1
    case .unclosedParenthesis: 2
    case .malformedNumber: 3
    case .numberTooLarge: 4
    case .notANumber: 5
    case .unknownUnit: 6
    case .unexpectedEnd: 7
    case .unexpectedToken: 8
    case .expectedNumber: 9
    case .expectedName: 10
    case .tooDeep: 11
    case .chainedComparison: 12
    case .unknownName: 13
    case .ambiguousName: 14
    case .unknownField: 15
    case .unknownFunction: 16
    case .notAValue: 17
    case .mismatchedUnits: 18
    case .wrongKind: 19
    case .turnUnavailable: 20
    case .needsHistory: 21
    case .notAChange: 22
    case .notSettable: 23
    case .outOfRange: 24
    case .notWhole: 25
    case .wrongUnit: 26
    case .divisionByZero: 27
    case .needsTurns: 28
    case .needsAggregate: 29
    case .turnsRunBackward: 30
    case .isChoice: 31
    }
  }
}
