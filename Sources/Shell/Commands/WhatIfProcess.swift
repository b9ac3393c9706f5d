import Experiments
import TalentMarket

extension Interpreter {
  /// `talentwar whatif SCENARIO QUESTION`: what the prompt's `whatif` says in the world as the scenario has it.
  ///
  /// - Parameters:
  ///   - name: The scenario's name or file.
  ///   - question: What would be typed after `whatif`.
  ///   - form: How the result is written; as a part, only the pairs of that share are played.
  /// - Returns: `.failed` when the scenario or the question has faults, which are then shown; `.interrupted` when it was
  ///   stopped, after what had been played is shown.
  public func whatIf(_ name: String, _ question: String, form: StudyForm = .shown, work: LongWork) -> ExecutionStatus {
    let (found, faults) = library.scenario(name)
    faults.forEach(show)
    guard faults.isEmpty, var scenario = found else { return .failed }
    if let seed = options.seed { scenario.definition.seed = seed }
    timeline = Timeline(world: World(scenario.definition), companion: scenario)
    currentLine = Words.withoutComment(Array(question))
    do throws(Fault) {
      return try whatIf(scenario, form: form, work: work)
    } catch {
      show(error, offset: 0)
      return .failed
    }
  }

  private func whatIf(_ scenario: LoadedScenario, form: StudyForm, work: LongWork) throws(Fault) -> ExecutionStatus {
    var arguments = Arguments(line: currentLine, words: Words.of(currentLine))
    let question = try takeWhatIf(&arguments)
    if let branch = question.branch {
      throw Fault(WhatIfMessage.keepsNothing, at: branch.place)
    }
    if case .part = form, let precision = question.precision {
      throw Fault(WhatIfMessage.partsAreFixed, at: precision.range)
    }
    guard let whatIf = try prepare(question, work: work) else {
      output.report(WorldMessage.interruptedNothing.text(numbers))
      return .interrupted
    }
    if let precision = question.precision, goals(whatIf.formulas, precision).isEmpty {
      throw Fault(UsageMessage.precisionFitsNothing(precision.text.trimmed), at: precision.range)
    }
    let result: WhatIfResult
    if case .part(let shard) = form {
      result = play(whatIf, replicates: shard.replicates(of: UInt32(whatIf.runs)), work: work)
      write(result, of: scenario, shard: shard, runs: UInt32(whatIf.runs))
    } else {
      result = play(whatIf, work: work)
      show(result, as: form)
    }
    guard result.ending == .cancelled else { return .done }
    let stopped = WhatIfMessage.interrupted(runs: result.runs, asked: result.asked)
    options.style.wrapped(stopped.text(numbers)).forEach(output.report)
    return .interrupted
  }

  /// Shows what came of a change in the form that was asked for.
  func show(_ result: WhatIfResult, as form: StudyForm) {
    guard case .csv = form else { return show(result) }
    for line in result.tidyTable.csv.split(separator: "\n") { output.write(String(line)) }
  }

  private func write(_ result: WhatIfResult, of scenario: LoadedScenario, shard: Shard, runs: UInt32) {
    let world = World(scenario.definition)
    let head = PartHead(
      kind: .whatif, tool: options.version, scenario: world.name, text: NameHash.fnv1a(scenario.text),
      world: world.stateDigest().whole, seed: world.luck.seed, turns: result.study.turns.count - 1, runs: runs,
      shard: shard, done: result.runs, study: result.study.json)
    var writer = PartWriter { [output] in output.write($0) }
    writer.part(head, labels: result.study.labels, result.numbers.tally)
  }
}
