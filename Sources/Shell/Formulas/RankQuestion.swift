import Experiments
import TalentMarket

/// What `rank` was asked, as it was typed.
struct RankQuestion {
  /// What is measured.
  var measure: WhatIfQuestion.Part
  /// The numbers that are moved, where they were typed; those that the scenario gives without them.
  var ranges: [InputRange]?
  /// The turn after which the numbers are set.
  var at: Turn?
  /// The last turn played.
  var until: (turn: Turn, place: Range<Int>)?
  /// How many rows of the design are played.
  var rows: Int?

  /// Rows where nothing else is asked.
  static let defaultRows = 512

  /// The line in full English.
  var canonical: String {
    var words = ["rank \(measure.text)"]
    if let ranges { words.append("over " + ranges.map(\.line).joined(separator: ", ")) }
    if let at { words.append("at \(at)") }
    if let until { words.append("until \(until.turn)") }
    if let rows { words.append("runs \(rows)") }
    return words.joined(separator: " ")
  }
}

extension Interpreter {
  private static let rankClauses: [Keyword] = [.over, .at, .until, .runs]

  /// Reads `EXPR [over PATH from A to B, …] [at TURN] [until TURN] [runs ROWS]`; clauses may come in any order after the
  /// measure.
  func takeRank(_ arguments: inout Arguments) throws(Fault) -> RankQuestion {
    _ = arguments.take(.measure)
    guard let measure = arguments.takeFormulas(before: Self.rankClauses) else {
      throw Fault(UsageMessage.measureMissing, at: arguments.first?.range ?? arguments.end)
    }
    if let second = measure.text.partsBetweenCommas.dropFirst().first {
      let start = measure.offset + second.offset
      throw Fault(InputMessage.oneMeasure, at: start..<max(start + 1, start + second.text.count))
    }
    var question = RankQuestion(measure: measure)
    while let word = arguments.first {
      if question.ranges == nil, arguments.take(.over) {
        let ranges = try takeInputRanges(&arguments, before: [.at, .until, .runs])
        if let range = ranges.first(where: { $0.step != nil }) {
          throw Fault(InputMessage.stepNeedsLevels(range.name), at: range.place)
        }
        question.ranges = ranges
      } else if question.at == nil, arguments.take(.at) {
        question.at = try takeTurn(&arguments)
      } else if question.until == nil, arguments.take(.until) {
        question.until = try takeEnd(&arguments)
      } else if question.rows == nil, arguments.take(.runs) {
        question.rows = try takeNumber(&arguments, least: SensitivityStudy<FormulaSet>.fewestRows)
      } else {
        throw clauseFault(word, among: Self.rankClauses)
      }
    }
    if let ranges = question.ranges, ranges.count > SweepQuestion.mostRanges {
      throw Fault(InputMessage.tooManyRanges(limit: SweepQuestion.mostRanges), at: ranges.last?.place)
    }
    return question
  }
}
