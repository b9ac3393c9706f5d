internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads `reported`: what the press said afterwards, which a scenario is held against.
struct ReportedReader {
  let notes: ReadingNotes
  let names: ScenarioNames
  let origin: NumberOrigin
  /// The labs of the file, whose names are taken.
  let declared: [DocumentNode]

  private static let keys = ["sample", "labs", "quarters", "informed", "moves", "returns", "packages"]
  private static let moveKeys = ["when", "from", "to", "count", "confidence"]
  private static let returnKeys = ["when", "from", "to", "count", "after", "confidence"]
  private static let packageKeys = [
    "when", "to", "value", "years", "bound", "disputed", "declined", "note", "confidence",
  ]

  /// The record; what cannot stand is left out and reported.
  func record(_ node: DocumentNode) -> ReportedRecord? {
    guard
      let block = Block(node, as: .reported, path: "reported", keys: Self.keys, notes: notes, origin: origin)
    else { return nil }
    var record = ReportedRecord()
    record.sample = block.text("sample")
    record.labs = labs(block)
    record.quarters = quarters(block)
    record.informed = informed(block)
    record.moves = blocks(block, "moves", as: .reportedMove, keys: Self.moveKeys).compactMap { moves($0, record.labs) }
    record.returns = blocks(block, "returns", as: .reportedReturn, keys: Self.returnKeys).compactMap {
      returns($0, record.labs)
    }
    record.packages = blocks(block, "packages", as: .reportedPackage, keys: Self.packageKeys).compactMap {
      package($0, record.labs)
    }
    return record
  }

  /// The items of a list, each under a path of its own.
  private func blocks(_ block: Block, _ list: String, as kind: ScenarioBlock, keys: [String]) -> [Block] {
    var seen: [String: Int] = [:]
    return block.items(list).enumerated().compactMap { place, node in
      var path = path(node, list, place)
      seen[path, default: 0] += 1
      if let times = seen[path], times > 1 { path += " (\(times))" }
      return Block(node, as: kind, path: path, keys: keys, notes: notes, origin: block.origin)
    }
  }

  /// `reported.moves.2025-Q3 OpenAI to Meta`: what a person would call it.
  private func path(_ node: DocumentNode, _ list: String, _ place: Int) -> String {
    let words = [
      node["when"]?.text, node["from"]?.text, node["to"]?.text.map { "to " + $0 },
      node["value"].flatMap { ($0["value"] ?? $0).text },
    ].compactMap(\.self)
    return "reported.\(list)." + (words.isEmpty ? "\(place + 1)" : words.joined(separator: " "))
  }

  // MARK: What is called what

  private func labs(_ block: Block) -> [ReportedLab] {
    entries(block, "labs").compactMap { entry in
      if case .found(_, isExact: true) = names.labs.match(entry.key) {
        let first = declared.first { $0["name"]?.text?.lowercased() == entry.key.lowercased() }?["name"]
        notes.add(
          .duplicateName(entry.key, .lab, firstLine: first.map { notes.line(of: $0.range) } ?? 1), entry.keyRange)
        return nil
      }
      return names.lab(entry.value, path: "reported.labs." + entry.key, moment: nil, notes: notes)
        .map { ReportedLab(name: entry.key, lab: $0) }
    }
  }

  private func quarters(_ block: Block) -> [Quarter: Quarter] {
    var quarters: [Quarter: Quarter] = [:]
    for entry in entries(block, "quarters") {
      let path = "reported.quarters." + entry.key
      let key = DocumentNode(kind: .scalar(entry.key, isQuoted: false), range: entry.keyRange)
      if let from = quarter(key, path: path), let to = quarter(entry.value, path: path) { quarters[from] = to }
    }
    return quarters
  }

  private func informed(_ block: Block) -> [String] {
    let later = LaterBlocks(notes: notes, names: names, origin: .none)
    return block.items("informed").compactMap { item in
      guard let text = item.text, !item.isEmpty else {
        notes.add(.wrongShape(path: "reported.informed", expected: .text, found: item.shape), item.range)
        return nil
      }
      let entry = DocumentNode.Entry(key: text, keyRange: item.range, value: item)
      return later.knownPath(entry, path: "reported.informed").map { _ in text }
    }
  }

