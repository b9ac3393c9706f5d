internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads `claims`: a name, what it says, changes or two scenarios to compare, measures, horizons, what is expected.
struct ClaimReader {
  let notes: ReadingNotes
  let names: ScenarioNames
  let origin: NumberOrigin

  private static let keys = [
    "name", "says", "change", "against", "compare", "measure", "beside", "at", "expect", "because", "construction",
  ]

  /// The claims that are in order.
  func claims(_ node: DocumentNode) -> [ClaimDefinition] {
    guard let items = node.items else {
      if !node.isEmpty { notes.add(.wrongShape(path: "claims", expected: .list, found: node.shape), node.range) }
      return []
    }
    var taken = TakenNames()
    return items.enumerated().compactMap { claim($1, place: $0, &taken) }
  }

  private func claim(_ node: DocumentNode, place: Int, _ taken: inout TakenNames) -> ClaimDefinition? {
    let path = "claims.\(node["name"]?.text ?? "\(place + 1)")"
    guard let block = Block(node, as: .claim, path: path, keys: Self.keys, notes: notes, origin: origin) else {
      return nil
    }
    if let name = block.requiredText("name"), let node = block["name"] {
      taken.take(name, .claim, node: node, notes: notes)
    }
    let says = block.requiredText("says")
    let change = changes(block, "change")
    let against = changes(block, "against")
    let compare = scenarios(block)
    exclude(block, "compare", "change")
    exclude(block, "compare", "against")
    if block["against"] != nil, block["change"] == nil, block["compare"] == nil { _ = block.required("change") }
    let measured = block.required("measure").map { expressions($0, path: block.path("measure")) } ?? []
    let beside = block["beside"].map { expressions($0, path: block.path("beside")) } ?? []
    let turns = turns(block)
    let expected = expectations(block, measures: measured.count)
    let because = block.text("because")
    let construction = block.text("construction")
    guard let says, let name = block["name"].flatMap(text(of:)), !turns.isEmpty, !measured.isEmpty,
      expected.count == measured.count
    else { return nil }
    return ClaimDefinition(
      name: name, says: says, because: because, change: change, against: against, compare: compare,
      measures: zip(measured, expected).map { ClaimMeasure(expression: $0, expectation: $1) }, beside: beside,
      turns: turns, construction: construction)
  }

  private func exclude(_ block: Block, _ key: String, _ other: String) {
    guard block[key] != nil, let node = block[other] else { return }
    notes.add(.conflictingKeys(key, other, in: .claim), node.range)
  }

  /// Two names of scenarios.
  private func scenarios(_ block: Block) -> [ClaimText] {
    guard let node = block["compare"] else { return [] }
    let path = block.path("compare")
    guard let items = node.items else {
      notes.add(.wrongShape(path: path, expected: .list, found: node.shape), node.range)
      return []
    }
    if items.count != 2 { notes.add(.wrongCount(path: path, expected: 2, found: items.count), node.range) }
    for item in items where item.text == nil || item.isEmpty {
      notes.add(.wrongShape(path: path, expected: .text, found: item.shape), item.range)
    }
    return items.compactMap(text(of:))
  }

  /// The turns, each once and in order.
  private func turns(_ block: Block) -> [Int] {
    guard let node = block.required("at") else { return [] }
    let path = block.path("at")
    let items = node.items ?? [node]
    if items.isEmpty { notes.add(.emptyList(path: path), node.range) }
    let reader = NumberReader(notes: notes)
    let turns = items.compactMap {
      reader.number($0, path: path, rule: .turns(0...Double(ScenarioLimits.turns)), origin: origin)
    }
    return Set(turns.map { Int($0) }).sorted()
  }

  // MARK: Changes

  /// Changes of numbers, of labs by name or by role, and `RESEARCHER leaves LAB`.
  private func changes(_ block: Block, _ key: String) -> [ClaimText] {
    guard let node = block[key] else { return [] }
    let items = node.items ?? [node]
    if items.isEmpty { notes.add(.emptyList(path: block.path(key)), node.range) }
    return items.compactMap { item in
      let path = block.path(key)
      if let text = item.text, let sign = Departure(text) {
        check(sign, item, path: path)
      } else {
        read(item, path: path) { text, offset throws(ExpressionFault) in
          for assignment in try ExpressionReader.changes(text, at: offset) {
            _ = try ChangeReader(names: RoleNames(names: names)).change(assignment)
          }
        }
      }
      return text(of: item)
    }
  }

  private func check(_ departure: Departure, _ node: DocumentNode, path: String) {
    let labNode = DocumentNode(kind: .scalar(departure.lab, isQuoted: true), range: node.range)
    _ = names.lab(labNode, path: path, moment: nil, notes: notes)
    if case .unknown(let suggestion) = names.researcher(named: departure.researcher) {
      notes.add(.unknownResearcher(departure.researcher), node.range, suggestion: suggestion)
    }
  }

