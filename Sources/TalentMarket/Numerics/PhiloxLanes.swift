extension Philox {
  /// The first two random words of eight blocks under one key, joined as first·2³² + second.
  ///
  /// - Parameters:
  ///   - ids: The first two counter words of each lane, as one number, low word first.
  ///   - third: The third counter word of every lane.
  ///   - fourth: The fourth counter word of every lane.
  ///   - key: The key's words.
  /// - Returns: For each lane, words x and y of ``block(counter:key:)`` as x·2³² + y.
  /// - Complexity: Constant.
  public static func words(
    ids: SIMD8<UInt64>, third: UInt32, fourth: UInt32, key: SIMD2<UInt32>
  ) -> SIMD8<UInt64> {
    // Four at a time: the words of eight would not fit the registers of a machine without wide ones.
    SIMD8(
      lowHalf: words(ids: ids.lowHalf, third: third, fourth: fourth, key: key),
      highHalf: words(ids: ids.highHalf, third: third, fourth: fourth, key: key))
  }

  @inline(__always)
  private static func words(
    ids: SIMD4<UInt64>, third: UInt32, fourth: UInt32, key: SIMD2<UInt32>
  ) -> SIMD4<UInt64> {
    // Each word is the low half of a 64-bit lane; what the high half holds is dropped where it would count, so that
    // the compiler sees a product of 32 by 32 bits.
    let lower = SIMD4<UInt64>(repeating: 0xFFFF_FFFF)
    let half = SIMD4<UInt64>(repeating: 32)
    let multiplier0 = SIMD4<UInt64>(repeating: 0xD251_1F53)
    let multiplier1 = SIMD4<UInt64>(repeating: 0xCD9E_8D57)
    var word0 = ids
    var word1 = ids &>> half
    var word2 = SIMD4<UInt64>(repeating: UInt64(third))
    var word3 = SIMD4<UInt64>(repeating: UInt64(fourth))
    var (key0, key1) = (key.x, key.y)
    for _ in 0..<10 {
      let product0 = (word0 & lower) &* multiplier0
      let product1 = (word2 & lower) &* multiplier1
      word0 = (product1 &>> half) ^ word1 ^ SIMD4(repeating: UInt64(key0))
      word1 = product1
      word2 = (product0 &>> half) ^ word3 ^ SIMD4(repeating: UInt64(key1))
      word3 = product0
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return (word0 &<< half) | (word1 & lower)
  }
}
