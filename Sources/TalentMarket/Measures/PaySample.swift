/// Pay of many people, counted by its size as it is noted, so that nobody has to be sorted to find who is in the middle.
///
/// There are sixteen steps to a doubling of pay: the upper bits of the amount as a floating-point number. A rank lies in
/// the step in which the counts reach it, and only the few who are paid by that step are compared with each other.
struct PaySample {
  /// Steps up to 2⁶³ dollars; the first is that of a dollar and of nothing.
  private static let steps = 64 * stepsOfDoubling
  private static let stepsOfDoubling = 16
  /// The upper bits of 1.
  private static let bitsOfOne: UInt64 = 1023 << 4

  /// How many people.
  private(set) var count = 0
  /// What each earns, and behind it room for those of a few steps.
  private let pays: UnsafeMutableBufferPointer<Double>
  private let counts: UnsafeMutableBufferPointer<UInt32>

  /// Lends a sample of nobody with room for so many people.
  @inline(__always)
  static func with(capacity: Int, _ body: (PaySample) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: steps) { counts in
      counts.initialize(repeating: 0)
      withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * capacity + 1) { pays in
        body(PaySample(pays: pays, counts: counts))
      }
    }
  }

  /// Notes one person's pay, dollars ≥ 0.
  @inline(__always)
  mutating func note(_ pay: Int64) {
    let amount = Double(pay)
    pays[count] = amount
    count &+= 1
    let bits = (amount < 1 ? 1 : amount).bitPattern
    counts[Int(truncatingIfNeeded: (bits &>> 48) &- PaySample.bitsOfOne)] &+= 1
  }

  /// The middle pay, or the mean of the two in the middle; 0 for nobody.
  ///
  /// - Complexity: O(people).
  var median: Double {
    guard count > 0 else { return 0 }
    let (lower, upper) = neighbours((count - 1) / 2)
    return count % 2 == 0 ? (lower + upper) / 2 : lower
  }

  /// The quantile as ``Quantiles/quantile(_:of:)`` has it; 0 for nobody.
  ///
  /// - Complexity: O(people).
  func quantile(_ share: Double) -> Double {
    guard count > 0 else { return 0 }
    let position = share * Double(count - 1)
    let below = Int(position)
    let (lower, upper) = neighbours(below)
    return lower + (position - Double(below)) * (upper - lower)
  }

  /// What the person of this rank earns, and the next; the same twice for the last.
  private func neighbours(_ rank: Int) -> (lower: Double, upper: Double) {
    let next = min(rank &+ 1, count &- 1)
    var (first, before) = (0, 0)
    while true {
      let upTo = before &+ paid(inDoublingFrom: first)
      if upTo > rank { break }
      before = upTo
      first &+= PaySample.stepsOfDoubling
    }
    while true {
      let upTo = before &+ Int(counts[first])
      if upTo > rank { break }
      before = upTo
      first &+= 1
    }
    var (end, upTo) = (first, before)
    while upTo <= next {
      upTo &+= Int(counts[end])
      end &+= 1
    }
    let few = paid(by: first..<end)
    let lower = Quantiles.select(rank - before, of: few)
    return (lower, next > rank ? few[(next - before)...].reduce(.infinity, min) : lower)
  }

  /// How many are paid by the steps of one doubling.
  @inline(__always)
  private func paid(inDoublingFrom step: Int) -> Int {
    let place = UnsafeRawPointer(counts.baseAddress! + step)
    var sums = SIMD4<UInt32>()
    for quarter in 0..<4 { sums &+= place.loadUnaligned(fromByteOffset: 16 * quarter, as: SIMD4<UInt32>.self) }
    return Int(sums.wrappedSum())
  }

  /// Those who are paid by some steps, behind the others; lent until the next are asked for.
  private func paid(by steps: Range<Int>) -> UnsafeMutableBufferPointer<Double> {
    let least = PaySample.leastBits(steps.lowerBound)
    let width = PaySample.leastBits(steps.upperBound) &- least
    let few = pays.baseAddress! + count
    var found = 0
    for place in 0..<count {
      // Each is written, and the next over it unless it is one of them: no branch, as nobody could foresee it.
      let bits = UnsafeRawPointer(pays.baseAddress! + place).load(as: UInt64.self)
      UnsafeMutableRawPointer(few + found).storeBytes(of: bits, as: UInt64.self)
      found &+= Int(unsafeBitCast(bits &- least < width, to: UInt8.self))
    }
    return UnsafeMutableBufferPointer(start: few, count: found)
  }

  /// The bits of the least pay of a step.
  private static func leastBits(_ step: Int) -> UInt64 { step == 0 ? 0 : (UInt64(step) &+ bitsOfOne) << 48 }
}
