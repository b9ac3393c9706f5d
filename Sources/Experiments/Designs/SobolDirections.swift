/// The primitive polynomial of a dimension of Sobol' points, and the first direction numbers.
struct SobolDirection: Sendable {
  /// Degree of the polynomial.
  let degree: Int
  /// Its inner coefficients, as bits.
  let coefficients: Int
  /// As many odd direction numbers as the degree.
  let initial: [UInt32]

  /// Dimensions 2 to 40; the first needs none.
  ///
  /// - SeeAlso: Joe & Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30
  ///   (2008), the set new-joe-kuo-6.
  static let all: [SobolDirection] = [
    SobolDirection(degree: 1, coefficients: 0, initial: [1]),
    SobolDirection(degree: 2, coefficients: 1, initial: [1, 3]),
    SobolDirection(degree: 3, coefficients: 1, initial: [1, 3, 1]),
    SobolDirection(degree: 3, coefficients: 2, initial: [1, 1, 1]),
    SobolDirection(degree: 4, coefficients: 1, initial: [1, 1, 3, 3]),
    SobolDirection(degree: 4, coefficients: 4, initial: [1, 3, 5, 13]),
    SobolDirection(degree: 5, coefficients: 2, initial: [1, 1, 5, 5, 17]),
    SobolDirection(degree: 5, coefficients: 4, initial: [1, 1, 5, 5, 5]),
    SobolDirection(degree: 5, coefficients: 7, initial: [1, 1, 7, 11, 19]),
    SobolDirection(degree: 5, coefficients: 11, initial: [1, 1, 5, 1, 1]),
    SobolDirection(degree: 5, coefficients: 13, initial: [1, 1, 1, 3, 11]),
    SobolDirection(degree: 5, coefficients: 14, initial: [1, 3, 5, 5, 31]),
    SobolDirection(degree: 6, coefficients: 1, initial: [1, 3, 3, 9, 7, 49]),
    SobolDirection(degree: 6, coefficients: 13, initial: [1, 1, 1, 15, 21, 21]),
    SobolDirection(degree: 6, coefficients: 16, initial: [1, 3, 1, 13, 27, 49]),
    SobolDirection(degree: 6, coefficients: 19, initial: [1, 1, 1, 15, 7, 5]),
    SobolDirection(degree: 6, coefficients: 22, initial: [1, 3, 1, 15, 13, 25]),
    SobolDirection(degree: 6, coefficients: 25, initial: [1, 1, 5, 5, 19, 61]),
    SobolDirection(degree: 7, coefficients: 1, initial: [1, 3, 7, 11, 23, 15, 103]),
    SobolDirection(degree: 7, coefficients: 4, initial: [1, 3, 7, 13, 13, 15, 69]),
    SobolDirection(degree: 7, coefficients: 7, initial: [1, 1, 3, 13, 7, 35, 63]),
    SobolDirection(degree: 7, coefficients: 8, initial: [1, 3, 5, 9, 1, 25, 53]),
    SobolDirection(degree: 7, coefficients: 14, initial: [1, 3, 1, 13, 9, 35, 107]),
    SobolDirection(degree: 7, coefficients: 19, initial: [1, 3, 1, 5, 27, 61, 31]),
    SobolDirection(degree: 7, coefficients: 21, initial: [1, 1, 5, 11, 19, 41, 61]),
    SobolDirection(degree: 7, coefficients: 28, initial: [1, 3, 5, 3, 3, 13, 69]),
    SobolDirection(degree: 7, coefficients: 31, initial: [1, 1, 7, 13, 1, 19, 1]),
    SobolDirection(degree: 7, coefficients: 32, initial: [1, 3, 7, 5, 13, 19, 59]),
    SobolDirection(degree: 7, coefficients: 37, initial: [1, 1, 3, 9, 25, 29, 41]),
    SobolDirection(degree: 7, coefficients: 41, initial: [1, 3, 5, 13, 23, 1, 55]),
    SobolDirection(degree: 7, coefficients: 42, initial: [1, 3, 7, 3, 13, 59, 17]),
    SobolDirection(degree: 7, coefficients: 50, initial: [1, 3, 1, 3, 5, 53, 69]),
    SobolDirection(degree: 7, coefficients: 55, initial: [1, 1, 5, 5, 23, 33, 13]),
    SobolDirection(degree: 7, coefficients: 56, initial: [1, 1, 7, 7, 1, 61, 123]),
    SobolDirection(degree: 7, coefficients: 59, initial: [1, 1, 7, 9, 13, 61, 49]),
    SobolDirection(degree: 7, coefficients: 62, initial: [1, 3, 3, 5, 3, 55, 33]),
    SobolDirection(degree: 8, coefficients: 14, initial: [1, 3, 1, 15, 31, 13, 49, 245]),
    SobolDirection(degree: 8, coefficients: 21, initial: [1, 3, 5, 15, 31, 59, 63, 97]),
    SobolDirection(degree: 8, coefficients: 22, initial: [1, 3, 1, 11, 11, 11, 77, 249]),
  ]
}
