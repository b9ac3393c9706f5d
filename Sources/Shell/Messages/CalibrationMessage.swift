import Experiments
import TalentMarket

/// What is said about a scenario and the data that it is held against.
enum CalibrationMessage: Sentence {
  case heading(scenario: String)
  case untuned(first: Int, last: Int, turn: Turn?)
  case heldOut(first: Int, last: Int, tuned: Int, turn: Turn?)
  case changed(first: Int, last: Int, turn: Turn?)
  case used(first: Int, last: Int, turn: Turn?)
  case column(Column)
  case isWithin(Bool)
  case met(Int, of: Int)
  case orderHolds([String])
  case orderFails([String], found: [String])
  case searchHint
  case searchHeading(scenario: String)
  case ended(MomentFit.Ending, points: Int, runs: Int, tuning: Int)
  case atBound(String)
  case flat([String])
  case written(String)
  case howToWrite
  case interrupted(points: Int, runs: Int)
  case noTargets(String, others: [String])
  case nothingFree(String)
  case notWritten(String)
  case noRoom(String)
  case hasChanges
  case yamlOnly(String)
  case budgetTooSmall(budget: Int, least: Int)
  case notReplaced(String)

  /// Columns of the tables.
  enum Column: CaseIterable {
    case measure, turn, model, data, difference, error, bar, within, number, from, to, range
  }
}

extension CalibrationMessage: Catalogued {
  static var examples: [CalibrationMessage] {
    let labs = ["retention(Anthropic)", "retention(Meta)"]
    let examples: [CalibrationMessage] = [
      .heading(scenario: "baseline-2025"), .untuned(first: 241, last: 420, turn: 8),
      .heldOut(first: 241, last: 420, tuned: 240, turn: 8), .heldOut(first: 241, last: 420, tuned: 240, turn: nil),
      .changed(first: 241, last: 420, turn: 8), .used(first: 1, last: 240, turn: 8), .isWithin(true), .isWithin(false),
      .met(4, of: 4), .met(3, of: 4), .met(0, of: 1), .met(1, of: 1), .orderHolds(labs),
      .orderFails(labs, found: labs.reversed()), .searchHint, .searchHeading(scenario: "baseline-2025"),
      .ended(.converged, points: 9, runs: 2160, tuning: 240), .ended(.budgetSpent, points: 9, runs: 2160, tuning: 240),
      .ended(.cancelled, points: 1, runs: 240, tuning: 240), .atBound("Meta.appetite"), .flat(["Meta.appetite"]),
      .flat(["Meta.appetite", "OpenAI.appetite"]), .written("tuned.yaml"), .howToWrite,
      .interrupted(points: 3, runs: 720), .noTargets("kitchen", others: []),
      .noTargets("raid-2025", others: ["baseline-2025"]), .nothingFree("kitchen"), .notWritten("Meta.appetite"),
      .noRoom("Meta.appetite"), .hasChanges, .yamlOnly("tuned"), .budgetTooSmall(budget: 60, least: 240),
      .notReplaced("tuned.yaml"),
    ]
    return examples + Column.allCases.map(CalibrationMessage.column)
  }

  static var caseCount: Int { 26 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .untuned: 1
    case .heldOut: 2
    case .used: 3
    case .column: 4
    case .isWithin: 5
    case .met: 6
    case .orderHolds: 7
    case .orderFails: 8
    case .searchHint: 9
    case .searchHeading: 10
    case .ended: 11
    case .atBound: 12
    case .flat: 13
    case .written: 14
    case .howToWrite: 15
    case .interrupted: 16
    case .noTargets: 17
    case .nothingFree: 18
    case .notWritten: 19
    case .noRoom: 20
    case .hasChanges: 21
    case .yamlOnly: 22
    case .budgetTooSmall: 23
    case .notReplaced: 24
    case .changed: 25
    }
  }
}
