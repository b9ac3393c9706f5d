/// A day of the proleptic Gregorian calendar; the engine reads no clock and knows no time zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Year, 1 to 9999.
  public var year: Int
  /// Month, 1 to 12.
  public var month: Int
  /// Day of the month, from 1.
  public var day: Int

  /// The given day, or `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days in a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day `months` later; the last day of a shorter month.
  public func adding(months: Int) -> CalendarDate {
    let count = year * 12 + (month - 1) + months
    var result = self
    result.year = count / 12
    result.month = count % 12 + 1
    result.day = min(day, CalendarDate.days(inMonth: result.month, of: result.year))
    return result
  }

  /// The day before this one.
  public var previousDay: CalendarDate {
    var result = self
    if day > 1 {
      result.day -= 1
    } else {
      result.month = month == 1 ? 12 : month - 1
      result.year = month == 1 ? year - 1 : year
      result.day = CalendarDate.days(inMonth: result.month, of: result.year)
    }
    return result
  }

  /// ISO 8601, such as 2025-07-01.
  public var iso8601: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Earlier day first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// How long one turn lasts.
public enum TurnLength: String, CaseIterable, Sendable {
  /// One month.
  case month
  /// Three months, the default.
  case quarter
  /// Six months.
  case half
  /// Twelve months.
  case year

  /// Whole months in a turn.
  public var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    }
  }

  /// The symbol `turn` of the model: years in a turn.
  public var years: Double { Double(months) / 12 }
}
