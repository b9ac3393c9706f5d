import Expressions

extension ExpressionSentence {
  func english(_ style: NumberStyle) -> String {
    func name(_ unit: Unit) -> String { UnitMessage.name(unit).english(style) }
    return switch kind {
    case .unexpectedCharacter(let text): "\(style.quoted(text)) means nothing here"
    case .unclosedQuote: "a quotation mark is not closed"
    case .unclosedParenthesis: "a parenthesis is not closed"
    case .malformedNumber(let text): "\(style.quoted(text)) is not a number"
    case .numberTooLarge(let text): "\(style.quoted(text)) is too large a number"
    case .notANumber(let text): "\(style.quoted(text)) is not a number that can be used"
    case .unknownUnit(let text): "nothing is measured in \(style.quoted(text))"
    case .unexpectedEnd: "something is missing at the end"
    case .unexpectedToken(let text): "\(style.quoted(text)) cannot stand here"
    case .expectedNumber(let text): "a number should stand here, not \(style.quoted(text))"
    case .expectedName: "the name of a number should stand here"
    case .tooDeep(let limit): "this nests more than \(limit) deep"
    case .chainedComparison: "comparisons do not chain: write a < b and b < c"
    case .unknownName(let text): "nothing is named \(style.quoted(text))"
    case .ambiguousName(let text, let candidates):
      "\(style.quoted(text)) could be " + candidates.joined(separator: " or ")
    case .unknownField(let text, let owner): "\(owner) has no number named \(style.quoted(text))"
    case .unknownFunction(let text, let arguments):
      "there is no function \(style.quoted(text)) of \(English.count(arguments, "value", "values", style))"
    case .notAValue(let text): "\(style.quoted(text)) is not a number by itself: name one of its numbers"
    case .mismatchedUnits(let one, let other): "\(name(one)) and \(name(other)) do not go together"
    case .wrongKind(let expected, let found):
      "this should be \(UnitMessage.kind(expected).english(style)), but it is \(UnitMessage.kind(found).english(style))"
    case .turnUnavailable(let turn): "turn \(style.plain(turn)) has not been played"
    case .needsHistory: "only the present can be asked here"
    case .notAChange: "this changes nothing: write a name, =, *=, += or -=, and an amount"
    case .isChoice(let text): "\(style.quoted(text)) is a choice between names, not a number"
    case .notSettable(let text): "\(style.quoted(text)) comes from the simulation and cannot be set"
    case .outOfRange(let path, let value, let allowed):
      "\(path) cannot be \(style.plain(value)): it may be \(English.range(allowed, style))"
    case .notWhole(let path, let value): "\(path) must be whole, not \(style.plain(value))"
    case .wrongUnit(let path, let expected, let found): "\(path) takes \(name(expected)), not \(name(found))"
    case .divisionByZero: "nothing can be divided by zero"
    case .needsTurns(let function): "\(function) goes over turns: which ones is missing"
    case .needsAggregate: "over turns needs mean(…), min(…), max(…) or sum(…) before it"
    case .turnsRunBackward(let first, let last):
      "turns run forward: \(style.count(last)) to \(style.count(first)), not \(style.count(first)) to \(style.count(last))"
    }
  }
}
