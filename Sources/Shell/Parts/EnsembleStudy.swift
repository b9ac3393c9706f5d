import Experiments
import TalentMarket

/// What a part of an ensemble says beside its head: the turns, when they are, and the labs that measures are of.
struct EnsembleStudy {
  /// The turn from which replicates are played.
  var firstTurn: Turn
  /// The last turn played.
  var lastTurn: Turn
  /// The first day of turn 1.
  var start: CalendarDate
  /// How long a turn is.
  var turnLength: TurnLength
  /// What is measured of each turn.
  var table: MeasureTable

  /// The study of a part.
  init(_ head: PartHead) throws(JSONFault) {
    var first: Int?
    var start: CalendarDate?
    var length: TurnLength?
    var labs: [String] = []
    var json = JSONScanner(Array(head.study.text.utf8))
    try json.object { (json, key) throws(JSONFault) in
      switch key {
      case "firstTurn": first = try json.whole()
      case "start": start = CalendarDate(iso8601: try json.string())
      case "turnLength": length = TurnLength(rawValue: try json.string())
      case "labs": try json.array { (json) throws(JSONFault) in labs.append(try json.string()) }
      default: _ = try json.raw()
      }
    }
    guard let first, (0...PartHead.mostTurns).contains(first), let start, let length, Set(labs).count == labs.count,
      labs.count <= Self.mostLabs, labs.count * (labs.count + 30) * (head.turns + 1) <= Self.mostColumns
    else { throw json.fault(.damaged) }
    firstTurn = first
    lastTurn = first + head.turns
    self.start = start
    turnLength = length
    table = MeasureTable(labs: labs)
  }

  /// The study of an ensemble of replicates of a world.
  init(_ ensemble: Ensemble, of world: World) {
    firstTurn = ensemble.firstTurn
    lastTurn = ensemble.lastTurn
    start = world.start
    turnLength = world.turnLength
    table = ensemble.table
  }

  // What a damaged head asks for must not fill the memory.
  private static let mostLabs = 10_000
  private static let mostColumns = 1 << 26

  /// The last day of the last turn.
  var lastDate: CalendarDate { start.adding(months: lastTurn * turnLength.months).previousDay }

  /// The study as a part says it.
  var json: JSON {
    .object([
      "firstTurn": .int(firstTurn), "start": .string(start.iso8601),
      "turnLength": .string(turnLength.rawValue), "labs": .array(table.labs.map(JSON.string)),
    ])
  }

  /// Measure, lab, the other lab and turn of each column.
  var labels: [JSON] {
    (firstTurn...lastTurn).flatMap { turn in
      table.measures.map { measure in
        var other: Int?
        if case .hires(_, let from) = measure { other = from }
        return .array([
          .string(measure.name), .string(measure.lab.map { table.labs[$0] }), .string(other.map { table.labs[$0] }),
          .int(turn),
        ])
      }
    }
  }
}

extension CalendarDate {
  /// The day of an ISO 8601 date; `nil` for any other text.
  fileprivate init?(iso8601 text: String) {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
