/// The step that makes a linear model of several misses as small as it can be.
enum NormalEquations {
  /// The Gauss–Newton step, damped.
  ///
  /// - Parameters:
  ///   - slopes: A row for each miss, a column for each parameter.
  ///   - misses: What is to be made small.
  ///   - damping: What is added to the diagonal, as a share of its largest; more than 0.
  ///   - isFree: Whether a parameter may move in a direction; those that may not stay.
  /// - Complexity: O(n³·n) for n parameters.
  static func step(
    _ slopes: [[Double]], _ misses: [Double], damping: Double, isFree: (_ column: Int, _ direction: Double) -> Bool
  ) -> [Double] {
    let count = slopes.first?.count ?? 0
    var step = [Double](repeating: 0, count: count)
    var free = Array(0..<count)
    // Each round fixes one parameter or more.
    while !free.isEmpty {
      let part = solve(slopes, misses, free, damping)
      let stuck = free.indices.filter { part[$0] != 0 && !isFree(free[$0], part[$0]) }
      if stuck.isEmpty {
        for (place, column) in free.enumerated() { step[column] = part[place] }
        return step
      }
      free = free.indices.filter { !stuck.contains($0) }.map { free[$0] }
    }
    return step
  }

  private static func solve(_ slopes: [[Double]], _ misses: [Double], _ free: [Int], _ damping: Double) -> [Double] {
    let count = free.count
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var right = [Double](repeating: 0, count: count)
    for (row, slope) in slopes.enumerated() {
      for one in 0..<count {
        right[one] -= slope[free[one]] * misses[row]
        for other in 0..<count { matrix[one][other] += slope[free[one]] * slope[free[other]] }
      }
    }
    let steepest = matrix.indices.map { matrix[$0][$0] }.max() ?? 0
    guard steepest > 0 else { return right }
    for place in 0..<count { matrix[place][place] += damping * steepest }
    return cholesky(matrix, right)
  }

  /// Solves a positive definite system.
  private static func cholesky(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let count = right.count
    var lower = matrix
    for column in 0..<count {
      for row in column..<count {
        var sum = matrix[row][column]
        for place in 0..<column { sum -= lower[row][place] * lower[column][place] }
        if row == column {
          // Rounding may leave less than nothing of what is positive.
          guard sum > 0 else { return [Double](repeating: 0, count: count) }
          lower[row][column] = sum.squareRoot()
        } else {
          lower[row][column] = sum / lower[column][column]
        }
      }
    }
    var solution = right
    for row in 0..<count {
      for place in 0..<row { solution[row] -= lower[row][place] * solution[place] }
      solution[row] /= lower[row][row]
    }
    for row in (0..<count).reversed() {
      for place in row + 1..<max(row + 1, count) { solution[row] -= lower[place][row] * solution[place] }
      solution[row] /= lower[row][row]
    }
    return solution
  }
}
