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
    // Two at a time, as many as the narrowest vectors hold: the words of more would not fit the registers.
    let first = words(ids: ids.lowHalf.lowHalf, third, fourth, key)
    let second = words(ids: ids.lowHalf.highHalf, third, fourth, key)
    let thirdPair = words(ids: ids.highHalf.lowHalf, third, fourth, key)
    let fourthPair = words(ids: ids.highHalf.highHalf, third, fourth, key)
    return SIMD8(
      lowHalf: SIMD4(lowHalf: first, highHalf: second), highHalf: SIMD4(lowHalf: thirdPair, highHalf: fourthPair))
  }

  @inline(__always)
  private static func words(
    ids: SIMD2<UInt64>, _ third: UInt32, _ fourth: UInt32, _ key: SIMD2<UInt32>
  ) -> SIMD2<UInt64> {
    // Each word is the low half of a 64-bit lane; what the high half holds is dropped where it would count, so that
    // the compiler sees a product of 32 by 32 bits.
    let lower = SIMD2<UInt64>(repeating: 0xFFFF_FFFF)
    let half = SIMD2<UInt64>(repeating: 32)
    let multiplier0 = SIMD2<UInt64>(repeating: 0xD251_1F53)
    let multiplier1 = SIMD2<UInt64>(repeating: 0xCD9E_8D57)
    var word0 = ids
    var word1 = ids &>> half
    var word2 = SIMD2<UInt64>(repeating: UInt64(third))
    var word3 = SIMD2<UInt64>(repeating: UInt64(fourth))
    var key0 = SIMD2<UInt64>(repeating: UInt64(key.x))
    var key1 = SIMD2<UInt64>(repeating: UInt64(key.y))
    for _ in 0..<10 {
      let product0 = (word0 & lower) &* multiplier0
      let product1 = (word2 & lower) &* multiplier1
      word0 = (product1 &>> half) ^ (word1 ^ key0)
      word1 = product1
      word2 = (product0 &>> half) ^ (word3 ^ key1)
      word3 = product0
      key0 &+= SIMD2(repeating: 0x9E37_79B9)
      key1 &+= SIMD2(repeating: 0xBB67_AE85)
    }
    return (word0 &<< half) | (word1 & lower)
  }
}
