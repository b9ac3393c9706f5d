/// Order statistics of a sample.
public enum Quantiles {
  /// The middle value, or the mean of the two in the middle; `nil` for an empty sample. Sorts the sample.
  public static func median(of sample: inout [Double]) -> Double? {
    guard !sample.isEmpty else { return nil }
    sample.sort()
    let middle = sample.count / 2
    return sample.count % 2 == 1 ? sample[middle] : (sample[middle - 1] + sample[middle]) / 2
  }

  /// The quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996).
  ///
  /// - Parameters:
  ///   - share: In [0, 1].
  ///   - sorted: The sample in rising order.
  public static func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
