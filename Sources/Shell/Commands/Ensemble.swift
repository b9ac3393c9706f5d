import Experiments
import TalentMarket

extension Interpreter {
  /// `talentwar ensemble SCENARIO`: plays replicates 1, 2, … of a scenario and shows how its measures are distributed.
  ///
  /// - Parameters:
  ///   - name: The scenario's name or file.
  ///   - runs: How many replicates.
  ///   - turns: How many turns; as many as the scenario says without it.
  /// - Returns: `.failed` when the scenario has faults, which are then shown; `.interrupted` when it was stopped, after
  ///   what had been played is shown.
  public func ensemble(_ name: String, runs: UInt32, turns: Int?, work: LongWork) -> ExecutionStatus {
    let (found, faults) = library.scenario(name)
    faults.forEach(show)
    guard faults.isEmpty, var definition = found?.definition else { return .failed }
    if let seed = options.seed { definition.seed = seed }
    let ensemble = Ensemble(.scenario(definition), turns: turns ?? definition.turns)
    let outcome = ensemble.run(
      1..<runs + 1, on: work.pool, isCancelled: work.isCancelled, progress: work.progress)
    work.end()
    show(EnsembleResult(outcome: outcome, asked: Int(runs), world: World(definition)))
    guard outcome.ending == .cancelled else { return .done }
    let stopped = EnsembleMessage.interrupted(runs: outcome.runs, asked: Int(runs))
    for line in options.style.wrapped(stopped.text(numbers)) { output.report(line) }
    return .interrupted
  }
}

/// An ensemble and what is said about it.
struct EnsembleResult {
  /// What came out.
  var outcome: Ensemble.Outcome
  /// How many replicates were asked for.
  var asked: Int
  /// Replicate 0, which stands at the ensemble's first turn.
  var world: World

  /// The quantiles that are told.
  static let shares = [0.05, 0.25, 0.5, 0.75, 0.95]
}
