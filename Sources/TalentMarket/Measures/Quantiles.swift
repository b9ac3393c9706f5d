/// Order statistics of a sample.
public enum Quantiles {
  /// The middle value, or the mean of the two in the middle; `nil` for an empty sample. Reorders the sample.
  ///
  /// - Complexity: O(n) on average.
  public static func median(of sample: inout [Double]) -> Double? {
    guard !sample.isEmpty else { return nil }
    return sample.withUnsafeMutableBufferPointer { median(of: $0) }
  }

  /// The quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); `nil` for an empty
  /// sample. Reorders the sample.
  ///
  /// - Parameter share: In [0, 1].
  /// - Complexity: O(n) on average.
  public static func quantile(_ share: Double, of sample: inout [Double]) -> Double? {
    guard !sample.isEmpty else { return nil }
    return sample.withUnsafeMutableBufferPointer { quantile(share, of: $0) }
  }

  /// The quantile of a sample in rising order; see ``quantile(_:of:)``.
  public static func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  private static func median(of values: UnsafeMutableBufferPointer<Double>) -> Double {
    let middle = values.count / 2
    let upper = select(middle, of: values)
    guard values.count % 2 == 0 else { return upper }
    // What lies before the selected place is no larger.
    return (values[..<middle].reduce(-.infinity, max) + upper) / 2
  }

  private static func quantile(_ share: Double, of values: UnsafeMutableBufferPointer<Double>) -> Double {
    let position = share * Double(values.count - 1)
    let below = Int(position)
    let lower = select(below, of: values)
    guard below + 1 < values.count else { return lower }
    let upper = values[(below + 1)...].reduce(.infinity, min)
    return lower + (position - Double(below)) * (upper - lower)
  }

  /// The value that would stand at `rank` if the sample were sorted; what is before that place is then no larger, what
  /// is after it no smaller.
  ///
  /// - SeeAlso: Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961).
  static func select(_ rank: Int, of values: UnsafeMutableBufferPointer<Double>) -> Double {
    var (low, high) = (0, values.count)
    // From above and from below in turn: a pivot a little to one side of the rank leaves it on the shorter side.
    var isAbove = true
    while high - low > 1 {
      let pivot = pivot(for: rank, values, low, high, isAbove: isAbove)
      isAbove.toggle()
      let smaller = partition(values, low, high) { $0 < pivot }
      if rank < smaller {
        high = smaller
      } else if smaller > low {
        low = smaller
      } else {
        // Nothing is smaller. Those equal to the pivot, of which pay on a ladder has many, are done with.
        low = partition(values, low, high) { $0 <= pivot }
        if rank < low { return pivot }
      }
    }
    return values[rank]
  }

  /// A value near the one sought: from a sorted sample of the values, a place beyond the rank's share or before it.
  ///
  /// - SeeAlso: Floyd & Rivest, "Expected Time Bounds for Selection", Communications of the ACM 18 (1975).
  @inline(__always)
  private static func pivot(
    for rank: Int, _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int, isAbove: Bool
  ) -> Double {
    let size = 15
    guard high - low > 4 * size else { return middle(values[low], values[(low + high) / 2], values[high - 1]) }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { sample in
      let step = (high - low) / size
      for place in 0..<size {
        let value = values[low + place * step]
        var hole = place
        while hole > 0, sample[hole - 1] > value {
          sample[hole] = sample[hole - 1]
          hole -= 1
        }
        sample[hole] = value
      }
      let place = (rank - low) * size / (high - low) + (isAbove ? 2 : -2)
      return sample[min(size - 1, max(0, place))]
    }
  }

  /// Puts those from `low` up to `high` that `comes` is true of before the others, and tells where they end.
  ///
  /// Every value is moved, whether it has to be or not: which way a comparison goes cannot be foreseen, and a branch that
  /// is guessed wrongly costs more than a move (after Lomuto's scheme).
  @inline(__always)
  private static func partition(
    _ values: UnsafeMutableBufferPointer<Double>, _ low: Int, _ high: Int, _ comes: (Double) -> Bool
  ) -> Int {
    var end = low
    var place = low
    while place < high {
      let value = values[place]
      values[place] = values[end]
      values[end] = value
      end &+= Int(unsafeBitCast(comes(value), to: UInt8.self))
      place &+= 1
    }
    return end
  }

  /// The middle one of three.
  @inline(__always)
  private static func middle(_ a: Double, _ b: Double, _ c: Double) -> Double { max(min(a, b), min(max(a, b), c)) }
}
