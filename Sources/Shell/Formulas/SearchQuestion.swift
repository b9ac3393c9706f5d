import Experiments
import Expressions
import TalentMarket

/// A part of a line, and where it stands.
typealias LinePart = WhatIfQuestion.Part

/// What `flip` and `goal` were asked, as it was typed.
struct SearchQuestion {
  /// The condition, or the measure.
  var subject: LinePart
  /// What the measure shall come to.
  var aim: TypedAmount?
  /// The numbers that may be changed.
  var paths: [TypedPath] = []
  /// Where to look.
  var span: (from: TypedAmount, to: TypedAmount)?
  /// The turn after which they are changed.
  var at: Turn?
  /// The last turn played.
  var until: (turn: Turn, place: Range<Int>)?
  /// The most it may cost a year.
  var ceiling: TypedAmount?
  /// As many replicates as a point gets at most.
  var runs: Int?
  /// The branch that keeps the change.
  var branch: (name: String, place: Range<Int>)?

  /// A number that may be changed, and what a unit of it costs a year, if that was said.
  struct TypedPath {
    var part: LinePart
    var price: TypedAmount?
  }
}

extension Interpreter {
  // Clauses after the paths of each command.
  private static let flipClauses: [Keyword] = [.from, .at, .until, .runs]
  private static let goalClauses: [Keyword] = [.within, .at, .until, .runs, .keep]

  /// Reads `CONDITION by PATH [from A to B] [at TURN] [until TURN] [runs N]`.
  func takeFlip(_ arguments: inout Arguments) throws(Fault) -> SearchQuestion {
    let end = arguments.end
    guard let subject = part(arguments.takeWords(before: [.by]), of: arguments.line) else {
      throw Fault(UsageMessage.conditionMissing, at: arguments.first?.range ?? end)
    }
    var question = SearchQuestion(subject: subject)
    try takePaths(&arguments, &question, before: Self.flipClauses, isPriced: false)
    try takeClauses(&arguments, &question, Self.flipClauses)
    return question
  }

  /// Reads `MEASURE to VALUE by PATH[, PATH …] [within SUM] [at TURN] [until TURN] [runs N] [keep as NAME]`; a price may
  /// follow a path: `OpenAI.compute at $20k`.
  func takeGoal(_ arguments: inout Arguments) throws(Fault) -> SearchQuestion {
    let end = arguments.end
    let words = arguments.takeWords(before: [.by])
    guard !words.isEmpty else { throw Fault(UsageMessage.measureMissing, at: arguments.first?.range ?? end) }
    // The last of them: `over turns 2 to 6` may come before.
    guard let sign = words.lastIndex(where: { $0.isSpelt(.to) }), let first = words.dropFirst(sign + 1).first,
      let last = words.last, let subject = part(Array(words[..<sign]), of: arguments.line)
    else { throw Fault(SearchFault.aimMissing, at: arguments.first?.range ?? arguments.end) }
    var question = SearchQuestion(subject: subject)
    question.aim = try amount(of: arguments.line, first.range.lowerBound..<last.range.upperBound)
    try takePaths(&arguments, &question, before: Self.goalClauses, isPriced: true)
    try takeClauses(&arguments, &question, Self.goalClauses)
    return question
  }

  private func takePaths(
    _ arguments: inout Arguments, _ question: inout SearchQuestion, before clauses: [Keyword], isPriced: Bool
  ) throws(Fault) {
    guard arguments.take(.by) else { throw Fault(SearchFault.pathMissing, at: arguments.first?.range ?? arguments.end) }
    while true {
      let taken = arguments.takeWords(before: clauses)
      guard let rest = part(taken, of: arguments.line) else {
        throw Fault(SearchFault.pathMissing, at: arguments.first?.range ?? arguments.end)
      }
      for piece in rest.text.partsBetweenCommas where !piece.text.isEmpty {
        let part = LinePart(text: piece.text, offset: rest.offset + piece.offset)
        question.paths.append(SearchQuestion.TypedPath(part: part, price: nil))
      }
      // `at $20k` is a price, `at 3` a turn.
      guard isPriced, arguments.begins(with: .at), let word = arguments.words.dropFirst().first, word.text.contains("$")
      else { return }
      _ = arguments.take(.at)
      let isLast = word.text.last != ","
      let range = word.range.lowerBound..<word.range.upperBound - (isLast ? 0 : 1)
      _ = arguments.next()
      let price = try amount(of: arguments.line, range)
      guard price.unit == .dollars, price.value > 0 else { throw Fault(UsageMessage.badAmount(price.text), at: range) }
      question.paths[question.paths.count - 1].price = price
      if isLast { return }
    }
  }

