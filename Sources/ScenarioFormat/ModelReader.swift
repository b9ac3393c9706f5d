internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads `model` and `market`.
struct ModelReader {
  let notes: ReadingNotes
  let origin: NumberOrigin

  /// The model's constants, with those that the file overrides.
  func parameters(_ node: DocumentNode) -> ModelParameters {
    var parameters = ModelParameters()
    let known = ModelParameter.allCases.flatMap { [$0.name] + $0.symbols }
    guard let block = Block(node, as: .model, path: "model", keys: known, notes: notes, origin: origin) else {
      return parameters
    }
    for parameter in ModelParameter.allCases {
      let spellings = ([parameter.name] + parameter.symbols).filter { block[$0] != nil }
      guard let key = spellings.first else { continue }
      if spellings.count > 1 { notes.add(.conflictingKeys(key, spellings[1], in: .model), node.range) }
      if let value = block.number(key, NumberRule(parameter)) { parameters[parameter] = value }
    }
    return parameters
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
