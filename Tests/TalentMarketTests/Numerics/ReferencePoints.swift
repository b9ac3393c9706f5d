import Testing

@testable import TalentMarket

/// One exact result to hold a function against.
struct ReferencePoint {
  var arguments: [Double]
  var result: Double
  /// What rounding the result left out, in units in its last place.
  var leftOut: Double

  /// The points of a text of bit patterns, `count` arguments each.
  static func read(_ text: String, arguments count: Int) -> [ReferencePoint] {
    let words = text.split { $0 == " " || $0 == "\n" }
    return stride(from: 0, to: words.count, by: count + 2).map { start in
      ReferencePoint(
        arguments: words[start..<start + count].map(number),
        result: number(words[start + count]),
        leftOut: Double(Int(words[start + count + 1])!) / 65536)
    }
  }

  /// How far a computed value lies from the exact result, in units in the last place.
  func error(of value: Double) -> Double {
    // Neighbours differ by one in their bits; none of these results lies next to zero.
    guard value.sign == result.sign else { return .infinity }
    return
      (Double(Int64(value.magnitude.bitPattern) - Int64(result.magnitude.bitPattern))
      - (result.sign == .minus ? -leftOut : leftOut)).magnitude
  }

  private static func number(_ word: Substring) -> Double {
    Double(bitPattern: UInt64(word, radix: 16)!)
  }
}

/// The largest error over all points, with each point beyond the bound reported.
func largestError(
  _ points: [ReferencePoint], bound: Double, sourceLocation: SourceLocation = #_sourceLocation,
  _ function: ([Double]) -> Double
) -> Double {
  var largest = 0.0
  for point in points {
    let value = function(point.arguments)
    let error = point.error(of: value)
    #expect(
      error <= bound, "\(point.arguments) gave \(value), not \(point.result): \(error) ulp",
      sourceLocation: sourceLocation)
    largest = max(largest, error)
  }
  return largest
}

/// Asserts that a function does not fall over 2·`reach` neighbouring numbers about each centre.
func expectRising(
  about centres: [Double], reach: Int, sourceLocation: SourceLocation = #_sourceLocation,
  _ function: (Double) -> Double
) {
  for centre in centres {
    var x = centre
    for _ in 0..<reach { x = x.nextDown }
    var last = function(x)
    for _ in 0..<2 * reach {
      x = x.nextUp
      let value = function(x)
      #expect(value >= last, "falls at \(x)", sourceLocation: sourceLocation)
      last = value
    }
  }
}
