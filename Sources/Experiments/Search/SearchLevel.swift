/// What a search wants a number to do: to be beyond a level.
public struct SearchLevel: Hashable, Sendable {
  /// Where the number shall be.
  public enum Side: Hashable, Sendable {
    /// Above the level.
    case above
    /// At the level or above.
    case atLeast
    /// At the level or below.
    case atMost
  }

  /// What is known of a number comes from.
  public enum Kind: Hashable, Sendable {
    /// Values of any size: the mean, with the interval of Student.
    case mean
    /// Ones and noughts: their share, with the interval of Wilson; what has no value counts as nought.
    case share
  }

  /// The level.
  public let level: Double
  /// The side of it that is wanted.
  public let side: Side
  /// What the number is.
  public let kind: Kind

  /// A level and the side of it that is wanted.
  public init(_ level: Double, _ side: Side, of kind: Kind) {
    self.level = level
    self.side = side
    self.kind = kind
  }

  /// The mean or the share; NaN where nothing has a value.
  public func estimate(_ sample: PointSample) -> Double {
    switch kind {
    case .mean: sample.value.mean
    case .share:
      sample.runs > 0 && sample.value.count > 0
        ? sample.value.mean * Double(sample.value.count) / Double(sample.runs) : sample.runs > 0 ? 0 : .nan
    }
  }

  /// The 95 % interval of the mean or the share.
  public func interval(_ sample: PointSample) -> (low: Double, high: Double) {
    switch kind {
    case .mean:
      let interval = MeanInterval(sample.value)
      return (interval.low, interval.high)
    case .share:
      let interval = ProportionInterval(share: estimate(sample), trials: sample.runs)
      return (interval.low, interval.high)
    }
  }

  /// Whether the estimate is on the side that is wanted.
  public func isReached(_ sample: PointSample) -> Bool {
    let estimate = estimate(sample)
    return switch side {
    case .above: estimate > level
    case .atLeast: estimate >= level
    case .atMost: estimate <= level
    }
  }

  /// By how many quantiles of 2.5 % the estimate lies beyond the level, less than zero on the side that is not wanted:
  /// within ±1 it cannot be told at 95 % on which side it is.
  public func distance(_ sample: PointSample) -> Double {
    let excess = side == .atMost ? level - estimate(sample) : estimate(sample) - level
    guard excess.isFinite else { return -.infinity }
    let width: Double
    switch kind {
    case .mean: width = MeanInterval(sample.value).halfWidth
    case .share:
      // The test of which Wilson's interval is the inverse takes its error from the level.
      width = StudentQuantile.normal * (level * (1 - level) / Double(sample.runs)).squareRoot()
    }
    // Without noise there is no doubt: at the level itself it is reached, unless it has to be above.
    if width.isNaN || width == 0 { return excess > 0 || (excess == 0 && side != .above) ? .infinity : -.infinity }
    return excess / width
  }

  /// Whether one estimate is nearer to what is wanted than another.
  public func isBetter(_ one: PointSample, than other: PointSample) -> Bool {
    let (one, other) = (estimate(one), estimate(other))
    if other.isNaN { return !one.isNaN }
    return side == .atMost ? one < other : one > other
  }
}
