internal import Diagnostics
internal import Expressions
internal import TalentMarket

/// Reads `targets`: what the model is held against, and the order in which its numbers have to come.
struct TargetReader {
  let notes: ReadingNotes
  let origin: NumberOrigin

  private static let keys = ["measure", "at", "value", "within", "order"]

  /// The targets and orders that are in order.
  func targets(_ node: DocumentNode) -> (targets: [CalibrationTarget], orders: [CalibrationOrder]) {
    guard let items = node.items else {
      if !node.isEmpty { notes.add(.wrongShape(path: "targets", expected: .list, found: node.shape), node.range) }
      return ([], [])
    }
    var targets: [CalibrationTarget] = []
    var orders: [DocumentNode] = []
    for (place, item) in items.enumerated() {
      let path = "targets.\(item["measure"]?.text ?? "\(place + 1)")"
      guard let block = Block(item, as: .target, path: path, keys: Self.keys, notes: notes, origin: origin) else {
        continue
      }
      if let order = block["order"] {
        for key in ["measure", "at", "value", "within"] {
          if let node = block[key] { notes.add(.conflictingKeys("order", key, in: .target), node.range) }
        }
        orders.append(order)
      } else if let target = target(block) {
        // Held against two numbers at once, a search would meet neither.
        if targets.contains(where: { $0.measure.text == target.measure.text && $0.turn == target.turn }),
          let node = block["at"]
        {
          notes.add(.sameTwice(path: block.path("at"), value: "\(target.turn)"), node.range)
        }
        targets.append(target)
      }
    }
    // A target with a fault of its own is no reason to call its name unknown.
    let faulty = Set(items.compactMap { $0["measure"]?.text }).subtracting(targets.map(\.measure.text))
    return (targets, orders.compactMap { order($0, of: targets, besides: faulty) })
  }

  private func target(_ block: Block) -> CalibrationTarget? {
    let measure = block.required("measure").flatMap { node in
      text(node, path: block.path("measure")) { text, offset throws(ExpressionFault) in
        _ = try ExpressionReader.expression(text, at: offset)
      }
    }
    let turn = block.requiredNumber("at", .turns(1...Double(ScenarioLimits.turns)))
    let value = block.required("value").flatMap { quantity($0, path: block.path("value")) }
    let within = block.required("within").flatMap { quantity($0, path: block.path("within")) }
    if let within, within.amount <= 0, let node = block["within"] {
      notes.add(.outOfRange(path: block.path("within"), value: within.amount, allowed: 1e-9...1e18), node.range)
    }
    guard let measure, let turn, let value, let within else { return nil }
    notes.cite(
      CitedNumber(
        path: block.path, text: value.text.text, origin: block.origin,
        line: block["value"].map { notes.line(of: $0.range) } ?? 0, role: .data))
    // Where the number comes from says nothing of how far off one may be.
    notes.cite(
      CitedNumber(
        path: block.path("within"), text: within.text.text, origin: .assumption("how near is near enough"),
        line: block["within"].map { notes.line(of: $0.range) } ?? 0, role: .data))
    return CalibrationTarget(
      measure: measure, turn: Int(turn), value: value.text, within: within.text, origin: block.origin)
  }

  /// Measures of targets, two or more.
  private func order(
    _ node: DocumentNode, of targets: [CalibrationTarget], besides faulty: Set<String>
  ) -> CalibrationOrder? {
    let path = "targets.order"
    guard let items = node.items else {
      notes.add(.wrongShape(path: path, expected: .list, found: node.shape), node.range)
      return nil
    }
    if items.count < 2 { notes.add(.wrongCount(path: path, expected: 2, found: items.count), node.range) }
    let names = targets.map(\.measure.text)
    var places: [Int] = []
    for item in items {
      guard let text = item.text, !item.isEmpty else {
        notes.add(.wrongShape(path: path, expected: .text, found: item.shape), item.range)
        continue
      }
      if let place = names.firstIndex(of: text) {
        places.append(place)
      } else if !faulty.contains(text) {
        notes.add(
          .unknownChoice(path: path, value: text, choices: names), item.range,
          suggestion: notes.suggestion(for: text, among: names))
      }
    }
    return CalibrationOrder(targets: places)
  }

  private func quantity(_ node: DocumentNode, path: String) -> (text: ClaimText, amount: Double)? {
    var amount = 0.0
    let text = text(node, path: path) { text, offset throws(ExpressionFault) in
      amount = try ExpressionReader.quantity(text, at: offset).value
    }
    return text.map { ($0, amount) }
  }

  private func text(
    _ node: DocumentNode, path: String, _ body: (String, Int) throws(ExpressionFault) -> Void
  ) -> ClaimText? {
    guard let text = node.text, !node.isEmpty else {
      notes.add(.wrongShape(path: path, expected: .text, found: node.shape), node.range)
      return nil
    }
    let offset = notes.contentOffset(of: node)
    do throws(ExpressionFault) {
      try body(text, offset ?? 0)
      return ClaimText(text: text, offset: offset ?? node.range.lower)
    } catch {
      notes.add(error, path: path, in: node, isExact: offset != nil)
      return nil
    }
  }
}
