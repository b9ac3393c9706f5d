/// How units combine. `nil` means that the two do not go together.
extension Unit {
  /// The unit of a sum, a difference or a comparison: equal units, or one of them a scale.
  ///
  /// Dollars and a share do not add up: a share of what is not said. Months and years meet in years.
  static func ofSum(_ left: Unit, _ right: Unit) -> Unit? {
    switch (left, right) {
    case _ where left == right: left
    case (.plain, _): right
    case (_, .plain): left
    case (.months, .years), (.years, .months): .years
    default: nil
    }
  }

  /// The unit of a product: scales keep the other's unit; dollars by heads or by time stay dollars.
  static func ofProduct(_ left: Unit, _ right: Unit) -> Unit {
    switch (left, right) {
    case (.plain, _): right
    case (_, .plain): left
    case (.share, _): right
    case (_, .share): left
    case (.dollars, .people), (.people, .dollars), (.dollars, .years), (.years, .dollars): .dollars
    default: .plain
    }
  }

  /// The unit of a quotient: a ratio of like things is plain; so much a head or a year keeps its unit.
  static func ofQuotient(_ left: Unit, _ right: Unit) -> Unit {
    switch (left, right) {
    case _ where left == right: .plain
    case (_, .plain), (_, .share): left
    case (.dollars, .people), (.dollars, .years), (.h100e, .people), (.dollars, .h100e), (.people, .years): left
    case (.months, .years), (.years, .months): .plain
    default: .plain
    }
  }

  /// The factor that brings a number of this unit into `other` where a sum mixes months and years.
  func factor(into other: Unit) -> Double {
    self == .months && other == .years ? 1.0 / 12 : 1
  }
}

extension Quantity {
  /// The amount in `unit`, or `nil` when it counts something else. A bare number fits everywhere, a share only where
  /// a bare number or a share belongs; months and years are told apart.
  public func amount(in wanted: Unit) -> Double? {
    switch (unit, wanted) {
    case _ where unit == wanted: value
    case (.plain, _), (.share, .plain): value
    case (.months, .years): value / 12
    case (.years, .months): value * 12
    default: nil
    }
  }
}
