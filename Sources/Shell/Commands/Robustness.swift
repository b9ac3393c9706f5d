import Experiments
import ScenarioFormat
import TalentMarket

extension Command {
  /// `robustness [CLAIM] [seeds N] [runs N]`: the claims again under other assumptions, or other seeds alone.
  static let robustness = Command(.robustness) { (arguments, shell) throws(Fault) in
    let question = try shell.takeRobustness(&arguments)
    // What was asked is of no consequence for the world: a session that is replayed does not ask again.
    if shell.isRetyping { return .done }
    return try shell.robustness(question, work: shell.longWork())
  }
}

extension Interpreter {
  /// `talentwar robustness SCENARIO [--claim NAME] [--seeds N]`: the claims of a scenario under other assumptions.
  ///
  /// - Parameters:
  ///   - name: The scenario's name or file.
  ///   - claim: The one claim that is asked about; all without it.
  ///   - seeds: How many other seeds are tried, and nothing else.
  ///   - runs: Pairs for each answer, at most.
  /// - Returns: `.failed` when the scenario or what is asked has faults, which are then shown; `.interrupted` when it was
  ///   stopped, after the rows that are complete are shown.
  public func robustness(
    _ name: String, claim: String?, seeds: Int?, runs: Int?, work: LongWork
  ) -> ExecutionStatus {
    guard loadQuietly(name) else { return .failed }
    currentLine = []
    do throws(Fault) {
      let claims = try loaded().companion.claims
      guard !claims.isEmpty else { throw noClaims }
      var question = RobustnessQuestion(seeds: seeds, runs: runs)
      if let claim {
        let names = claims.map(\.name.text)
        guard case .one(let place) = NameMatch.find([claim], among: names) else {
          throw Fault(
            ClaimMessage.unknown(claim, names: names), suggestion: Nearest.word(to: claim, among: names))
        }
        question.claim = place
      }
      return try robustness(question, work: work).status
    } catch {
      show(error, offset: 0)
      return .failed
    }
  }

  fileprivate func robustness(_ question: RobustnessQuestion, work: LongWork) throws(Fault) -> Command.Outcome {
    guard let (plan, hasFaults) = try prepare(question, work: work) else { return stoppedBeforeAnything() }
    guard !plan.claims.isEmpty else { return .failed }
    let result = play(plan, work: work)
    guard !result.rows.isEmpty else { return stoppedBeforeAnything() }
    accept(question.canonical(try loaded().companion.claims))
    show(result)
    guard result.rows.count < result.asked else { return hasFaults ? .failed : .done }
    let stopped = RobustnessMessage.interrupted(rows: result.rows.count, asked: result.asked)
    options.style.wrapped(stopped.text(numbers)).forEach(output.report)
    return .interrupted
  }
}
