public import Experiments
import TalentMarket

/// Carries out lines: the one object behind the prompt, a script and the tests.
///
/// A line that fails leaves the world as it was. What a line did to the world can be undone.
public final class Interpreter {
  /// Where results and faults go.
  public let output: any Output
  /// Language, width, JSON.
  public var options: Options
  /// Asked between turns whether Ctrl-C was pressed.
  public var isInterrupted: () -> Bool = { false }
  /// Threads for long work, how it is stopped, and where it shows how far it has come.
  public var longWork: () -> LongWork = { LongWork(pool: ThreadPool()) }
  /// Where scenarios come from.
  public let library: any ScenarioLibrary
  /// The moments of the world, when one is loaded.
  public internal(set) var timeline: Timeline<LoadedScenario>?
  /// Lines typed and accepted, as typed.
  public internal(set) var history: [String] = []
  /// Where lines come from, for messages: a file and a line, when it is a script.
  public var source: (file: String, line: Int)?

  /// What was typed and what came of it, since the scenario was loaded.
  var session: SessionFile?
  /// Sessions of worlds that another was loaded over; `undo` goes back to them.
  var sessions: [Int: SessionFile] = [:]
  /// Worlds loaded so far.
  var loadCount = 0
  /// The session on disk.
  var journal: Journal?
  /// The world of the last ensemble, whose replicates are called by number.
  var origin: ReplicateOrigin?
  /// Whether results are kept back.
  var isQuiet = false
  /// Whether a session file is being typed again: nothing may then be written to disk or replace the world.
  var isRetyping = false
  /// What is shown after every turn.
  var watched: [TypedExpression] = []
  var shownHints: Set<HintMessage> = []
  /// The line being carried out.
  var currentLine: [Character] = []

  /// An interpreter without a world.
  public init(output: any Output, library: any ScenarioLibrary, options: Options = Options()) {
    self.output = output
    self.library = library
    self.options = options
  }

  /// How numbers are written.
  var numbers: NumberStyle { options.style.numbers }

  /// The prompt: scenario, branch and turn.
  public var promptText: String {
    guard let timeline else { return "talentwar>" }
    return "\(timeline.world.name)/\(timeline.branch) t\(timeline.turn)>"
  }

  /// Carries out one line; several commands are separated by `;`.
  @discardableResult
  public func execute(_ text: String) -> ExecutionStatus {
    var status = ExecutionStatus.done
    for command in Words.commands(text) {
      status = executeOne(command.text, at: command.offset)
      if status != .done { break }
    }
    return status
  }

  private func executeOne(_ text: String, at offset: Int) -> ExecutionStatus {
    do throws(Fault) {
      return try perform(text).status
    } catch {
      show(error, offset: offset)
      return .failed
    }
  }

  /// Carries out one command; a fault is thrown, not shown.
  func perform(_ text: String) throws(Fault) -> Command.Outcome {
    currentLine = Words.withoutComment(Array(text))
    if let bad = currentLine.firstIndex(where: { Interpreter.isControl($0) }) {
      throw Fault(UsageMessage.controlCharacters, at: bad..<(bad + 1))
    }
    let words = Words.of(currentLine)
    guard let first = words.first else { return .done }
    let outcome = try dispatch(first, words)
    history.append(String(currentLine).trimmed)
    return outcome
  }

  private func dispatch(_ first: Word, _ words: [Word]) throws(Fault) -> Command.Outcome {
    var arguments = Arguments(line: currentLine, words: words)
    let typed = first.isQuoted ? "" : first.text
    let isCommandShaped = typed.allSatisfy { $0.isLetter || $0 == "-" } && !isFollowedByOperator(words)
    if isCommandShaped {
      switch CommandTable.find(typed) {
      case .exact(let command):
        _ = arguments.next()
        return try carryOut(command, &arguments, at: first.range)
      case .beginning(let command):
        if words.count > 1 || !isValueName(typed) {
          _ = arguments.next()
          return try carryOut(command, &arguments, at: first.range)
        }
      case .several(let names):
        if words.count > 1 || !isValueName(typed) {
          throw Fault(UsageMessage.ambiguousCommand(typed, commands: names), at: first.range)
        }
      case .nothing: break
      }
    }
    return try evaluateLine(first: first, words: words)
  }

  private func carryOut(
    _ command: Command, _ arguments: inout Arguments, at range: Range<Int>
  ) throws(Fault) -> Command.Outcome {
    // What a session file says is typed again to compare; it may not write to disk or leave its world.
    if isRetyping, [.save, .export, .replay, .load, .quit].contains(command.name) {
      throw Fault(UsageMessage.notInSession(command.name), at: range)
    }
    return try command.run(&arguments, self)
  }

  // `lab = 3` and `top * 2` are no commands; `goto -1` would be a wrong number either way.
  func isFollowedByOperator(_ words: [Word]) -> Bool {
    guard words.count > 1, !words[1].isQuoted, let sign = words[1].text.first else { return false }
    // `turn at turn 2` is a value, `turn 2` shows a turn.
    if words[1].text.lowercased() == "at", isValueName(words[0].text) { return true }
    // `step -1` is a wrong number, not a difference: no value is called `step`.
    if sign == "-" || sign == "+", Int(words[1].text) != nil, !isValueName(words[0].text) { return false }
    // `plot (a + b) / 2`: what follows is an expression.
    if sign == "(" || sign == "-", case .exact(let command) = CommandTable.find(words[0].text),
      [.assert, .plot, .watch].contains(command.name)
    {
      return false
    }
    if words[1].text.contains("/") && words[1].text.count > 1 && sign == "/" { return false }
    if sign == "." { return !(words[1].text.hasPrefix("./") || words[1].text.hasPrefix("../")) }
    return "=*/+-^<>(!≥≤≠".contains(sign)
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\t") || $0.value == 0x7F || $0 == "\u{FFFD}" }
  }

  // MARK: What commands need

  /// The world's timeline.
  func loaded() throws(Fault) -> Timeline<LoadedScenario> {
    guard let timeline else { throw Fault(UsageMessage.nothingLoaded, at: firstWordRange) }
    return timeline
  }

  var firstWordRange: Range<Int>? { Words.of(currentLine).first?.range }

  /// Shows one line of a result, unless a machine reads.
  func say(_ line: String) { if !options.isJSON, !isQuiet { output.write(line) } }

  /// Shows a sentence, broken into lines that fit.
  func say(_ sentence: any Sentence) {
    guard !options.isJSON, !isQuiet else { return }
    for line in options.style.wrapped(sentence.text(numbers)) { output.write(line) }
  }

  func say(_ table: TextTable) {
    guard !options.isJSON else { return }
    for line in table.lines(options.style) { output.write(line) }
  }

  /// Shows one object to a machine.
  func emit(_ object: JSON) { if options.isJSON, !isQuiet { output.write(object.text) } }

  /// Suggests a next step to somebody new; each suggestion once.
  func hint(_ hint: HintMessage) {
    guard options.isInteractive, !options.isJSON, !isQuiet, shownHints.count < 6, shownHints.insert(hint.kind).inserted
    else {
      return
    }
    for line in options.style.wrapped(hint.text(numbers)) { output.write(options.style.mark(line, .dim)) }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
