import Experiments
import ScenarioFormat
import TalentMarket

/// A claim that has been understood: the worlds that are played, what is measured of them, and what is expected.
struct Claim {
  /// As it is written.
  let definition: ClaimDefinition
  /// The worlds, in the order in which they are played.
  let worlds: [ClaimWorld]
  let courses: [Course]
  /// What decides, then what is shown beside it.
  let formulas: FormulaSet
  /// What is expected of each measure at each turn.
  let parts: [ClaimPart]
  /// How many pairs are played at most.
  let runs: Int

  var name: String { definition.name.text }
  /// Whether two worlds are compared.
  var isPaired: Bool { courses.count > 1 }
  var lastTurn: Turn { formulas.turns.upperBound }

  /// Sums over worlds that are looked at: each world by itself, then the difference between two, or both changes from
  /// the world as it is, their difference and their sum.
  var contrasts: [[Double]] {
    let alone = courses.indices.map { place in courses.indices.map { $0 == place ? 1.0 : 0 } }
    switch courses.count {
    case 1: return alone
    case 2: return alone + [[-1, 1]]
    default: return alone + [[-1, 1, 0], [-1, 0, 1], [0, 1, -1], [-2, 1, 1]]
    }
  }

  /// The contrast that is held against a threshold.
  var main: Int { courses.count == 1 ? 0 : courses.count == 2 ? 2 : 5 }
  /// What the change does, where sizes are compared.
  static let ofChange = 3
  /// What it is held against does.
  static let ofAgainst = 4
  /// Both together.
  static let ofBoth = 6
}

/// Which world is played.
enum ClaimWorld: Hashable, Sendable {
  /// As it stands.
  case asItIs
  /// With the change.
  case change
  /// With what the change is held against.
  case against
  /// Another scenario, or this one, by name.
  case scenario(String)
}

/// What is expected of one measure at one turn.
struct ClaimPart: Sendable {
  /// Which of the formulas.
  let measure: Int
  let turn: Turn
  let expected: Expected

  /// What is expected, thresholds in the unit of the measure.
  enum Expected: Hashable, Sendable {
    case beyond(ClaimDirection, Double)
    case between(Double, Double)
    case sizes(ClaimDirection)
  }
}

/// An estimate with its 95 % interval.
struct ClaimEstimate: Sendable {
  let mean: Double
  let low: Double
  let high: Double
  /// How uncertain the mean is.
  let standardError: Double
  /// Whether it is the same in every replicate.
  let isConstant: Bool

  /// The mean of a contrast, or minus it.
  init(_ summary: Summary, sign: Double = 1) {
    let interval = MeanInterval(summary)
    // 0 has no sign.
    mean = interval.mean * sign + 0
    low = (sign < 0 ? -interval.high : interval.low) + 0
    high = (sign < 0 ? -interval.low : interval.high) + 0
    standardError = summary.standardError
    isConstant = summary.count > 1 && summary.minimum == summary.maximum
  }
}
