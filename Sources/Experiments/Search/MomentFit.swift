/// Values of parameters, and how far the model then is from what it has to meet.
public struct MomentPoint: Sendable {
  /// The values.
  public let values: [Double]
  /// What replicates said, target by target.
  public let summaries: [Summary]
  /// By how many bars each mean is off, above the target more than 0; not finite where there is no mean.
  public let misses: [Double]
  /// The sum of their squares; infinite where one is not finite.
  public let sum: Double

  init(values: [Double], summaries: [Summary], targets: [MomentTarget]) {
    self.values = values
    self.summaries = summaries
    misses = zip(summaries, targets).map { ($0.mean - $1.value) / $1.within }
    let sum = misses.reduce(0.0) { $0 + $1 * $1 }
    self.sum = sum.isFinite ? sum : .infinity
  }
}

/// What a search for parameters came to.
public struct MomentFit: Sendable {
  /// Why it ended.
  public enum Ending: Hashable, Sendable {
    /// No step makes the misses smaller, or they are as good as none.
    case converged
    /// There were no more replicates to play.
    case budgetSpent
    /// It was stopped.
    case cancelled
  }

  /// Where it began.
  public let start: MomentPoint
  /// The best point that was played.
  public let best: MomentPoint
  /// How many points were played.
  public let points: Int
  /// How many replicates were played.
  public let runs: Int
  /// Why it ended.
  public let ending: Ending
  /// Groups of parameters, by place, that the targets cannot tell: moved together in some proportion by a fifth of their
  /// ranges, they leave every target within its bar.
  public let flat: [[Int]]
}

/// Directions in which parameters can be moved without any target telling.
enum FlatDirections {
  /// - Parameter slopes: Changes of misses over whole ranges; a row a target.
  static func find(_ slopes: [[Double]], _ point: MomentPoint, _ targets: [MomentTarget]) -> [[Int]] {
    let count = slopes.first?.count ?? 0
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for (row, target) in targets.enumerated() {
      // In bars, which a target may miss, or in standard errors where these are wider.
      let error = max(point.summaries[row].standardError, target.within)
      let scale = error.isFinite ? target.within / error : 0
      for one in 0..<count {
        for other in 0..<count { matrix[one][other] += slopes[row][one] * slopes[row][other] * scale * scale }
      }
    }
    let (values, vectors) = SymmetricEigen.solve(matrix)
    return values.indices.compactMap { place in
      // All targets would stay within their bars, were it moved by a fifth of the ranges.
      guard values[place] < 25 else { return nil }
      let vector = vectors[place]
      let most = vector.map(\.magnitude).max() ?? 0
      return vector.indices.filter { vector[$0].magnitude >= 0.3 * most }
    }
  }
}
