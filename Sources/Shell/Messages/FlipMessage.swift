/// What is said about a tipping point.
enum FlipMessage: Sentence {
  case question(condition: String, path: String)
  case now(value: String, share: Double, low: Double, high: Double)
  case isLikelyAlready
  case tips(assignment: String, share: Double)
  case tipsBack(assignment: String, share: Double)
  case change(String)
  case nowIsClose
  case none(low: String, high: String, best: String, share: Double)
  case noneBack(low: String, high: String, best: String, share: Double)
  case turnsBack(first: String, share: Double, second: String, later: Double)
}

extension FlipMessage: Catalogued {
  static var examples: [FlipMessage] {
    [
      .question(condition: "lead < 1 month", path: "Meta.compute"),
      .now(value: "$1B", share: 0.2, low: 0.1, high: 0.3), .isLikelyAlready,
      .tips(assignment: "Meta.budget = $2B", share: 0.51), .tipsBack(assignment: "Meta.budget = $2B", share: 0.49),
      .change("+$1B"), .nowIsClose, .none(low: "$1M", high: "$9B", best: "$9B", share: 0.4),
      .noneBack(low: "$1M", high: "$9B", best: "$9B", share: 0.6),
      .turnsBack(first: "$1B", share: 0.8, second: "$2B", later: 0.3),
    ]
  }

  static var caseCount: Int { 10 }

  var caseNumber: Int {
    switch self {
    case .question: 0
    case .now: 1
    case .isLikelyAlready: 2
    case .tips: 3
    case .tipsBack: 4
    case .change: 5
    case .nowIsClose: 6
    case .none: 7
    case .noneBack: 8
    case .turnsBack: 9
    }
  }
}
