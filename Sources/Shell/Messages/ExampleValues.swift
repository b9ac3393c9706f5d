import TalentMarket

/// Values from which the examples of the catalogue are made.
enum ExampleValues {
  /// The last day of a turn.
  static var date: CalendarDate {
    guard let date = CalendarDate(year: 2025, month: 9, day: 30) else { preconditionFailure() }
    return date
  }
}
