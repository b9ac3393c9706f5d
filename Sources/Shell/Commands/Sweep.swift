import Experiments
import TalentMarket

extension Command {
  /// `sweep PATH from A to B [by S] [× PATH …] measure EXPR, … [at TURN] [until TURN] [runs N] [design …] [to FILE]`:
  /// a measure over one number or more, every point under the same luck.
  static let sweep = Command(.sweep) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    let question = try shell.takeSweep(&arguments)
    if shell.isRetyping {
      if let file = question.file { throw Fault(UsageMessage.notInSession(.sweep), at: file.place) }
      // What was asked is of no consequence for the world.
      return .done
    }
    let work = shell.longWork()
    guard let sweep = try shell.prepare(question, work: work) else {
      shell.output.report(WorldMessage.interruptedNothing.text(shell.numbers))
      return .interrupted
    }
    let result = shell.play(sweep, work: work)
    shell.accept(question.canonical)
    shell.show(result)
    try shell.write(result)
    return shell.outcome(of: result)
  }
}

extension Interpreter {
  /// `talentwar sweep SCENARIO 'PATH from A to B … measure …'`: a sweep of a scenario from its beginning.
  ///
  /// - Parameters:
  ///   - name: The scenario's name or file.
  ///   - text: What follows `sweep` at the prompt.
  ///   - runs: Replicates of each point, where the text says nothing of them.
  ///   - form: How the points are written; as a part, only the replicates of that share are played.
  /// - Returns: `.failed` when the scenario or the text has faults, which are then shown; `.interrupted` when it was
  ///   stopped, after what had been played is shown.
  public func sweep(_ name: String, _ text: String, runs: Int?, form: StudyForm = .shown, work: LongWork)
    -> ExecutionStatus
  {
    guard loadQuietly(name) else { return .failed }
    let head = CommandName.sweep.rawValue + " "
    currentLine = Array(head + text)
    var arguments = Arguments(line: currentLine, words: Words.of(currentLine).dropFirst())
    do throws(Fault) {
      var question = try takeSweep(&arguments)
      question.runs = question.runs ?? runs
      guard let sweep = try prepare(question, work: work) else {
        output.report(WorldMessage.interruptedNothing.text(numbers))
        return .interrupted
      }
      let result: SweepResult
      if case .part(let shard) = form {
        if let file = question.file { throw Fault(UsageMessage.tooMuch(file.path), at: file.place) }
        result = play(sweep, replicates: shard.replicates(of: UInt32(sweep.runs)), work: work)
        write(result, shard: shard)
      } else {
        result = play(sweep, work: work)
        show(result, as: form)
        try write(result)
      }
      return outcome(of: result).status
    } catch {
      show(error, offset: 0)
      return .failed
    }
  }

  /// Shows a sweep in the form that was asked for.
  func show(_ result: SweepResult, as form: StudyForm) {
    guard case .csv = form else { return show(result) }
    SweepTable.table(result).csv.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
      .forEach { output.write(String($0)) }
  }

  private func write(_ result: SweepResult, shard: Shard) {
    guard let scenario = timeline?.companion else { return }
    let study = SweepStudy(result.sweep, of: scenario)
    let world = World(scenario.definition)
    let head = PartHead(
      kind: .sweep, tool: options.version, scenario: world.name, text: NameHash.fnv1a(scenario.text),
      world: world.stateDigest().whole, seed: world.luck.seed,
      turns: result.sweep.stretch.last - result.sweep.stretch.scene.start, runs: UInt32(result.sweep.runs),
      shard: shard, done: result.outcome.runs, study: study.json)
    var writer = PartWriter { [output] in output.write($0) }
    writer.part(head, labels: study.labels, result.outcome.tally)
  }

  /// Understands the sweep of a part again, from the scenario that the part holds.
  func sweepResult(_ whole: PartMerger.Whole) throws(Fault) -> SweepResult? {
    guard let study = try? SweepStudy(whole.head) else { return nil }
    let (found, faults) = library.scenario(text: study.text, name: whole.head.scenario)
    faults.forEach(show)
    guard faults.isEmpty, var scenario = found else { return nil }
    scenario.definition.seed = whole.head.seed
    timeline = Timeline(world: World(scenario.definition), companion: scenario)
    currentLine = Array(study.question)
    var arguments = Arguments(line: currentLine, words: Words.of(currentLine).dropFirst())
    let question = try takeSweep(&arguments)
    guard let sweep = try prepare(question, work: LongWork(pool: ThreadPool(width: 1))),
      let numbers = StudyTally(
        whole.tally, courses: sweep.courses.count, columns: sweep.formulas.columnCount)
    else { return nil }
    return SweepResult(sweep: sweep, outcome: numbers, ending: .complete, asked: Int(whole.head.runs))
  }

  /// Says whether a sweep was stopped.
  fileprivate func outcome(of result: SweepResult) -> Command.Outcome {
    guard result.ending == .cancelled else { return .done }
    let stopped = SweepMessage.interrupted(runs: result.outcome.runs, asked: result.asked)
    options.style.wrapped(stopped.text(numbers)).forEach(output.report)
    return .interrupted
  }

  /// Writes the points to the file that was asked for, if one was and there is something to write.
  fileprivate func write(_ result: SweepResult) throws(Fault) {
    guard let (path, place) = result.sweep.question.file, result.outcome.runs > 0 else { return }
    let table = SweepTable.table(result)
    do throws(WriteFault) {
      try AtomicFile.write(path, table.csv.utf8)
    } catch {
      throw Fault(SessionMessage.write(error, file: path), at: place)
    }
    emit(.object(["type": .string("exported"), "file": .string(path)]))
    say(SessionMessage.exported(file: path))
  }
}
