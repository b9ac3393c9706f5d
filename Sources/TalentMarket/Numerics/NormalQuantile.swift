/// The inverse of the standard normal distribution function.
public enum NormalQuantile {
  /// The number below which a standard normal variable lies with probability `p`.
  ///
  /// Three ratios of polynomials of degree seven; relative error below 8 parts in 10¹⁶, rounding included.
  ///
  /// - Parameter p: A probability. 0 gives −∞, 1 gives +∞, anything outside [0, 1] is not a number.
  /// - Complexity: Constant: one division in the middle 85 %, one more, a root and a logarithm in the tails.
  /// - SeeAlso: Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution",
  ///   Applied Statistics 37 (1988), routine PPND16.
  public static func value(at p: Double) -> Double {
    let fromMiddle = p - 0.5
    if fromMiddle.magnitude <= 0.425 {
      let r = 0.180625 - fromMiddle * fromMiddle
      return fromMiddle * middle(r)
    }
    guard p > 0, p < 1 else {
      return p == 0 ? -.infinity : p == 1 ? .infinity : .nan
    }
    let tail = fromMiddle < 0 ? p : 1 - p
    let r = Elementary.squareRoot(-Elementary.log(tail))
    let size = r <= 5 ? near(r - 1.6) : far(r - 5)
    return fromMiddle < 0 ? -size : size
  }

  /// Eight quantiles, each with the bits of the scalar.
  ///
  /// - Complexity: Constant; lanes in the tails, 15 % of uniform numbers, are done one by one.
  public static func value(at p: SIMD8<Double>) -> SIMD8<Double> {
    let fromMiddle = p - SIMD8(repeating: 0.5)
    var values = fromMiddle * middle(SIMD8(repeating: 0.180625) - fromMiddle * fromMiddle)
    withUnsafeMutableBytes(of: &values) { values in
      withUnsafeBytes(of: p) { p in
        let values = values.assumingMemoryBound(to: Double.self)
        let p = p.assumingMemoryBound(to: Double.self)
        for lane in 0..<8 where (p[lane] - 0.5).magnitude > 0.425 { values[lane] = value(at: p[lane]) }
      }
    }
    return values
  }

  private static func middle(_ r: SIMD8<Double>) -> SIMD8<Double> {
    var above = SIMD8<Double>(repeating: 2509.0809287301226727)
    above = above * r + SIMD8(repeating: 33430.575583588128105)
    above = above * r + SIMD8(repeating: 67265.770927008700853)
    above = above * r + SIMD8(repeating: 45921.953931549871457)
    above = above * r + SIMD8(repeating: 13731.693765509461125)
    above = above * r + SIMD8(repeating: 1971.5909503065514427)
    above = above * r + SIMD8(repeating: 133.14166789178437745)
    above = above * r + SIMD8(repeating: 3.3871328727963666080)
    var below = SIMD8<Double>(repeating: 5226.4952788528545610)
    below = below * r + SIMD8(repeating: 28729.085735721942674)
    below = below * r + SIMD8(repeating: 39307.895800092710610)
    below = below * r + SIMD8(repeating: 21213.794301586595867)
    below = below * r + SIMD8(repeating: 5394.1960214247511077)
    below = below * r + SIMD8(repeating: 687.18700749205790830)
    below = below * r + SIMD8(repeating: 42.313330701600911252)
    below = below * r + SIMD8(repeating: 1)
    return above / below
  }

  /// The quantile divided by p − ½, for |p − ½| ≤ 0.425.
  private static func middle(_ r: Double) -> Double {
    let above =
      ((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
        + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
        + 133.14166789178437745) * r + 3.3871328727963666080
    let below =
      ((((((5226.4952788528545610 * r + 28729.085735721942674) * r + 39307.895800092710610) * r
        + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.18700749205790830) * r
        + 42.313330701600911252) * r + 1
    return above / below
  }

  /// The size of the quantile for tails down to e⁻²⁵.
  private static func near(_ r: Double) -> Double {
    let above =
      ((((((7.74545014278341407640e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r
        + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.76949722146069140550) * r
        + 4.63033784615654529590) * r + 1.42343711074968357734
    let below =
      ((((((1.05075007164441684324e-9 * r + 5.47593808499534494600e-4) * r + 1.51986665636164571966e-2) * r
        + 1.48103976427480074590e-1) * r + 6.89767334985100004550e-1) * r + 1.67638483018380384940) * r
        + 2.05319162663775882187) * r + 1
    return above / below
  }

  /// The size of the quantile for tails below e⁻²⁵.
  private static func far(_ r: Double) -> Double {
    let above =
      ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r
        + 2.65321895265761230930e-2) * r + 2.96560571828504891230e-1) * r + 1.78482653991729133580) * r
        + 5.46378491116411436990) * r + 6.65790464350110377720
    let below =
      ((((((2.04426310338993978564e-15 * r + 1.42151175831644588870e-7) * r + 1.84631831751005468180e-5) * r
        + 7.86869131145613259100e-4) * r + 1.48753612908506148525e-2) * r + 1.36929880922735805310e-1) * r
        + 5.99832206555887937690e-1) * r + 1
    return above / below
  }
}
