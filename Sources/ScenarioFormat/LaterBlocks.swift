internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Checks the shape of the blocks that are kept as written: `measures`, `ranges`, `calibrate`, `goals`.
struct LaterBlocks {
  let notes: ReadingNotes
  let names: ScenarioNames
  let origin: NumberOrigin

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
  /// - Returns: Those that are in order, each with the place of its path.
  func check(intervals node: DocumentNode, path block: String) -> [(key: SourceRange, interval: PathInterval)] {
    guard let entries = mapping(node, path: block) else { return [] }
    let origin = Block.origin(of: node, path: block, notes: notes) ?? origin
    var intervals: [(key: SourceRange, interval: PathInterval)] = []
    for entry in entries where !["source", "assumption"].contains(entry.key) {
      let path = block + "." + entry.key
      guard let known = knownPath(entry, path: path) else { continue }
      var rule = NumberRule(allowed: known.allowed, unit: known.unit)
      rule.isCited = false
      if let ends = interval(entry.value, path: path, rule: rule) {
        intervals.append((entry.keyRange, PathInterval(path: known, low: ends.low, high: ends.high, origin: origin)))
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

  private func expressions(_ node: DocumentNode, path: String) {
    for item in node.items ?? [node] {
      read(item, path: path) { text, offset throws(ExpressionFault) in
        _ = try ExpressionReader.expressions(text, at: offset)
      }
    }
  }

  /// The path that a key names; anything else is reported.
  func knownPath(_ entry: DocumentNode.Entry, path: String) -> Path? {
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
