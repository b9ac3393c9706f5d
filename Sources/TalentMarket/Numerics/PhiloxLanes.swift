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
  @inline(__always)
  public static func words(
    ids: SIMD8<UInt64>, third: UInt32, fourth: UInt32, key: SIMD2<UInt32>
  ) -> SIMD8<UInt64> {
    SIMD8(
      lowHalf: words(ids: ids.lowHalf, third, fourth, key), highHalf: words(ids: ids.highHalf, third, fourth, key))
  }

  /// Four blocks as two pairs, whose rounds take turns: each pair waits for its own products, the processor need not.
  @inline(__always)
  private static func words(
    ids: SIMD4<UInt64>, _ third: UInt32, _ fourth: UInt32, _ key: SIMD2<UInt32>
  ) -> SIMD4<UInt64> {
    var first = WordPair(ids: ids.lowHalf, third, fourth)
    var second = WordPair(ids: ids.highHalf, third, fourth)
    var (key0, key1) = (key.x, key.y)
    @inline(__always)
    func mix() {
      let keys = (SIMD2(repeating: UInt64(key0)), SIMD2(repeating: UInt64(key1)))
      first.mix(keys.0, keys.1)
      second.mix(keys.0, keys.1)
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    // Ten rounds, written out: only after four of them is every word back in the register that it came from.
    mix()
    mix()
    mix()
    mix()
    mix()
    mix()
    mix()
    mix()
    mix()
    mix()
    return SIMD4(lowHalf: first.leading, highHalf: second.leading)
  }
}

/// The four words of two blocks, as many as the narrowest vectors hold.
///
/// Each word is the low half of a 64-bit lane; what the high half holds is dropped where it would count, so that the
/// compiler sees a product of 32 by 32 bits.
private struct WordPair {
  private var word0: SIMD2<UInt64>
  private var word1: SIMD2<UInt64>
  private var word2: SIMD2<UInt64>
  private var word3: SIMD2<UInt64>

  @inline(__always)
  init(ids: SIMD2<UInt64>, _ third: UInt32, _ fourth: UInt32) {
    word0 = ids
    word1 = WordPair.upper(ids)
    word2 = SIMD2(repeating: UInt64(third))
    word3 = SIMD2(repeating: UInt64(fourth))
  }

  /// The upper half of each lane in its lower half: one instruction that moves halves, and no copy before it.
  @inline(__always)
  private static func upper(_ lanes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let halves = unsafeBitCast(lanes, to: SIMD4<UInt32>.self)
    return unsafeBitCast(SIMD4(halves.y, halves.y, halves.w, halves.w), to: SIMD2<UInt64>.self)
  }

  /// One round.
  @inline(__always)
  mutating func mix(_ key0: SIMD2<UInt64>, _ key1: SIMD2<UInt64>) {
    let lower = SIMD2<UInt64>(repeating: 0xFFFF_FFFF)
    let product0 = (word0 & lower) &* SIMD2(repeating: 0xD251_1F53)
    let product1 = (word2 & lower) &* SIMD2(repeating: 0xCD9E_8D57)
    word0 = WordPair.upper(product1) ^ (word1 ^ key0)
    word1 = product1
    word2 = WordPair.upper(product0) ^ (word3 ^ key1)
    word3 = product0
  }

  /// The first word of each block before the second.
  @inline(__always)
  var leading: SIMD2<UInt64> { (word0 &<< SIMD2(repeating: 32)) | (word1 & SIMD2(repeating: 0xFFFF_FFFF)) }
}
