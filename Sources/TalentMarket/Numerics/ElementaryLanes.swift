extension Elementary {
  /// The natural logarithms of eight positive normal finite numbers, with the bits of the scalar `log`.
  ///
  /// Zero, subnormal, negative and infinite numbers and NaN give no meaningful result here.
  ///
  /// - Complexity: Constant; the table is read lane by lane, all else runs on all lanes at once.
  public static func log(_ x: SIMD8<Double>) -> SIMD8<Double> {
    SIMD8(lowHalf: log(x.lowHalf), highHalf: log(x.highHalf))
  }

  @inline(__always)
  private static func log(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let bits = SIMD4<UInt64>(bitPattern: x)
    let offset = bits &- SIMD4(repeating: 0x3FE6_7000_0000_0000)
    let mantissa = bits &- (offset & SIMD4(repeating: 0xFFF0_0000_0000_0000))
    let z = SIMD4<Double>(bitPattern: mantissa)
    let zHigh = SIMD4<Double>(bitPattern: mantissa & SIMD4(repeating: 0xFFFF_FFFF_FF80_0000))
    let rows = (offset &>> SIMD4(repeating: 45)) & SIMD4(repeating: 127)
    // The power is between −1023 and 1024: placed under 1.5·2⁵² it becomes a number by a subtraction.
    let raised = ((offset &+ SIMD4(repeating: 0x4000_0000_0000_0000)) &>> SIMD4(repeating: 52))
    let power =
      SIMD4<Double>(bitPattern: raised | SIMD4(repeating: 0x4330_0000_0000_0000))
      - SIMD4(repeating: 0x1p52 + 1024)
    var reciprocal = SIMD4<Double>()
    var tableLead = SIMD4<Double>()
    var tableTail = SIMD4<Double>()
    reciprocalLogarithms.withUnsafeBufferPointer { table in
      for lane in 0..<4 {
        let row = Int(truncatingIfNeeded: rows[lane]) &* 3
        reciprocal[lane] = table[row]
        tableLead[lane] = table[row &+ 1]
        tableTail[lane] = table[row &+ 2]
      }
    }
    let high = zHigh * reciprocal - SIMD4(repeating: 1)
    let low = (z - zHigh) * reciprocal
    let r = high + low
    let r2 = r * r
    let series = logarithmSeries(r, r2)
    let exact = (tableLead + power * SIMD4(repeating: ln2Head)) + high
    let sum = exact + low
    let lost = (exact - sum) + low
    return sum + (lost + ((tableTail + power * SIMD4(repeating: ln2Tail)) + r2 * series))
  }

  /// (ln(1 + r) − r) / r², the scalar's polynomial in the scalar's order.
  @inline(__always)
  private static func logarithmSeries(_ r: SIMD4<Double>, _ r2: SIMD4<Double>) -> SIMD4<Double> {
    let c0 = SIMD4<Double>(repeating: -0.5)
    let c1 = SIMD4<Double>(repeating: 0x1.5555555555556p-2)
    let c2 = SIMD4<Double>(repeating: -0x1.ffffffff5309cp-3)
    let c3 = SIMD4<Double>(repeating: 0x1.99999998ffdb3p-3)
    let c4 = SIMD4<Double>(repeating: -0x1.5556fa2ef4708p-3)
    let c5 = SIMD4<Double>(repeating: 0x1.2493bf3b60fd0p-3)
    let upper = (c2 + r * c3) + r2 * (c4 + r * c5)
    return (c0 + r * c1) + r2 * upper
  }
}

extension Elementary {
  /// Eight exponentials, with the bits of the scalar `exp` for |x| < 708; numbers beyond are done one by one.
  ///
  /// - Complexity: Constant.
  public static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> {
    var values = SIMD8(lowHalf: nearExponential(x.lowHalf), highHalf: nearExponential(x.highHalf))
    guard isNear(x.lowHalf), isNear(x.highHalf) else {
      for lane in 0..<8 where !(x[lane].magnitude < 708) { values[lane] = exp(x[lane]) }
      return values
    }
    return values
  }

  /// Whether the exponentials of all lanes are usual numbers.
  @inline(__always)
  private static func isNear(_ x: SIMD4<Double>) -> Bool {
    all((x .< SIMD4(repeating: 708)) .& (x .> SIMD4(repeating: -708)))
  }

  @inline(__always)
  private static func nearExponential(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let shifter = SIMD4<Double>(repeating: 0x1.8p52)
    let shifted = x * SIMD4(repeating: 0x1.71547652b82fep+7) + shifter
    let bits = SIMD4<UInt64>(bitPattern: shifted)
    let multiple = shifted - shifter
    let r =
      ((x - multiple * SIMD4(repeating: 0x1.62e42fef80000p-8)) - multiple * SIMD4(repeating: 0x1.1cf79abc9e3b4p-43))
      + SIMD4(repeating: 0)
    let r2 = r * r
    let near = SIMD4<Double>(repeating: 0x1.fffffffffff58p-2) + r * SIMD4(repeating: 0x1.5555555555525p-3)
    let far = SIMD4<Double>(repeating: 0x1.55555acd08c2ep-5) + r * SIMD4(repeating: 0x1.11111430e54e5p-7)
    let series = r + (r2 * near + (r2 * r2) * far)
    var head = SIMD4<Double>()
    var tail = SIMD4<Double>()
    powersOfTwo.withUnsafeBufferPointer { table in
      for lane in 0..<4 {
        let row = Int(truncatingIfNeeded: bits[lane] & 127) &* 2
        head[lane] = table[row]
        tail[lane] = table[row &+ 1]
      }
    }
    // The bits above the seven of the table are the power; those of the shifter fall off on the left.
    let power = (bits &>> SIMD4(repeating: 7)) &<< SIMD4(repeating: 52)
    let scale = SIMD4<Double>(bitPattern: power &+ SIMD4(repeating: 0x3FF0_0000_0000_0000))
    return (head + (tail + head * series)) * scale
  }
}

extension SIMD4 where Scalar == UInt64 {
  @inline(__always)
  init(bitPattern x: SIMD4<Double>) { self = unsafeBitCast(x, to: Self.self) }
}

extension SIMD4 where Scalar == Double {
  @inline(__always)
  init(bitPattern x: SIMD4<UInt64>) { self = unsafeBitCast(x, to: Self.self) }
}

extension SIMD8 where Scalar == UInt64 {
  @inline(__always)
  init(bitPattern x: SIMD8<Double>) { self = unsafeBitCast(x, to: Self.self) }
}

extension SIMD8 where Scalar == Double {
  @inline(__always)
  init(bitPattern x: SIMD8<UInt64>) { self = unsafeBitCast(x, to: Self.self) }
}
