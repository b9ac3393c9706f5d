import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

/// What a search for the free numbers of a scenario came to.
struct CalibrationSearchResult {
  let plan: CalibrationPlan
  let question: CalibrationQuestion
  let fit: MomentFit
  /// The scenario with the numbers that were found, held against replicates that tuning has not seen; `nil` where it was
  /// stopped before any was played.
  let heldOut: CalibrationResult?

  /// The replicates used for tuning.
  var tuning: ClosedRange<UInt32> { 1...UInt32(question.tuningRuns) }

  /// Means over the replicates used for tuning.
  var tuned: CalibrationResult {
    CalibrationResult(
      plan: plan, summaries: fit.best.summaries, replicates: 1..<tuning.upperBound + 1, asked: question.tuningRuns)
  }

  /// Numbers that ended on a bound.
  var bounded: [Int] {
    plan.scenario.freeNumbers.indices.filter {
      let number = plan.scenario.freeNumbers[$0]
      return fit.best.values[$0] == number.low || fit.best.values[$0] == number.high
    }
  }
}

extension Interpreter {
  /// Searches for numbers that meet the targets; `nil` when it was stopped before anything was played.
  func search(_ plan: CalibrationPlan, _ question: CalibrationQuestion, work: LongWork) -> CalibrationSearchResult? {
    let numbers = plan.scenario.freeNumbers
    let parameters = numbers.map {
      MomentParameter(
        low: $0.low, high: $0.high, start: $0.written?.value ?? $0.low, isWhole: $0.path.isWhole)
    }
    let targets = plan.data.map { MomentTarget($0.value, within: $0.within) }
    let total = question.searchBudget + CalibrationPlan.heldOutRuns
    var played = 0
    var search = MomentSearch(
      parameters, to: targets, runs: question.tuningRuns, budget: question.searchBudget
    ) { [self] values in
      // What is played is the file that would be written.
      guard let course = course(of: plan, values) else { return targets.map { _ in Summary() } }
      let (summaries, runs) = plan.play(course, 1..<UInt32(question.tuningRuns) + 1, work) {
        work.progress(played + $0, total)
      }
      guard runs == question.tuningRuns else { return nil }
      played += runs
      return summaries
    }
    guard let fit = search.run() else { return nil }
    var heldOut: CalibrationResult?
    if let course = course(of: plan, fit.best.values), !work.isCancelled() {
      let replicates = CalibrationPlan.heldOut(after: UInt32(question.tuningRuns))
      let (summaries, runs) = plan.play(course, replicates, work) {
        work.progress(fit.runs + $0, fit.runs + replicates.count)
      }
      if runs > 1 {
        heldOut = CalibrationResult(
          plan: plan, summaries: summaries, replicates: replicates.prefix(runs), asked: replicates.count)
      }
    }
    work.end()
    return CalibrationSearchResult(plan: plan, question: question, fit: fit, heldOut: heldOut)
  }

  /// A course of the scenario with other numbers; `nil` where they make no scenario.
  private func course(of plan: CalibrationPlan, _ values: [Double]) -> Course? {
    let text = CalibratedText.replacing(plan.scenario, values)
    guard var definition = library.scenario(text: text, name: plan.scenario.file).scenario?.definition else {
      return nil
    }
    definition.seed = plan.scenario.definition.seed
    return Course(.scenario(definition), until: plan.lastTurn)
  }
}
