import Diagnostics
import Experiments
import Expressions
import TalentMarket

/// A condition as typed, and where.
struct Condition {
  var expression: Expression
  var text: String
  var offset: Int
}

extension Interpreter {
  /// Whether a word alone is a value rather than the beginning of a command.
  func isValueName(_ word: String) -> Bool {
    guard let timeline else { return false }
    switch Named.find([word], in: timeline.world) {
    case .world, .number: return true
    default: return false
    }
  }

  /// Reads a condition.
  func condition(_ text: String, offset: Int) throws(Fault) -> Condition {
    do throws(ExpressionFault) {
      return Condition(expression: try ExpressionReader.expression(text), text: text, offset: offset)
    } catch {
      throw fault(error, in: text, offset: offset)
    }
  }

  /// Whether a condition holds now.
  func holds(_ condition: Condition) throws(Fault) -> Bool {
    try holds(condition, in: WorldEnvironment(try loaded()))
  }

  /// Whether a condition holds in an environment.
  func holds(_ condition: Condition, in environment: WorldEnvironment) throws(Fault) -> Bool {
    do throws(ExpressionFault) {
      return try Evaluator(environment: environment).truth(condition.expression)
    } catch {
      throw fault(error, in: condition.text, offset: condition.offset)
    }
  }

  /// A line that is no command: an assignment, or a value to show.
  func evaluateLine(first: Word, words: [Word]) throws(Fault) -> Command.Outcome {
    guard let timeline else {
      let nearest = Nearest.word(to: first.text, among: CommandTable.words)
      throw Fault(UsageMessage.unknownWord(first.text), at: first.range, suggestion: nearest)
    }
    let text = String(currentLine)
    if let outcome = try assignMarket(text) { return outcome }
    if let outcome = try assignPerThousand(text) { return outcome }
    do throws(ExpressionFault) {
      switch try ExpressionReader.statement(text) {
      case .assignment(let assignment):
        try assign(assignment, text: text)
      case .expression(let expression):
        if case .name(let path) = expression.kind, showThing(path, in: timeline.world) { return .done }
        let value = try Evaluator(environment: WorldEnvironment(timeline)).value(of: expression)
        accept(text.trimmed)
        show(value, of: text.trimmed)
      }
    } catch {
      throw lineFault(error, text: text, first: first, words: words)
    }
    return .done
  }

  /// A lab's or a researcher's name alone shows all about them.
  private func showThing(_ path: NamePath, in world: World) -> Bool {
    switch Named.find(path.words, in: world) {
    case .lab(let lab): showLab(lab)
    case .researcher(let person): showResearcher(person)
    default: return false
    }
    return true
  }

  // A line of several words that begins with no known word was meant as a command.
  private func lineFault(_ fault: ExpressionFault, text: String, first: Word, words: [Word]) -> Fault {
    let isWord = !first.isQuoted && first.text.allSatisfy(\.isLetter)
    let nearest = Nearest.word(to: first.text, among: CommandTable.words)
    if isWord, words.count > 1, nearest != nil, !isFollowedByOperator(words), !isValueName(first.text) {
      return Fault(UsageMessage.unknownWord(first.text), at: first.range, suggestion: nearest)
    }
    if isWord, case .unknownName = fault.kind, fault.range.lower == first.range.lowerBound {
      return Fault(UsageMessage.unknownWord(first.text), at: first.range, suggestion: nearest ?? fault.suggestion)
    }
    return self.fault(fault, in: text, offset: 0)
  }

  /// A fault of an expression as a fault of the line, bytes turned into characters.
  func fault(_ fault: ExpressionFault, in text: String, offset: Int) -> Fault {
    let place = characters(fault.range, of: text)
    return Fault(
      ExpressionSentence(fault.kind), at: (place.lowerBound + offset)..<(place.upperBound + offset),
      suggestion: fault.suggestion)
  }

  /// Shows a value.
  func show(_ value: Value, of text: String) {
    let machine: JSON
    let words: String
    switch value {
    case .number(let number, let unit):
      machine = .number(number)
      words = shown(number, unit)
    case .truth(let truth):
      machine = .bool(truth)
      words = (truth ? WorldMessage.yes : .no).text(numbers)
    case .text(let name):
      machine = .string(name)
      words = name.isEmpty ? numbers.dash : name
    }
    emit(.object(["type": .string("value"), "expression": .string(text), "value": machine]))
    say(words)
  }

  /// A number with its unit.
  func shown(_ number: Double, _ unit: Unit) -> String {
    switch unit {
    case .dollars: numbers.money(number)
    case .share: numbers.share(number, places: 1)
    case .months: UnitMessage.months(number).text(numbers)
    case .years: UnitMessage.years(number).text(numbers)
    case .turns: numbers.plain(number)
    case .people: numbers.plain(number)
    case .h100e: UnitMessage.h100e(number).text(numbers)
    case .plain: numbers.plain(number)
    }
  }
}
