import Expressions

/// Numbers of a change as they are printed: to so many figures that the terms tell something, and rounded together, so
/// that what is read adds up.
struct PrintedTerms {
  /// The number before.
  let was: String
  /// The terms, with their signs.
  let terms: [String]
  /// The number after.
  let isNow: String

  /// Rounds `was` and `isNow` to the same place, and the terms so that they make up the difference: down, and then up by
  /// one in the last place where the fraction cut off was largest.
  init(was: Double, isNow: Double, terms: [Double], unit: Unit, _ numbers: NumberStyle) {
    let factor = unit == .share ? 100.0 : 1
    let values = terms.map { $0 * factor }
    let places = PrintedTerms.places(values + [was * factor, isNow * factor], terms: values, unit)
    let scale = (0..<places).reduce(1.0) { value, _ in value * 10 }
    let (from, to) = ((was * factor * scale).rounded(), (isNow * factor * scale).rounded())
    var whole = values.map { ($0 * scale).rounded(.down) }
    let order = values.indices.sorted { values[$0] * scale - whole[$0] > values[$1] * scale - whole[$1] }
    var missing = (to - from) - whole.reduce(0, +)
    while missing.magnitude >= 1, missing.isFinite, !order.isEmpty {
      for place in missing > 0 ? order : order.reversed() where missing.magnitude >= 1 {
        whole[place] += missing > 0 ? 1 : -1
        missing += missing > 0 ? -1 : 1
      }
    }
    func text(_ number: Double, isTerm: Bool) -> String {
      let size = (number / scale).magnitude
      let sign = number < 0 ? numbers.minus : isTerm && number > 0 ? "+" : ""
      let figure: String =
        switch unit {
        case .dollars: numbers.dollars(size)
        case .share: numbers.percentage(size, places)
        default: numbers.fixed(size, places)
        }
      return sign + figure
    }
    self.was = text(from, isTerm: false)
    self.isNow = text(to, isTerm: false)
    self.terms = whole.map { text($0, isTerm: true) }
  }

  /// Whole numbers as such and dollars to the last one; else four figures of the largest term, six places at most.
  private static func places(_ all: [Double], terms: [Double], _ unit: Unit) -> Int {
    guard unit != .dollars, unit != .people, !all.allSatisfy({ $0 == $0.rounded() }) else { return 0 }
    let largest = terms.map(\.magnitude).max() ?? 0
    var places = 6
    var size = largest
    while places > 0, size >= 0.01 {
      size /= 10
      places -= 1
    }
    return places
  }
}
