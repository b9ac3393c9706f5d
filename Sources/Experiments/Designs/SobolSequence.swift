/// Sobol' points: a sequence that fills the unit cube more evenly than chance.
///
/// Point k of a sequence does not depend on how many are asked for: the points of a smaller design are the first of a
/// larger one. A shift drawn from a seed turns it into a randomised design whose means have no bias (Cranley & Patterson,
/// SIAM J. Numer. Anal. 13, 1976: modulo 1).
///
/// - SeeAlso: Sobol' (USSR Comput. Math. 7, 1967); direction numbers of Joe & Kuo (2008); in the order of Gray codes
///   (Antonov & Saleev 1979).
public struct SobolSequence: Sendable {
  /// The most dimensions there are directions for.
  public static let mostDimensions = SobolDirection.all.count + 1
  /// The most points: 2³² less one.
  private let directions: [[UInt32]]

  /// A sequence in `dimensions` dimensions, 1 to ``mostDimensions``.
  public init(dimensions: Int) {
    precondition((1...Self.mostDimensions).contains(dimensions), "there are directions for 1 to 40 dimensions")
    directions = (0..<dimensions).map { dimension in
      dimension == 0
        ? (0..<32).map { 1 << (31 - UInt32($0)) } : Self.directionNumbers(SobolDirection.all[dimension - 1])
    }
  }

  /// How many numbers a point has.
  public var dimensions: Int { directions.count }

  /// Point `index`, each number in [0, 1); the first, 0, is the corner.
  ///
  /// - Complexity: O(dimensions × bits of the index).
  public subscript(index: UInt32) -> [Double] {
    let gray = index ^ (index >> 1)
    return directions.map { numbers in
      var bits: UInt32 = 0
      var rest = gray
      while rest != 0 {
        bits ^= numbers[rest.trailingZeroBitCount]
        rest &= rest - 1
      }
      return Double(bits) * 0x1p-32
    }
  }

  // mₖ = 2c₁mₖ₋₁ ⊕ 4c₂mₖ₋₂ ⊕ … ⊕ 2ˢmₖ₋ₛ ⊕ mₖ₋ₛ, the numbers shifted to the top of 32 bits.
  private static func directionNumbers(_ direction: SobolDirection) -> [UInt32] {
    let degree = direction.degree
    var numbers = direction.initial.enumerated().map { $0.element << (31 - UInt32($0.offset)) }
    for k in degree..<32 {
      var number = numbers[k - degree] ^ (numbers[k - degree] >> UInt32(degree))
      for inner in 1..<max(1, degree) where direction.coefficients >> (degree - 1 - inner) & 1 == 1 {
        number ^= numbers[k - inner]
      }
      numbers.append(number)
    }
    return numbers
  }
}
