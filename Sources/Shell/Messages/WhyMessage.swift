import TalentMarket

/// What `why` and `why not` say.
enum WhyMessage: Sentence {
  case title(name: String, turn: Int)
  case nobodyAsked(name: String, lab: String)
  case searched(name: String)
  case approached(name: String, labs: String)
  case logUnits
  case dollars
  case vesting
  case worth
  case outside
  case outsideWorth(Double)
  case stays(name: String, lab: String, pay: Pay)
  case chooses(name: String, lab: String, pay: Pay)
  case leaves(name: String)
  case runnerUp(lab: String, pay: Pay, gap: Double, dollars: Double)
  case noRival
  case flipTitle
  case flipBid(lab: String, pay: Pay, choice: String)
  case flipScore(path: String, was: Double, needed: Double, choice: String)
  case flipBudget(lab: String, was: Pay, needed: Pay, choice: String)
  case noFlip(lab: String)
  case likelihood(share: Double, worlds: Int)
  case interrupted
  case didGet(lab: String, name: String)
  case hasLeft(name: String)
  case notOpen(name: String)
  case forbidden(lab: String)
  case noCounter(lab: String)
  case capped(lab: String, needed: Pay, cap: Pay)
  case bidTooLow(lab: String, bid: Pay, needed: Pay?)
  case noPlace(lab: String, needed: Pay, quota: Int)
  case noMoney(lab: String, needed: Pay, free: Pay)
  case valuedLess(lab: String, value: Pay, won: Pay)
  case likedLess(lab: String, gap: Double, percent: Double)
  case wouldTake(name: String, lab: String, needed: Pay)
  case textbook
  case sum
  case eachAlone
  case askedIn(name: String, turn: Int)
  case learned(name: String, field: String)
  case placeTaken(lab: String, needed: Pay, quota: Int)
  case offeredLess(lab: String, offered: Pay, needed: Pay)
}

extension WhyMessage: Catalogued {
  static var examples: [WhyMessage] {
    let pay = Pay(1_200_000)
    return [
      .title(name: "Ada", turn: 1), .nobodyAsked(name: "Ada", lab: "Bistro"), .searched(name: "Ada"),
      .approached(name: "Ada", labs: "Chain"), .logUnits, .dollars, .vesting, .worth, .outside, .outsideWorth(2e6),
      .stays(name: "Ada", lab: "Bistro", pay: pay), .chooses(name: "Ada", lab: "Chain", pay: pay),
      .leaves(name: "Ada"), .runnerUp(lab: "Chain", pay: pay, gap: 0.1, dollars: 1e5), .noRival, .flipTitle,
      .flipBid(lab: "Chain", pay: pay, choice: "Chain"),
      .flipScore(path: "Chain.culture.mission", was: 0.2, needed: 0.4, choice: "Chain"),
      .flipBudget(lab: "Chain", was: pay, needed: pay, choice: "Chain"), .noFlip(lab: "Chain"),
      .likelihood(share: 0.8, worlds: 50), .interrupted, .didGet(lab: "Chain", name: "Ada"), .hasLeft(name: "Ada"),
      .notOpen(name: "Ada"), .forbidden(lab: "Chain"), .noCounter(lab: "Chain"),
      .capped(lab: "Chain", needed: pay, cap: pay), .bidTooLow(lab: "Chain", bid: pay, needed: pay),
      .noPlace(lab: "Chain", needed: pay, quota: 2), .noMoney(lab: "Chain", needed: pay, free: pay),
      .valuedLess(lab: "Chain", value: pay, won: pay), .likedLess(lab: "Chain", gap: 0.2, percent: 0.22),
      .wouldTake(name: "Ada", lab: "Chain", needed: pay), .textbook, .sum, .eachAlone, .askedIn(name: "Ada", turn: 1),
      .learned(name: "Ada", field: "agents"), .placeTaken(lab: "Chain", needed: pay, quota: 2),
      .offeredLess(lab: "Chain", offered: pay, needed: pay),
    ]
  }

  static var caseCount: Int { 41 }

  var caseNumber: Int {
    switch self {
    case .title: 0
    case .nobodyAsked: 1
    case .searched: 2
    case .approached: 3
    case .logUnits: 4
    case .dollars: 5
    case .vesting: 6
    case .worth: 7
    case .outside: 8
    case .outsideWorth: 9
    case .stays: 10
    case .chooses: 11
    case .leaves: 12
    case .runnerUp: 13
    case .noRival: 14
    case .flipTitle: 15
    case .flipBid: 16
    case .flipScore: 17
    case .flipBudget: 18
    case .noFlip: 19
    case .likelihood: 20
    case .interrupted: 21
    case .didGet: 22
    case .hasLeft: 23
    case .notOpen: 24
    case .forbidden: 25
    case .noCounter: 26
    case .capped: 27
    case .bidTooLow: 28
    case .noPlace: 29
    case .noMoney: 30
    case .valuedLess: 31
    case .likedLess: 32
    case .wouldTake: 33
    case .textbook: 34
    case .sum: 35
    case .eachAlone: 36
    case .askedIn: 37
    case .learned: 38
    case .placeTaken: 39
    case .offeredLess: 40
    }
  }
}
