import Expressions
import TalentMarket

/// Charts of values over turns.
enum PlotMessage: Sentence {
  case byLab(String)
  case counting(String, Unit)
  case turn
  case period(CalendarDate, TurnLength)
  case noValues
  case expressionMissing
  case tooFewTurns
  case backwards(from: Int, to: Int)
}

extension PlotMessage: Catalogued {
  static var examples: [PlotMessage] {
    [
      .byLab("retention"), .counting("lead", .months), .counting("x", .years), .counting("x", .h100e),
      .counting("x", .turns), .turn, .period(ExampleValues.date, .quarter),
      .noValues, .expressionMissing, .tooFewTurns, .backwards(from: 3, to: 2),
    ]
  }

  static var caseCount: Int { 8 }

  var caseNumber: Int {
    switch self {
    case .byLab: 0
    case .counting: 1
    case .turn: 2
    case .period: 3
    case .noValues: 4
    case .expressionMissing: 5
    case .tooFewTurns: 6
    case .backwards: 7
    }
  }
}

extension CalendarDate {
  /// The last day of a period as people name it: its year, and which quarter or half of it ends.
  ///
  /// A turn that does not end where the calendar's periods end is named by its month.
  func period(_ length: TurnLength, quarter: String, half: String) -> String {
    let isLastDay = day == CalendarDate.days(inMonth: month, of: year)
    switch length {
    case .quarter where isLastDay && month % 3 == 0: return "\(year)-\(quarter)\(month / 3)"
    case .half where isLastDay && month % 6 == 0: return "\(year)-\(half)\(month / 6)"
    case .year where isLastDay && month == 12: return "\(year)"
    default: return String(iso8601.prefix(7))
    }
  }
}
