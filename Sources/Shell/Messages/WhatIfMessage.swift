import Experiments
import TalentMarket

/// What is said about a change in two worlds.
enum WhatIfMessage: Sentence {
  case heading(runs: Int, turn: Turn, last: Turn)
  case oneChange(String)
  case title(Column)
  case turns(first: Turn, last: Turn)
  case howToRead
  case narrowed(low: Double, high: Double)
  case times(Double)
  case noEffect
  case onScreen(TurnDifference)
  case onScreenNothing
  case couldNotBeMade(count: Int, runs: Int)
  case undefinedIn(String, count: Int, runs: Int)
  case enough(runs: Int)
  case notEnough(runs: Int)
  case interrupted(runs: Int, asked: Int)
  case with
  case without
  case points(Double)
  case keepsNothing
  case partsAreFixed
  case typedAgain(count: Int, turn: Turn)
  case notTypedAgain(line: String, turn: Turn)

  /// Columns of the table.
  enum Column: CaseIterable {
    case measure, without, with, difference, interval, pairing
  }
}

extension WhatIfMessage: Catalogued {
  static var examples: [WhatIfMessage] {
    let stays = TurnDifference.Fate(lab: "OpenAI", pay: Pay(9_000_000), stayed: true)
    let choice = TurnDifference.Kind.choice(researcher: "Ada", ours: stays, theirs: nil)
    return [
      .heading(runs: 1000, turn: 0, last: 12), .oneChange("Meta.budget *= 2"), .turns(first: 0, last: 12), .howToRead,
      .narrowed(low: 2.4, high: 5.1),
      .narrowed(low: 2.8, high: 2.8),
      .times(3.25), .noEffect, .onScreen(TurnDifference(turn: 2, kind: choice)), .onScreenNothing,
      .couldNotBeMade(count: 13, runs: 1000), .undefinedIn("lead", count: 13, runs: 1000), .enough(runs: 128),
      .notEnough(runs: 1000), .interrupted(runs: 12, asked: 1000), .with, .without, .points(2.5),
      .keepsNothing, .partsAreFixed,
      .typedAgain(count: 2, turn: 3), .notTypedAgain(line: "bid Meta Ada 3M", turn: 2),
    ] + Column.allCases.map(WhatIfMessage.title)
  }

  static var caseCount: Int { 22 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .oneChange: 1
    case .title: 2
    case .turns: 3
    case .howToRead: 4
    case .times: 5
    case .noEffect: 6
    case .onScreen: 7
    case .onScreenNothing: 8
    case .couldNotBeMade: 9
    case .undefinedIn: 10
    case .enough: 11
    case .notEnough: 12
    case .interrupted: 13
    case .with: 14
    case .without: 15
    case .points: 16
    case .narrowed: 17
    case .keepsNothing: 18
    case .partsAreFixed: 19
    case .typedAgain: 20
    case .notTypedAgain: 21
    }
  }
}
