import TalentMarket

/// What a turn did.
enum TurnMessage: Sentence {
  case heading(turn: Int, date: CalendarDate)
  case opening(date: CalendarDate)
  case moveCount(moves: Int, open: Int)
  case nobodyMoved(open: Int)
  case moreMoves(count: Int, turn: Int)
  case raises(count: Int, name: String, lab: String, from: Pay, to: Pay)
  case arrivals(count: Int)
  case incident(lab: String)
  case change(what: String)
  case release(lab: String)
  case star(name: String)
  case founding(lab: String)
  case layoff(lab: String, count: Int)
  case plannedLayoff(lab: String, share: Double)
  case regulation(rule: String)
  case because(event: String, reason: String)
  case world(talentHHI: Double, leader: String, lead: Double, topPay: Pay)
  case worldWithoutLeader(talentHHI: Double, topPay: Pay)
  case outside
  case unemployed
  case none
  case back
  case interrupted(played: Int)
  case reached(turn: Int)
  case scenarioEnds(turns: Int)
  case neverHeld(turn: Int)
  case blockingPairs(count: Int)
}

extension TurnMessage: Catalogued {
  static var examples: [TurnMessage] {
    [
      .heading(turn: 3, date: ExampleValues.date), .opening(date: ExampleValues.date), .moveCount(moves: 12, open: 80),
      .nobodyMoved(open: 4), .moreMoves(count: 9, turn: 3),
      .raises(count: 7, name: "Ada", lab: "Bistro", from: Pay(400_000), to: Pay(510_000)), .arrivals(count: 15),
      .incident(lab: "Meta"), .change(what: "Meta.budget"), .release(lab: "Meta"), .star(name: "Ada"),
      .founding(lab: "Thinking Machines"), .layoff(lab: "Meta", count: 3), .plannedLayoff(lab: "Meta", share: 0.1),
      .regulation(rule: "pay-cap"), .because(event: "Meta.budget", reason: "x"),
      .world(talentHHI: 2213, leader: "OpenAI", lead: 4.2, topPay: Pay(75_000_000)),
      .worldWithoutLeader(talentHHI: 2213, topPay: Pay(75_000_000)), .outside, .unemployed, .none, .back,
      .interrupted(played: 4), .reached(turn: 4), .scenarioEnds(turns: 12), .neverHeld(turn: 12),
      .blockingPairs(count: 3),
    ]
  }

  static var caseCount: Int { 27 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .opening: 1
    case .moveCount: 2
    case .nobodyMoved: 3
    case .moreMoves: 4
    case .raises: 5
    case .arrivals: 6
    case .incident: 7
    case .change: 8
    case .release: 9
    case .star: 10
    case .founding: 11
    case .layoff: 12
    case .plannedLayoff: 13
    case .regulation: 14
    case .because: 15
    case .world: 16
    case .worldWithoutLeader: 17
    case .outside: 18
    case .unemployed: 19
    case .none: 20
    case .back: 21
    case .interrupted: 22
    case .reached: 23
    case .scenarioEnds: 24
    case .neverHeld: 25
    case .blockingPairs: 26
    }
  }
}
