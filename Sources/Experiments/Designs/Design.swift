/// Where in the unit cube a sweep looks.
public enum Design: Hashable, Sendable {
  /// Every combination of as many evenly spaced levels in each dimension, ends included; the last dimension changes fastest.
  case factorial(levels: [Int])
  /// `points` points, one in each of as many equal slices of every dimension (McKay, Beckman & Conover, Technometrics 21,
  /// 1979).
  case latinHypercube(points: Int)
  /// The first `points` Sobol' points after the corner, shifted by a draw modulo 1.
  case sobol(points: Int)

  /// The points in `dimensions` dimensions, numbers in [0, 1].
  ///
  /// - Complexity: O(points × dimensions).
  public func points(dimensions: Int, seed: UInt64) -> [[Double]] {
    switch self {
    case .factorial(let levels):
      precondition(levels.count == dimensions && levels.allSatisfy { $0 > 0 }, "each dimension has its levels")
      return Self.grid(levels)
    case .latinHypercube(let points): return Self.latin(points, dimensions, DesignStream(seed: seed))
    case .sobol(let points): return Self.shifted(points, dimensions, DesignStream(seed: seed))
    }
  }

  private static func grid(_ levels: [Int]) -> [[Double]] {
    let total = levels.reduce(1, *)
    return (0..<total).map { index in
      var rest = index
      var point = [Double](repeating: 0, count: levels.count)
      for dimension in levels.indices.reversed() {
        let level = rest % levels[dimension]
        rest /= levels[dimension]
        // A single level stands in the middle.
        point[dimension] = levels[dimension] == 1 ? 0.5 : Double(level) / Double(levels[dimension] - 1)
      }
      return point
    }
  }

  private static func latin(_ count: Int, _ dimensions: Int, _ stream: DesignStream) -> [[Double]] {
    var points = [[Double]](repeating: [], count: count)
    for dimension in 0..<dimensions {
      // Fisher & Yates, from the end.
      var strata = Array(0..<count)
      for place in stride(from: count - 1, to: 0, by: -1) {
        strata.swapAt(place, stream.integer(below: place + 1, .stratum, dimension, place))
      }
      for place in 0..<count {
        points[place].append((Double(strata[place]) + stream.uniform(.jitter, dimension, place)) / Double(count))
      }
    }
    return points
  }

  private static func shifted(_ count: Int, _ dimensions: Int, _ stream: DesignStream) -> [[Double]] {
    let sequence = SobolSequence(dimensions: dimensions)
    let shift = (0..<dimensions).map { stream.uniform(.shift, $0, 0) }
    return (0..<count).map { index in
      zip(sequence[UInt32(index + 1)], shift).map { number, shift in
        let moved = number + shift
        return moved >= 1 ? moved - 1 : moved
      }
    }
  }
}
