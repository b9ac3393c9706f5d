import Experiments
import Expressions
import TalentMarket

/// What brings a measure to a value.
struct GoalResult {
  let plan: SearchPlan
  /// What the measure shall come to.
  let aim: Double
  let found: CheapestChange
  /// How many replicates were played.
  let runs: Int
  /// How many points.
  let points: Int

  /// As many replicates as a point gets at most where nothing else is asked.
  static let defaultRuns = 256

  /// The assignments that make a change, as they are typed.
  func assignments(_ change: MixedChange) -> [String] {
    zip(plan.paths, change.values).filter { $0.axis.present != $1 }.map { $0.assignment($1) }
  }
}

extension Interpreter {
  /// What a measure shall come to, in its unit.
  func aim(of plan: SearchPlan) throws(Fault) -> Double {
    guard let typed = plan.question.aim else { return .nan }
    guard let aim = Quantity(typed.value, typed.unit).amount(in: plan.subject.unit) else {
      let kind = ExpressionFaultKind.wrongUnit(
        path: plan.subject.text, expected: plan.subject.unit, found: typed.unit)
      throw Fault(ExpressionSentence(kind), at: typed.range)
    }
    return aim
  }

  /// Looks for the cheapest change that brings a measure to a value.
  func play(goal plan: SearchPlan, to aim: Double, work: LongWork) -> GoalResult {
    let sampler = plan.sampler(work)
    let runs = plan.question.runs ?? GoalResult.defaultRuns
    let kind: SearchLevel.Kind = plan.subject.isCondition ? .share : .mean
    let level = sampler.look(at: [], SearchLevel(aim, .atLeast, of: kind), runs: runs).map {
      self.level($0, aim, kind)
    }
    let ceiling = plan.question.ceiling?.value
    var search = MixSearch(
      plan.paths.map(\.axis), isPriced: plan.paths.map(\.isPriced), to: level ?? SearchLevel(aim, .atLeast, of: kind),
      within: ceiling, runs: runs,
      in: sampler
    ) { values, sample in plan.cost(values, sample, sampler[[]]) }
    let found = search.run()
    work.end()
    return GoalResult(plan: plan, aim: aim, found: found, runs: sampler.runs, points: sampler.points.count)
  }

  // From below it has to rise, from above to fall; where the two cannot be told apart it is reached as it is.
  private func level(_ start: PointSample, _ aim: Double, _ kind: SearchLevel.Kind) -> SearchLevel {
    let rise = SearchLevel(aim, .atLeast, of: kind)
    let fall = SearchLevel(aim, .atMost, of: kind)
    let isMet = rise.estimate(start) == aim || rise.distance(start).magnitude <= 1
    return rise.estimate(start) > aim ? (isMet ? rise : fall) : isMet ? fall : rise
  }
}
