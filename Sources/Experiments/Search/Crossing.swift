/// One value that a search tried.
public struct TriedValue: Sendable {
  /// The value.
  public let value: Double
  /// Where it lies on the axis; 0 is the present value.
  public let coordinate: Double
  /// What replicates said of it.
  public let sample: PointSample
}

/// Where a number crosses a level as something is varied, and how surely.
public struct Crossing: Sendable {
  /// The first value tried beyond the crossing, and what is known around it.
  public struct Tip: Sendable {
    /// The nearest value tried at which the number is on the wanted side.
    public let reached: TriedValue
    /// The last value tried before it at which it is not; `nil` where the search could only begin beyond.
    public let before: TriedValue?
    /// Where the interval begins on the near side and ends on the far side: values for which it cannot be told at 95 %
    /// on which side of the level the number is. `nil` where values that were tried do not bound it.
    public let near: Double?
    /// The far end.
    public let far: Double?

    /// The interval from its smaller end to its larger, where both are known.
    public var interval: ClosedRange<Double>? {
      guard let near, let far else { return nil }
      return min(near, far)...max(near, far)
    }
  }

  /// The axis.
  public let axis: SearchAxis
  /// What was wanted.
  public let level: SearchLevel
  /// The world as it stands.
  public let start: PointSample?
  /// The crossing nearest to the present value; `nil` where none was found.
  public let tip: Tip?
  /// Every value tried, in rising order, the present one among them.
  public let tried: [TriedValue]
  /// Values beyond which a change could not be made.
  public let closed: [Double]
  /// Whether it was stopped.
  public let isCancelled: Bool

  /// Whether the number is on the wanted side as the world stands.
  public var isReachedAtStart: Bool { start.map(level.isReached) ?? false }

  /// The value tried at which the number was most as wanted; of equal ones the nearest to the present value.
  public var best: TriedValue? {
    tried.reduce(nil) { best, next in
      guard let best else { return next }
      if level.isBetter(next.sample, than: best.sample) { return next }
      let isEqual = !level.isBetter(best.sample, than: next.sample)
      return isEqual && next.coordinate.magnitude < best.coordinate.magnitude ? next : best
    }
  }

  /// Two values between which the number surely turns back: on the way from the present value through the crossing it
  /// is less as wanted at the second than at the first, their intervals being apart.
  public var reversal: (first: TriedValue, second: TriedValue)? {
    guard let tip else { return nil }
    let isUp = tip.reached.coordinate > 0
    let path = isUp ? tried.filter { $0.coordinate >= 0 } : tried.reversed().filter { $0.coordinate <= 0 }
    var best: TriedValue?
    for next in path {
      if let best, isApart(best.sample, over: next.sample) { return (best, next) }
      if best.map({ level.isBetter(next.sample, than: $0.sample) }) ?? true { best = next }
    }
    return nil
  }

  private func isApart(_ one: PointSample, over other: PointSample) -> Bool {
    let (one, other) = (level.interval(one), level.interval(other))
    return level.side == .atMost ? one.high < other.low : one.low > other.high
  }
}
