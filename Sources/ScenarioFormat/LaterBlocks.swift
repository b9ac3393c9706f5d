internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Checks the shape of the blocks that are kept as written: `claims`, `measures`, `ranges`, `calibrate`, `goals`.
struct LaterBlocks {
  let notes: ReadingNotes
  let names: ScenarioNames
  let origin: NumberOrigin

  /// A list of claims: a name, what it says, changes or two scenarios to compare, measures, horizons, a direction.
  func check(claims node: DocumentNode) {
    var taken = TakenNames()
    let keys = ["name", "says", "change", "against", "compare", "measure", "at", "expect", "because"]
    for (place, item) in items(node, path: "claims").enumerated() {
      let path = "claims.\(item["name"]?.text ?? "\(place + 1)")"
      guard let block = Block(item, as: .claim, path: path, keys: keys, notes: notes, origin: origin) else { continue }
      if let name = block.requiredText("name"), let node = block["name"] {
        taken.take(name, .claim, node: node, notes: notes)
      }
      _ = block.requiredText("says")
      changes(block, "change")
      changes(block, "against")
      if let compared = block["compare"] { checkPair(compared, path: block.path("compare")) }
      if let measure = block.required("measure") { expressions(measure, path: block.path("measure")) }
      if let horizons = block.required("at") {
        for horizon in horizons.items ?? [horizons] {
          let reader = NumberReader(notes: notes)
          _ = reader.number(horizon, path: block.path("at"), rule: .turns(0...1_000_000), origin: origin)
        }
      }
      _ = block.requiredText("expect")
      _ = block.text("because")
    }
  }

  /// Two names of scenarios.
  private func checkPair(_ node: DocumentNode, path: String) {
    guard let items = node.items else {
      notes.add(.wrongShape(path: path, expected: .list, found: node.shape), node.range)
      return
    }
    if items.count != 2 { notes.add(.wrongCount(path: path, expected: 2, found: items.count), node.range) }
    for item in items where item.text == nil || item.isEmpty {
      notes.add(.wrongShape(path: path, expected: .text, found: item.shape), item.range)
    }
  }

  /// Names with expressions, or a list of expressions.
  func check(measures node: DocumentNode) {
    if let entries = node.entries {
      for entry in entries { expressions(entry.value, path: "measures." + entry.key) }
    } else {
      for item in items(node, path: "measures") { expressions(item, path: "measures") }
    }
  }

  /// Paths with the interval in which each may lie or is searched: `ranges` and `calibrate`.
  ///
  /// - Returns: Those that are in order.
  @discardableResult
  func check(intervals node: DocumentNode, path block: String) -> [PathInterval] {
    guard let entries = mapping(node, path: block) else { return [] }
    var intervals: [PathInterval] = []
    for entry in entries where !["source", "assumption"].contains(entry.key) {
      let path = block + "." + entry.key
      guard let known = knownPath(entry, path: path) else { continue }
      var rule = NumberRule(allowed: known.allowed, unit: known.unit)
      rule.isCited = false
      if let ends = interval(entry.value, path: path, rule: rule) {
        intervals.append(PathInterval(path: known, low: ends.low, high: ends.high))
      }
    }
    return intervals
  }

  /// A list of conditions, or names with conditions.
  func check(goals node: DocumentNode) {
    if let entries = node.entries {
      for entry in entries { expressions(entry.value, path: "goals." + entry.key) }
    } else {
      for item in items(node, path: "goals") { expressions(item, path: "goals") }
    }
  }

  // MARK: Parts

  private func items(_ node: DocumentNode, path: String) -> [DocumentNode] {
    if let items = node.items { return items }
    if !node.isEmpty { notes.add(.wrongShape(path: path, expected: .list, found: node.shape), node.range) }
    return []
  }

