extension RandomStream {
  /// Eight uniform numbers, each with the bits of the scalar `uniform`.
  ///
  /// - Parameters:
  ///   - purpose: What the numbers are for.
  ///   - turn: The turn they are for, 0 ≤ turn < 2²⁴.
  ///   - ids: The entity or pair of each lane.
  @inline(__always)
  public func uniform(_ purpose: Purpose, turn: Int, ids: SIMD8<UInt64>) -> SIMD8<Double> {
    let words = Philox.words(
      ids: ids, third: Self.occasion(purpose, turn: turn), fourth: replicate,
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    // Under the exponent of 1 the 52 bits m are 1 + m·2⁻⁵²; what follows is exact, as it is in the scalar.
    let fraction = (words &>> SIMD8(repeating: 12)) | SIMD8(repeating: 0x3FF0_0000_0000_0000)
    return (SIMD8<Double>(bitPattern: fraction) - SIMD8(repeating: 1)) + SIMD8(repeating: 0x1p-53)
  }

  /// Eight standard Gumbel numbers, each with the bits of the scalar `gumbel`.
  ///
  /// Parameters as for ``uniform(_:turn:ids:)``.
  @inline(__always)
  public func gumbel(_ purpose: Purpose, turn: Int, ids: SIMD8<UInt64>) -> SIMD8<Double> {
    -Elementary.log(-Elementary.log(uniform(purpose, turn: turn, ids: ids)))
  }
}
