/// What a researcher weighs, in log-pay units: a term of 0.22 is worth 25 % of pay to somebody with money taste 1.
public struct Wants: Hashable, Sendable {
  /// Taste for money, μ ≥ 0.4.
  public var money: Double
  /// Taste for compute per head, κ ≥ 0.
  public var compute: Double
  /// Taste for talented peers, φ ≥ 0.
  public var peers: Double
  /// Weights of the culture scores, ω ≥ 0.
  public var culture: Culture

  /// All eight tastes.
  public init(money: Double, compute: Double, peers: Double, culture: Culture) {
    self.money = money
    self.compute = compute
    self.peers = peers
    self.culture = culture
  }
}

/// One of the eight tastes, by the name that files and the prompt use.
public enum Want: Hashable, Sendable {
  /// Taste for money, μ.
  case money
  /// Taste for compute per head, κ.
  case compute
  /// Taste for talented peers, φ.
  case peers
  /// Weight of one culture score, ω.
  case culture(CultureScore)

  /// All eight, in ledger order.
  public static let all: [Want] = [.money, .compute, .peers] + CultureScore.allCases.map(Want.culture)

  /// The name used in scenario files and at the prompt.
  public var name: String {
    switch self {
    case .money: "money"
    case .compute: "compute"
    case .peers: "peers"
    case .culture(let score): score.name
    }
  }
}

extension Wants {
  /// The taste named by `want`.
  public subscript(want: Want) -> Double {
    get {
      switch want {
      case .money: money
      case .compute: compute
      case .peers: peers
      case .culture(let score): culture[score]
      }
    }
    set {
      switch want {
      case .money: money = newValue
      case .compute: compute = newValue
      case .peers: peers = newValue
      case .culture(let score): culture[score] = newValue
      }
    }
  }
}
