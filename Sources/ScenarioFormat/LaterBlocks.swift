internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Checks the shape of the blocks that are kept as written: `claims`, `measures`, `ranges`, `calibrate`, `goals`.
struct LaterBlocks {
  let notes: ReadingNotes
  let names: ScenarioNames
  let origin: NumberOrigin

  /// A list of claims: a name, what it says, one or two changes, a measure, a horizon, a direction.
  func check(claims node: DocumentNode) {
    var taken = TakenNames()
    let keys = ["name", "says", "change", "against", "measure", "at", "expect", "because"]
    for (place, item) in items(node, path: "claims").enumerated() {
      let path = "claims.\(item["name"]?.text ?? "\(place + 1)")"
      guard let block = Block(item, as: .claim, path: path, keys: keys, notes: notes, origin: origin) else { continue }
      if let name = block.requiredText("name"), let node = block["name"] {
        taken.take(name, .claim, node: node, notes: notes)
      }
      _ = block.requiredText("says")
      changes(block, "change")
      changes(block, "against")
      if let measure = block.required("measure") { expressions(measure, path: block.path("measure")) }
      _ = block.requiredNumber("at", NumberRule(allowed: 0...1_000_000, unit: .turns, isWhole: true))
      _ = block.requiredText("expect")
      _ = block.text("because")
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

  /// Paths with the interval in which each may lie.
  func check(ranges node: DocumentNode) {
    guard let entries = mapping(node, path: "ranges") else { return }
    for entry in entries where !["source", "assumption"].contains(entry.key) {
      let path = "ranges." + entry.key
      guard let known = knownPath(entry, path: path) else { continue }
      interval(entry.value, path: path, rule: NumberRule(allowed: known.allowed, unit: known.unit))
    }
  }

  /// Measures with the number each should come to.
  func check(calibrate node: DocumentNode) {
    guard let entries = mapping(node, path: "calibrate") else { return }
    for entry in entries where !["source", "assumption"].contains(entry.key) {
      let path = "calibrate." + entry.key
      let key = DocumentNode(kind: .scalar(entry.key, isQuoted: false), range: entry.keyRange)
      expressions(key, path: path)
      _ = NumberReader(notes: notes).number(
        entry.value, path: path, rule: NumberRule(allowed: -1e18...1e18, unit: .share), origin: origin)
    }
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

  private func changes(_ block: Block, _ key: String) {
    guard let node = block[key] else { return }
    for item in node.items ?? [node] {
      let path = block.path(key)
      read(item, path: path) { text, offset throws(ExpressionFault) in
        for assignment in try ExpressionReader.changes(text, at: offset) {
          _ = try ChangeReader(names: names).change(assignment)
        }
      }
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

  private func interval(_ node: DocumentNode, path: String, rule: NumberRule) {
    guard let items = node.items else {
      notes.add(.wrongShape(path: path, expected: .interval, found: node.shape), node.range)
      return
    }
    guard items.count == 2 else {
      notes.add(.wrongCount(path: path, expected: 2, found: items.count), node.range)
      return
    }
    let reader = NumberReader(notes: notes)
    let ends = items.compactMap { reader.number($0, path: path, rule: rule, origin: origin) }
    guard ends.count == 2, ends[1] <= ends[0] else { return }
    notes.add(.endsBeforeStart(path: path, start: ends[0], end: ends[1]), items[1].range)
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
