/// Values that are shown after every turn.
enum WatchMessage: Sentence {
  case nothing
  case ended(String)
  case notWatched(String)
}

extension WatchMessage: Catalogued {
  static var examples: [WatchMessage] { [.nothing, .ended("lead"), .notWatched("lead")] }

  static var caseCount: Int { 3 }

  var caseNumber: Int {
    switch self {
    case .nothing: 0
    case .ended: 1
    case .notWatched: 2
    }
  }
}
