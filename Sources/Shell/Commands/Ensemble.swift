public import Experiments
import TalentMarket

extension Interpreter {
  /// `talentwar ensemble SCENARIO`: plays replicates 1, 2, … of a scenario and shows how its measures are distributed.
  ///
  /// - Parameters:
  ///   - name: The scenario's name or file.
  ///   - runs: How many replicates.
  ///   - turns: How many turns; as many as the scenario says without it.
  ///   - form: How the result is written; as a part, only the replicates of that share are played.
  /// - Returns: `.failed` when the scenario has faults, which are then shown; `.interrupted` when it was stopped, after
  ///   what had been played is shown.
  public func ensemble(
    _ name: String, runs: UInt32, turns: Int?, form: StudyForm = .shown, work: LongWork
  ) -> ExecutionStatus {
    let (found, faults) = library.scenario(name)
    faults.forEach(show)
    guard faults.isEmpty, var scenario = found else { return .failed }
    if let seed = options.seed { scenario.definition.seed = seed }
    let ensemble = Ensemble(.scenario(scenario.definition), turns: turns ?? scenario.definition.turns)
    var replicates: Range<UInt32> = 1..<runs + 1
    if case .part(let shard) = form { replicates = shard.replicates(of: runs) }
    let outcome = ensemble.run(
      replicates, on: work.pool, isCancelled: work.isCancelled, progress: work.progress)
    work.end()
    let world = World(scenario.definition)
    if case .part(let shard) = form {
      write(outcome, of: scenario, world, shard: shard, runs: runs)
    } else {
      show(EnsembleResult(outcome, asked: replicates.count, world: world), as: form)
    }
    guard outcome.ending == .cancelled else { return .done }
    let stopped = EnsembleMessage.interrupted(runs: outcome.runs, asked: replicates.count)
    for line in options.style.wrapped(stopped.text(numbers)) { output.report(line) }
    return .interrupted
  }

  /// Shows an ensemble in the form that was asked for.
  func show(_ result: EnsembleResult, as form: StudyForm) {
    guard case .csv = form else { return show(result) }
    for line in result.tidyTable.csv.split(separator: "\n") { output.write(String(line)) }
  }

  private func write(
    _ outcome: Ensemble.Outcome, of scenario: LoadedScenario, _ world: World, shard: Shard, runs: UInt32
  ) {
    let study = EnsembleStudy(outcome.ensemble, of: world)
    let head = PartHead(
      kind: .ensemble, tool: options.version, scenario: world.name, text: NameHash.fnv1a(scenario.text),
      world: world.stateDigest().whole, seed: world.luck.seed,
      turns: outcome.ensemble.lastTurn - outcome.ensemble.firstTurn, runs: runs, shard: shard, done: outcome.runs,
      study: study.json)
    var writer = PartWriter { [output] in output.write($0) }
    writer.part(head, labels: study.labels, outcome.tally)
  }
}
