extension Elementary {
  /// The square root, by Heron's method: within 1 ulp, and without the call to the system's library that the compiler
  /// makes of `squareRoot()` for the sake of negative arguments.
  ///
  /// - Parameter value: Positive and normal.
  /// - Complexity: four divisions.
  public static func squareRoot(_ value: Double) -> Double {
    // Halving the exponent and the leading digits gives a guess within 6 %; each step squares the relative error.
    var root = Double(bitPattern: (value.bitPattern + (1.0).bitPattern) >> 1)
    for _ in 0..<4 { root = 0.5 * (root + value / root) }
    return root
  }
}
