/// What the number of a measure counts; the raw value is what machines read.
public enum MeasureUnit: String, CaseIterable, Sendable {
  /// Dollars, or dollars a year.
  case dollars
  /// A fraction of one.
  case share
  /// Months.
  case months
  /// Heads.
  case people
  /// H100-equivalents.
  case compute = "H100e"
  /// A bare number.
  case number
}
