import TalentMarket

/// What is wrong with numbers that are to be moved between two values.
enum InputMessage: Sentence {
  case pathMissing
  case fromMissing(String)
  case toMissing(String)
  case runsBackward(String)
  case badStep(String)
  case twice(String)
  case notThere(String, turn: Turn)
  case tooManyRanges(limit: Int)
  case tooManyPoints(limit: Int)
  case badDesign(String)
  case stepNeedsLevels(String)
  case csvOnly(String)
  case fileExists(String)
  case noRanges
  case oneMeasure
}

extension InputMessage: Catalogued {
  static var examples: [InputMessage] {
    [
      .pathMissing, .fromMissing("Meta.budget"), .toMissing("Meta.budget"), .runsBackward("Meta.budget"), .badStep("0"),
      .twice("Meta.budget"), .notThere("Bakery.budget", turn: 1), .tooManyRanges(limit: 19),
      .tooManyPoints(limit: 10_000), .badDesign("x"), .stepNeedsLevels("Meta.budget"), .csvOnly("points.txt"),
      .fileExists("points.csv"), .noRanges, .oneMeasure,
    ]
  }

  static var caseCount: Int { 15 }

  var caseNumber: Int {
    switch self {
    case .pathMissing: 0
    case .fromMissing: 1
    case .toMissing: 2
    case .runsBackward: 3
    case .badStep: 4
    case .twice: 5
    case .notThere: 6
    case .tooManyRanges: 7
    case .tooManyPoints: 8
    case .badDesign: 9
    case .stepNeedsLevels: 10
    case .csvOnly: 11
    case .fileExists: 12
    case .noRanges: 13
    case .oneMeasure: 14
    }
  }
}

extension [String] {
  /// `a, b and c`.
  func enumeration(_ and: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
