import TalentMarket

/// What is said about the world and what was done to it.
enum WorldMessage: Sentence {
  case loaded(name: String, labs: Int, people: Int, turns: Int)
  case greeting(version: String)
  case greetingStory(name: String)
  case greetingHelp
  case changed(path: String, was: String, now: String)
  case bidBeyondMoney(lab: String, free: Pay)
  case bidPlaced(lab: String, name: String, pay: Pay)
  case policySet(rule: String)
  case injected(event: String)
  case founded(lab: String, budget: Pay, compute: Double, culture: Culture)
  case undone(line: String)
  case redone(line: String)
  case wentTo(turn: Int)
  case noOffers
  case noOffersFor(name: String)
  case peopleShown(shown: Int, of: Int)
  case ownPay(pay: Pay, lab: String)
  case noSource
  case noEvents
  case noHistory
  case noScenarios
  case fileIsSound(file: String)
  case turnEvent(turn: Int, event: String)
  case flowsTitle(turns: Int)
  case interruptedNothing
  case sitsOut(until: Int)
  case sittingOut(count: Int)
  case yes
  case no
}

extension WorldMessage: Catalogued {
  static var examples: [WorldMessage] {
    [
      .loaded(name: "raid-2025", labs: 6, people: 500, turns: 12), .greeting(version: "1.0"),
      .greetingStory(name: "raid-2025"), .greetingHelp,
      .changed(path: "Meta.budget", was: "$1B", now: "$2B"), .bidPlaced(lab: "Meta", name: "Ada", pay: Pay(40_000_000)),
      .bidBeyondMoney(lab: "Meta", free: Pay(5_000_000)), .policySet(rule: "pay-cap"), .injected(event: "incident"),
      .founded(lab: "SSI", budget: Pay(5_000_000), compute: 500, culture: Culture(repeating: 0.5)),
      .undone(line: "step"),
      .redone(line: "step"), .wentTo(turn: 3), .noOffers, .noOffersFor(name: "Ada"), .peopleShown(shown: 20, of: 500),
      .ownPay(pay: Pay(4), lab: "Meta"), .noSource, .noEvents, .noHistory, .noScenarios,
      .fileIsSound(file: "x.yaml"), .turnEvent(turn: 3, event: "x"), .flowsTitle(turns: 3), .interruptedNothing,
      .yes, .no, .sitsOut(until: 3), .sittingOut(count: 2),
    ]
  }

  static var caseCount: Int { 29 }

  var caseNumber: Int {
    switch self {
    case .loaded: 0
    case .greeting: 1
    case .greetingStory: 2
    case .greetingHelp: 3
    case .changed: 4
    case .bidPlaced: 5
    case .policySet: 6
    case .injected: 7
    case .founded: 8
    case .undone: 9
    case .redone: 10
    case .wentTo: 11
    case .noOffers: 12
    case .noOffersFor: 13
    case .peopleShown: 14
    case .ownPay: 15
    case .noSource: 16
    case .noEvents: 17
    case .noHistory: 18
    case .noScenarios: 19
    case .fileIsSound: 20
    case .turnEvent: 21
    case .flowsTitle: 22
    case .interruptedNothing: 23
    case .yes: 24
    case .no: 25
    case .bidBeyondMoney: 26
    case .sitsOut: 27
    case .sittingOut: 28
    }
  }
}
