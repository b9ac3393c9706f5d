import Experiments
import ScenarioFormat
import TalentMarket

extension Command {
  /// `backtest [runs N]`: the scenario held against what was reported of the world afterwards.
  static let backtest = Command(.backtest) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    var runs: Int?
    while let word = arguments.first {
      guard runs == nil, arguments.take(.runs) else { throw shell.clauseFault(word, among: [.runs]) }
      runs = try shell.takeNumber(&arguments, least: 2)
    }
    // What was asked is of no consequence for the world: a session that is replayed does not play it again.
    if shell.isRetyping { return .done }
    return try shell.backtest(runs: runs, work: shell.longWork())
  }
}

extension Interpreter {
  /// Replicates where nothing else is asked.
  private static var backtestRuns: Int { 1000 }

  /// `talentwar backtest SCENARIO [--runs N]`: a scenario held against what was reported of the world afterwards.
  ///
  /// - Parameters:
  ///   - name: The scenario's name or file.
  ///   - runs: How many replicates; 1,000 without it.
  /// - Returns: `.failed` when the scenario has faults or no reports, which is then shown; `.interrupted` when it was
  ///   stopped, after what had been played is shown.
  public func backtest(_ name: String, runs: Int?, work: LongWork) -> ExecutionStatus {
    guard loadQuietly(name) else { return .failed }
    currentLine = []
    do throws(Fault) {
      return try backtest(runs: runs, work: work).status
    } catch {
      show(error, offset: 0)
      return .failed
    }
  }

  fileprivate func backtest(runs: Int?, work: LongWork) throws(Fault) -> Command.Outcome {
    let (plan, scene) = try backtestPlan()
    let observation = BacktestObservation(plan)
    let asked = runs ?? Interpreter.backtestRuns
    let replicates = 1..<UInt32(asked) + 1
    let outcome = Study([scene.course(until: plan.lastTurn)], observing: observation).run(
      replicates, on: work.pool, isCancelled: work.isCancelled, progress: { work.progress($0, $1) })
    work.end()
    guard outcome.runs > 0 else { return stoppedBeforeAnything() }
    accept("backtest" + (runs.map { " runs \($0)" } ?? ""))
    show(
      BacktestResult(
        plan: plan, observation: observation,
        summaries: observation.figures.indices.map { outcome.value($0) }, replicates: replicates.prefix(outcome.runs),
        asked: asked, quotas: scene.world.labs.map(\.quota)))
    guard outcome.runs < asked else { return .done }
    let stopped = BacktestMessage.interrupted(runs: outcome.runs, asked: asked)
    options.style.wrapped(stopped.text(numbers)).forEach(output.report)
    return .interrupted
  }

  /// Understands the reports of the scenario on the screen.
  ///
  /// Worlds begin at turn 0; what was typed since is typed again in each.
  private func backtestPlan() throws(Fault) -> (plan: BacktestPlan, scene: Scene) {
    let scenario = try loaded().companion
    let name = scenario.definition.name
    guard let record = scenario.reported else {
      let others = otherScenarios { $0.reported != nil }
      throw Fault(BacktestMessage.noReports(name, others: others), at: firstWordRange)
    }
    guard scenario.definition.turnLength == .quarter else {
      throw Fault(BacktestMessage.notQuarters(name), at: firstWordRange)
    }
    let scene = try self.scene(from: 0)
    // A lab that was typed in at the start comes before those that are founded later.
    let written = World(scenario.definition).labNames(until: .max)
    let labs = scene.world.labNames(until: .max)
    let placed = record.placing { lab in LabID(labs.firstIndex(of: written[lab.index]) ?? lab.index) }
    guard let plan = BacktestPlan(scenario, placed, labs: labs) else {
      throw Fault(BacktestMessage.nothingComparable(name), at: firstWordRange)
    }
    guard scene.start == 0 else {
      throw Fault(UsageMessage.nothingToPlay(turn: scene.start, last: plan.lastTurn), at: firstWordRange)
    }
    return (plan, scene)
  }
}

extension ReportedRecord {
  /// The same reports of labs that are elsewhere.
  fileprivate func placing(_ place: (LabID) -> LabID) -> ReportedRecord {
    var record = self
    for one in record.labs.indices { record.labs[one].lab = place(record.labs[one].lab) }
    for one in record.moves.indices {
      record.moves[one].from.lab = place(record.moves[one].from.lab)
      record.moves[one].to.lab = place(record.moves[one].to.lab)
    }
    for one in record.returns.indices {
      record.returns[one].from.lab = place(record.returns[one].from.lab)
      record.returns[one].to.lab = place(record.returns[one].to.lab)
    }
    return record
  }
}
