internal import TalentMarket

/// The random numbers of a design: as many as are asked for, each a function of the seed and of its place alone.
///
/// They share no draw with any world: the third word of the counter of a world's draws is turn·256 + purpose with a purpose
/// of 1 or more, and here its lowest byte is 0.
struct DesignStream {
  /// What a number is drawn for.
  enum Use: UInt32 {
    case stratum = 1
    case jitter = 2
    case shift = 3
    case resample = 4
  }

  private let key: SIMD2<UInt32>

  init(seed: UInt64) {
    key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  private func word(_ use: Use, _ first: UInt32, _ second: UInt32) -> UInt64 {
    let words = Philox.block(counter: SIMD4(first, second, use.rawValue << 8, 0), key: key)
    return UInt64(words.x) << 32 | UInt64(words.y)
  }

  /// Uniform on (0, 1).
  func uniform(_ use: Use, _ first: Int, _ second: Int) -> Double {
    let word = word(use, UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: second))
    return (Double(word >> 12) + 0.5) * 0x1p-52
  }

  /// Uniform on `0..<bound`, by the high half of a product; the bias is below 2⁻³² for any bound that fits in memory.
  func integer(below bound: Int, _ use: Use, _ first: Int, _ second: Int) -> Int {
    let word = word(use, UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: second))
    return Int(word.multipliedFullWidth(by: UInt64(bound)).high)
  }
}
