/// What replicates said of one point of a search.
public struct PointSample: Sendable {
  /// The number that is asked for.
  public var value: Summary
  /// Dollars a year that are spent there beyond what the point itself costs.
  public var spent: Summary
  /// In how many replicates the point could not be had.
  public var failures: Int
  /// How many replicates were played: those from 1 on.
  public var runs: Int

  /// A sample of replicates.
  public init(value: Summary, spent: Summary = Summary(), failures: Int = 0, runs: Int) {
    self.value = value
    self.spent = spent
    self.failures = failures
    self.runs = runs
  }

  /// Adds further replicates of the same point.
  mutating func add(_ other: PointSample) {
    value.add(other.value)
    spent.add(other.spent)
    failures += other.failures
    runs += other.runs
  }
}

/// A function that is known only through replicates, and what has been learnt of it.
///
/// Every point is played with the replicates 1, 2, … under common random numbers, and none twice: a point that needs
/// a closer look gets the next replicates. What is learnt depends on which points are asked for, never on threads.
public final class PointSampler {
  /// Values of what is varied; no values are the world as it stands.
  public typealias Point = [Double]

  /// Plays replicates of a point; `nil` when it was stopped.
  private let evaluate: (_ point: Point, _ replicates: Range<UInt32>) -> PointSample?
  private let progress: (_ runs: Int, _ points: Int) -> Void
  private var samples: [Point: PointSample] = [:]

  /// Every point that was played, in the order in which it was first asked for.
  public private(set) var points: [Point] = []
  /// How many replicates were played.
  public private(set) var runs = 0
  /// Whether it was stopped: from then on nothing is played.
  public private(set) var isCancelled = false

  /// As many replicates as a point gets at first.
  public static let fewest = 64

  /// A sampler of a function.
  ///
  /// - Parameters:
  ///   - progress: Told after each evaluation how many replicates and points have been played.
  ///   - evaluate: Plays replicates of a point; `nil` when it was stopped before all were played.
  public init(
    progress: @escaping (_ runs: Int, _ points: Int) -> Void = { _, _ in },
    evaluate: @escaping (_ point: Point, _ replicates: Range<UInt32>) -> PointSample?
  ) {
    self.progress = progress
    self.evaluate = evaluate
  }

  /// What is known of a point.
  public subscript(point: Point) -> PointSample? { samples[point] }

  /// Plays a point until so many replicates of it are known; `nil` when it was stopped before.
  public func sample(_ point: Point, runs wanted: Int) -> PointSample? {
    let known = samples[point]
    let first = known?.runs ?? 0
    if let known, first >= wanted { return known }
    guard !isCancelled else { return nil }
    guard let more = evaluate(point, UInt32(first) + 1..<UInt32(wanted) + 1) else {
      isCancelled = true
      return nil
    }
    if known == nil { points.append(point) }
    runs += more.runs
    var sample = more
    if let known {
      sample = known
      sample.add(more)
    }
    samples[point] = sample
    progress(runs, points.count)
    return sample
  }

  /// Plays a point until it can be told on which side of a level it is, or for so many replicates at most; `nil` when it
  /// was stopped before.
  ///
  /// It is told apart at three standard errors rather than two, because it is asked again and again.
  public func look(at point: Point, _ level: SearchLevel, runs most: Int) -> PointSample? {
    var count = max(min(PointSampler.fewest, most), samples[point]?.runs ?? 0)
    while true {
      guard let sample = sample(point, runs: count) else { return nil }
      if count >= most || level.distance(sample).magnitude >= PointSampler.sure || sample.failures > 0 { return sample }
      count = min(2 * count, most)
    }
  }

  // Three standard errors, in quantiles of 2.5 %.
  private static let sure = 3 / StudentQuantile.normal
}
