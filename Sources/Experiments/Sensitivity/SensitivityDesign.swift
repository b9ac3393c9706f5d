/// The points at which a model is evaluated so that the variance of its output can be shared out among its inputs.
///
/// Two samples of the cube, A and B, and for each input i the sample A with column i taken from B (Saltelli et al., Comput.
/// Phys. Commun. 181, 2010): n·(k + 2) evaluations for k inputs.
public struct SensitivityDesign: Sendable {
  /// How many rows A and B have.
  public let rows: Int
  /// How many inputs there are.
  public let inputs: Int
  private let samples: [[Double]]

  /// A design of `rows` rows for up to 20 inputs; A and B are the halves of shifted Sobol' points of twice the dimension.
  public init(rows: Int, inputs: Int, seed: UInt64) {
    precondition(rows > 1 && inputs > 0 && 2 * inputs <= SobolSequence.mostDimensions, "1 to 20 inputs")
    self.rows = rows
    self.inputs = inputs
    samples = Design.sobol(points: rows).points(dimensions: 2 * inputs, seed: seed)
  }

  /// How many points there are: `rows` × (`inputs` + 2).
  public var count: Int { rows * (inputs + 2) }

  /// Point `index`: row by row A, B, then A with each column of B.
  public subscript(index: Int) -> [Double] {
    let row = samples[index / (inputs + 2)]
    let block = index % (inputs + 2)
    if block == 1 { return Array(row[inputs...]) }
    var point = Array(row[..<inputs])
    if block > 1 { point[block - 2] = row[inputs + block - 2] }
    return point
  }
}
