public import Experiments
import TalentMarket

/// What a part of a study says of itself: what was played, and which share of it.
struct PartHead: Hashable, Sendable {
  /// The version of the format that this tool writes.
  static let format = 1
  /// The most turns of one study.
  static let mostTurns = 10_000
  /// The most replicates of one study.
  static let mostRuns: UInt32 = 1_000_000_000

  /// What kind of study it is; decides what the columns are.
  var kind: StudyKind
  /// Version of the tool that played it.
  var tool: String
  /// The scenario's name.
  var scenario: String
  /// Digest of the scenario's text.
  var text: UInt64
  /// Digest of the state of replicate 0 before its first turn: seed, scenario and model as this program read them.
  var world: UInt64
  /// The seed in use.
  var seed: UInt64
  /// How many turns were played.
  var turns: Int
  /// How many replicates all parts have together.
  var runs: UInt32
  /// Which share this is.
  var shard: Shard
  /// How many replicates of the share were played: the first so many.
  var done: Int
  /// What else has to be the same, as the kind of study writes it.
  var study: JSON

  /// The replicates of the share.
  var replicates: Range<UInt32> { shard.replicates(of: runs) }

  /// Whether all of them were played.
  var isComplete: Bool { done == replicates.count }
}

/// Kinds of studies that can be played in parts; the raw value is what a part says.
enum StudyKind: String, CaseIterable, Sendable {
  /// How measures are distributed over replicates.
  case ensemble
  /// A change in pairs of worlds.
  case whatif
  /// A measure at many values of a scenario's numbers.
  case sweep

  /// The labels of the columns of such a study, in their order.
  func labels(_ head: PartHead) throws(JSONFault) -> [JSON] {
    switch self {
    case .ensemble: try EnsembleStudy(head).labels
    case .whatif: try WhatIfStudy(head).labels
    case .sweep: try SweepStudy(head).labels
    }
  }
}

/// How the result of a study is written.
public enum StudyForm: Sendable {
  /// Tables for a person, or JSON where that was asked for.
  case shown
  /// Comma-separated values.
  case csv
  /// As a part, from which `talentwar merge` makes the result of the whole.
  case part(Shard)
}

extension Shard {
  /// A share as people write it: `3/7`.
  public init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false)
    guard numbers.count == 2, numbers.allSatisfy({ $0.allSatisfy(\.isWholeNumber) }), let number = Int(numbers[0]),
      let count = Int(numbers[1])
    else { return nil }
    self.init(number, of: count)
  }
}
