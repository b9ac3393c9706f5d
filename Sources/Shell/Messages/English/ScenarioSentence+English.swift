import Expressions
import ScenarioFormat

extension ScenarioSentence {
  func english(_ style: NumberStyle) -> String {
    switch kind {
    case .empty: "the file is empty"
    case .tooLarge(let bytes, let limit):
      "the file has \(style.count(bytes)) bytes; \(style.count(limit)) are allowed"
    case .invalidUTF8: "this is not a text in UTF-8"
    case .controlCharacter(let code): "the control character \(code) has no place in a scenario"
    case .syntax(let problem): "\(Self.words(problem, style))"
    case .tooDeep(let limit): "this nests more than \(limit) deep"
    case .tooManyAliases(let limit): "there are more than \(limit) aliases"
    case .tooManyValues(let limit): "there are more than \(style.count(limit)) values"
    case .unknownKey(let key, let block): "\(style.quoted(key)) is not a key of \(Self.name(block))"
    case .missingKey(let key, let block): "\(style.quoted(key)) is missing in \(Self.name(block))"
    case .duplicateKey(let key, let line): "\(style.quoted(key)) stands in line \(line) already"
    case .missingChoice(let block, let choices):
      "\(Self.name(block)) needs one of: \(choices.joined(separator: ", "))"
    case .conflictingKeys(let one, let other, let block):
      "\(Self.name(block)) has \(style.quoted(one)) or \(style.quoted(other)), not both"
    case .wrongShape(let path, let expected, let found):
      "\(path) should be \(Self.name(expected)), but it is \(Self.name(found))"
    case .wrongCount(let path, let expected, let found):
      "\(path) should have \(style.count(expected)) entries, but it has \(style.count(found))"
    case .missingCell(let path): "\(path) is missing"
    case .emptyList(let path): "\(path) needs at least one entry"
    case .notANumber(let path, let text): "\(path): \(style.quoted(text)) is not a number"
    case .numberTooLarge(let path, let text): "\(path): \(style.quoted(text)) is too large a number"
    case .outOfRange(let path, let value, let allowed):
      "\(path) cannot be \(style.plain(value)): it lies from \(style.plain(allowed.lowerBound)) to \(style.plain(allowed.upperBound))"
    case .notWhole(let path, let value): "\(path) must be whole, not \(style.plain(value))"
    case .wrongUnit(let path, let expected, let found):
      "\(path) takes \(UnitMessage.name(expected).english(style)), not \(UnitMessage.name(found).english(style))"
    case .expression(let path, let fault): "\(path): \(ExpressionSentence(fault).english(style))"
    case .unknownLab(let name): "no lab is named \(style.quoted(name))"
    case .labNotYetFounded(let name, let turn): "\(name) is founded only in turn \(turn)"
    case .unknownResearcher(let name): "nobody is named \(style.quoted(name))"
    case .unknownChoice(let path, let value, let choices):
      "\(path) cannot be \(style.quoted(value)), but one of: \(choices.joined(separator: ", "))"
    case .duplicateName(let name, let thing, let line):
      "line \(line) already has \(Self.name(thing)) named \(style.quoted(name))"
    case .unusableName(let name): "\(style.quoted(name)) cannot be a name"
    case .invalidDate(let text): "\(style.quoted(text)) is not a day such as 2025-07-01"
    case .endsBeforeStart(let path, let start, let end):
      "\(path) ends at \(style.plain(end)), before it begins at \(style.plain(start))"
    case .tooManyPeople(let count, let limit):
      "there are \(style.count(count)) people; \(style.count(limit)) are allowed"
    }
  }

  private static func words(_ problem: SyntaxProblem, _ style: NumberStyle) -> String {
    switch problem {
    case .tab: "a tab cannot indent: use blanks"
    case .unclosedQuote: "a quotation mark is not closed"
    case .unclosedBracket: "a bracket is not closed, or a comma is missing"
    case .indentation: "the indentation fits no block above"
    case .unexpectedColon: "a colon cannot stand here: put the text in quotes"
    case .missingColon: "a colon is missing after the key"
    case .unexpectedCharacter: "this character begins nothing"
    case .unknownAlias(let name): "there is no anchor for the alias \(style.quoted(name))"
    case .secondDocument: "a scenario is one document: nothing follows ---"
    case .complexKey: "a key is one word"
    case .other(let words): "the YAML cannot be read: \(words)"
    }
  }

  private static func name(_ it: ScenarioBlock) -> String {
    switch it {
    case .scenario: "the scenario"
    case .lab: "a lab"
    case .culture: "the culture"
    case .cohort: "a cohort"
    case .talent: "the talent"
    case .tenure: "the tenure"
    case .wants: "the wants"
    case .want: "a want"
    case .researcher: "a researcher"
    case .market: "the market"
    case .event: "an event"
    case .policy: "a policy"
    case .model: "the model"
    case .claim: "a claim"
    case .measure: "a measure"
    case .range: "a range"
    case .target: "a target"
    case .goal: "a goal"
    case .number: "a number"
    }
  }

  private static func name(_ it: DocumentShape) -> String {
    switch it {
    case .nothing: "nothing"
    case .text: "a text"
    case .number: "a number"
    case .truth: "true or false"
    case .list: "a list"
    case .mapping: "keys with values"
    case .date: "a day"
    case .interval: "two numbers, the smaller first"
    }
  }

  private static func name(_ it: NamedThing) -> String {
    switch it {
    case .lab: "a lab"
    case .researcher: "a researcher"
    case .cohort: "a cohort"
    case .claim: "a claim"
    }
  }
}
