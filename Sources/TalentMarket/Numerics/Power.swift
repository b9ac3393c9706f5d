extension Elementary {
  /// A power, base^exponent, for bases that are not negative.
  ///
  /// Error below 0.55 units in the last place. pow(x, 0) = 1 = pow(1, y) for every x and y, NaN included;
  /// pow(0, y) and pow(+∞, y) are 0 or +∞ by the sign of y; a negative base gives NaN.
  ///
  /// Method: the logarithm as an unevaluated sum of two numbers, accurate to about 2⁻⁶⁸, times the exponent by an
  /// exact product, then the exponential of both parts.
  ///
  /// - Parameters:
  ///   - base: The number to raise, ≥ 0; −0 counts as 0.
  ///   - exponent: Any number.
  /// - Complexity: Constant.
  /// - SeeAlso: Dekker, "A Floating-Point Technique for Extending the Available Precision", Numerische Mathematik 18
  ///   (1971), for the exact product; Tang (1989, 1990) for both tables.
  public static func pow(_ base: Double, _ exponent: Double) -> Double {
    var bits = base.bitPattern
    var shift = 0.0
    // Within these bounds neither the product nor its parts can overflow or vanish.
    let ordinary = exponent.magnitude < 0x1p64 && exponent.magnitude > 0x1p-70
    if bits &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 || !ordinary {
      guard base > 0, base < .infinity, ordinary else { return powerAtLimits(base, exponent) }
      bits = (base * 0x1p54).bitPattern
      shift = -54
    }
    let logarithm = extendedLogarithm(bits, shift)
    let product = exactProduct(exponent, logarithm.head)
    let tail = product.low + exponent * logarithm.tail
    guard product.high.magnitude < 708 else { return farExponential(product.high, tail) }
    let parts = exponentialParts(product.high, tail)
    return (parts.head + parts.rest) * Double(bitPattern: UInt64(bitPattern: 1023 &+ parts.power) << 52)
  }

  /// ln of a positive normal number times 2^shift, as a head and a tail below its last place.
  @inline(__always)
  static func extendedLogarithm(_ bits: UInt64, _ shift: Double) -> (head: Double, tail: Double) {
    let parts = logarithmParts(bits)
    let power = parts.power + shift
    let lead = parts.lead + power * ln2Head
    let r = parts.high + parts.low
    let rLow = (parts.high - r) + parts.low
    let square = exactProduct(r, r)
    let cube = r * square.high
    let series =
      (0x1.5555555555555p-2 + r * -0x1.0000000000001p-2)
      + square.high
      * ((0x1.999999999999bp-3 + r * -0x1.555555547e176p-3)
        + square.high * ((0x1.24924923ce9c7p-3 + r * -0x1.000188cb5a049p-3) + square.high * 0x1.c71f3bf312799p-4))
    let sum1 = lead + r
    let lost1 = (lead - sum1) + r
    let half = -0.5 * square.high
    let sum2 = sum1 + half
    let lost2 = (sum1 - sum2) + half
    let small = (lost1 + lost2) + (((rLow - 0.5 * square.low) - r * rLow) + (parts.tail + power * ln2Tail))
    let rest = small + cube * series
    let head = sum2 + rest
    return (head, (sum2 - head) + rest)
  }

  /// A product as an exact sum of two numbers, by Veltkamp's splitting and Dekker's product.
  @inline(__always)
  static func exactProduct(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let high = a * b
    let aHigh = upperHalf(a)
    let aLow = a - aHigh
    let bHigh = upperHalf(b)
    let bLow = b - bHigh
    return (high, ((aHigh * bHigh - high) + aHigh * bLow + aLow * bHigh) + aLow * bLow)
  }

  /// The number rounded to its upper 26 bits.
  @inline(__always)
  private static func upperHalf(_ a: Double) -> Double {
    let scaled = a * 134_217_729
    return scaled - (scaled - a)
  }

  /// `pow` where the base is zero, infinite, negative or not a number, or the exponent huge or tiny.
  @inline(never)
  private static func powerAtLimits(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    if base.isNaN || exponent.isNaN || base < 0 { return .nan }
    if base == 0 || base == .infinity {
      return (base == 0) == (exponent > 0) ? 0 : .infinity
    }
    if exponent.magnitude <= 0x1p-70 { return 1 }
    return (base > 1) == (exponent > 0) ? .infinity : 0
  }
}
