/// What `compare` says.
enum ComparisonMessage: Sentence {
  case title(turn: Int)
  case alike
  case stays
  case shown(Int, of: Int)
  case gain
  case blocking
  case inForce(mechanism: String)
}

extension ComparisonMessage: Catalogued {
  static var examples: [ComparisonMessage] {
    [.title(turn: 3), .alike, .stays, .shown(10, of: 43), .gain, .blocking, .inForce(mechanism: "sealed-bid")]
  }

  static var caseCount: Int { 7 }

  var caseNumber: Int {
    switch self {
    case .title: 0
    case .alike: 1
    case .stays: 2
    case .shown: 3
    case .gain: 4
    case .blocking: 5
    case .inForce: 6
    }
  }
}