  private func mapping(_ node: DocumentNode, path: String) -> [DocumentNode.Entry]? {
    if let entries = node.entries { return entries }
    if !node.isEmpty { notes.add(.wrongShape(path: path, expected: .mapping, found: node.shape), node.range) }
    return nil
  }

  /// Changes of numbers, of labs by name or by role, and `RESEARCHER leaves LAB`.
  private func changes(_ block: Block, _ key: String) {
    guard let node = block[key] else { return }
    for item in node.items ?? [node] {
      let path = block.path(key)
      if let text = item.text, let sign = LaterBlocks.departure(in: text) {
        checkDeparture(of: sign.researcher, from: sign.lab, item, path: path)
        continue
      }
      read(item, path: path) { text, offset throws(ExpressionFault) in
        for assignment in try ExpressionReader.changes(text, at: offset) {
          _ = try ChangeReader(names: RoleNames(names: names)).change(assignment)
        }
      }
    }
  }

  /// The two names around the word `leaves`.
  private static func departure(in text: String) -> (researcher: String, lab: String)? {
    let words = text.split(separator: " ")
    guard let verb = words.firstIndex(of: "leaves"), verb > 0, verb + 1 < words.count else { return nil }
    return (words[..<verb].joined(separator: " "), words[(verb + 1)...].joined(separator: " "))
  }

  private func checkDeparture(of researcher: String, from lab: String, _ node: DocumentNode, path: String) {
    let labNode = DocumentNode(kind: .scalar(lab, isQuoted: true), range: node.range)
    _ = names.lab(labNode, path: path, moment: nil, notes: notes)
    if case .unknown(let suggestion) = names.researcher(named: researcher) {
      notes.add(.unknownResearcher(researcher), node.range, suggestion: suggestion)
    }
  }

  private func expressions(_ node: DocumentNode, path: String) {
    for item in node.items ?? [node] {
      read(item, path: path) { text, offset throws(ExpressionFault) in
        _ = try ExpressionReader.expressions(text, at: offset)
      }
    }
  }

  private func knownPath(_ entry: DocumentNode.Entry, path: String) -> Path? {
    var found: Path?
    let key = DocumentNode(kind: .scalar(entry.key, isQuoted: false), range: entry.keyRange)
    read(key, path: path) { text, offset throws(ExpressionFault) in
      found = try PathReader(names: names).path(ExpressionReader.path(text, at: offset))
    }
    return found
  }

  private func interval(_ node: DocumentNode, path: String, rule: NumberRule) -> (low: Double, high: Double)? {
    guard let items = node.items else {
      notes.add(.wrongShape(path: path, expected: .interval, found: node.shape), node.range)
      return nil
    }
    guard items.count == 2 else {
      notes.add(.wrongCount(path: path, expected: 2, found: items.count), node.range)
      return nil
    }
    let reader = NumberReader(notes: notes)
    let ends = items.compactMap { reader.number($0, path: path, rule: rule, origin: origin) }
    guard ends.count == 2 else { return nil }
    guard ends[1] <= ends[0] else { return (ends[0], ends[1]) }
    notes.add(.endsBeforeStart(path: path, start: ends[0], end: ends[1]), items[1].range)
    return nil
  }

  private func read(
    _ node: DocumentNode, path: String, _ body: (String, Int) throws(ExpressionFault) -> Void
  ) {
    guard let text = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: path, expected: .text, found: node.shape), node.range)
      return
    }
    let offset = notes.contentOffset(of: node)
    do {
      try body(text, offset ?? 0)
    } catch {
      notes.add(error, path: path, in: node, isExact: offset != nil)
    }
  }
}

/// The names of a scenario and, before them, the roles that claims give to labs whoever plays them.
private struct RoleNames: NamesInWorld {
  let names: ScenarioNames

  func lab(named name: String) -> NameMatch {
    ["leader", "last"].contains(name.lowercased()) ? .found(index: 0, isExact: true) : names.lab(named: name)
  }

  func researcher(named name: String) -> NameMatch { names.researcher(named: name) }
}
