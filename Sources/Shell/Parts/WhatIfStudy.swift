import Experiments
import Expressions
import TalentMarket

/// What was compared, and over which turns: all that has to be known of a question to say what came of it.
struct WhatIfStudy: Sendable {
  /// One measure.
  struct Measure: Hashable, Sendable {
    /// As typed.
    var text: String
    /// What it counts.
    var unit: Unit
  }

  /// The changes, in full English.
  var changes: [String]
  /// The turn after which they are made.
  var turn: Turn
  /// The turns that were measured.
  var turns: ClosedRange<Turn>
  /// What was measured.
  var measures: [Measure]
  /// The first thing that went differently in the world on the screen.
  var firstDifference: TurnDifference?
  /// Whether pairs were played until an interval was narrow enough.
  var hasPrecision = false

  /// The study of a question.
  init(_ whatIf: WhatIf) {
    changes = whatIf.changes.map(\.line)
    turn = whatIf.turn
    turns = whatIf.formulas.turns
    measures = whatIf.formulas.formulas.map { Measure(text: $0.text, unit: $0.unit) }
    firstDifference = whatIf.onScreen.firstDifference
    hasPrecision = whatIf.question.precision != nil
  }

  /// How many numbers come of each course.
  var columnCount: Int { measures.count * turns.count }

  /// The column of a measure at a turn.
  func column(_ measure: Int, at turn: Turn) -> Int { measure * turns.count + turn - turns.lowerBound }

  // MARK: In a part

  /// The study of a part.
  init(_ head: PartHead) throws(JSONFault) {
    var (changes, measures): ([String], [Measure]) = ([], [])
    var (turn, first): (Int?, Int?)
    var difference: TurnDifference?
    var json = JSONScanner(Array(head.study.text.utf8))
    try json.object { (json, key) throws(JSONFault) in
      switch key {
      case "changes": try json.array { (json) throws(JSONFault) in changes.append(try json.string()) }
      case "turn": turn = try json.whole()
      case "firstTurn": first = try json.whole()
      case "measures": try json.array { (json) throws(JSONFault) in measures.append(try Self.measure(&json)) }
      case "firstDifference": difference = try TurnDifference(&json)
      default: _ = try json.raw()
      }
    }
    guard let turn, let first, (0...PartHead.mostTurns).contains(first), !measures.isEmpty,
      measures.count * (head.turns + 1) <= Self.mostColumns
    else { throw json.fault(.damaged) }
    self.changes = changes
    self.turn = turn
    turns = first...first + head.turns
    self.measures = measures
    firstDifference = difference
  }

  // What a damaged head asks for must not fill the memory.
  private static let mostColumns = 1 << 22

  private static func measure(_ json: inout JSONScanner) throws(JSONFault) -> Measure {
    var (text, unit): (String?, Unit?)
    try json.object { (json, key) throws(JSONFault) in
      switch key {
      case "expression": text = try json.string()
      case "unit":
        let code = try json.string()
        unit = Unit.allCases.first { $0.code == code }
      default: _ = try json.raw()
      }
    }
    guard let text, let unit else { throw json.fault(.damaged) }
    return Measure(text: text, unit: unit)
  }

  /// The study as a part says it.
  var json: JSON {
    .object([
      ("changes", .array(changes.map(JSON.string))), ("turn", .int(turn)), ("firstTurn", .int(turns.lowerBound)),
      (
        "measures",
        .array(measures.map { .object([("expression", .string($0.text)), ("unit", .string($0.unit.code))]) })
      ),
      ("firstDifference", firstDifference?.json ?? .null),
    ])
  }

  /// Which world, measure and turn each column is of.
  var labels: [JSON] {
    func numbers(_ side: String) -> [JSON] {
      measures.flatMap { measure in
        turns.map { JSON.array([.string(side), .string(measure.text), .int($0)]) }
      }
    }
    func made(_ side: String) -> [JSON] { [.array([.string(side), .string("changes made"), .null])] }
    return numbers("without") + made("without") + numbers("with") + made("with") + numbers("difference")
  }
}

extension Unit {
  /// What machines read.
  var code: String {
    switch self {
    case .plain: "number"
    case .dollars: "dollars"
    case .share: "share"
    case .months: "months"
    case .years: "years"
    case .turns: "turns"
    case .people: "people"
    case .h100e: "H100e"
    }
  }
}
