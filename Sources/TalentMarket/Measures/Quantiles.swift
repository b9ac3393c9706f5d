/// Order statistics of a sample.
public enum Quantiles {
  /// The middle value, or the mean of the two in the middle; `nil` for an empty sample. Reorders the sample.
  ///
  /// - Complexity: O(n) on average.
  public static func median(of sample: inout [Double]) -> Double? {
    guard !sample.isEmpty else { return nil }
    let middle = sample.count / 2
    let upper = select(middle, of: &sample)
    guard sample.count % 2 == 0 else { return upper }
    // What lies before the selected place is no larger.
    return (sample[..<middle].reduce(-.infinity, max) + upper) / 2
  }

  /// The quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); `nil` for an empty
  /// sample. Reorders the sample.
  ///
  /// - Parameter share: In [0, 1].
  /// - Complexity: O(n) on average.
  public static func quantile(_ share: Double, of sample: inout [Double]) -> Double? {
    guard !sample.isEmpty else { return nil }
    let position = share * Double(sample.count - 1)
    let below = Int(position)
    let lower = select(below, of: &sample)
    guard below + 1 < sample.count else { return lower }
    let upper = sample[(below + 1)...].reduce(.infinity, min)
    return lower + (position - Double(below)) * (upper - lower)
  }

  /// The quantile of a sample in rising order; see ``quantile(_:of:)``.
  public static func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// The value that would stand at `rank` if the sample were sorted; what is before that place is then no larger, what
  /// is after it no smaller.
  ///
  /// - SeeAlso: Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961).
  private static func select(_ rank: Int, of sample: inout [Double]) -> Double {
    sample.withUnsafeMutableBufferPointer { values in
      var low = 0
      var high = values.count - 1
      while low < high {
        let middle = (low + high) / 2
        // The median of three as pivot: sorted samples are no worst case.
        if values[middle] < values[low] { values.swapAt(middle, low) }
        if values[high] < values[low] { values.swapAt(high, low) }
        if values[high] < values[middle] { values.swapAt(high, middle) }
        let pivot = values[middle]
        var left = low
        var right = high
        while left <= right {
          while values[left] < pivot { left += 1 }
          while pivot < values[right] { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if rank <= right { high = right } else if rank >= left { low = left } else { return values[rank] }
      }
      return values[rank]
    }
  }
}
