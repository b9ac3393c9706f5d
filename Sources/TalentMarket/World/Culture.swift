/// One of the five scores by which people judge a lab's culture, in the order of the ledger.
public enum CultureScore: Int, CaseIterable, Sendable {
  /// What the lab is for.
  case mission
  /// Freedom to choose one's work.
  case autonomy
  /// Freedom to publish and to open weights.
  case openness
  /// Care for safety.
  case safety
  /// Ability to get things done.
  case execution

  /// The name used in scenario files and at the prompt.
  public var name: String {
    switch self {
    case .mission: "mission"
    case .autonomy: "autonomy"
    case .openness: "openness"
    case .safety: "safety"
    case .execution: "execution"
    }
  }
}

/// Five values, one per culture score: a lab's scores in [0, 1], or a person's weights ω ≥ 0 in log-pay units.
public struct Culture: Hashable, Sendable {
  /// Value for ``CultureScore/mission``.
  public var mission: Double
  /// Value for ``CultureScore/autonomy``.
  public var autonomy: Double
  /// Value for ``CultureScore/openness``.
  public var openness: Double
  /// Value for ``CultureScore/safety``.
  public var safety: Double
  /// Value for ``CultureScore/execution``.
  public var execution: Double

  /// Five values in the order of the ledger.
  public init(mission: Double, autonomy: Double, openness: Double, safety: Double, execution: Double) {
    self.mission = mission
    self.autonomy = autonomy
    self.openness = openness
    self.safety = safety
    self.execution = execution
  }

  /// The same value five times.
  public init(repeating value: Double) {
    self.init(mission: value, autonomy: value, openness: value, safety: value, execution: value)
  }

  /// The value for one score.
  public subscript(score: CultureScore) -> Double {
    get {
      switch score {
      case .mission: mission
      case .autonomy: autonomy
      case .openness: openness
      case .safety: safety
      case .execution: execution
      }
    }
    set {
      switch score {
      case .mission: mission = newValue
      case .autonomy: autonomy = newValue
      case .openness: openness = newValue
      case .safety: safety = newValue
      case .execution: execution = newValue
      }
    }
  }

  /// The sum of the five values, added in ledger order.
  @inline(__always)
  public var sum: Double { mission + autonomy + openness + safety + execution }

  /// The mean of `scores`, weighted by these values; the plain mean when every weight is zero.
  @inline(__always)
  public func weightedMean(of scores: Culture) -> Double {
    let weight = sum
    guard weight > 0 else { return scores.sum / 5 }
    let total =
      mission * scores.mission + autonomy * scores.autonomy + openness * scores.openness + safety * scores.safety
      + execution * scores.execution
    return total / weight
  }
}
