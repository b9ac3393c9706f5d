import Experiments
import Expressions

extension Command {
  /// `flip CONDITION by PATH [from A to B] [at TURN] [until TURN] [runs N]`: the smallest change of a number that makes
  /// a condition more likely than not, or no longer so.
  static let flip = Command(.flip) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    let question = try shell.takeFlip(&arguments)
    guard question.paths.count == 1 else { throw Fault(SearchFault.onePath, at: question.paths[1].part.range) }
    // What was asked is of no consequence for the world: a session that is replayed does not ask again.
    if shell.isRetyping { return .done }
    let work = shell.longWork()
    guard let plan = try shell.plan(question, work: work) else { return shell.stoppedBeforeAnything() }
    guard plan.subject.isCondition else {
      throw Fault(
        ExpressionSentence(.wrongKind(expected: .truth, found: .number)), at: question.subject.range)
    }
    let result = shell.play(flip: plan, work: work)
    shell.accept(question.canonical(.flip))
    shell.show(result)
    return shell.ended(isCancelled: result.crossing.isCancelled, points: result.crossing.tried.count, runs: result.runs)
  }
}

extension Interpreter {
  /// Says that nothing was played.
  func stoppedBeforeAnything() -> Command.Outcome {
    output.report(WorldMessage.interruptedNothing.text(numbers))
    return .interrupted
  }

  /// Says how far a search came that was stopped.
  func ended(isCancelled: Bool, points: Int, runs: Int) -> Command.Outcome {
    guard isCancelled else { return .done }
    let stopped = SearchMessage.interrupted(points: points, runs: runs)
    options.style.wrapped(stopped.text(numbers)).forEach(output.report)
    return .interrupted
  }
}
