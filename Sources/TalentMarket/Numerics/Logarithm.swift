extension Elementary {
  /// The natural logarithm, ln x.
  ///
  /// Error below 0.52 units in the last place for every positive finite number, subnormals included. `log(0)` is −∞,
  /// the logarithm of a negative number is not a number, and `log(1)` is +0.
  ///
  /// Method: x = 2ᵏ·z with z in [0.70, 1.41]; a table gives, for the 128th part of that range in which z lies, a
  /// reciprocal of 12 bits and its logarithm in two parts; then ln z = −ln(reciprocal) + ln(1 + r) with
  /// r = z·reciprocal − 1, exact in two parts because z is split into 30 and 23 bits, and |r| < 0.0041.
  ///
  /// - Complexity: Constant.
  /// - SeeAlso: Tang, "Table-Driven Implementation of the Logarithm Function in IEEE Floating-Point Arithmetic",
  ///   ACM Transactions on Mathematical Software 16 (1990); Gal & Bachelis (1991) for reciprocals of few bits.
  public static func log(_ x: Double) -> Double {
    var bits = x.bitPattern
    var power = 0.0
    if bits &- 0x0010_0000_0000_0000 >= 0x7FE0_0000_0000_0000 {
      if x == 0 { return -.infinity }
      guard x > 0 else { return .nan }
      if x == .infinity { return x }
      bits = (x * 0x1p54).bitPattern
      power = -54
    }
    let parts = logarithmParts(bits)
    power += parts.power
    let lead = parts.lead + power * ln2Head
    let r = parts.high + parts.low
    let r2 = r * r
    let series =
      (-0.5 + r * 0x1.5555555555556p-2)
      + r2
      * ((-0x1.ffffffff5309cp-3 + r * 0x1.99999998ffdb3p-3)
        + r2 * (-0x1.5556fa2ef4708p-3 + r * 0x1.2493bf3b60fd0p-3))
    // `lead` and `high` are multiples of 2⁻⁴² below 2¹⁰, so this sum is exact; the next loses only `lost`.
    let exact = lead + parts.high
    let sum = exact + parts.low
    let lost = (exact - sum) + parts.low
    return sum + (lost + ((parts.tail + power * ln2Tail) + r2 * series))
  }

  /// The parts of a positive normal number's logarithm: power·ln 2 + lead + tail + ln(1 + high + low).
  ///
  /// `high` + `low` is exact; `lead` and `high` are multiples of 2⁻⁴², and all but `high` and `low` are zero near 1.
  @inline(__always)
  static func logarithmParts(
    _ bits: UInt64
  ) -> (power: Double, lead: Double, tail: Double, high: Double, low: Double) {
    // 1 lies in the middle of its part, so that numbers on both sides of it have a power and a lead of zero.
    let offset = bits &- 0x3FE6_7000_0000_0000
    let row = Int(truncatingIfNeeded: (offset >> 45) & 127) &* 3
    let mantissa = bits &- (offset & 0xFFF0_0000_0000_0000)
    let power = Double(Int64(bitPattern: offset) >> 52)
    let z = Double(bitPattern: mantissa)
    let zHigh = Double(bitPattern: mantissa & 0xFFFF_FFFF_FF80_0000)
    let reciprocal = reciprocalLogarithms[row]
    return (
      power, reciprocalLogarithms[row &+ 1], reciprocalLogarithms[row &+ 2],
      zHigh * reciprocal - 1, (z - zHigh) * reciprocal
    )
  }

  /// The first 42 binary places of ln 2, so that its product with a power of two's exponent is exact.
  @inline(__always) static var ln2Head: Double { 0x1.62e42fefa3800p-1 }
  /// The rest of ln 2.
  @inline(__always) static var ln2Tail: Double { 0x1.ef35793c76730p-45 }
}
