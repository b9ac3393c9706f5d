import Experiments
import ScenarioFormat
import TalentMarket

/// What is said of claims that are asked again under other assumptions.
enum RobustnessMessage: Sentence {
  case heading(scenario: String)
  case headingOfOne(claim: String)
  case scope(others: Int, runs: Int, turn: Turn)
  case seedsHeading(scenario: String)
  case seedsHeadingOfOne(claim: String)
  case seedsScope(own: UInt64, first: UInt64, last: UInt64, runs: Int)
  case column(Column)
  case asItIs
  case seed
  case marks
  case marksOfOne
  case stands(ClaimVerdict, others: Int)
  case differs(ClaimVerdict, RobustnessTally)
  case cell(assumption: String, ClaimVerdict, numbers: String)
  case part(assumption: String, String, ClaimVerdict, numbers: String)
  case refused(assumption: String, reason: String)
  case notAsked
  case byConstruction(String)
  case couldNotBeMade(assumption: String, count: Int, runs: Int)
  case allStand(claims: Int)
  case summary(stand: Int, of: Int, flips: [String], undecided: [String])
  case aboutTheAssumption
  case untried(Int, of: Int)
  case skipped(assumption: String, reason: String)
  case atEnd(value: String)
  case noLuck
  case noOtherSeeds(turn: Turn)
  case seedsAgree(claims: Int, wanted: Double)
  case seedsDisagree(String, RobustnessTally)
  case tooCloseItself([String])
  case interrupted(rows: Int, asked: Int)
  case tooManySeeds(most: Int)
  case turn(Turn)

  /// Columns of the tables.
  enum Column: CaseIterable {
    case assumption, all, same, holds, doesNotHold, tooClose
  }
}

/// How many of the other assumptions give which answer.
struct RobustnessTally: Hashable, Sendable {
  /// How many there are.
  var all: Int
  /// The answer of the world as it is.
  var same: Int
  /// Its opposite.
  var flips = 0
  /// No answer, where the world as it is gives one.
  var undecided = 0
  /// An answer, where the world as it is gives none.
  var decided = 0
}

extension RobustnessMessage: Catalogued {
  static var examples: [RobustnessMessage] {
    let tallies = [
      RobustnessTally(all: 16, same: 13, flips: 1, undecided: 2), RobustnessTally(all: 16, same: 14, flips: 2),
      RobustnessTally(all: 16, same: 15, undecided: 1), RobustnessTally(all: 16, same: 13, decided: 3),
      RobustnessTally(all: 1, same: 0, decided: 1), RobustnessTally(all: 1, same: 0, flips: 1),
    ]
    var examples: [RobustnessMessage] = [
      .heading(scenario: "raid-2025"), .headingOfOne(claim: "race"), .scope(others: 16, runs: 1000, turn: 0),
      .scope(others: 1, runs: 64, turn: 2), .seedsHeading(scenario: "raid-2025"), .seedsHeadingOfOne(claim: "race"),
      .seedsScope(own: 2025, first: 2026, last: 2125, runs: 1000),
      .seedsScope(own: 2025, first: 2026, last: 2026, runs: 64), .asItIs, .seed, .marks, .marksOfOne,
      .cell(assumption: "home 0.5 → 0.3", .holds, numbers: "+0.33 [+0.31, +0.35]"),
      .part(assumption: "home 0.5 → 0.3", "turn 8: lead", .tooClose, numbers: "+0.33 [+0.31, +0.35]"),
      .refused(assumption: "home 0.5 → 0.3", reason: "there is no lab Meta"), .notAsked,
      .byConstruction("race"), .couldNotBeMade(assumption: "home 0.5 → 0.3", count: 3, runs: 64),
      .allStand(claims: 10), .allStand(claims: 1),
      .summary(stand: 7, of: 10, flips: ["race"], undecided: ["diversity", "hopping"]),
      .summary(stand: 0, of: 1, flips: [], undecided: ["race"]),
      .summary(stand: 0, of: 1, flips: ["race"], undecided: []),
      .aboutTheAssumption, .untried(5, of: 119), .skipped(assumption: "home", reason: "it is at an end of its range"),
      .atEnd(value: "0.3"), .noLuck, .noOtherSeeds(turn: 3), .seedsAgree(claims: 9, wanted: 0.95),
      .seedsAgree(claims: 1, wanted: 0.95), .tooCloseItself(["race"]), .tooCloseItself(["race", "hopping"]),
      .interrupted(rows: 5, asked: 17), .tooManySeeds(most: 10_000), .turn(8),
    ]
    examples += Column.allCases.map(RobustnessMessage.column)
    examples += ClaimVerdict.allCases.map { .stands($0, others: 16) } + [.stands(.holds, others: 1)]
    examples += ClaimVerdict.allCases.flatMap { verdict in tallies.map { .differs(verdict, $0) } }
    return examples + tallies.map { .seedsDisagree("race", $0) }
  }

  static var caseCount: Int { 33 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .headingOfOne: 1
    case .scope: 2
    case .seedsHeading: 3
    case .seedsHeadingOfOne: 4
    case .seedsScope: 5
    case .column: 6
    case .asItIs: 7
    case .seed: 8
    case .marks: 9
    case .marksOfOne: 10
    case .stands: 11
    case .differs: 12
    case .cell: 13
    case .part: 14
    case .refused: 15
    case .notAsked: 16
    case .byConstruction: 17
    case .couldNotBeMade: 18
    case .allStand: 19
    case .summary: 20
    case .aboutTheAssumption: 21
    case .untried: 32
    case .skipped: 22
    case .atEnd: 23
    case .noLuck: 24
    case .noOtherSeeds: 25
    case .seedsAgree: 26
    case .seedsDisagree: 27
    case .tooCloseItself: 28
    case .interrupted: 29
    case .tooManySeeds: 30
    case .turn: 31
    }
  }
}
