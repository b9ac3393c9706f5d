import Expressions
import TalentMarket

/// A number of the world and the values between which it is moved.
struct InputRange: Sendable {
  /// The number.
  let path: Path
  /// As it is shown, such as `Meta.budget`.
  let name: String
  /// The smallest value.
  let low: Double
  /// The largest.
  let high: Double
  /// From one level to the next, where it was given.
  var step: Double?
  /// As it is typed in full English.
  var line: String
  /// Where the values stand in the line.
  var place: Range<Int>?

  /// A path as it is shown; how much luck counts is told from luck itself.
  static func name(of path: Path, in world: World) -> String {
    if case .model(.luck) = path { return "model.luck" }
    return world.text(of: path)
  }

  /// The change that gives the number a value.
  func change(to value: Double) -> Change { Change(path: path, operation: .set, amount: value) }

  /// The value a share of the way from the smallest to the largest; of whole numbers each takes an equal part of the way.
  func value(at share: Double) -> Double {
    guard path.isWhole else { return min(high, low + share * (high - low)) }
    return min(high, (low + share * (high - low + 1)).rounded(.down))
  }

  /// How many levels a step gives.
  var steps: Double? { step.map { ((high - low) / $0 + 1e-9).rounded(.down) + 1 } }

  /// Evenly spaced values: by the step that was given, else about `count` of them, as many as make the step round; whole
  /// where only whole numbers make sense.
  func levels(_ count: Int) -> [Double] {
    if let step, let steps { return (0..<Int(steps)).map { EvenGrid.value(low, step, $0, last: high) } }
    let counts = [count, count - 1, count + 1, count + 2, count - 2].filter { $0 > 2 }
    let count = counts.first { EvenGrid.isRound((high - low) / Double($0 - 1)) } ?? count
    let step = (high - low) / Double(count - 1)
    let even = (0..<count).map { $0 == count - 1 ? high : EvenGrid.value(low, step, $0, last: high) }
    guard path.isWhole else { return even }
    var whole: [Double] = []
    for level in even.map({ $0.rounded() }) where whole.last != level { whole.append(level) }
    return whole
  }
}

/// Values at equal distances that are what a person would write: 0.1, 0.2, 0.3, not 0.30000000000000004.
private enum EvenGrid {
  private static let powers: [Double] = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
  private static let largest = 0x1p53

  static func value(_ first: Double, _ step: Double, _ index: Int, last: Double) -> Double {
    for power in powers {
      // Whole multiples of a power of ten, divided once, round as the decimal text does.
      guard let start = whole(first * power), let width = whole(step * power) else { continue }
      let sum = start + width * Double(index)
      guard sum.magnitude < largest else { break }
      return min(last, sum / power)
    }
    return min(last, first + step * Double(index))
  }

  /// Whether a step has one figure or two.
  static func isRound(_ step: Double) -> Bool {
    guard step > 1e-300, step < 1e300 else { return false }
    var figures = step
    while figures >= 100 { figures /= 10 }
    while figures < 10 { figures *= 10 }
    return (figures - figures.rounded()).magnitude < 1e-9
  }

  private static func whole(_ number: Double) -> Double? {
    let nearest = number.rounded()
    guard nearest.magnitude < largest else { return nil }
    return (number - nearest).magnitude <= nearest.magnitude * 1e-14 ? nearest : nil
  }
}
