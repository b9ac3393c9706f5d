import TalentMarket

/// A number that a search may move between two bounds, on a grid of round values.
public struct MomentParameter: Hashable, Sendable {
  /// The smallest value.
  public let low: Double
  /// The largest.
  public let high: Double
  /// Where the search begins; outside the bounds the nearer one.
  public let start: Double
  /// From one value to the next.
  public let grid: DecimalGrid

  /// A number between `low` and `high`, which differ.
  public init(low: Double, high: Double, start: Double, isWhole: Bool = false) {
    self.low = low
    self.high = high
    self.start = start
    grid = DecimalGrid(width: high - low, isWhole: isWhole)
  }

  var range: Double { high - low }

  /// The nearest value of the grid between the bounds; a bound is a value too.
  func value(_ wanted: Double) -> Double {
    if !(wanted > low) { return low }
    return wanted >= high ? high : min(high, max(low, grid.nearest(wanted)))
  }
}

/// A number of the real world that a mean has to meet.
public struct MomentTarget: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// How far the mean may be from it; more than 0.
  public let within: Double

  /// A number to be met within a bar.
  public init(_ value: Double, within: Double) {
    self.value = value
    self.within = within
  }
}

/// Fits parameters of a model that is known only through replicates to numbers of the real world: the method of
/// simulated moments.
///
/// The sum of squared misses, each divided by how far it may be, is made smaller by Gauss–Newton steps within the bounds,
/// damped after Levenberg and Marquardt: a step that does not make it smaller is tried again shorter and turned toward
/// the steepest way down, so that directions which the targets hardly tell do not lead it astray.
/// All points share their luck, so that the means are nearly smooth in the parameters. Slopes come from differences over
/// a tenth of each range, and are then kept up to date by Broyden's rank-one correction; they are taken anew when no step
/// helps. A step goes no further than a quarter of a range, and parameters on a bound that it would leave stay there.
/// Values are rounded to a grid before they are played: what is played is what is written down. Draws no random numbers
/// of its own; the same on any number of threads.
///
/// - SeeAlso: McFadden, "A Method of Simulated Moments for Estimation of Discrete Response Models without Numerical
///   Integration", Econometrica 57 (1989); Broyden, Math. Comp. 19 (1965); Marquardt, J. SIAM 11 (1963).
public struct MomentSearch {
  /// What may be moved.
  public let parameters: [MomentParameter]
  /// What has to be met.
  public let targets: [MomentTarget]
  /// Replicates that one point costs.
  public let runs: Int
  /// Replicates that the whole search may cost.
  public let budget: Int

  // Plays a point; one summary a target, `nil` when it was stopped.
  private let evaluate: ([Double]) -> [Summary]?
  private var best: MomentPoint?
  private var start: MomentPoint?
  private var known: [[Double]: MomentPoint] = [:]
  private var points = 0
  private var isCancelled = false
  private var isSpent = false
  private var slopes: [[Double]]?

  // Of the steepest of the normal equations; a tenth of it after a step that helped, ten times it after one that did not.
  private var damping = 1e-3

  private static let stride = 0.1
  private static let longestStep = 0.25
  private static let dampings = 1e-6...10
  // Misses of a fiftieth of what is allowed are none.
  private static let closeEnough = 0.02

  /// A search.
  ///
  /// - Parameters:
  ///   - runs: Replicates that one point costs; at least 1.
  ///   - budget: Replicates that all points may cost together.
  ///   - evaluate: Plays a point; one summary a target, `nil` when it was stopped.
  public init(
    _ parameters: [MomentParameter], to targets: [MomentTarget], runs: Int, budget: Int,
    evaluate: @escaping ([Double]) -> [Summary]?
  ) {
    precondition(runs > 0, "a point costs a replicate or more")
    self.parameters = parameters
    self.targets = targets
    self.runs = runs
    self.budget = budget
    self.evaluate = evaluate
  }

