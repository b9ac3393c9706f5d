/// What a number counts; a plain number takes the unit of what it meets.
public enum Unit: Hashable, CaseIterable, Sendable {
  /// A bare number.
  case plain
  /// Dollars, or dollars a year.
  case dollars
  /// A fraction of one; written as `20%`.
  case share
  /// Months.
  case months
  /// Years.
  case years
  /// Turns of the scenario.
  case turns
  /// Heads.
  case people
  /// H100-equivalents.
  case h100e

  /// Whether a bare number or a fraction: something that scales without changing what is counted.
  public var isScale: Bool { self == .plain || self == .share }
}

/// A number and what it counts.
public struct Quantity: Hashable, Sendable {
  /// The amount: dollars in whole dollars, 20 % as 0.2.
  public var value: Double
  /// What it counts.
  public var unit: Unit

  /// `value` of `unit`.
  public init(_ value: Double, _ unit: Unit = .plain) {
    self.value = value
    self.unit = unit
  }
}

/// What an expression comes to.
public enum Value: Hashable, Sendable {
  /// A number; not finite where IEEE arithmetic says so.
  case number(Double, Unit)
  /// Holds or does not.
  case truth(Bool)
  /// A word, such as the name of the leader.
  case text(String)

  /// Which of the three it is.
  public var kind: ValueKind {
    switch self {
    case .number: .number
    case .truth: .truth
    case .text: .text
    }
  }
}

/// The kinds of ``Value``.
public enum ValueKind: Hashable, Sendable {
  /// A number with its unit.
  case number
  /// Holds or does not.
  case truth
  /// A word.
  case text
}
