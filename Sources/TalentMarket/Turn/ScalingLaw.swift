/// Loss as a function of training compute: A/N^α + B/D^β at the best split of C = 6ND between parameters N and tokens D.
///
/// - SeeAlso: Besiroglu, Erdil, Barnett & You, "Chinchilla scaling: a replication attempt" (2024), the refit of Hoffmann
///   et al. (2022).
public enum ScalingLaw {
  static let parameterScale = 482.01
  static let tokenScale = 2085.43
  static let parameterExponent = 0.3478
  static let tokenExponent = 0.3658

  /// ln of the best number of parameters for a run of six FLOP.
  private static let logBalance =
    Elementary.log(parameterExponent * parameterScale / (tokenExponent * tokenScale))
    / (parameterExponent + tokenExponent)
  /// ln of the operations that a parameter costs a token.
  private static let logOperations = Elementary.log(6)

  /// ln of the number of parameters that is best for a training run of exp(`logCompute`) FLOP.
  public static func logParameters(logCompute: Double) -> Double {
    logBalance + tokenExponent / (parameterExponent + tokenExponent) * (logCompute - logOperations)
  }

  /// ln of the number of training tokens that is best.
  public static func logTokens(logCompute: Double) -> Double {
    logCompute - logOperations - logParameters(logCompute: logCompute)
  }

  /// The loss that more compute can still remove, nats a token.
  public static func reducibleLoss(logCompute: Double) -> Double {
    let parameters = logParameters(logCompute: logCompute)
    let tokens = logTokens(logCompute: logCompute)
    return parameterScale * Elementary.exp(-parameterExponent * parameters)
      + tokenScale * Elementary.exp(-tokenExponent * tokens)
  }
}
