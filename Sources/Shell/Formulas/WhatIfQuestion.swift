import Experiments
import TalentMarket

/// What `whatif` was asked, as it was typed.
struct WhatIfQuestion {
  /// A part of the line, and where it begins.
  struct Part {
    var text: String
    var offset: Int
    var range: Range<Int> { offset..<offset + text.count }
  }

  /// The changes.
  var changes: Part
  /// The turn after which they are made.
  var at: Turn?
  /// The last turn played.
  var until: (turn: Turn, place: Range<Int>)?
  /// What is measured; what goes without saying where nothing was typed.
  var measures: Part?
  /// How many pairs are played at most.
  var runs: Int?
  /// Half the width of the interval at which it may stop.
  var precision: TypedAmount?
  /// The branch that keeps the change.
  var branch: (name: String, place: Range<Int>)?

  /// As many pairs as are played where nothing else is asked.
  static let defaultRuns = 1000
  /// As many as are played at most until the interval is narrow enough.
  static let mostRuns = 100_000
}

extension Interpreter {
  /// Reads `CHANGE, … [at TURN] [until TURN] [measure EXPR, …] [runs N] [until ±X] [keep as NAME]`; clauses may come in
  /// any order after the changes.
  func takeWhatIf(_ arguments: inout Arguments) throws(Fault) -> WhatIfQuestion {
    // `what if` in two words, of which the first alone names the command.
    _ = arguments.take(.ifWord)
    guard let changes = takePart(&arguments, before: [.at, .until, .measure, .runs, .keep], isChanges: true) else {
      throw Fault(UsageMessage.changeMissing, at: arguments.end)
    }
    var question = WhatIfQuestion(changes: changes)
    while let word = arguments.first {
      if question.at == nil, arguments.take(.at) {
        question.at = try takeTurn(&arguments)
      } else if question.measures == nil, arguments.take(.measure) {
        let end = arguments.end
        guard let part = takePart(&arguments, before: [.until, .runs, .keep]) else {
          throw Fault(UsageMessage.measureMissing, at: end)
        }
        question.measures = part
      } else if question.runs == nil, arguments.take(.runs) {
        let place = arguments.first?.range ?? arguments.end
        guard let runs = try arguments.takeCount(least: 2) else {
          throw Fault(UsageMessage.wholeNumber("", least: 2), at: place)
        }
        question.runs = runs
      } else if question.branch == nil, arguments.take(.keep) {
        _ = arguments.take(.asWord)
        guard let name = arguments.next() else { throw Fault(UsageMessage.branchMissing, at: arguments.end) }
        guard name.text.isBranchName else { throw Fault(UsageMessage.badBranchName(name.text), at: name.range) }
        question.branch = (name.text, name.range)
      } else if arguments.take(.until) {
        try takeUntil(&arguments, &question, at: word)
      } else {
        let clauses = [Keyword.at, .until, .measure, .runs, .keep].map { $0.word(in: options.style.numbers.language) }
        throw Fault(
          UsageMessage.tooMuch(word.text), at: word.range, suggestion: Nearest.word(to: word.text, among: clauses))
      }
    }
    return question
  }

  private func takeUntil(
    _ arguments: inout Arguments, _ question: inout WhatIfQuestion, at word: Word
  ) throws(Fault) {
    let place = arguments.first?.range ?? arguments.end
    if let sign = arguments.first?.text, sign.hasPrefix("±") || sign.hasPrefix("+-") || sign.hasPrefix("+/-") {
      guard question.precision == nil else { throw Fault(UsageMessage.tooMuch(word.text), at: word.range) }
      question.precision = try takePrecision(&arguments)
    } else {
      guard question.until == nil else { throw Fault(UsageMessage.tooMuch(word.text), at: word.range) }
      let turn = try takeTurn(&arguments)
      question.until = (turn, place)
    }
  }

  private func takePrecision(_ arguments: inout Arguments) throws(Fault) -> TypedAmount {
    let words = arguments.takeWords(before: [.at, .until, .measure, .runs, .keep])
    guard let first = words.first, let last = words.last else {
      throw Fault(UsageMessage.amountMissing, at: arguments.end)
    }
    let whole = arguments.line[first.range.lowerBound..<last.range.upperBound]
    let sign = whole.starts(with: "+/-") ? 3 : whole.starts(with: "+-") ? 2 : 1
    let range = first.range.lowerBound + sign..<last.range.upperBound
    guard !String(arguments.line[range]).trimmed.isEmpty else {
      throw Fault(UsageMessage.amountMissing, at: first.range)
    }
    let amount = try amount(of: arguments.line, range)
    guard amount.value > 0 else { throw Fault(UsageMessage.badPrecision(amount.text.trimmed), at: amount.range) }
    return amount
  }

  /// Reads a turn, the word `turn` before it or not.
  func takeTurn(_ arguments: inout Arguments) throws(Fault) -> Turn {
    _ = arguments.take(.turn)
    let place = arguments.first?.range ?? arguments.end
    guard let turn = try arguments.takeCount(least: 0) else {
      throw Fault(UsageMessage.wholeNumber("", least: 0), at: place)
    }
    return turn
  }

  /// Takes the words before some keywords, as typed; `nil` when there is none.
  private func takePart(
    _ arguments: inout Arguments, before keywords: [Keyword], isChanges: Bool = false
  ) -> WhatIfQuestion.Part? {
    var words = arguments.takeWords(before: keywords)
    // The first `until TURN` after a rule belongs to the rule.
    if isChanges, let word = arguments.first, Keyword.until.spellings.contains(Nearest.folded(word.text)),
      words.contains(where: { $0.isRule })
    {
      words += [word]
      _ = arguments.next()
      words += arguments.takeWords(before: keywords)
    }
    guard let first = words.first, let last = words.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    return WhatIfQuestion.Part(text: String(arguments.line[range]), offset: range.lowerBound)
  }
}

extension Word {
  // `policy`, in either language.
  fileprivate var isRule: Bool {
    let names = [CommandName.policy.rawValue, CommandName.policy.frenchName].map(Nearest.folded)
    return !isQuoted && names.contains(Nearest.folded(text))
  }
}
