/// Whole dollars a year (or whole dollars, for a budget): money is never a fraction.
public struct Pay: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// Whole dollars.
  public var dollars: Int64

  /// `dollars` whole dollars.
  public init(_ dollars: Int64) { self.dollars = dollars }

  /// The whole dollars nearest to `amount`, halves away from zero; what does not fit is cut at ±2^62.
  public init(rounding amount: Double) {
    let limit = 4_611_686_018_427_387_904.0
    if amount.isNaN {
      dollars = 0
    } else if amount >= limit {
      dollars = 1 << 62
    } else if amount <= -limit {
      dollars = -(1 << 62)
    } else {
      dollars = Int64(Rounding.nearest(amount))
    }
  }

  /// No money.
  public static let zero = Pay(0)

  /// The largest amount a scenario may name: 10^15 dollars, so that sums over a million people stay exact.
  public static let largest = Pay(1_000_000_000_000_000)

  /// The same amount as a real number; exact up to 2^53 dollars.
  public var amount: Double { Double(dollars) }

  /// Smaller amount first.
  public static func < (left: Pay, right: Pay) -> Bool { left.dollars < right.dollars }
  /// Sum in whole dollars.
  public static func + (left: Pay, right: Pay) -> Pay { Pay(left.dollars + right.dollars) }
  /// Difference in whole dollars.
  public static func - (left: Pay, right: Pay) -> Pay { Pay(left.dollars - right.dollars) }
}