  private func entries(_ block: Block, _ key: String) -> [DocumentNode.Entry] {
    guard let node = block[key] else { return [] }
    if let entries = node.entries { return entries }
    if !node.isEmpty {
      notes.add(.wrongShape(path: block.path(key), expected: .mapping, found: node.shape), node.range)
    }
    return []
  }

  // MARK: Reports

  private func moves(_ block: Block, _ labs: [ReportedLab]) -> ReportedMoves? {
    let when = time(block)
    let from = lab(block, "from", labs)
    let to = lab(block, "to", labs)
    let count = count(block)
    let confidence = confidence(block)
    if let from = block["from"]?.text, let to = block["to"]?.text, from == to, let node = block["to"] {
      notes.add(.sameTwice(path: block.path("to"), value: to), node.range)
    }
    guard let when, let from, let to, let count, let confidence else { return nil }
    return ReportedMoves(when: when, from: from, to: to, count: count, confidence: confidence, origin: block.origin)
  }

  private func returns(_ block: Block, _ labs: [ReportedLab]) -> ReportedReturns? {
    let when = time(block)
    let from = lab(block, "from", labs)
    let to = lab(block, "to", labs)
    let count = count(block)
    let after = block.requiredNumber("after", NumberRule.tenure.ofData)
    let confidence = confidence(block)
    guard let when, let from, let to, let count, let after, let confidence else { return nil }
    return ReportedReturns(
      when: when, from: from, to: to, count: count, after: after, confidence: confidence, origin: block.origin)
  }

  private func package(_ block: Block, _ labs: [ReportedLab]) -> ReportedPackage? {
    let when = time(block)
    let to = lab(block, "to", labs)
    let value = block.requiredNumber("value", NumberRule(allowed: 1...Pay.largest.amount, unit: .dollars).ofData)
    let years = block.number("years", NumberRule(allowed: 0.01...100, unit: .years).ofData)
    let bound = block.choice("bound", ReportedPackage.Bound.allCases.map { ($0.rawValue, $0) })
    let confidence = confidence(block)
    guard let when, let to, let value, let confidence else { return nil }
    return ReportedPackage(
      when: when, to: to, value: value, years: years, isYearsAssumed: block["years"]?["assumption"] != nil,
      bound: bound, isDisputed: block.isOn("disputed") ?? false,
      isDeclined: block.isOn("declined") ?? false, note: block.text("note"), confidence: confidence,
      origin: block.origin)
  }

  private func count(_ block: Block) -> Int? {
    let rule = NumberRule(allowed: 1...Double(ScenarioLimits.people), unit: .people, isWhole: true)
    return block.requiredNumber("count", rule.ofData).map { Int($0) }
  }

  private func confidence(_ block: Block) -> ReportConfidence? {
    guard block.required("confidence") != nil else { return nil }
    return block.choice("confidence", ReportConfidence.allCases.map { ($0.rawValue, $0) })
  }

  /// A lab of the model or one of `labs`, named in full in any case.
  private func lab(_ block: Block, _ key: String, _ labs: [ReportedLab]) -> ReportedLab? {
    guard let node = block.required(key) else { return nil }
    guard let name = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: block.path(key), expected: .text, found: node.shape), node.range)
      return nil
    }
    if let found = labs.first(where: { $0.name.lowercased() == name.lowercased() }) { return found }
    if case .found(let index, isExact: true) = names.labs.match(name) {
      return ReportedLab(name: names.labs.names[index], lab: LabID(index))
    }
    let known = labs.map(\.name) + names.labs.names
    notes.add(.unknownLab(name), node.range, suggestion: notes.suggestion(for: name, among: known))
    return nil
  }

  private func time(_ block: Block) -> ReportedTime? {
    guard let node = block.required("when") else { return nil }
    if let text = node.text, let year = Quarter.year(text[...]) { return .year(year) }
    return quarter(node, path: block.path("when")).map(ReportedTime.quarter)
  }

  private func quarter(_ node: DocumentNode, path: String) -> Quarter? {
    guard let text = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: path, expected: .text, found: node.shape), node.range)
      return nil
    }
    if let quarter = Quarter(text) { return quarter }
    notes.add(.invalidQuarter(text), node.range)
    return nil
  }
}
