/// Round numbers at equal steps that cover a range: the step is 1, 2 or 5 times a power of ten.
public struct NiceTicks: Hashable, Sendable {
  /// The ticks in ascending order; at least two.
  public let values: [Double]
  /// From one tick to the next.
  public let step: Double

  /// From the first tick to the last.
  public var range: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// The finest ticks that cover everything from `low` to `high` with at most so many intervals.
  ///
  /// Every tick is the double nearest to its decimal, so that 0.3 is 0.3. A range without width is widened by a tenth
  /// of its value to either side, or to 0…1 at zero. Sizes beyond 1e300 count as that, and what is not finite as 0.
  ///
  /// - Parameters:
  ///   - intervals: 2…1000; what lies outside counts as the nearer end. A range around zero needs two.
  ///   - isWhole: Whether there is nothing between whole numbers.
  /// - Complexity: O(intervals).
  public init(covering low: Double, _ high: Double, intervals: Int, isWhole: Bool = false) {
    let (low, high) = NiceTicks.widened(low, high, isWhole: isWhole)
    let most = Double(max(2, min(1000, intervals)))
    var exponent = NiceTicks.exponent(of: (high - low) / most)
    if isWhole { exponent = max(0, exponent) }
    while true {
      for mantissa in [1, 2, 5] {
        let step = NiceTicks.decimal(mantissa, exponent)
        let first = NiceTicks.nearlyWhole(low / step, .down)
        let last = NiceTicks.nearlyWhole(high / step, .up)
        guard last - first <= most else { continue }
        values = (Int(first)...Int(last)).map { NiceTicks.decimal($0 * mantissa, exponent) }
        self.step = step
        return
      }
      exponent += 1
    }
  }

  private static func widened(_ low: Double, _ high: Double, isWhole: Bool) -> (Double, Double) {
    func tame(_ value: Double) -> Double {
      guard value.isFinite, value.magnitude >= 1e-290 else { return 0 }
      return max(-1e300, min(1e300, value))
    }
    // Tamed first: what is not finite has no place in an order.
    let (low, high) = (min(tame(low), tame(high)), max(tame(low), tame(high)))
    let size = max(low.magnitude, high.magnitude)
    // Closer than this, one tick could not be told from the next.
    guard high - low <= size * 1e-12 else { return (low, high) }
    if size == 0 { return (0, 1) }
    let margin = isWhole ? max(1, size / 10) : size / 10
    return (low - margin, high + margin)
  }

  /// The largest power of ten that is not above `value`, which is positive.
  private static func exponent(of value: Double) -> Int {
    // From the binary exponent, at most one off.
    var exponent = Int((Double(value.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    while decimal(1, exponent) > value { exponent -= 1 }
    while decimal(1, exponent + 1) <= value { exponent += 1 }
    return exponent
  }

  /// The double nearest to `number` times a power of ten.
  private static func decimal(_ number: Int, _ exponent: Int) -> Double { Double("\(number)e\(exponent)") ?? 0 }

  // 0.30000000000000004 / 0.1 is three steps, not four.
  private static func nearlyWhole(_ value: Double, _ direction: FloatingPointRoundingRule) -> Double {
    let nearest = value.rounded()
    return (value - nearest).magnitude <= max(1e-9, nearest.magnitude * 4e-16) ? nearest : value.rounded(direction)
  }
}