  private func takeClauses(
    _ arguments: inout Arguments, _ question: inout SearchQuestion, _ clauses: [Keyword]
  ) throws(Fault) {
    func allows(_ keyword: Keyword, _ isFree: Bool) -> Bool { isFree && clauses.contains(keyword) }
    while let word = arguments.first {
      if allows(.from, question.span == nil), arguments.take(.from) {
        let from = try takeAmount(&arguments, before: [.to])
        guard arguments.take(.to) else { throw Fault(UsageMessage.amountMissing, at: arguments.end) }
        question.span = (from, try takeAmount(&arguments, before: [.at, .until, .runs]))
      } else if allows(.within, question.ceiling == nil), arguments.take(.within) {
        let sum = try takeAmount(&arguments, before: [.at, .until, .runs, .keep])
        guard sum.unit.isScale || sum.unit == .dollars, sum.value >= 0 else {
          throw Fault(UsageMessage.badAmount(sum.text), at: sum.range)
        }
        question.ceiling = sum
      } else if question.at == nil, arguments.take(.at) {
        question.at = try takeTurn(&arguments)
      } else if question.until == nil, arguments.take(.until) {
        let place = arguments.first?.range ?? arguments.end
        question.until = (try takeTurn(&arguments), place)
      } else if question.runs == nil, arguments.take(.runs) {
        let place = arguments.first?.range ?? arguments.end
        guard let runs = try arguments.takeCount(least: 2) else {
          throw Fault(UsageMessage.wholeNumber("", least: 2), at: place)
        }
        question.runs = runs
      } else if allows(.keep, question.branch == nil), arguments.take(.keep) {
        _ = arguments.take(.asWord)
        guard let name = arguments.next() else { throw Fault(UsageMessage.branchMissing, at: arguments.end) }
        guard name.text.isBranchName else { throw Fault(UsageMessage.badBranchName(name.text), at: name.range) }
        question.branch = (name.text, name.range)
      } else {
        let words = clauses.map { $0.word(in: options.style.numbers.language) }
        throw Fault(
          UsageMessage.tooMuch(word.text), at: word.range, suggestion: Nearest.word(to: word.text, among: words))
      }
    }
  }

  private func part(_ words: [Word], of line: [Character]) -> LinePart? {
    guard let first = words.first, let last = words.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    return LinePart(text: String(line[range]), offset: range.lowerBound)
  }
}

extension SearchQuestion {
  /// The line in full English.
  func canonical(_ command: CommandName) -> String {
    var words = [command.rawValue, subject.text]
    if let aim { words.append("to \(aim.text)") }
    let paths = paths.map { path in path.part.text + (path.price.map { " at \($0.text)" } ?? "") }
    words.append("by " + paths.joined(separator: ", "))
    if let span { words.append("from \(span.from.text) to \(span.to.text)") }
    if let ceiling { words.append("within \(ceiling.text)") }
    if let at { words.append("at \(at)") }
    if let until { words.append("until \(until.turn)") }
    if let runs { words.append("runs \(runs)") }
    if let branch { words.append("keep as \(branch.name)") }
    return words.joined(separator: " ")
  }
}

extension Word {
  fileprivate func isSpelt(_ keyword: Keyword) -> Bool {
    !isQuoted && keyword.spellings.contains(Nearest.folded(text))
  }
}
