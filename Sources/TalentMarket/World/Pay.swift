/// Whole dollars a year (or whole dollars, for a budget): money is never a fraction.
public struct Pay: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// Whole dollars.
  public var dollars: Int64

  /// `dollars` whole dollars.
  public init(_ dollars: Int64) { self.dollars = dollars }

  /// The whole dollars nearest to `amount`, halves away from zero; what does not fit is cut at ±2^62.
  @inline(__always)
  public init(rounding amount: Double) {
    guard amount >= 0 && amount < 0x1p51 else {
      self = Pay.roundingUnusual(amount)
      return
    }
    // Above 2⁵² numbers are whole, and their last bits count in ones; halves have gone to the even side.
    let raised = amount + 0x1p52
    let rest = amount - (raised - 0x1p52)
    self = Pay(Int64(bitPattern: raised.bitPattern & 0x000F_FFFF_FFFF_FFFF) &+ (rest >= 0.5 ? 1 : 0))
  }

  /// Amounts below zero, huge ones and what is not a number.
  @inline(never)
  private static func roundingUnusual(_ amount: Double) -> Pay {
    let limit = 4_611_686_018_427_387_904.0
    if amount.isNaN { return zero }
    if amount >= limit { return Pay(1 << 62) }
    if amount <= -limit { return Pay(-(1 << 62)) }
    return Pay(Int64(Rounding.nearest(amount)))
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
