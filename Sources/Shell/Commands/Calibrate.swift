import Experiments
import ScenarioFormat
import TalentMarket

extension Command {
  /// `calibrate [from N] [runs N]`: the scenario held against its data; `calibrate search [runs N] [budget N] [as FILE]`: numbers
  /// that meet them.
  static let calibrate = Command(.calibrate) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    let question = try shell.takeCalibration(&arguments)
    if shell.isRetyping {
      if let file = question.file { throw Fault(UsageMessage.notInSession(.calibrate), at: file.place) }
      // What was asked is of no consequence for the world.
      return .done
    }
    return try shell.calibrate(question, work: shell.longWork())
  }
}

extension Interpreter {
  /// `talentwar calibrate SCENARIO [--search] [--output FILE]`: a scenario held against its data, or tuned to them.
  ///
  /// - Parameters:
  ///   - name: The scenario's name or file.
  ///   - isSearch: Whether numbers are searched.
  ///   - first: The first replicate of the comparison; the first that was held out without it.
  ///   - runs: Replicates of the comparison, or of each point that the search tries.
  ///   - budget: Replicates that the search may play.
  ///   - output: The new file for the scenario that the search finds.
  /// - Returns: `.failed` when the scenario or what is asked has faults, which are then shown; `.interrupted` when it was
  ///   stopped, after what had been found is shown.
  public func calibrate(
    _ name: String, isSearch: Bool, from first: Int? = nil, runs: Int?, budget: Int?, output: String?, work: LongWork
  ) -> ExecutionStatus {
    guard loadQuietly(name) else { return .failed }
    currentLine = []
    var question = CalibrationQuestion(isSearch: isSearch, runs: runs, first: first, budget: budget)
    question.file = output.map { ($0, nil) }
    do throws(Fault) {
      return try calibrate(question, work: work).status
    } catch {
      show(error, offset: 0)
      return .failed
    }
  }

  fileprivate func calibrate(_ question: CalibrationQuestion, work: LongWork) throws(Fault) -> Command.Outcome {
    try check(question)
    let plan: CalibrationPlan
    do throws(FileFault) {
      guard let found = try calibrationPlan(work) else { return stoppedBeforeAnything() }
      plan = found
    } catch {
      show(error)
      return .failed
    }
    return question.isSearch ? try tune(plan, question, work) : compare(plan, question, work)
  }

  private func compare(_ plan: CalibrationPlan, _ question: CalibrationQuestion, _ work: LongWork) -> Command.Outcome {
    let first = question.first.map { UInt32($0) } ?? plan.heldOut.lowerBound
    let count = question.runs ?? plan.heldOut.count
    let replicates = first..<first + UInt32(count)
    let (summaries, runs) = plan.play(plan.scene.course(until: plan.lastTurn), replicates, work) {
      work.progress($0, replicates.count)
    }
    work.end()
    guard runs > 0 else { return stoppedBeforeAnything() }
    accept(question.canonical)
    show(
      CalibrationResult(plan: plan, summaries: summaries, replicates: replicates.prefix(runs), asked: replicates.count))
    guard runs < replicates.count else { return .done }
    let stopped = SweepMessage.interrupted(runs: runs, asked: replicates.count)
    options.style.wrapped(stopped.text(numbers)).forEach(output.report)
    return .interrupted
  }

  private func tune(
    _ plan: CalibrationPlan, _ question: CalibrationQuestion, _ work: LongWork
  ) throws(Fault) -> Command.Outcome {
    guard let result = search(plan, question, work: work) else { return stoppedBeforeAnything() }
    accept(question.canonical)
    show(result)
    try write(result)
    guard work.isCancelled() else { return .done }
    let stopped = CalibrationMessage.interrupted(points: result.fit.points, runs: result.fit.runs)
    options.style.wrapped(stopped.text(numbers)).forEach(output.report)
    return .interrupted
  }

  /// Writes the scenario that was found to the new file that was asked for.
  private func write(_ result: CalibrationSearchResult) throws(Fault) {
    guard let (path, place) = result.question.file else { return say(CalibrationMessage.howToWrite) }
    let text = CalibratedText.text(result)
    // What cannot be read again is not written.
    let (found, faults) = library.scenario(text: text, name: path)
    faults.forEach(show)
    guard let found, zip(found.freeNumbers, result.fit.best.values).allSatisfy({ $0.written?.value == $1 }) else {
      throw Fault(CalibrationMessage.notReplaced(path), at: place)
    }
    do throws(WriteFault) {
      try AtomicFile.create(path, text.utf8)
    } catch {
      if SystemCall.status(path) != nil { throw Fault(InputMessage.fileExists(path), at: place) }
      throw Fault(SessionMessage.write(error, file: path), at: place)
    }
    emit(.object(["type": .string("exported"), "file": .string(path)]))
    say(CalibrationMessage.written(path))
  }
}
