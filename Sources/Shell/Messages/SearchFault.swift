/// What is wrong with a question of `flip` or `goal`.
enum SearchFault: Sentence {
  case aimMissing
  case pathMissing
  case notAllowed(String)
  case emptySpan
  case oneSubject
  case onePath
}

extension SearchFault: Catalogued {
  static var examples: [SearchFault] {
    [.aimMissing, .pathMissing, .notAllowed("-1"), .emptySpan, .oneSubject, .onePath]
  }

  static var caseCount: Int { 6 }

  var caseNumber: Int {
    switch self {
    case .aimMissing: 0
    case .pathMissing: 1
    case .notAllowed: 2
    case .emptySpan: 3
    case .oneSubject: 4
    case .onePath: 5
    }
  }
}
