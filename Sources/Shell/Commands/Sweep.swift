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
  ///   - isCSV: Whether the points are written as comma-separated values instead of being shown.
  /// - Returns: `.failed` when the scenario or the text has faults, which are then shown; `.interrupted` when it was
  ///   stopped, after what had been played is shown.
  public func sweep(_ name: String, _ text: String, runs: Int?, isCSV: Bool, work: LongWork) -> ExecutionStatus {
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
      let result = play(sweep, work: work)
      if isCSV {
        SweepTable.table(result).csv.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
          .forEach { output.write(String($0)) }
      } else {
        show(result)
      }
      try write(result)
      return outcome(of: result).status
    } catch {
      show(error, offset: 0)
      return .failed
    }
  }

  /// Says whether a sweep was stopped.
  fileprivate func outcome(of result: SweepResult) -> Command.Outcome {
    guard result.outcome.ending == .cancelled else { return .done }
    let stopped = SweepMessage.interrupted(runs: result.outcome.runs, asked: result.sweep.runs)
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
