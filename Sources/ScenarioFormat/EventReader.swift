internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads what will happen.
struct EventReader {
  let notes: ReadingNotes
  let names: ScenarioNames
  let isTextbook: Bool
  let yearsPerTurn: Double

  private static let effects = ["change", "incident", "release", "star", "founding", "layoff", "regulation"]

  /// The turn of the event at `node`, without reporting anything.
  static func turn(of node: DocumentNode) -> Turn {
    guard let at = node["at"], let text = (at["value"] ?? at).text,
      let quantity = try? ExpressionReader.quantity(text), let turn = Int(exactly: quantity.value)
    else { return 1 }
    return turn
  }

  /// The events at `nodes`, by turn and then as written.
  func events(_ nodes: [DocumentNode], origin: NumberOrigin) -> [ScheduledEvent] {
    var result: [ScheduledEvent] = []
    for (place, index) in EventReader.firingOrder(nodes).enumerated() {
      result += events(nodes[index], path: "events.\(index + 1)", place: place, origin: origin)
    }
    return result
  }

  /// The places of `nodes` in the order in which they fire.
  static func firingOrder(_ nodes: [DocumentNode]) -> [Int] {
    let turns = nodes.map(turn(of:))
    return nodes.indices.sorted { (turns[$0], $0) < (turns[$1], $1) }
  }

  /// One event; several where `change` is a list.
  private func events(
    _ node: DocumentNode, path: String, place: Int, origin: NumberOrigin
  ) -> [ScheduledEvent] {
    let keys = ["at", "because", "lab", "share"] + EventReader.effects
    guard let block = Block(node, as: .event, path: path, keys: keys, notes: notes, origin: origin) else { return [] }
    let turn = block.requiredNumber("at", .turn).map { Int($0) }
    let because = block.text("because")
    let present = EventReader.effects.filter { block[$0] != nil }
    guard let effect = present.first else {
      notes.add(.missingChoice(in: .event, choices: EventReader.effects), node.range)
      return []
    }
    if present.count > 1 { notes.add(.conflictingKeys(effect, present[1], in: .event), node.range) }
    for (key, owner) in [("lab", "change"), ("share", "layoff")] where block[key] != nil && effect != owner {
      notes.add(.conflictingKeys(effect, key, in: .event), node.range)
    }
    let moment = ScenarioNames.Founding(turn: turn ?? .max, place: place)
    let happenings = happenings(effect, block, moment: moment)
    return happenings.map { ScheduledEvent(at: turn ?? 1, event: $0, because: because) }
  }

  private func happenings(_ effect: String, _ block: Block, moment: ScenarioNames.Founding) -> [Event] {
    guard let node = block[effect] else { return [] }
    func lab(_ key: String) -> LabID? {
      block[key].flatMap { names.lab($0, path: block.path(key), moment: moment, notes: notes) }
    }
    switch effect {
    case "change":
      let within = lab("lab")
      if block["lab"] != nil, within == nil { return [] }
      return (node.items ?? [node]).compactMap { item in
        change(item, path: block.path(effect), within: within, moment: moment).map { .change($0) }
      }
    case "incident": return lab(effect).map { [.incident($0)] } ?? []
    case "release": return lab(effect).map { [.release($0)] } ?? []
    case "layoff":
      let share = block.requiredNumber("share", .share)
      guard let lab = lab(effect), let share else { return [] }
      return [.layoff(lab, share: share)]
    case "star":
      let people = PeopleReader(notes: notes, names: names)
      return [
        .star(people.researcher(node, place: 0, parent: block.path, origin: block.origin, isStar: true))
      ]
    case "founding":
      let labs = LabReader(notes: notes, isTextbook: isTextbook)
      return [.founding(labs.lab(node, place: 0, parent: block.path, origin: block.origin))]
    default:
      let policies = PolicyReader(notes: notes, names: names)
      let policy = policies.policy(node, path: block.path(effect), moment: moment, origin: block.origin)
      return policy.map { [.regulation($0)] } ?? []
    }
  }

  private func change(
    _ node: DocumentNode, path: String, within lab: LabID?, moment: ScenarioNames.Founding
  ) -> Change? {
    guard let text = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: path, expected: .text, found: node.shape), node.range)
      return nil
    }
    let offset = notes.contentOffset(of: node)
    do {
      let assignment = try ExpressionReader.change(text, at: offset ?? 0)
      let environment = ConstantEnvironment(yearsPerTurn: yearsPerTurn)
      let change = try ChangeReader(names: names, environment: environment).change(assignment, within: lab)
      if case .lab(let changed, _) = change.path {
        let range = offset == nil ? node.range : assignment.target.range
        guard names.exists(changed, at: moment, range: range, notes: notes) else { return nil }
      }
      return change
    } catch {
      notes.add(error, path: path, in: node, isExact: offset != nil)
      return nil
    }
  }
}
