/// How much of the variance of an output each input explains, by itself and with all others.
///
/// First order: V[E(Y|Xᵢ)]/V[Y] by Saltelli et al. (2010), table 2 (b): mean of f(B)·(f(ABᵢ) − f(A)). Total:
/// E[V(Y|X₋ᵢ)]/V[Y] by Jansen (Comput. Phys. Commun. 117, 1999): mean of (f(A) − f(ABᵢ))²/2. The intervals are quantiles of
/// `resamples` bootstrap samples of rows (Archer, Saltelli & Sobol', J. Stat. Comput. Simul. 58, 1997).
public struct SobolIndices: Sendable {
  /// An index and the interval it lies in with 95 % confidence.
  public struct Estimate: Hashable, Sendable {
    /// The estimate from all rows.
    public let value: Double
    /// The 2.5 % quantile of the bootstrap.
    public let low: Double
    /// The 97.5 % quantile of the bootstrap.
    public let high: Double
  }

  /// Variance of the output.
  public let variance: Double
  /// First-order index of each input.
  public let first: [Estimate]
  /// Total index of each input.
  public let total: [Estimate]
  /// What is left when the first orders are taken from one: what inputs do only together. A little below 0 by chance.
  public let interaction: Estimate

  /// Indices from the outputs at the points of a design, in its order.
  ///
  /// Where the output does not vary all indices are NaN: there is nothing to explain.
  ///
  /// - Complexity: O(rows × inputs × resamples).
  public init(_ outputs: [Double], of design: SensitivityDesign, seed: UInt64, resamples: Int = 1000) {
    precondition(outputs.count == design.count, "one output for each point of the design")
    let table = OutputTable(outputs, design)
    let all = table.indices { $0 }
    variance = all.variance
    let stream = DesignStream(seed: seed)
    let samples = (0..<resamples).map { sample in
      table.indices { stream.integer(below: design.rows, .resample, sample, $0) }
    }
    func estimate(_ path: (OutputTable.Indices) -> Double) -> Estimate {
      let value = path(all)
      let spread = samples.map(path).filter(\.isFinite).sorted()
      guard spread.count > 0 else { return Estimate(value: value, low: .nan, high: .nan) }
      return Estimate(
        value: value, low: spread[Int(0.025 * Double(spread.count - 1))],
        high: spread[Int((0.975 * Double(spread.count - 1)).rounded(.up))])
    }
    first = (0..<design.inputs).map { input in estimate { $0.first[input] } }
    total = (0..<design.inputs).map { input in estimate { $0.total[input] } }
    interaction = estimate { 1 - $0.first.reduce(0, +) }
  }
}

/// Outputs by row of a design.
private struct OutputTable {
  struct Indices {
    var variance: Double
    var first: [Double]
    var total: [Double]
  }

  private let outputs: [Double]
  private let rows: Int
  private let inputs: Int

  init(_ outputs: [Double], _ design: SensitivityDesign) {
    rows = design.rows
    inputs = design.inputs
    // Outputs are centred first: products of large means would drown the differences (Saltelli et al. 2010, section 4).
    let mean = outputs.reduce(0, +) / Double(outputs.count)
    self.outputs = outputs.map { $0 - mean }
  }

  func indices(_ row: (Int) -> Int) -> Indices {
    var sum = 0.0
    var squares = 0.0
    var products = [Double](repeating: 0, count: inputs)
    var distances = [Double](repeating: 0, count: inputs)
    for place in 0..<rows {
      let start = row(place) * (inputs + 2)
      let (a, b) = (outputs[start], outputs[start + 1])
      sum += a + b
      squares += a * a + b * b
      for input in 0..<inputs {
        let mixed = outputs[start + 2 + input]
        products[input] += b * (mixed - a)
        distances[input] += (a - mixed) * (a - mixed)
      }
    }
    let mean = sum / Double(2 * rows)
    let variance = squares / Double(2 * rows) - mean * mean
    let share = variance > 0 ? 1 / (variance * Double(rows)) : .nan
    return Indices(
      variance: max(0, variance), first: products.map { $0 * share }, total: distances.map { $0 * share / 2 })
  }
}
