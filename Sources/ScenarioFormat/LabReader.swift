internal import Diagnostics
internal import TalentMarket

/// Reads labs: those declared, and those that events found.
struct LabReader {
  let notes: ReadingNotes
  /// Whether the market is typed in by hand, where culture and compute mean nothing and may be left out.
  var isTextbook = false

  static let keys = [
    "name", "budget", "budgetGrowth", "growth", "payroll", "compute", "computeGrowth", "culture", "appetite",
    "denial", "counter", "quota", "scouts", "logEfficiency", "cohesion", "firms",
  ]

  /// The lab at `node`; where something is wrong, a stand-in, so that the labs after it keep their places.
  func lab(_ node: DocumentNode, place: Int, parent: String, origin: NumberOrigin) -> LabDefinition {
    let name = node["name"]?.text ?? ""
    let path = parent + "." + (name.isEmpty ? "\(place + 1)" : name)
    var lab = LabDefinition(name: name, budget: .zero, compute: 0, culture: Culture(repeating: 0.5))
    guard let block = Block(node, as: .lab, path: path, keys: LabReader.keys, notes: notes, origin: origin) else {
      return lab
    }
    _ = block.requiredText("name")
    if let budget = block.requiredNumber("budget", NumberRule(.budget)) { lab.budget = Pay(rounding: budget) }
    let compute =
      isTextbook
      ? block.number("compute", NumberRule(.compute)) : block.requiredNumber("compute", NumberRule(.compute))
    lab.compute = compute ?? 0
    if let culture = culture(block) { lab.culture = culture }
    growth(block, of: &lab)
    if let payroll = block.number("payroll", .money) { lab.payroll = Pay(rounding: payroll) }
    if let appetite = block.number("appetite", NumberRule(.appetite)) { lab.appetite = appetite }
    if let denial = block.number("denial", NumberRule(.denial)) { lab.denial = denial }
    if let counter = block.isOn("counter") { lab.counter = counter }
    switch block.heads("quota", NumberRule(.quota)) {
    case .absolute(let quota): lab.quota = Int(quota)
    case .perThousand(let rate): lab.quotaPerThousand = rate
    case nil: break
    }
    switch block.heads("scouts", NumberRule(.scouts)) {
    case .absolute(let scouts): lab.scouts = Int(scouts)
    case .perThousand(let rate): lab.scoutsPerThousand = rate
    case nil: break
    }
    if let efficiency = block.number("logEfficiency", NumberRule(.logEfficiency)) { lab.logEfficiency = efficiency }
    if let cohesion = block.number("cohesion", NumberRule(.cohesion)) { lab.cohesion = cohesion }
    let firms = NumberRule(allowed: 1...1_000_000, isWhole: true)
    if let count = block.number("firms", firms) { lab.firms = Int(count) }
    return lab
  }

  private func growth(_ block: Block, of lab: inout LabDefinition) {
    if block["growth"] != nil, block["budgetGrowth"] != nil {
      notes.add(.conflictingKeys("growth", "budgetGrowth", in: .lab), block.node.range)
    }
    let rule = NumberRule(.budgetGrowth)
    lab.budgetGrowth = block.number("budgetGrowth", rule) ?? block.number("growth", rule) ?? 0
    if let growth = block.number("computeGrowth", NumberRule(.computeGrowth)) { lab.computeGrowth = growth }
  }

  private func culture(_ block: Block) -> Culture? {
    guard let node = isTextbook ? block["culture"] : block.required("culture") else { return nil }
    let keys = CultureScore.allCases.map(\.name)
    guard
      let scores = Block(
        node, as: .culture, path: block.path("culture"), keys: keys, notes: notes, origin: block.origin)
    else { return nil }
    var culture = Culture(repeating: 0.5)
    for score in CultureScore.allCases {
      if let value = scores.requiredNumber(score.name, NumberRule(.culture(score))) { culture[score] = value }
    }
    return culture
  }
}
