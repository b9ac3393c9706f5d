internal import TalentMarket

/// One number that a search varies: where it stands, where it may go, and which changes of it count as equally large.
///
/// A place on the axis is a coordinate, 0 at the present value. Values are rounded to four figures, so that what is
/// found can be typed as it stands.
public struct SearchAxis: Sendable {
  /// What makes two changes equally large.
  public enum Scale: Hashable, Sendable {
    /// The factor: a coordinate counts doublings. The present value is above zero.
    case factor
    /// The difference: a coordinate counts units.
    case difference
    /// The difference, in whole numbers.
    case whole
  }

  /// The present value.
  public let present: Double
  /// The values it may take.
  public private(set) var range: ClosedRange<Double>
  /// What makes changes equally large.
  public let scale: Scale
  /// What a coordinate of 1 adds, where differences count.
  public let unit: Double
  /// Whether somebody said where to look: then the whole range is looked at evenly.
  public let isGiven: Bool

  // A factor of 64 either way.
  private static let mostDoublings = 6.0
  // The smallest and the largest step away from the present value.
  private static let doublings: [Double] = [0.125, 0.25, 0.5, 1, 2, 4, 6]
  private static let shares: [Double] = [1.0 / 32, 1.0 / 16, 0.125, 0.25, 0.5, 1]
  private static let counts: [Double] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
  private static let evenSteps = 8

  /// An axis from a present value.
  ///
  /// - Parameters:
  ///   - allowed: The values it may take.
  ///   - unit: A large change, where differences count: the width of a score's range, a typical amount.
  ///   - isGiven: Whether `allowed` is where somebody wants to look.
  public init(
    present: Double, allowed: ClosedRange<Double>, scale: Scale, unit: Double = 1, isGiven: Bool = false
  ) {
    precondition(scale != .factor || present > 0, "nothing times a factor stays nothing")
    self.present = present
    self.scale = scale
    self.unit = unit
    self.isGiven = isGiven
    range = allowed
    if !isGiven { limitReach() }
  }

  private mutating func limitReach() {
    let reach: ClosedRange<Double> =
      switch scale {
      case .factor: present / 64...present * 64
      case .difference: present - unit...present + unit
      case .whole: present - 1024...present + 1024
      }
    let (low, high) = (max(range.lowerBound, reach.lowerBound), min(range.upperBound, reach.upperBound))
    if low <= high { range = low...high }
  }

  /// The same axis, no further from the present value than so far either way.
  public func within(_ largest: Double) -> SearchAxis {
    var axis = self
    let (low, high) = (max(range.lowerBound, present - largest), min(range.upperBound, present + largest))
    if low <= high { axis.range = low...high }
    return axis
  }

  /// The value at a coordinate, rounded and within the range.
  public func value(at coordinate: Double) -> Double {
    if coordinate == 0, range.contains(present) { return present }
    let exact: Double =
      switch scale {
      case .factor: present * Elementary.exp(coordinate * SearchAxis.logTwo)
      case .difference: present + coordinate * unit
      case .whole: present + Rounding.nearest(coordinate)
      }
    return rounded(exact)
  }

  /// A value as it can be typed, within the range.
  public func rounded(_ value: Double) -> Double {
    let rounded = scale == .whole ? Rounding.nearest(value) : FourFigures.nearest(value, relativeTo: grain)
    return min(max(rounded, range.lowerBound), range.upperBound)
  }

  /// The coordinate of a value.
  public func coordinate(of value: Double) -> Double {
    switch scale {
    case .factor: Elementary.log(max(value, present / 1e12) / present) / SearchAxis.logTwo
    case .difference: (value - present) / unit
    case .whole: value - present
    }
  }

  /// Coordinates that are looked at first, nearest to the present value first, on one side of it.
  func steps(upward: Bool) -> [Double] {
    let sign: Double = upward ? 1 : -1
    let (low, high) = (coordinate(of: range.lowerBound), coordinate(of: range.upperBound))
    var steps: [Double] =
      switch scale {
      case .factor: SearchAxis.doublings
      case .difference: SearchAxis.shares
      case .whole: SearchAxis.counts
      }
    let (nearest, farthest) = upward ? (max(0, low), high) : (max(0, -high), -low)
    guard farthest > 0 else { return [] }
    if isGiven {
      steps = (0...SearchAxis.evenSteps).map {
        nearest + (farthest - nearest) * Double($0) / Double(SearchAxis.evenSteps)
      }
    }
    steps.append(farthest)
    var found: [Double] = []
    for step in steps.sorted() where step >= nearest && step <= farthest {
      let place = sign * step
      let value = value(at: place)
      if value != present, found.last.map({ self.value(at: $0) != value }) ?? true { found.append(place) }
    }
    return found
  }

  // Differences are rounded as their unit is, so that 0.0003 of a score is no matter.
  private var grain: Double { scale == .difference ? unit : 0 }
  private static let logTwo = 0.6931471805599453
}

/// Four figures, as people write them.
public enum FourFigures {
  /// The nearest number of four decimal figures, or of as many places as a number of size `coarsest` has.
  ///
  /// The result is the double that its decimal text reads as.
  public static func nearest(_ value: Double, relativeTo coarsest: Double = 0) -> Double {
    let size = max(value.magnitude, coarsest)
    guard size > 0, size.isFinite, size < 1e18, size > 1e-12 else { return value }
    var power = 1.0
    if size >= 10_000 {
      while size / power >= 10_000 { power *= 10 }
      return Rounding.nearest(value / power) * power
    }
    while size * power < 1000 { power *= 10 }
    return Rounding.nearest(value * power) / power
  }
}
