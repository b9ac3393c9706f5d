/// The counter-based generator Philox4x32-10: ten rounds that turn a counter and a key into four random words.
///
/// It has no state. Equal counters and keys give equal words, on every platform and in any order of calls.
///
/// - SeeAlso: Salmon, Moraes, Dror & Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC'11.
public enum Philox {
  /// The four random words for one counter under one key.
  ///
  /// - Parameters:
  ///   - counter: The counter's words, least significant first.
  ///   - key: The key's words, least significant first.
  /// - Returns: Four words, each uniform over all 32-bit values.
  /// - Complexity: Constant: twenty 32-by-32-bit multiplications.
  @inlinable @inline(__always)
  public static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (word0, word1, word2, word3) = (counter.x, counter.y, counter.z, counter.w)
    var (key0, key1) = (key.x, key.y)
    for _ in 0..<10 {
      let product0 = UInt64(word0) &* 0xD251_1F53
      let product1 = UInt64(word2) &* 0xCD9E_8D57
      word0 = UInt32(truncatingIfNeeded: product1 >> 32) ^ word1 ^ key0
      word1 = UInt32(truncatingIfNeeded: product1)
      word2 = UInt32(truncatingIfNeeded: product0 >> 32) ^ word3 ^ key1
      word3 = UInt32(truncatingIfNeeded: product0)
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return SIMD4(word0, word1, word2, word3)
  }
}
