/// All that a ``Summary`` holds, as plain values: what one process writes and another reads back to the last bit.
///
/// Samples of the same values have the same state, whatever their order and however they were divided.
public struct SummaryState: Hashable, Sendable {
  /// The finite values of a sample, in one of two forms; which of them depends on the values alone.
  public enum Finite: Hashable, Sendable {
    /// At most 256 different values in rising order, and how often each came: everything else follows from them.
    case values([Double], counts: [UInt32])
    /// More of them: counts by narrow ranges, and what can no longer be told from those.
    case ranges(Ranges)
  }

  /// Many values, by the narrow ranges that they fell into.
  public struct Ranges: Hashable, Sendable {
    /// The ranges that hold something, in rising order; see ``BucketCounts``.
    public var keys: [Int32]
    /// How many values each holds.
    public var counts: [UInt32]
    /// The smallest value.
    public var smallest: Double
    /// The largest value.
    public var largest: Double
    /// The sum of all values, without any rounding.
    public var sum: ExactNumber
    /// The sum of their squares.
    public var squares: ExactNumber

    /// Values by range.
    public init(
      keys: [Int32], counts: [UInt32], smallest: Double, largest: Double, sum: ExactNumber, squares: ExactNumber
    ) {
      self.keys = keys
      self.counts = counts
      self.smallest = smallest
      self.largest = largest
      self.sum = sum
      self.squares = squares
    }
  }

  /// How many values were no number.
  public var undefinedCount: Int
  /// How many values were infinite.
  public var infiniteCount: Int
  /// The others.
  public var finite: Finite

  /// A state of these values.
  public init(undefinedCount: Int, infiniteCount: Int, finite: Finite) {
    self.undefinedCount = undefinedCount
    self.infiniteCount = infiniteCount
    self.finite = finite
  }
}

/// A number of any size without rounding: its digits to the base 2³², times 2^(32·place).
///
/// Equal numbers are equal: there is no zero digit at either end, and zero has no digits and place 0.
public struct ExactNumber: Hashable, Sendable {
  /// Whether it is below zero.
  public let isNegative: Bool
  /// Digits to the base 2³², lowest first.
  public let digits: [UInt32]
  /// How many digits of zero stand below the lowest; negative for fractions.
  public let place: Int

  /// The number of these digits.
  public init(isNegative: Bool, digits: [UInt32], place: Int) {
    let low = digits.firstIndex { $0 != 0 } ?? digits.count
    let top = digits.lastIndex { $0 != 0 } ?? -1
    self.isNegative = isNegative && low <= top
    self.digits = low <= top ? Array(digits[low...top]) : []
    self.place = low <= top ? place + low : 0
  }
}

extension Summary {
  /// All that the summary holds.
  public var state: SummaryState {
    let finite: SummaryState.Finite
    switch sketch.content {
    case .values(let values, let counts): finite = .values(values, counts: counts)
    case .ranges(let buckets):
      var keys: [Int32] = []
      var counts: [UInt32] = []
      buckets.forEach { key, count in
        keys.append(key)
        counts.append(count)
      }
      finite = .ranges(
        SummaryState.Ranges(
          keys: keys, counts: counts, smallest: sketch.smallest, largest: sketch.largest, sum: sum.number,
          squares: squares.number))
    }
    return SummaryState(undefinedCount: undefinedCount, infiniteCount: infiniteCount, finite: finite)
  }

  /// The summary of a state; `nil` where no sample has it, because its numbers contradict each other.
  public init?(_ state: SummaryState) {
    // No more values than there are numbers of replicates.
    let most = Int(UInt32.max)
    guard (0...most).contains(state.undefinedCount), (0...most).contains(state.infiniteCount) else { return nil }
    var sum = ExactSum()
    var squares = ExactSum()
    let sketch: QuantileSketch?
    switch state.finite {
    case .values(let values, let counts):
      sketch = QuantileSketch(values: values, counts: counts)
      guard sketch != nil else { return nil }
      for (value, count) in zip(values, counts) {
        let (significand, exponent) = value.exactParts
        sum.add(Int128(significand) * Int128(count), exponent: exponent)
        // Up to 106 bits: twice, with half of the count each, stays below the limit of a sum.
        let square = Int128(significand) * Int128(significand)
        squares.add(square * Int128(count & 0xFFFF), exponent: 2 * exponent)
        squares.add(square * Int128(count >> 16), exponent: 2 * exponent + 16)
      }
    case .ranges(let ranges):
      guard let total = ExactSum(ranges.sum), let squareTotal = ExactSum(ranges.squares), !ranges.squares.isNegative
      else { return nil }
      sum = total
      squares = squareTotal
      sketch = QuantileSketch(
        keys: ranges.keys, counts: ranges.counts, smallest: ranges.smallest, largest: ranges.largest)
    }
    guard let sketch, sketch.count + state.undefinedCount + state.infiniteCount <= most else { return nil }
    self.init(
      sketch: sketch, sum: sum, squares: squares, undefinedCount: state.undefinedCount,
      infiniteCount: state.infiniteCount)
  }
}
