import Expressions
import ScenarioFormat

extension ScenarioFaultMessage {
  func english(_ style: NumberStyle) -> String {
    switch kind {
    case .empty: "the file is empty"
    case .tooLarge(let bytes, let limit):
      "the file has \(style.count(bytes)) bytes; a scenario has at most \(style.count(limit))"
    case .invalidUTF8: "these bytes are not UTF-8 text"
    case .controlCharacter(let value): "the control character \(Self.codePoint(value)) has no place in a scenario"
    case .syntax(let problem): Self.syntax(problem, style)
    case .tooDeep(let limit): "the file is nested deeper than \(style.count(limit)) levels"
    case .tooManyAliases(let limit): "the file has more than \(style.count(limit)) aliases"
    case .tooManyValues(let limit): "the file has more than \(style.count(limit)) values"
    case .unknownKey(let key, let block): "unknown key \(style.quoted(key)) in \(Self.name(block))"
    case .missingKey(let key, let block): "\(style.quoted(key)) is missing in \(Self.name(block))"
    case .duplicateKey(let key, let line): "\(style.quoted(key)) is already given in line \(style.count(line))"
    case .missingChoice(let block, let choices):
      "\(Self.name(block)) needs one of \(choices.joined(separator: ", "))"
    case .conflictingKeys(let one, let other, let block):
      "\(style.quoted(one)) and \(style.quoted(other)) exclude each other in \(Self.name(block))"
    case .wrongShape(let path, let expected, let found):
      "\(path.isEmpty ? "the file" : path) should be \(Self.name(expected)), and is \(Self.name(found))"
    case .sameTwice(let path, let value): "\(path) is \(style.quoted(value)) again: two different ones are needed"
    case .wrongCount(let path, let expected, let found):
      "\(path) has \(style.count(found)) entries; it needs \(style.count(expected))"
    case .missingCell(let path): "\(path) is missing from the table"
    case .emptyList(let path): "\(path) is empty; at least one entry is needed"
    case .notANumber(let path, let text): "\(path) is \(style.quoted(text)), which is not a number"
    case .numberTooLarge(let path, let text): "\(path) is \(text), larger than any number the program can hold"
    case .outOfRange(let path, let value, let allowed):
      "\(path) is \(style.plain(value)); it lies between \(Self.bound(allowed.lowerBound, style)) and \(Self.bound(allowed.upperBound, style))"
    case .notWhole(let path, let value): "\(path) is \(style.plain(value)); it must be a whole number"
    case .wrongRate(let path, let text):
      "\(path) is \(style.quoted(text)); a rate counts per \(style.count(1000)) people of the world: 20 per 1000"
    case .wrongUnit(let path, let expected, let found):
      "\(path) takes \(UnitMessage.name(expected).english(style)), not \(UnitMessage.name(found).english(style))"
    case .expression(let path, let kind): "\(path): \(ExpressionSentence(kind).english(style))"
    case .unknownLab(let name): "there is no lab \(style.quoted(name))"
    case .labNotYetFounded(let name, let turn): "\(style.quoted(name)) is founded only in turn \(style.count(turn))"
    case .unknownResearcher(let name): "there is no researcher \(style.quoted(name))"
    case .unknownChoice(let path, let value, let choices):
      "\(path) is \(style.quoted(value)); it is one of \(choices.joined(separator: ", "))"
    case .duplicateName(let name, let thing, let line):
      "there is already \(Self.name(thing)) \(style.quoted(name)) in line \(style.count(line))"
    case .unusableName(let name):
      "\(style.quoted(name)) cannot be a name: it needs 1 to 100 characters that can be shown"
    case .invalidQuarter(let text): "\(style.quoted(text)) is not a quarter of the calendar, such as 2025-Q3"
    case .invalidDate(let text): "\(style.quoted(text)) is not a day of the calendar, such as 2025-07-01"
    case .endsBeforeStart(let path, let start, let end):
      "\(path) ends at \(style.plain(end)), before it starts at \(style.plain(start))"
    case .outsideInterval(let path, let value, let low, let high):
      "\(path) goes from \(Self.bound(low, style)) to \(Self.bound(high, style)), which leaves out the \(Self.bound(value, style)) that it is"
    case .tooManyPeople(let count, let limit):
      "the scenario has \(style.count(count)) people; it may have \(style.count(limit))"
    }
  }

  private static func syntax(_ problem: SyntaxProblem, _ style: NumberStyle) -> String {
    switch problem {
    case .tab: "a tab cannot indent; use blanks"
    case .unclosedQuote: "this quote is never closed"
    case .unclosedBracket: "this bracket is never closed, or a comma is missing inside it"
    case .indentation: "this line is indented like no block above it"
    case .unexpectedColon: "a colon cannot stand here; put the text in quotes"
    case .missingColon: "a colon is missing after this key"
    case .unexpectedCharacter: "nothing begins with this character; put the text in quotes"
    case .unknownAlias(let name): "there is no anchor \(style.quoted(name))"
    case .secondDocument: "a scenario is one document; here a second begins"
    case .complexKey: "a key is a word, not a list or a mapping"
    case .other(let words): "the file is not valid YAML: \(words)"
    }
  }

  private static func name(_ block: ScenarioBlock) -> String {
    switch block {
    case .scenario: "the scenario"
    case .lab: "a lab"
    case .culture: "a culture"
    case .cohort: "a cohort"
    case .talent: "the talent of a cohort"
    case .tenure: "the tenure of a cohort"
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
    case .target: "a calibration target"
    case .calibration: "the calibration"
    case .tuned: "a number that was tuned"
    case .fit: "a fit"
    case .reported: "what was reported"
    case .reportedMove: "a reported move"
    case .reportedReturn: "a reported return"
    case .reportedPackage: "a reported package"
    case .goal: "a goal"
    case .number: "a number with its source"
    }
  }

  private static func name(_ shape: DocumentShape) -> String {
    switch shape {
    case .nothing: "empty"
    case .text: "a text"
    case .number: "a number"
    case .truth: "true or false"
    case .list: "a list"
    case .mapping: "keys with values"
    case .date: "a day such as 2025-07-01"
    case .interval: "two bounds such as [0.25, 1]"
    }
  }

  private static func name(_ thing: NamedThing) -> String {
    switch thing {
    case .lab: "a lab"
    case .researcher: "a researcher"
    case .cohort: "a cohort"
    case .claim: "a claim"
    }
  }
}
