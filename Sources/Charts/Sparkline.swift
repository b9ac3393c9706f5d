/// A line of small bars, one character a value.
public struct Sparkline: Sendable {
  /// What the height of a bar stands for.
  public enum Scale: Hashable, Sendable {
    /// From the lowest value to the highest.
    case fitted
    /// From zero to the value farthest from it, values of one sign; the other sign stands at zero.
    case fromZero
    /// Zero in the middle, as far up as down: for values of either sign.
    case aroundZero
    /// From one given value to another; what lies beyond stands at the end.
    case range(Double, Double)
  }

  /// The values; one that is not finite is left blank.
  public var values: [Double]
  /// What the height of a bar stands for.
  public var scale: Scale

  /// A sparkline of `values`.
  public init(_ values: [Double], scale: Scale = .fitted) {
    self.values = values
    self.scale = scale
  }

  /// The bars, in blocks of one to eight eighths (around zero: of one to seven, four being zero), in ASCII `_.-=*#`
  /// (around zero: `_.-=*`, `-` being zero); values that are all the same stand in the middle.
  ///
  /// - Parameters:
  ///   - width: Most characters; where there are more values, only the last ones are shown.
  ///   - isUnicode: Whether blocks may be used.
  /// - Complexity: O(values).
  public func text(width: Int = .max, isUnicode: Bool = true) -> String {
    let shown = values.suffix(max(0, width))
    var levels = Array(isUnicode ? "▁▂▃▄▅▆▇█" : "_.-=*#")
    // An odd number of levels, so that one of them is zero.
    if scale == .aroundZero, levels.count.isMultiple(of: 2) { levels.removeLast() }
    let (low, high) = bounds(shown.filter(\.isFinite))
    return String(
      shown.map { value in
        guard value.isFinite else { return " " }
        // Halved, so that the width of no range is beyond what a number holds.
        let width = high / 2 - low / 2
        guard width > 0 else { return levels[(levels.count - 1) / 2] }
        let share = max(0, min(1, (value / 2 - low / 2) / width))
        return levels[Int((share * Double(levels.count - 1)).rounded())]
      })
  }

  private func bounds(_ finite: [Double]) -> (low: Double, high: Double) {
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
    switch scale {
    case .fitted: return (low, high)
    case .fromZero: return high.magnitude >= low.magnitude ? (0, max(0, high)) : (min(0, low), 0)
    case .aroundZero:
      let size = max(low.magnitude, high.magnitude)
      return (-size, size)
    case .range(let low, let high):
      guard low.isFinite, high.isFinite else { return (0, 0) }
      return (min(low, high), max(low, high))
    }
  }
}
