/// Identities from names: 64-bit FNV-1a, so that a person's luck follows the name and not the place in a file.
///
/// - SeeAlso: Fowler, Noll, Vo & Eastlake, "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
public enum NameHash {
  @usableFromInline static var offsetBasis: UInt64 { 0xCBF2_9CE4_8422_2325 }
  @usableFromInline static var prime: UInt64 { 0x0000_0100_0000_01B3 }

  /// The hash of a name's UTF-8, byte by byte; equal text in another Unicode form is another name.
  ///
  /// - Complexity: O(n) in the bytes of the name.
  public static func fnv1a(_ name: String) -> UInt64 {
    var hash = offsetBasis
    for byte in name.utf8 {
      hash = (hash ^ UInt64(byte)) &* prime
    }
    return hash
  }

  /// The hash of a name that ends in a number, from the hash of what comes before it: `#12` after `Meta `.
  ///
  /// - Parameters:
  ///   - number: ≥ 0, written in decimal digits.
  ///   - start: The hash of the name's beginning.
  static func fnv1a(decimal number: Int, after start: UInt64) -> UInt64 {
    var hash = start
    var unit = 1
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      hash = (hash ^ UInt64(48 + number / unit % 10)) &* prime
      unit /= 10
    }
    return hash
  }

  /// The identity of a researcher together with a lab: FNV-1a over the sixteen little-endian bytes of both.
  ///
  /// - Parameters:
  ///   - researcher: The researcher's hash; its bytes come first.
  ///   - lab: The lab's hash.
  /// - Complexity: Constant: sixteen dependent multiplications.
  @inlinable
  public static func pair(_ researcher: UInt64, _ lab: UInt64) -> UInt64 { pair(prefix: prefix(researcher), lab) }

  /// What all pairs of one researcher have in common: FNV-1a over the first eight bytes.
  @inlinable @inline(__always)
  public static func prefix(_ researcher: UInt64) -> UInt64 { appended(researcher, to: offsetBasis) }

  /// The identity of a pair from what all pairs of the researcher have in common.
  @inlinable @inline(__always)
  public static func pair(prefix: UInt64, _ lab: UInt64) -> UInt64 { appended(lab, to: prefix) }

  @inlinable @inline(__always)
  static func appended(_ word: UInt64, to start: UInt64) -> UInt64 {
    var hash = start
    for shift in stride(from: UInt64(0), to: 64, by: 8) { hash = (hash ^ ((word &>> shift) & 0xFF)) &* prime }
    return hash
  }

  /// A second identity, taken apart into bytes once to be joined to many.
  struct Suffix {
    private let bytes: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    init(_ word: UInt64) {
      func byte(_ place: UInt64) -> UInt64 { (word &>> (8 * place)) & 0xFF }
      bytes = (byte(0), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7))
    }

    /// The same as ``NameHash/pair(prefix:_:)``.
    @inline(__always)
    func pair(prefix: UInt64) -> UInt64 {
      var hash = (prefix ^ bytes.0) &* prime
      hash = (hash ^ bytes.1) &* prime
      hash = (hash ^ bytes.2) &* prime
      hash = (hash ^ bytes.3) &* prime
      hash = (hash ^ bytes.4) &* prime
      hash = (hash ^ bytes.5) &* prime
      hash = (hash ^ bytes.6) &* prime
      return (hash ^ bytes.7) &* prime
    }
  }
}
