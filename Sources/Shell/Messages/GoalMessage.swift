/// What is said about the way to a goal.
enum GoalMessage: Sentence {
  case question(measure: String, aim: String)
  case isMet(value: String, low: String, high: String)
  case cheapest
  case outOfReach(value: String, missing: String)
  case outOfReachWithin(sum: String, value: String, missing: String)
  case helpsNot
  case helpsNotBetween(low: String, high: String)
  case costs(String)
  case costsNothing
  case moves(Double)
  case then(now: String, nowInterval: String, then: String, thenInterval: String)
  case aloneTitle
  case neverEnough(String)
  case mixesTitle
  case budgetCost
  case computeCost(String)
  case payrollCost
  case noPrice(String)
  case notKept
}

extension GoalMessage: Catalogued {
  static var examples: [GoalMessage] {
    [
      .question(measure: "retention(OpenAI)", aim: "80%"), .isMet(value: "80%", low: "79%", high: "81%"), .cheapest,
      .outOfReach(value: "70%", missing: "10 pts"), .outOfReachWithin(sum: "$1B", value: "70%", missing: "10 pts"),
      .helpsNot, .helpsNotBetween(low: "$1M", high: "$2M"), .costs("$300M"), .costsNothing, .moves(0.24),
      .then(now: "50%", nowInterval: "[49%, 51%]", then: "80%", thenInterval: "[79%, 81%]"), .aloneTitle,
      .neverEnough("70%"), .mixesTitle, .budgetCost, .computeCost("$17.5k"), .payrollCost,
      .noPrice("OpenAI.culture.mission"), .notKept,
    ]
  }

  static var caseCount: Int { 19 }

  var caseNumber: Int {
    switch self {
    case .question: 0
    case .isMet: 1
    case .cheapest: 2
    case .outOfReach: 3
    case .outOfReachWithin: 4
    case .helpsNot: 5
    case .costs: 6
    case .costsNothing: 7
    case .moves: 8
    case .then: 9
    case .aloneTitle: 10
    case .neverEnough: 11
    case .mixesTitle: 12
    case .budgetCost: 13
    case .computeCost: 14
    case .payrollCost: 15
    case .noPrice: 16
    case .notKept: 17
    case .helpsNotBetween: 18
    }
  }
}