  // MARK: Measures and what is expected of them

  private func expressions(_ node: DocumentNode, path: String) -> [ClaimText] {
    let items = node.items ?? [node]
    if items.isEmpty { notes.add(.emptyList(path: path), node.range) }
    return items.compactMap { item in
      read(item, path: path) { text, offset throws(ExpressionFault) in
        _ = try ExpressionReader.expression(text, at: offset)
      }
      return text(of: item)
    }
  }

  /// One expectation for all measures, or one for each.
  private func expectations(_ block: Block, measures: Int) -> [ClaimExpectation] {
    guard let node = block.required("expect") else { return [] }
    let path = block.path("expect")
    let items = node.items ?? [node]
    if let given = node.items, given.count != measures {
      notes.add(.wrongCount(path: path, expected: measures, found: given.count), node.range)
    }
    let found = items.compactMap { expectation($0, block, path: path) }
    return node.items == nil ? found.flatMap { Array(repeating: $0, count: measures) } : found
  }

  private func expectation(_ node: DocumentNode, _ block: Block, path: String) -> ClaimExpectation? {
    guard let text = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: path, expected: .text, found: node.shape), node.range)
      return nil
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    let lowered = words.map { $0.lowercased() }
    switch lowered.first {
    case "change":
      guard lowered.count == 4, let direction = ClaimDirection(rawValue: lowered[1]),
        Array(lowered[2...]) == ["than", "against"]
      else { break }
      _ = block.required("against")
      return .sizes(direction)
    case "between":
      guard let and = lowered.firstIndex(of: "and"), and > 1, and + 1 < words.count else { break }
      guard let low = number(words[1..<and], in: node, path), let high = number(words[(and + 1)...], in: node, path)
      else { return nil }
      if low.value > high.value {
        notes.add(.endsBeforeStart(path: path, start: low.value, end: high.value), node.range)
      }
      return .between(low.text, high.text)
    case let word?:
      guard let direction = ClaimDirection(rawValue: word) else { break }
      if lowered.count == 1 { return .beyond(direction, nil) }
      guard lowered.count > 2, lowered[1] == "than" else { break }
      return number(words[2...], in: node, path).map { .beyond(direction, $0.text) }
    case nil: break
    }
    let choices = [
      "greater", "less", "greater than X", "less than X", "between X and Y", "change less than against",
      "change greater than against",
    ]
    notes.add(
      .unknownChoice(path: path, value: text, choices: choices), node.range,
      suggestion: notes.suggestion(for: text, among: choices.filter { !$0.contains("X") }))
    return nil
  }

  /// A threshold with its unit.
  private func number(
    _ words: ArraySlice<Substring>, in node: DocumentNode, _ path: String
  ) -> (value: Double, text: ClaimText)? {
    guard let first = words.first, let last = words.last, let whole = text(of: node) else { return nil }
    let text = String(first.base[first.startIndex..<last.endIndex])
    let before = first.base[..<first.startIndex]
    let offset = notes.contentOffset(of: node)
    do throws(ExpressionFault) {
      let quantity = try ExpressionReader.quantity(text, at: (offset ?? 0) + before.utf8.count)
      return (
        quantity.value,
        ClaimText(text: text, offset: whole.offset + before.utf8.count)
      )
    } catch {
      notes.add(error, path: path, in: node, isExact: offset != nil)
      return nil
    }
  }

  // MARK: Texts

  private func text(of node: DocumentNode) -> ClaimText? {
    guard let text = node.text, !node.isEmpty else { return nil }
    return ClaimText(text: text, offset: notes.contentOffset(of: node) ?? node.range.lower)
  }

  private func read(
    _ node: DocumentNode, path: String, _ body: (String, Int) throws(ExpressionFault) -> Void
  ) {
    guard let text = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: path, expected: .text, found: node.shape), node.range)
      return
    }
    let offset = notes.contentOffset(of: node)
    do throws(ExpressionFault) {
      try body(text, offset ?? 0)
    } catch {
      notes.add(error, path: path, in: node, isExact: offset != nil)
    }
  }
}

/// The names of a scenario and the roles that claims give to labs whoever plays them.
private struct RoleNames: NamesInWorld {
  let names: ScenarioNames

  func lab(named name: String) -> NameMatch {
    let found = names.lab(named: name)
    if case .found(_, isExact: true) = found { return found }
    return LabRole(rawValue: name.lowercased()) == nil ? found : .found(index: 0, isExact: true)
  }

  func researcher(named name: String) -> NameMatch { names.researcher(named: name) }
}
