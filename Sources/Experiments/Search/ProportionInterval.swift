/// The interval that covers a probability with 95 % confidence, given how often something came.
///
/// It is Wilson's: the probabilities that a test of size 5 % does not reject. Unlike mean ± 2 standard errors it stays
/// within [0, 1] and is right also when something came never or always.
///
/// - SeeAlso: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
public struct ProportionInterval: Hashable, Sendable {
  /// How often it came, as a share.
  public let share: Double
  /// The lower end; NaN of no trials.
  public let low: Double
  /// The upper end; NaN of no trials.
  public let high: Double

  /// The interval after so many trials.
  public init(share: Double, trials: Int) {
    self.share = share
    guard trials > 0 else {
      (low, high) = (.nan, .nan)
      return
    }
    let (n, z) = (Double(trials), StudentQuantile.normal)
    let weight = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / weight
    let spread = z / weight * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    (low, high) = (share == 0 ? 0 : max(0, centre - spread), share == 1 ? 1 : min(1, centre + spread))
  }
}
