/// What is known of the values that one number took over replicates: how many, mean, spread, quantiles.
///
/// A summary is a function of the values alone: whatever their order, and however they were divided between threads or
/// processes whose summaries were added, every statistic is the same to the last bit. It takes a bounded space.
/// Values that are not finite, such as the lead over a second that does not exist, are counted apart.
public struct Summary: Sendable {
  /// How many finite values there were.
  public private(set) var count = 0
  /// How many values were no number.
  public private(set) var undefinedCount = 0
  /// How many values were infinite.
  public private(set) var infiniteCount = 0
  private(set) var sum = ExactSum()
  private(set) var squares = ExactSum()
  private(set) var sketch = QuantileSketch()

  /// A summary of nothing.
  public init() {}

  /// A summary of what was counted and added up elsewhere.
  init(sketch: QuantileSketch, sum: ExactSum, squares: ExactSum, undefinedCount: Int, infiniteCount: Int) {
    count = sketch.count
    self.undefinedCount = undefinedCount
    self.infiniteCount = infiniteCount
    self.sum = sum
    self.squares = squares
    self.sketch = sketch
  }

  /// Adds a value.
  public mutating func add(_ value: Double) { add([value]) }

  /// Adds values.
  public mutating func add(_ values: [Double]) {
    values.withUnsafeBufferPointer { values in
      for start in stride(from: 0, to: values.count, by: Self.mostAtOnce) {
        addChunk(UnsafeBufferPointer(rebasing: values[start..<min(start + Self.mostAtOnce, values.count)]))
      }
    }
  }

  /// Adds all values of another summary.
  public mutating func add(_ other: Summary) {
    count += other.count
    undefinedCount += other.undefinedCount
    infiniteCount += other.infiniteCount
    sum.add(other.sum)
    squares.add(other.squares)
    sketch.add(other.sketch)
  }

  /// So many values can be summed in 128 bits when they are of like size; see `addSums`.
  static let mostAtOnce = 64

  /// Adds up to 64 values.
  mutating func addChunk(_ values: UnsafeBufferPointer<Double>) {
    guard let first = values.first else { return }
    var isConstant = first.isFinite
    var isFinite = true
    for value in values {
      isConstant = isConstant && value == first
      isFinite = isFinite && value.isFinite
    }
    if isConstant {
      count += values.count
      let (significand, exponent) = first.exactParts
      sum.add(Int128(significand) * Int128(values.count), exponent: exponent)
      squares.add(Int128(significand) * Int128(significand) * Int128(values.count), exponent: 2 * exponent)
      sketch.add(first, times: values.count)
    } else if isFinite {
      count += values.count
      addSums(values)
      sketch.add(values)
    } else {
      undefinedCount += values.count { $0.isNaN }
      infiniteCount += values.count { $0.isInfinite }
      values.filter(\.isFinite).withUnsafeBufferPointer { addChunk($0) }
    }
  }

  // Values within seven powers of two of each other are summed as whole numbers first: a square has up to 106 bits, 14
  // more for the distance, six for the number of values.
  private mutating func addSums(_ values: UnsafeBufferPointer<Double>) {
    var lowest = Int.max
    var highest = Int.min
    for value in values where value != 0 {
      let exponent = value.exactParts.exponent
      lowest = min(lowest, exponent)
      highest = max(highest, exponent)
    }
    guard lowest <= highest else { return }
    if highest - lowest <= 7 {
      var total: Int128 = 0
      var squareTotal: Int128 = 0
      for value in values where value != 0 {
        let (significand, exponent) = value.exactParts
        let shift = Int128(exponent - lowest)
        total &+= Int128(significand) << shift
        squareTotal &+= (Int128(significand) * Int128(significand)) << (2 * shift)
      }
      sum.add(total, exponent: lowest)
      squares.add(squareTotal, exponent: 2 * lowest)
    } else {
      for value in values {
        let (significand, exponent) = value.exactParts
        sum.add(Int128(significand), exponent: exponent)
        squares.add(Int128(significand) * Int128(significand), exponent: 2 * exponent)
      }
    }
  }
}

extension Summary {
  /// The mean, rounded once; NaN of nothing.
  public var mean: Double {
    guard count > 0 else { return .nan }
    let (integer, place) = sum.exact
    // Shares of up to 2³² values, which is as many as there are replicates.
    let (significand, exponent) = integer.longQuotient(by: UInt32(count)).rounded
    return Double(sign: .plus, exponent: exponent + 32 * (place - 3), significand: significand)
  }

  /// The standard deviation of the sample, n − 1 in the denominator; NaN of fewer than two values.
  ///
  /// n·Σx² − (Σx)² is computed without rounding: nothing cancels, and equal values give exactly 0.
  public var standardDeviation: Double {
    guard count > 1 else { return .nan }
    let (first, firstPlace) = sum.exact
    let (second, secondPlace) = squares.exact
    let shared = min(2 * firstPlace, secondPlace)
    let spread =
      ExactInteger(count) * second.shifted(places: secondPlace - shared)
      - (first * first).shifted(places: 2 * firstPlace - shared)
    let (significand, exponent) = spread.rounded
    // An even power of two, so that its root is one.
    let isOdd = exponent & 1 != 0
    let variance = (isOdd ? 2 * significand : significand) / (Double(count) * Double(count - 1))
    let power = (isOdd ? exponent - 1 : exponent) / 2 + 16 * shared
    return Double(sign: .plus, exponent: power, significand: variance.squareRoot())
  }

  /// The standard error of the mean; NaN of fewer than two values.
  public var standardError: Double { standardDeviation / Double(count).squareRoot() }

  /// The smallest value; NaN of nothing.
  public var minimum: Double { count > 0 ? sketch.smallest : .nan }

  /// The largest value; NaN of nothing.
  public var maximum: Double { count > 0 ? sketch.largest : .nan }

  /// Quantiles by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996); NaN of nothing.
  ///
  /// Exact while there are no more than 256 different values; beyond that each order statistic is off by less than
  /// 2⁻¹¹ of itself.
  ///
  /// - Parameter shares: In [0, 1].
  public func quantiles(_ shares: [Double]) -> [Double] { sketch.quantiles(shares) }

  /// Whether ``quantiles(_:)`` are those of the sample itself.
  public var hasExactQuantiles: Bool { sketch.isExact }

  /// How many numbers memory is held for.
  var footprint: Int { sum.limbCount + squares.limbCount + sketch.footprint }
}
