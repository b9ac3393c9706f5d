import ScenarioFormat
import TalentMarket

/// What is said about where numbers come from.
enum SourceMessage: Sentence {
  case share(AssumedShare)
  case heading(scenario: String, AssumedShare)
  case origin(NumberOrigin)
  case heldAgainst
  case interval(low: Double, high: Double, NumberOrigin)
  case typed(line: String, turn: Turn)
  case tunedFrom(Double, to: Double, CalibrationRecord)
  case tuned(count: Int, CalibrationRecord)
  case modelDefault(path: String)
  case column(Column)
  case notTuned(scenario: String)
  case changedSinceTuned(to: Double)

  /// Columns of the table of a calibration.
  enum Column: CaseIterable {
    case measure, turn, data, tuning, heldOut, error
  }
}

extension SourceMessage: Catalogued {
  static var examples: [SourceMessage] {
    let shares = [0, 1, 3].map { AssumedShare(numbers: 3, sourced: $0) }
    func record(heldOut: ClosedRange<UInt32>?, isComplete: Bool) -> CalibrationRecord {
      CalibrationRecord(
        seed: 7, tuning: 1...240, heldOut: heldOut, played: 6960, isComplete: isComplete, tuned: [], fit: [])
    }
    let origins: [NumberOrigin] = [.source("x"), .assumption(nil), .assumption("x"), .form("x"), .none]
    return shares.flatMap { [.share($0), .heading(scenario: "kitchen", $0)] }
      + origins.map(SourceMessage.origin)
      + [
        .heldAgainst, .interval(low: 0.25, high: 1, .none), .interval(low: 0.25, high: 1, .source("x")),
        .interval(low: 0.25, high: 1, .assumption("x")), .typed(line: "Meta.budget *= 2", turn: 3),
        .tunedFrom(1, to: 0.9227, record(heldOut: 241...420, isComplete: true)),
        .tuned(count: 4, record(heldOut: 241...420, isComplete: true)),
        .tuned(count: 1, record(heldOut: nil, isComplete: false)), .modelDefault(path: "Meta.scouts"),
        .notTuned(scenario: "kitchen"), .changedSinceTuned(to: 0.9227),
      ] + Column.allCases.map(SourceMessage.column)
  }

  static var caseCount: Int { 12 }

  var caseNumber: Int {
    switch self {
    case .share: 0
    case .heading: 1
    case .origin: 2
    case .heldAgainst: 3
    case .interval: 4
    case .typed: 5
    case .tunedFrom: 6
    case .tuned: 7
    case .modelDefault: 8
    case .column: 9
    case .notTuned: 10
    case .changedSinceTuned: 11
    }
  }
}
