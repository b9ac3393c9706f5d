/// A normal distribution cut off below.
public struct NormalDistribution: Hashable, Sendable {
  /// Mean before the cut.
  public var mean: Double
  /// Standard deviation before the cut, ≥ 0.
  public var deviation: Double
  /// Smaller draws count as this.
  public var floor: Double

  /// A normal distribution whose draws below `floor` count as `floor`.
  public init(mean: Double, deviation: Double, floor: Double) {
    self.mean = mean
    self.deviation = deviation
    self.floor = floor
  }
}

/// A lognormal distribution.
public struct LognormalDistribution: Hashable, Sendable {
  /// Median, > 0.
  public var median: Double
  /// Standard deviation of the logarithm, ≥ 0.
  public var sigma: Double

  /// A lognormal distribution.
  public init(median: Double, sigma: Double) {
    self.median = median
    self.sigma = sigma
  }
}

/// How tastes are spread over a population.
public struct WantsDistribution: Hashable, Sendable {
  /// Taste for money, μ.
  public var money = NormalDistribution(mean: 1, deviation: 0.25, floor: 0.4)
  /// Taste for compute per head, κ.
  public var compute = NormalDistribution(mean: 0.15, deviation: 0.08, floor: 0)
  /// Taste for talented peers, φ.
  public var peers = NormalDistribution(mean: 0.1, deviation: 0.05, floor: 0)
  /// Weights ω of the five scores, in ledger order; 0.29 = ln(1/0.75): scientists take about 25 % less pay where
  /// they may publish (Stern, NBER w7410).
  public var culture: [NormalDistribution] = [0.60, 0.35, 0.29, 0.25, 0.25].map {
    NormalDistribution(mean: $0, deviation: $0 / 2, floor: 0)
  }

  /// The model's population.
  public init() {}

  /// The distribution of one taste.
  public subscript(want: Want) -> NormalDistribution {
    get {
      switch want {
      case .money: money
      case .compute: compute
      case .peers: peers
      case .culture(let score): culture[score.rawValue]
      }
    }
    set {
      switch want {
      case .money: money = newValue
      case .compute: compute = newValue
      case .peers: peers = newValue
      case .culture(let score): culture[score.rawValue] = newValue
      }
    }
  }
}
