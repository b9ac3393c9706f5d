internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads `model` and `market`.
struct ModelReader {
  let notes: ReadingNotes
  let origin: NumberOrigin

  /// The model's constants, with those that the file overrides, and new people a year where they are given per 1,000.
  func parameters(_ node: DocumentNode) -> (parameters: ModelParameters, entrantsPerThousand: Double?) {
    var parameters = ModelParameters()
    var entrants: Double?
    let known = ModelParameter.allCases.flatMap { [$0.name] + $0.symbols }
    guard let block = Block(node, as: .model, path: "model", keys: known, notes: notes, origin: origin) else {
      return (parameters, nil)
    }
    for parameter in ModelParameter.allCases {
      let spellings = ([parameter.name] + parameter.symbols).filter { block[$0] != nil }
      guard let key = spellings.first else { continue }
      if spellings.count > 1 { notes.add(.conflictingKeys(key, spellings[1], in: .model), node.range) }
      let rule = NumberRule(parameter)
      switch parameter == .entrants ? block.heads(key, rule) : block.number(key, rule).map(HeadCount.absolute) {
      case .absolute(let value): parameters[parameter] = value
      case .perThousand(let rate): entrants = rate
      case nil: break
      }
    }
    return (parameters, entrants)
  }

  /// How the market is run.
  func market(_ node: DocumentNode) -> MarketDefinition {
    var market = MarketDefinition()
    let keys = ["mechanism", "increment"]
    guard let block = Block(node, as: .market, path: "market", keys: keys, notes: notes, origin: origin) else {
      return market
    }
    let mechanisms = Mechanisms.all.map { (name: $0.name, value: $0) }
    if let mechanism = block.choice("mechanism", mechanisms) { market.mechanism = mechanism }
    let rule = NumberRule(allowed: 1...1e12, unit: .dollars, isWhole: true)
    if let increment = block.number("increment", rule) { market.increment = Int64(increment) }
    return market
  }
}
