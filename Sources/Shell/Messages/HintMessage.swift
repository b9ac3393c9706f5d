/// One thing to try next, for somebody new.
enum HintMessage: Hashable, Sentence {
  case step
  case who(String)
  case why(String)
  case change(String)
  case undo
  case help
  case offers

  /// The hint without its values, so that each kind comes once.
  var kind: HintMessage {
    switch self {
    case .who: .who("")
    case .why: .why("")
    case .change: .change("")
    case .step, .undo, .help, .offers: self
    }
  }
}

extension HintMessage: Catalogued {
  static var examples: [HintMessage] { [.step, .who("Ada"), .why("Ada"), .change("Meta"), .undo, .help, .offers] }
  static var caseCount: Int { 7 }

  var caseNumber: Int {
    switch self {
    case .step: 0
    case .who: 1
    case .why: 2
    case .change: 3
    case .undo: 4
    case .help: 5
    case .offers: 6
    }
  }
}
