import TalentMarket

/// What `stability` says.
enum StabilityMessage: Sentence {
  case title(turn: Int, mechanism: String)
  case stable
  case blocking(count: Int)
  case unmet(count: Int)
  case free(lab: String, name: String, pay: Pay)
  case swap(lab: String, name: String, pay: Pay, dropped: String)
  case noMoney(lab: String, name: String, pay: Pay, free: Pay)
  case noPlace(lab: String, name: String, pay: Pay)
  case more(Int)
  case groups
}

extension StabilityMessage: Catalogued {
  static var examples: [StabilityMessage] {
    let pay = Pay(12_000_000)
    return [
      .title(turn: 3, mechanism: "sealed-bid"), .stable, .blocking(count: 2), .unmet(count: 2),
      .free(lab: "Anthropic", name: "Ada", pay: pay),
      .swap(lab: "Anthropic", name: "Ada", pay: pay, dropped: "Ben"),
      .noMoney(lab: "Anthropic", name: "Ada", pay: pay, free: Pay(5_000_000)),
      .noPlace(lab: "Anthropic", name: "Ada", pay: pay), .more(7), .groups,
    ]
  }

  static var caseCount: Int { 10 }

  var caseNumber: Int {
    switch self {
    case .title: 0
    case .stable: 1
    case .blocking: 2
    case .unmet: 3
    case .free: 4
    case .swap: 5
    case .noMoney: 6
    case .noPlace: 7
    case .more: 8
    case .groups: 9
    }
  }
}
