import Experiments
import TalentMarket

/// What is said about a search, whatever was searched.
enum SearchMessage: Sentence {
  case heading(turn: Turn, last: Turn, points: Int, runs: Int)
  case title(Column)
  case sharp(before: String)
  case cannotTell(low: String, high: String)
  case unboundedBelow(String)
  case unboundedAbove(String)
  case closed(String)
  case interrupted(points: Int, runs: Int)
  case progress(runs: Int, rate: Double)
  case compared(factor: Double, difference: String)
  case dollarsAYear(String)
  case undefined(count: Int, runs: Int)

  /// Columns of the tables.
  enum Column: CaseIterable {
    case value, change, likelihood, interval, runs, path, measure, now, then, cost, moved, mix
  }
}

extension SearchMessage: Catalogued {
  static var examples: [SearchMessage] {
    [
      .heading(turn: 0, last: 12, points: 14, runs: 2944), .heading(turn: 0, last: 12, points: 1, runs: 1),
      .sharp(before: "$1.2B"), .cannotTell(low: "$1B", high: "$2B"), .unboundedBelow("$1B"), .unboundedAbove("$2B"),
      .closed("$3M"),
      .interrupted(points: 3, runs: 300), .progress(runs: 1200, rate: 400),
      .compared(factor: 1.37, difference: "+$148M"),
      .dollarsAYear("$148M"), .undefined(count: 3, runs: 64),
    ] + Column.allCases.map(SearchMessage.title)
  }

  static var caseCount: Int { 12 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .title: 1
    case .cannotTell: 2
    case .unboundedBelow: 3
    case .unboundedAbove: 4
    case .closed: 5
    case .interrupted: 6
    case .progress: 7
    case .compared: 8
    case .dollarsAYear: 9
    case .undefined: 10
    case .sharp: 11
    }
  }
}
