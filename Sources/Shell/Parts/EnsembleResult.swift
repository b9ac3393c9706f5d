import Experiments
import TalentMarket

/// An ensemble and what is said about it, wherever its replicates were played.
struct EnsembleResult {
  /// The scenario's name.
  var scenario: String
  /// The seed in use.
  var seed: UInt64
  /// The last day of the last turn.
  var lastDate: CalendarDate
  /// What came out.
  var distributions: MeasureDistributions
  /// How many replicates were asked for.
  var asked: Int
  /// Which of them were played, in rising order.
  var replicates: [ClosedRange<Int>]
  /// Of which world on the screen they are replicates; `nil` for those of a scenario that was not loaded.
  var place: Place?

  /// A place in the course of a world.
  struct Place: Hashable, Sendable {
    /// The branch.
    var branch: String
    /// The turn.
    var turn: Turn
  }

  /// The quantiles that are told.
  static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// What one process found, of replicates from the first on.
  ///
  /// - Parameter world: A world of the scenario.
  init(_ outcome: Ensemble.Outcome, asked: Int, world: World) {
    scenario = world.name
    seed = world.luck.seed
    lastDate = world.date(of: outcome.ensemble.lastTurn)
    distributions = outcome.distributions
    self.asked = asked
    replicates = outcome.runs > 0 ? [1...outcome.runs] : []
  }

  /// What several processes found.
  init(_ whole: PartMerger.Whole) throws(JSONFault) {
    let study = try EnsembleStudy(whole.head)
    scenario = whole.head.scenario
    seed = whole.head.seed
    lastDate = study.lastDate
    distributions = MeasureDistributions(
      firstTurn: study.firstTurn, lastTurn: study.lastTurn, table: study.table, tally: whole.tally)
    asked = Int(whole.head.runs)
    replicates = whole.replicates
  }

  /// How many replicates were played.
  var runs: Int { distributions.runs }

  /// Whether they are the first so many of those asked for, as when one process plays them.
  var isBeginning: Bool { replicates == (runs > 0 ? [1...runs] : []) }
}
