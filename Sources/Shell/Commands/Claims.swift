import Experiments
import ScenarioFormat
import TalentMarket

extension Command {
  /// `claims [runs N]`: the claims of the scenario, each held against worlds under the same luck.
  static let claims = Command(.claims) { (arguments, shell) throws(Fault) in
    let scenario = try shell.loaded().companion
    let runs = try arguments.takeRuns() ?? SequentialTest.mostRuns
    try arguments.finish()
    guard !scenario.claims.isEmpty else { throw shell.noClaims }
    // What was asked is of no consequence for the world: a session that is replayed does not ask again.
    if shell.isRetyping { return .done }
    let (results, ending) = shell.answer(scenario.claims, runs: runs)
    shell.accept("claims" + (runs == SequentialTest.mostRuns ? "" : " runs \(runs)"))
    shell.show(results, asked: runs)
    return ending.outcome(shell, answered: results.count, of: scenario.claims.count)
  }

  /// `claim NAME [runs N]`: one of them in full.
  static let claim = Command(.claim) { (arguments, shell) throws(Fault) in
    let scenario = try shell.loaded().companion
    let names = scenario.claims.map(\.name.text)
    guard !names.isEmpty else { throw shell.noClaims }
    let index = try arguments.takeName(names, missing: ClaimMessage.missing) { ClaimMessage.unknown($0, names: names) }
    let runs = try arguments.takeRuns() ?? SequentialTest.mostRuns
    try arguments.finish()
    if shell.isRetyping { return .done }
    let (results, ending) = shell.answer([scenario.claims[index]], runs: runs)
    if let result = results.first {
      shell.accept("claim \(quote(names[index]))" + (runs == SequentialTest.mostRuns ? "" : " runs \(runs)"))
      shell.show(result)
    }
    return ending.outcome(shell, answered: results.count, of: 1)
  }
}

/// How asking claims ended.
private enum ClaimEnding {
  case complete
  /// Some cannot be asked; what is wrong has been shown.
  case faulty
  case cancelled

  func outcome(_ shell: Interpreter, answered: Int, of all: Int) -> Command.Outcome {
    switch self {
    case .complete: return .done
    case .faulty: return .failed
    case .cancelled:
      let stopped = ClaimMessage.interrupted(answered: answered, of: all)
      shell.options.style.wrapped(stopped.text(shell.numbers)).forEach(shell.output.report)
      return .interrupted
    }
  }
}

extension Interpreter {
  /// Answers claims one after the other; those answered before it was stopped are kept.
  fileprivate func answer(_ claims: [ClaimDefinition], runs: Int) -> ([ClaimResult], ClaimEnding) {
    let work = longWork()
    var results: [ClaimResult] = []
    var faults: [FileFault] = []
    var isCancelled = false
    for (place, definition) in claims.enumerated() {
      do throws(FileFault) {
        guard let claim = try prepare(definition, runs: runs, work: work),
          let result = claim.play(work, progress: { work.progress(place * runs + $0, claims.count * runs) })
        else {
          isCancelled = true
          break
        }
        results.append(result)
      } catch {
        faults.append(error)
      }
      if isCancelled { break }
    }
    work.end()
    faults.forEach(show)
    return (results, isCancelled ? .cancelled : faults.isEmpty ? .complete : .faulty)
  }
}

extension Arguments {
  /// Reads `runs N`, if it comes next.
  fileprivate mutating func takeRuns() throws(Fault) -> Int? {
    guard take(.runs) else { return nil }
    let place = first?.range ?? end
    guard let runs = try takeCount(least: 2) else {
      throw Fault(UsageMessage.wholeNumber("", least: 2), at: place)
    }
    return runs
  }
}
