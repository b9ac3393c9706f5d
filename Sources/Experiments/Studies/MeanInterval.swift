/// The interval that covers the mean with a given confidence, if values are independent and not too skewed for how
/// many they are: mean ± t·s/√n (Student 1908).
public struct MeanInterval: Hashable, Sendable {
  /// The mean.
  public let mean: Double
  /// Half the width; 0 when all values are equal, NaN of fewer than two values.
  public let halfWidth: Double

  /// The interval at 95 %.
  public init(_ summary: Summary) {
    mean = summary.mean
    let quantile = StudentQuantile.twoSided95(degreesOfFreedom: max(1, summary.count - 1))
    halfWidth = summary.count < 2 ? .nan : quantile * summary.standardError
  }

  /// The interval at 99.9 %; endless for fewer than 22 values.
  static func strict(_ summary: Summary) -> MeanInterval {
    let degrees = summary.count - 1
    let quantile = degrees > 20 ? StudentQuantile.twoSided999(degreesOfFreedom: degrees) : .infinity
    return MeanInterval(mean: summary.mean, halfWidth: degrees > 20 ? quantile * summary.standardError : .infinity)
  }

  private init(mean: Double, halfWidth: Double) {
    self.mean = mean
    self.halfWidth = halfWidth
  }

  /// The lower end.
  public var low: Double { mean - halfWidth }
  /// The upper end.
  public var high: Double { mean + halfWidth }

  /// Half the width of the interval of the difference of two means whose values are not paired (Welch 1947, with as
  /// many degrees of freedom as the smaller sample has).
  public static func unpairedHalfWidth(_ first: Summary, _ second: Summary) -> Double {
    let count = min(first.count, second.count)
    guard count > 1 else { return .nan }
    let (one, other) = (first.standardError, second.standardError)
    return StudentQuantile.twoSided95(degreesOfFreedom: count - 1) * (one * one + other * other).squareRoot()
  }
}

/// The 0.975 quantile of Student's t.
enum StudentQuantile {
  // One to twenty degrees of freedom, as SciPy has them (`scipy.stats.t.ppf(0.975, n)`).
  private static let few: [Double] = [
    12.706204736174694, 4.302652729749462, 3.1824463052837078, 2.7764451051977934,
    2.5705818356363146, 2.4469118511449786, 2.364624251592784, 2.306004135204166,
    2.262157162798205, 2.228138851986274, 2.200985160091639, 2.1788128296672284,
    2.1603686564627913, 2.144786687917804, 2.131449545559776, 2.1199052992212546,
    2.1098155778333156, 2.1009220402410382, 2.0930240544083087, 2.085963447265864,
  ]
  // The 0.975 quantile of the normal distribution.
  static let normal = 1.959963984540054

  /// - Parameter degrees: At least 1.
  static func twoSided95(degreesOfFreedom degrees: Int) -> Double {
    if degrees <= few.count { return few[degrees - 1] }
    return expansion(normal, degrees)
  }

  /// The 0.9995 quantile, of more than 20 degrees: off by less than 2e-5.
  static func twoSided999(degreesOfFreedom degrees: Int) -> Double { expansion(3.290526731491926, degrees) }

  // Abramowitz & Stegun 1964, 26.7.5: at 0.975 off by less than 2e-7 from 21 degrees on.
  private static func expansion(_ z: Double, _ degrees: Int) -> Double {
    let (z2, n) = (z * z, Double(degrees))
    let first = z * (z2 + 1) / 4
    let second = z * (5 * z2 * z2 + 16 * z2 + 3) / 96
    let third = z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / 384
    let fourth = z * (79 * z2 * z2 * z2 * z2 + 776 * z2 * z2 * z2 + 1482 * z2 * z2 - 1920 * z2 - 945) / 92160
    return z + (first + (second + (third + fourth / n) / n) / n) / n
  }
}
