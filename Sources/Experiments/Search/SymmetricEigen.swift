/// Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, with nothing but square roots.
///
/// - SeeAlso: Golub & Van Loan, *Matrix Computations*, 4th ed. 2013, section 8.5.
enum SymmetricEigen {
  private static let mostSweeps = 50

  /// - Returns: The values, and for each its vector of length 1.
  /// - Complexity: O(n³) a sweep; a handful of sweeps.
  static func solve(_ symmetric: [[Double]]) -> (values: [Double], vectors: [[Double]]) {
    let count = symmetric.count
    var matrix = symmetric
    var vectors = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0.0 } }
    for _ in 0..<mostSweeps {
      var isDone = true
      for one in 0..<count {
        for other in (one + 1)..<max(one + 1, count) {
          let beside = matrix[one][other]
          let size = (matrix[one][one].magnitude + matrix[other][other].magnitude) * 1e-15
          guard beside.magnitude > size else { continue }
          isDone = false
          let slope = (matrix[other][other] - matrix[one][one]) / (2 * beside)
          let tangent = (slope < 0 ? -1 : 1) / (slope.magnitude + (slope * slope + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          rotate(&matrix, &vectors, one, other, cosine, tangent * cosine)
        }
      }
      if isDone { break }
    }
    return (matrix.indices.map { matrix[$0][$0] }, vectors)
  }

  private static func rotate(
    _ matrix: inout [[Double]], _ vectors: inout [[Double]], _ one: Int, _ other: Int, _ cosine: Double, _ sine: Double
  ) {
    for place in matrix.indices {
      let (left, right) = (matrix[place][one], matrix[place][other])
      matrix[place][one] = cosine * left - sine * right
      matrix[place][other] = sine * left + cosine * right
    }
    for place in matrix.indices {
      let (up, down) = (matrix[one][place], matrix[other][place])
      matrix[one][place] = cosine * up - sine * down
      matrix[other][place] = sine * up + cosine * down
      let (first, second) = (vectors[one][place], vectors[other][place])
      vectors[one][place] = cosine * first - sine * second
      vectors[other][place] = sine * first + cosine * second
    }
  }
}
