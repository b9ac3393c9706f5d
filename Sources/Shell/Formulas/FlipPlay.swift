import Experiments
import TalentMarket

/// Where a condition tips.
struct FlipResult {
  let plan: SearchPlan
  let crossing: Crossing
  /// How many replicates were played.
  let runs: Int

  /// As many replicates as a value gets at most where nothing else is asked.
  static let defaultRuns = 512

  /// The number that is changed.
  var path: SearchPath { plan.paths[0] }
  /// Whether the condition is more likely than not as the world stands.
  var holdsNow: Bool { crossing.level.side == .atMost }
}

extension Interpreter {
  /// Looks for the smallest change that tips a condition from less likely to more likely than not, or back.
  func play(flip plan: SearchPlan, work: LongWork) -> FlipResult {
    let sampler = plan.sampler(work)
    let runs = plan.question.runs ?? FlipResult.defaultRuns
    var level = SearchLevel(0.5, .above, of: .share)
    if let start = sampler.look(at: [], level, runs: runs), level.isReached(start) {
      level = SearchLevel(0.5, .atMost, of: .share)
    }
    var search = CrossingSearch(plan.paths[0].axis, to: level, runs: runs, in: sampler)
    let crossing = search.run()
    work.end()
    return FlipResult(plan: plan, crossing: crossing, runs: sampler.runs)
  }
}
