import Experiments
import TalentMarket

extension Command {
  /// `goal MEASURE to VALUE by PATH[, PATH …] [within SUM] [at TURN] [until TURN] [runs N] [keep as NAME]`: the cheapest
  /// change that brings the mean of a measure to a value.
  static let goal = Command(.goal) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let question = try shell.takeGoal(&arguments)
    if let branch = question.branch, timeline.state.branch(named: branch.name) != nil {
      throw Fault(UsageMessage.branchExists(branch.name), at: branch.place)
    }
    // What was asked is of no consequence for the world; a branch is kept as the `whatif` that makes it.
    if shell.isRetyping { return .done }
    let work = shell.longWork()
    guard let plan = try shell.plan(question, work: work) else { return shell.stoppedBeforeAnything() }
    let aim = try shell.aim(of: plan)
    let result = shell.play(goal: plan, to: aim, work: work)
    if question.branch == nil { shell.accept(question.canonical(.goal)) }
    shell.show(result)
    let outcome = shell.ended(isCancelled: result.found.isCancelled, points: result.points, runs: result.runs)
    guard let branch = question.branch else { return outcome }
    guard result.found.isReached, let best = result.found.best else {
      shell.say(GoalMessage.notKept)
      return outcome
    }
    let changes = result.assignments(best).joined(separator: ", ")
    var kept = WhatIfQuestion(changes: LinePart(text: changes, offset: 0))
    kept.at = question.at
    kept.branch = branch
    try shell.keep(kept)
    return outcome
  }
}
