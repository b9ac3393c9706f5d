/// The random numbers of one run: a pure function of seed, replicate, turn, purpose and identity, with no state.
///
/// Adding an entity, asking for one number more, or asking in another order changes nobody else's numbers.
///
/// The Philox key is the seed's two words (low, high); the counter is the identity's two words (low, high), then
/// turn·256 + purpose, then the replicate.
public struct RandomStream: Sendable {
  /// The number that stands for the whole run.
  public var seed: UInt64
  /// Which of the parallel worlds of this seed; 0 is the world on the screen.
  public var replicate: UInt32

  /// The stream of one seed and one replicate.
  public init(seed: UInt64, replicate: UInt32) {
    self.seed = seed
    self.replicate = replicate
  }

  /// A number uniform on the open interval (0, 1): a multiple of 2⁻⁵³, never 0 and never 1.
  ///
  /// It is (⌊(w0·2³² + w1) / 2¹²⌋ + ½)·2⁻⁵² for the first two words of the Philox block.
  ///
  /// - Parameters:
  ///   - purpose: What the number is for.
  ///   - turn: The turn it is for, 0 ≤ turn < 2²⁴.
  ///   - id: The entity or pair it is for, from `NameHash`.
  @inlinable @inline(__always)
  public func uniform(_ purpose: Purpose, turn: Int, id: UInt64) -> Double {
    let words = Philox.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: id), UInt32(truncatingIfNeeded: id >> 32),
        Self.occasion(purpose, turn: turn), replicate),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
    let word = UInt64(words.x) << 32 | UInt64(words.y)
    return (Double(Int64(bitPattern: word >> 12)) + 0.5) * 0x1p-52
  }

  /// A standard normal number: the quantile (Wichura's AS 241) of `uniform`, between −8.21 and 8.21.
  ///
  /// Parameters as for ``uniform(_:turn:id:)``.
  public func normal(_ purpose: Purpose, turn: Int, id: UInt64) -> Double {
    NormalQuantile.value(at: uniform(purpose, turn: turn, id: id))
  }

  /// A standard Gumbel number, −ln(−ln u): mean 0.5772…, variance π²/6, between −3.61 and 36.74.
  ///
  /// Parameters as for ``uniform(_:turn:id:)``.
  public func gumbel(_ purpose: Purpose, turn: Int, id: UInt64) -> Double {
    -Elementary.log(-Elementary.log(uniform(purpose, turn: turn, id: id)))
  }

  /// An exponential number of mean 1, −ln u.
  ///
  /// Parameters as for ``uniform(_:turn:id:)``.
  public func exponential(_ purpose: Purpose, turn: Int, id: UInt64) -> Double {
    -Elementary.log(uniform(purpose, turn: turn, id: id))
  }

  /// The third word of the counter, turn·256 + purpose.
  @inlinable @inline(__always)
  static func occasion(_ purpose: Purpose, turn: Int) -> UInt32 {
    precondition(turn >= 0 && turn < 1 << 24, "a turn has 24 bits in the random counter")
    return UInt32(truncatingIfNeeded: turn) << 8 | UInt32(purpose.rawValue)
  }
}
