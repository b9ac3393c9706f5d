/// ``Pay/init(rounding:)`` for two amounts at a time, which remembers whether any was one for which it does not hold.
///
/// Whole dollars are handed on as the bits of numbers: half of a vector of numbers is stored by one instruction.
struct PairRounding {
  private var upperBits = SIMD2<UInt64>()
  private var halves = SIMD2<UInt64>()

  @inline(__always)
  mutating func round(_ amounts: SIMD2<Double>) -> SIMD2<Double> {
    // Amounts below zero, huge ones and what is no number have other upper bits than 2⁵²; of a rest of a half or more the
    // highest bit is set.
    let raised = amounts + SIMD2(repeating: 0x1p52)
    let rest = amounts - (raised - SIMD2(repeating: 0x1p52))
    let bits = unsafeBitCast(raised, to: SIMD2<UInt64>.self) ^ SIMD2(repeating: 0x4330_0000_0000_0000)
    let size = unsafeBitCast(rest, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x7FFF_FFFF_FFFF_FFFF)
    upperBits |= bits
    halves |= size &+ SIMD2(repeating: 0x4020_0000_0000_0000)
    return unsafeBitCast(bits, to: SIMD2<Double>.self)
  }

  /// Whether one of the amounts was below zero, 2⁵¹ or more, a half above a whole number, or no number.
  @inline(__always)
  var isUnusual: Bool {
    let marks = (upperBits &>> SIMD2(repeating: 51)) | (halves &>> SIMD2(repeating: 63))
    return marks.x | marks.y != 0
  }
}
