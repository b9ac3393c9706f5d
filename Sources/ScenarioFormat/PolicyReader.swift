internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads policies: in force from the start, or from an event on.
struct PolicyReader {
  let notes: ReadingNotes
  let names: ScenarioNames

  private static let rules = ["no-poach", "noncompete", "pay-cap", "no-counter", "pay-transparency"]

  /// The policy at `node`.
  ///
  /// - Parameters:
  ///   - moment: The event that sets it, where one does: it holds from then on unless it says otherwise.
  func policy(
    _ node: DocumentNode, path: String, moment: ScenarioNames.Founding?, origin: NumberOrigin
  ) -> Policy? {
    let keys = PolicyReader.rules + ["from", "until", "lab", "because"]
    guard let block = Block(node, as: .policy, path: path, keys: keys, notes: notes, origin: origin) else { return nil }
    let from = block.number("from", .turn).map { Int($0) }
    let until = block.number("until", .turns(0...1_000_000)).map { Int($0) }
    if let from, let until, until < from {
      let kind = ScenarioFaultKind.endsBeforeStart(path: path, start: Double(from), end: Double(until))
      notes.add(kind, block["until"]?.range ?? block.node.range)
    }
    _ = block.text("because")
    guard let rule = rule(block, moment: moment) else { return nil }
    return Policy(rule: rule, from: from ?? moment?.turn ?? 1, until: until)
  }

  private func rule(_ block: Block, moment: ScenarioNames.Founding?) -> PolicyRule? {
    let present = PolicyReader.rules.filter { block[$0] != nil }
    guard let key = present.first else {
      notes.add(.missingChoice(in: .policy, choices: PolicyReader.rules), block.node.range)
      return nil
    }
    if present.count > 1 { notes.add(.conflictingKeys(key, present[1], in: .policy), block.node.range) }
    if block["lab"] != nil, key != "pay-cap" {
      notes.add(.conflictingKeys(key, "lab", in: .policy), block.node.range)
    }
    switch key {
    case "no-poach":
      let labs = labs(block, key, moment: moment, atLeast: 2)
      return labs.map { .noPoach($0) }
    case "noncompete":
      let turns = block.number(key, NumberRule(allowed: 0...1000, unit: .turns, isWhole: true))
      return turns.map { .nonCompete(turns: Int($0)) }
    case "pay-cap":
      let lab = block["lab"].map { names.lab($0, path: block.path("lab"), moment: moment, notes: notes) }
      let isShare = block.isShare(key)
      guard let cap = block.number(key, isShare ? .share : .money) else { return nil }
      if let lab, lab == nil { return nil }
      return isShare ? .payCapShare(cap, lab: lab ?? nil) : .payCap(Pay(rounding: cap), lab: lab ?? nil)
    case "pay-transparency":
      // Switched off it is a rule that a file keeps at hand, and sets nothing.
      return block.isOn(key) == true ? .transparency : nil
    default:
      return labs(block, key, moment: moment, atLeast: 0).map { .noCounter($0) }
    }
  }

  /// A list of labs, or `all` where an empty list means all.
  private func labs(_ block: Block, _ key: String, moment: ScenarioNames.Founding?, atLeast least: Int) -> [LabID]? {
    if least == 0, block[key]?.text?.lowercased() == "all" { return [] }
    guard let node = block[key], node.items != nil else {
      _ = block.items(key)
      if let node = block[key], node.isEmpty {
        notes.add(.wrongShape(path: block.path(key), expected: .list, found: .nothing), node.range)
      }
      return nil
    }
    let items = block.items(key)
    if items.count < least {
      notes.add(.wrongCount(path: block.path(key), expected: least, found: items.count), node.range)
    }
    var labs: [LabID] = []
    for item in items {
      guard let lab = names.lab(item, path: block.path(key), moment: moment, notes: notes) else { continue }
      if let first = labs.firstIndex(of: lab) {
        let line = notes.line(of: items[min(first, items.count - 1)].range)
        notes.add(.duplicateName(names.labs.names[lab.index], .lab, firstLine: line), item.range)
      } else {
        labs.append(lab)
      }
    }
    return labs
  }
}
