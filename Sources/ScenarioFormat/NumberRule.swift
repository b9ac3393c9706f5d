internal import Expressions
internal import TalentMarket

/// What a number of a file may be.
struct NumberRule {
  var allowed: ClosedRange<Double>
  var unit: Unit = .plain
  var isWhole = false
  /// Whether it is a number of the world, which has a source; a turn of the calendar is none.
  var isCited = true
  /// What it is for, where it is cited.
  var role = CitedNumber.Role.world
  /// Whether the number is one per 1,000 people, written `20 per 1000`.
  var isPerThousand = false

  static let money = NumberRule(allowed: 0...Pay.largest.amount, unit: .dollars, isWhole: true)
  static let pay = NumberRule(allowed: ResearcherField.pay.allowed, unit: .dollars, isWhole: true)
  static let anyMoney = NumberRule(allowed: -Pay.largest.amount...Pay.largest.amount, unit: .dollars)
  static let weight = NumberRule(allowed: 0...100)
  static let share = NumberRule(allowed: 0...1, unit: .share)
  static let turn = turns(1...1_000_000)
  static let tenure = NumberRule(allowed: ResearcherField.tenure.allowed, unit: .years)
  static let talent = NumberRule(allowed: ResearcherField.talent.allowed)
  static let anything = NumberRule(allowed: -1e18...1e18)

  init(allowed: ClosedRange<Double>, unit: Unit = .plain, isWhole: Bool = false) {
    self.allowed = allowed
    self.unit = unit
    self.isWhole = isWhole
  }

  /// A turn or a number of turns of the calendar.
  static func turns(_ allowed: ClosedRange<Double>) -> NumberRule {
    var rule = NumberRule(allowed: allowed, unit: .turns, isWhole: true)
    rule.isCited = false
    return rule
  }

  /// The rule of a number that the model is held against.
  var ofData: NumberRule {
    var rule = self
    rule.role = .data
    return rule
  }

  /// The rule of a number per 1,000 people: what it comes to is checked once everybody is counted.
  var perThousand: NumberRule {
    var rule = NumberRule(allowed: 0...1_000_000, unit: unit)
    rule.isPerThousand = true
    return rule
  }

  init(_ field: LabField) { self.init(allowed: field.allowed, unit: field.unit, isWhole: field.isWhole) }

  init(_ parameter: ModelParameter) {
    self.init(allowed: parameter.allowed, unit: parameter.unit, isWhole: parameter.isWhole)
  }
}

/// Reads numbers, plain or with their source.
struct NumberReader {
  let notes: ReadingNotes
  /// What `over 6 turns` needs.
  var yearsPerTurn: Double?

  /// The number at `node`, or `nil` after reporting why there is none.
  func number(_ node: DocumentNode, path: String, rule: NumberRule, origin: NumberOrigin) -> Double? {
    switch node.kind {
    case .mapping:
      let keys = ["value"]
      guard let block = Block(node, as: .number, path: path, keys: keys, notes: notes, origin: origin),
        let value = block.required("value")
      else { return nil }
      if case .mapping = value.kind {
        notes.add(.wrongShape(path: path, expected: .number, found: .mapping), value.range)
        return nil
      }
      return number(value, path: path, rule: rule, origin: block.origin)
    case .list:
      notes.add(.wrongShape(path: path, expected: .number, found: .list), node.range)
      return nil
    case .scalar(let text, _):
      if node.isEmpty {
        notes.add(.wrongShape(path: path, expected: .number, found: .nothing), node.range)
        return nil
      }
      guard let written = rule.isPerThousand ? rate(text, node: node, path: path) : text else { return nil }
      guard let quantity = quantity(written, node: node, path: path) else { return nil }
      guard let value = checked(quantity, text: text, node: node, path: path, rule: rule) else { return nil }
      if rule.isCited {
        notes.cite(
          CitedNumber(path: path, text: text, origin: origin, line: notes.line(of: node.range), role: rule.role))
      }
      return value
    }
  }

  /// The number in front of `per 1000`; people are counted by the thousand and no other way.
  private func rate(_ text: String, node: DocumentNode, path: String) -> String? {
    if let rate = PerThousand.rate(in: text) { return rate }
    notes.add(.wrongRate(path: path, text: text), node.range)
    return nil
  }

  private func quantity(_ text: String, node: DocumentNode, path: String) -> Quantity? {
    let offset = notes.contentOffset(of: node)
    do {
      return try ExpressionReader.quantity(text, at: offset ?? 0, yearsPerTurn: yearsPerTurn)
    } catch {
      switch error.kind {
      case .numberTooLarge: notes.add(.numberTooLarge(path: path, text: text), node.range)
      case .notANumber, .expectedNumber, .unexpectedCharacter, .unexpectedToken, .unexpectedEnd, .unclosedQuote:
        notes.add(.notANumber(path: path, text: text), node.range)
      default: notes.add(error, path: path, in: node, isExact: offset != nil)
      }
      return nil
    }
  }

  private func checked(
    _ quantity: Quantity, text: String, node: DocumentNode, path: String, rule: NumberRule
  ) -> Double? {
    guard let value = quantity.amount(in: rule.unit) else {
      notes.add(.wrongUnit(path: path, expected: rule.unit, found: quantity.unit), node.range)
      return nil
    }
    guard value.isFinite else {
      notes.add(.numberTooLarge(path: path, text: text), node.range)
      return nil
    }
    guard rule.allowed.contains(value) else {
      notes.add(.outOfRange(path: path, value: value, allowed: rule.allowed), node.range)
      return nil
    }
    if rule.isWhole, value != value.rounded() {
      notes.add(.notWhole(path: path, value: value), node.range)
      return nil
    }
    return value
  }
}
