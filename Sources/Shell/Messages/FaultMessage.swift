/// The frame around what went wrong.
enum FaultMessage: Sentence {
  case error(String)
  case didYouMean(String)
  case fileNotFound(String)
  case isNoFile(String)
  case isFolder(String)
  case notText(String)
}

extension FaultMessage: Catalogued {
  static var examples: [FaultMessage] {
    [.error("x"), .didYouMean("step"), .fileNotFound("x"), .isNoFile("x"), .isFolder("x"), .notText("x")]
  }

  static var caseCount: Int { 6 }

  var caseNumber: Int {
    switch self {
    case .error: 0
    case .didYouMean: 1
    case .fileNotFound: 2
    case .isNoFile: 3
    case .isFolder: 4
    case .notText: 5
    }
  }
}