  /// Searches; `nil` when not even the start was played.
  ///
  /// - Complexity: as many plays as the budget holds points; O(n²·(n + m)) besides for each of them.
  public mutating func run() -> MomentFit? {
    guard let first = play(parameters.map { $0.value($0.start) }) else { return nil }
    start = first
    var here = first
    var jacobian: [[Double]] = []
    var isFresh = false
    while !isCancelled, !isSpent, here.misses.contains(where: { !($0.magnitude <= Self.closeEnough) }) {
      if jacobian.isEmpty {
        guard let differences = differences(around: here) else { break }
        jacobian = differences
        slopes = differences
        isFresh = true
      }
      guard let next = improved(here, jacobian) else {
        // Slopes taken right here show no way down: this is the bottom, as far as the grid and the luck let see.
        if isFresh { break }
        jacobian = []
        continue
      }
      jacobian = Self.corrected(jacobian, from: here, to: next, parameters)
      isFresh = false
      here = next
    }
    return result()
  }

  // MARK: Points

  private mutating func play(_ values: [Double]) -> MomentPoint? {
    if let point = known[values] { return point }
    guard !isCancelled else { return nil }
    guard (points + 1) * runs <= budget else {
      isSpent = true
      return nil
    }
    guard let means = evaluate(values) else {
      isCancelled = true
      return nil
    }
    points += 1
    let point = MomentPoint(values: values, summaries: means, targets: targets)
    known[values] = point
    if best.map({ point.sum < $0.sum }) ?? true { best = point }
    return point
  }

  /// By how much each miss changes for the whole range of each parameter; a row a target.
  private mutating func differences(around here: MomentPoint) -> [[Double]]? {
    var slopes = targets.map { _ in parameters.map { _ in 0.0 } }
    for (column, parameter) in parameters.enumerated() {
      var values = here.values
      let stride = max(Self.stride * parameter.range, parameter.grid.step)
      // Into the range, whichever way there is room.
      let isUp = values[column] + stride <= parameter.high || values[column] - parameter.low < stride
      values[column] = parameter.value(values[column] + (isUp ? stride : -stride))
      let width = (values[column] - here.values[column]) / parameter.range
      guard width != 0 else { continue }
      guard let other = play(values) else { return nil }
      for row in targets.indices {
        let change = (other.misses[row] - here.misses[row]) / width
        slopes[row][column] = change.isFinite ? change : 0
      }
    }
    return slopes
  }

  /// The first point at which the sum is smaller, steps being damped more and more.
  private mutating func improved(_ here: MomentPoint, _ jacobian: [[Double]]) -> MomentPoint? {
    while true {
      let step = NormalEquations.step(
        jacobian, here.misses.map { $0.isFinite ? $0 : 0 }, damping: damping,
        isFree: { column, direction in
          let parameter = parameters[column]
          return direction > 0 ? here.values[column] < parameter.high : here.values[column] > parameter.low
        })
      let scale = min(1, Self.longestStep / (step.map(\.magnitude).max() ?? 0))
      let values = parameters.indices.map {
        parameters[$0].value(here.values[$0] + scale * step[$0] * parameters[$0].range)
      }
      if values != here.values {
        guard let next = play(values) else { return nil }
        if next.sum < here.sum {
          damping = max(Self.dampings.lowerBound, damping / 10)
          return next
        }
      }
      guard damping < Self.dampings.upperBound, values != here.values else {
        damping = 1e-3
        return nil
      }
      damping *= 10
    }
  }

  private static func corrected(
    _ jacobian: [[Double]], from here: MomentPoint, to next: MomentPoint, _ parameters: [MomentParameter]
  ) -> [[Double]] {
    let moved = parameters.indices.map { (next.values[$0] - here.values[$0]) / parameters[$0].range }
    let length = moved.reduce(0.0) { $0 + $1 * $1 }
    guard length > 0 else { return jacobian }
    return jacobian.indices.map { row in
      let foreseen = moved.indices.reduce(0.0) { $0 + jacobian[row][$1] * moved[$1] }
      let surprise = (next.misses[row] - here.misses[row] - foreseen) / length
      return moved.indices.map { jacobian[row][$0] + (surprise.isFinite ? surprise : 0) * moved[$0] }
    }
  }

  private func result() -> MomentFit? {
    guard let start, let best else { return nil }
    let ending: MomentFit.Ending = isCancelled ? .cancelled : isSpent ? .budgetSpent : .converged
    return MomentFit(
      start: start, best: best, points: points, runs: points * runs, ending: ending,
      flat: slopes.map { FlatDirections.find($0, best, targets) } ?? [])
  }
}
