extension Elementary {
  /// The exponential function, eˣ.
  ///
  /// Error below 0.52 units in the last place, subnormal results included. Above 709.78 it is +∞, below −745.13 it
  /// is 0, and `exp(-0.0)` is 1.
  ///
  /// Method: x = (128·k + j)·ln 2 / 128 + r with |r| ≤ ln 2 / 256; then 2ᵏ · 2^(j/128) · eʳ from a table of 2^(j/128)
  /// in two parts and a polynomial of degree five.
  ///
  /// - Complexity: Constant.
  /// - SeeAlso: Tang, "Table-Driven Implementation of the Exponential Function in IEEE Floating-Point Arithmetic",
  ///   ACM Transactions on Mathematical Software 15 (1989).
  public static func exp(_ x: Double) -> Double {
    guard x.magnitude < 708 else { return farExponential(x) }
    let parts = exponentialParts(x, 0)
    // The power lies between −1022 and 1022, and 2^power times [1, 2) is a normal number.
    return (parts.head + parts.rest) * Double(bitPattern: UInt64(bitPattern: 1023 &+ parts.power) << 52)
  }

  /// e^(x + tail) as 2^power·(head + rest), for |x| < 2000 and a tail below one unit in the last place of x.
  @inline(__always)
  static func exponentialParts(_ x: Double, _ tail: Double) -> (head: Double, rest: Double, power: Int64) {
    // Adding 1.5·2⁵² leaves the nearest integer in the low bits.
    let shifter = 0x1.8p52
    let shifted = x * 0x1.71547652b82fep+7 + shifter
    let steps = Int64(bitPattern: shifted.bitPattern << 13) >> 13
    let multiple = shifted - shifter
    // ln 2 / 128 in two parts; the first has 34 bits, so that its product with the 18-bit multiple is exact.
    let r = ((x - multiple * 0x1.62e42fef80000p-8) - multiple * 0x1.1cf79abc9e3b4p-43) + tail
    let r2 = r * r
    let series =
      r
      + (r2 * (0x1.fffffffffff58p-2 + r * 0x1.5555555555525p-3)
        + (r2 * r2) * (0x1.55555acd08c2ep-5 + r * 0x1.11111430e54e5p-7))
    let row = Int(truncatingIfNeeded: steps & 127) &* 2
    let head = powersOfTwo[row]
    return (head, powersOfTwo[row &+ 1] + head * series, steps >> 7)
  }

  /// `exp` where the result may be subnormal, infinite, zero or not a number.
  @inline(never)
  static func farExponential(_ x: Double, _ tail: Double = 0) -> Double {
    if x.isNaN { return x }
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    let parts = exponentialParts(x, tail)
    if parts.power > -1022 {
      // 2^power itself may be out of range where the result is not.
      let half = Double(bitPattern: UInt64(bitPattern: 1022 &+ parts.power) << 52)
      return (parts.head + parts.rest) * half * 2
    }
    let scale = Double(bitPattern: UInt64(bitPattern: 2045 &+ parts.power) << 52)
    let head = parts.head * scale
    let rest = parts.rest * scale
    let whole = head + rest
    if whole >= 1 { return whole * 0x1p-1022 }
    // Round once, on the grid of the subnormals: that of the numbers from 1 to 2, 1022 powers of two lower.
    let raised = 1 + head
    let lost = (1 - raised) + head
    return ((raised + (lost + rest)) - 1) * 0x1p-1022
  }
}
