import Experiments
import TalentMarket

/// What is said about branches of time.
enum BranchMessage: Sentence {
  case made(String, from: String, turn: Turn)
  case switched(String, turn: Turn)
  case pruned(String)
  case nothingToPrune
  case only(String)
  case leaves(String, turn: Turn)
  case same(String, String)
  case parts(String, String, turn: Turn)
  case typed(branch: String, line: String)
  case typedNothing(branch: String, turn: Turn)
  case decidedAlike(String, String)
  case nothingDiffers(turn: Turn)
  case firstChange(TurnDifference, String, String)
  case compared(String, with: String, turn: Turn)
  case rebased(String, onto: String, count: Int)
  case rebaseStopped(line: String, turn: Turn, done: Int, of: Int)
  case title(Column)

  /// Columns of the list of branches.
  enum Column: CaseIterable {
    case branch, left, typed
  }
}

extension BranchMessage: Catalogued {
  static var examples: [BranchMessage] {
    let fate = TurnDifference.Fate(lab: "Meta", pay: Pay(24_000_000), stayed: false)
    let stays = TurnDifference.Fate(lab: "OpenAI", pay: Pay(9_000_000), stayed: true)
    let leaves = TurnDifference.Fate(lab: nil, pay: .zero, stayed: false)
    let kinds: [TurnDifference.Kind] = [
      .choice(researcher: "Ada", ours: fate, theirs: stays), .choice(researcher: "Ada", ours: leaves, theirs: nil),
      .incident(lab: "Meta", isOurs: true), .incident(lab: "Meta", isOurs: false), .numbers(lab: "Meta"),
    ]
    return [
      .made("rich", from: "main", turn: 2), .switched("main", turn: 3), .pruned("rich"), .nothingToPrune, .only("main"),
      .leaves("main", turn: 2), .same("a", "b"), .parts("a", "b", turn: 2),
      .typed(branch: "a", line: "Meta.budget *= 2"), .typedNothing(branch: "b", turn: 2), .decidedAlike("a", "b"),
      .nothingDiffers(turn: 3), .compared("a", with: "b", turn: 3), .rebased("a", onto: "b", count: 3),
      .rebaseStopped(line: "bid Meta Ada 3M", turn: 2, done: 1, of: 3),
    ] + kinds.map { .firstChange(TurnDifference(turn: 2, kind: $0), "a", "b") }
      + Column.allCases.map(BranchMessage.title)
  }

  static var caseCount: Int { 17 }

  var caseNumber: Int {
    switch self {
    case .made: 0
    case .switched: 1
    case .pruned: 2
    case .nothingToPrune: 3
    case .only: 4
    case .leaves: 5
    case .same: 6
    case .parts: 7
    case .typed: 8
    case .typedNothing: 9
    case .decidedAlike: 10
    case .nothingDiffers: 11
    case .firstChange: 12
    case .compared: 13
    case .rebased: 14
    case .rebaseStopped: 15
    case .title: 16
    }
  }
}
