internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads markets typed in by hand: `values`, `taste` and `outside`, as tables or as plain lists.
struct TextbookReader {
  let notes: ReadingNotes
  let names: ScenarioNames
  let origin: NumberOrigin

  private var labs: Int { names.declaredLabs }
  private var people: Int { names.researchers.names.count + names.cohorts.reduce(0) { $0 + $1.size } }

  /// The market of a file that has `values`; what is not given of `taste` and `outside` is zero.
  func market(values: DocumentNode, taste: DocumentNode?, outside: DocumentNode?) -> TextbookMarket? {
    let values = rows(values, path: "values", rule: .money, isWhole: true)
    let tastes = taste.map { rows($0, path: "taste", rule: .anyMoney, isWhole: false) }
    let outsides = outside.map { column($0) }
    guard let values else { return nil }
    if let tastes, tastes == nil { return nil }
    if let outsides, outsides == nil { return nil }
    let noTaste = [[Double]](repeating: [Double](repeating: 0, count: labs), count: people)
    return TextbookMarket(
      values: values.map { $0.map { Int64($0) } }, taste: (tastes ?? nil) ?? noTaste,
      outside: (outsides ?? nil) ?? [Double](repeating: 0, count: people))
  }

  private func rows(_ node: DocumentNode, path: String, rule: NumberRule, isWhole: Bool) -> [[Double]]? {
    guard let lines = lines(node, path: path, needsAll: isWhole) else { return nil }
    var result: [[Double]] = []
    for (row, line) in lines.enumerated() {
      guard let line else {
        result.append([Double](repeating: 0, count: labs))
        continue
      }
      guard let cells = cells(line, path: path + "." + name(ofRow: row), needsAll: isWhole) else { return nil }
      var numbers: [Double] = []
      for (column, cell) in cells.enumerated() {
        let cellPath = "\(path).\(name(ofRow: row)).\(names.labs.names[column])"
        guard let cell else {
          numbers.append(0)
          continue
        }
        let number = NumberReader(notes: notes).number(cell, path: cellPath, rule: rule, origin: origin)
        numbers.append(number ?? 0)
      }
      result.append(numbers)
    }
    return result
  }

  private func column(_ node: DocumentNode) -> [Double]? {
    guard let lines = lines(node, path: "outside", needsAll: false) else { return nil }
    let reader = NumberReader(notes: notes)
    return lines.enumerated().map { row, line in
      guard let line else { return 0 }
      return reader.number(line, path: "outside." + name(ofRow: row), rule: .anyMoney, origin: origin) ?? 0
    }
  }

  /// One node a person, by name or by place; `nil` for a person whom a table leaves out.
  private func lines(_ node: DocumentNode, path: String, needsAll: Bool) -> [DocumentNode?]? {
    switch node.kind {
    case .scalar:
      notes.add(.wrongShape(path: path, expected: .mapping, found: node.shape), node.range)
      return nil
    case .list(let items):
      guard items.count == people else {
        notes.add(.wrongCount(path: path, expected: people, found: items.count), node.range)
        return nil
      }
      return items
    case .mapping(let entries):
      var result = [DocumentNode?](repeating: nil, count: people)
      for entry in entries {
        switch names.researcher(named: entry.key) {
        case .found(let row, isExact: true):
          if result[row] != nil {
            notes.add(.duplicateName(entry.key, .researcher, firstLine: line(of: row, in: entries)), entry.keyRange)
          }
          result[row] = entry.value
        case .found(let row, _):
          notes.add(.unknownResearcher(entry.key), entry.keyRange, suggestion: name(ofRow: row))
        case .unknown(let suggestion):
          notes.add(.unknownResearcher(entry.key), entry.keyRange, suggestion: suggestion)
        case .ambiguous(let candidates):
          notes.add(.unknownResearcher(entry.key), entry.keyRange, suggestion: candidates.first)
        }
      }
      return needsAll ? complete(result, path: path, node: node) { name(ofRow: $0) } : result
    }
  }

  private func line(of row: Int, in entries: [DocumentNode.Entry]) -> Int {
    let twin = entries.first { entry in
      if case .found(row, isExact: true) = names.researcher(named: entry.key) { true } else { false }
    }
    return twin.map { notes.line(of: $0.keyRange) } ?? 1
  }

  /// One node a lab of a row; `nil` for a lab that a table leaves out.
  private func cells(_ node: DocumentNode, path: String, needsAll: Bool) -> [DocumentNode?]? {
    switch node.kind {
    case .scalar:
      notes.add(.wrongShape(path: path, expected: .mapping, found: node.shape), node.range)
      return nil
    case .list(let items):
      guard items.count == labs else {
        notes.add(.wrongCount(path: path, expected: labs, found: items.count), node.range)
        return nil
      }
      return items
    case .mapping(let entries):
      var result = [DocumentNode?](repeating: nil, count: labs)
      for entry in entries {
        let key = DocumentNode(kind: .scalar(entry.key, isQuoted: true), range: entry.keyRange)
        let start = ScenarioNames.Founding(turn: 0, place: 0)
        guard let lab = names.lab(key, path: path, moment: start, notes: notes) else { continue }
        if result[lab.index] != nil {
          notes.add(
            .duplicateName(entry.key, .lab, firstLine: notes.line(of: entry.keyRange)), entry.keyRange)
        }
        result[lab.index] = entry.value
      }
      return needsAll ? complete(result, path: path, node: node) { names.labs.names[$0] } : result
    }
  }

  /// The first hole of a table that may have none is reported.
  private func complete(
    _ cells: [DocumentNode?], path: String, node: DocumentNode, name: (Int) -> String
  ) -> [DocumentNode?]? {
    guard let hole = cells.firstIndex(where: { $0 == nil }) else { return cells }
    notes.add(.missingCell(path: path + "." + name(hole)), node.range)
    return nil
  }

  private func name(ofRow row: Int) -> String {
    guard row >= names.researchers.names.count else { return names.researchers.names[row] }
    var number = row - names.researchers.names.count
    for cohort in names.cohorts {
      if number < cohort.size { return "\(cohort.name) #\(number + 1)" }
      number -= cohort.size
    }
    return "\(row + 1)"
  }
}
