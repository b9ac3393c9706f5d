/// Whole numbers next to a real one, without the system's mathematics library: baseline x86-64 has no instruction for
/// `rounded()`, so the compiler would call it.
public enum Rounding {
  /// At and above 2^52 every double is whole.
  private static let wholeFrom = 4_503_599_627_370_496.0

  /// The whole number nearest to zero on the way from zero to `value`; NaN and infinities as they are.
  @inline(__always)
  public static func towardZero(_ value: Double) -> Double {
    value.magnitude < wholeFrom ? Double(Int64(value)) : value
  }

  /// The largest whole number at or below `value`.
  @inline(__always)
  public static func down(_ value: Double) -> Double {
    let whole = towardZero(value)
    return whole > value ? whole - 1 : whole
  }

  /// The smallest whole number at or above `value`.
  @inline(__always)
  public static func up(_ value: Double) -> Double {
    let whole = towardZero(value)
    return whole < value ? whole + 1 : whole
  }

  /// The nearest whole number, halves away from zero.
  @inline(__always)
  public static func nearest(_ value: Double) -> Double {
    let whole = towardZero(value)
    // The difference is exact, so a half is a half.
    let rest = value - whole
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }
}
