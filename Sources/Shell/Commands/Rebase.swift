import Experiments
import TalentMarket

extension Command {
  /// `rebase A onto B`: A's changes are typed again on B, turn by turn, until one no longer applies.
  static let rebase = Command(.rebase) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let place = arguments.first?.range
    let name = try shell.takeBranch(&arguments)
    guard arguments.take(.onto) else { throw Fault(UsageMessage.ontoMissing, at: arguments.end) }
    let base = try shell.takeBranch(&arguments)
    try arguments.finish()
    guard name != base, let branch = timeline.state.branch(named: name), let onto = timeline.state.branch(named: base)
    else { throw Fault(UsageMessage.rebaseOntoItself(name), at: place) }
    return shell.rebase(Rebase(branch, onto: onto))
  }
}

/// What has to be typed so that a branch's changes are made on another.
private struct Rebase {
  let name: String
  let base: String
  /// The turn of the base at which it begins.
  let start: Turn
  /// Whether that is where the base stands, with all that was typed in it.
  let isFromHere: Bool
  /// The turn up to which is played.
  let end: Turn
  /// What is typed, in order: the base's own changes from `start` on, each before those of the branch in the same turn.
  let lines: [(decision: Decision, isOurs: Bool)]

  init(_ branch: Branch, onto base: Branch) {
    let (ours, theirs) = (branch.decisions, base.decisions)
    let shared = zip(ours, theirs).prefix { $0 == $1 }.count
    let own = ours.dropFirst(shared)
    name = branch.name
    self.base = base.name
    let start = min(own.first?.turn ?? base.turn, base.turn)
    self.start = start
    end = max(branch.turn, start)
    isFromHere = start == base.turn
    let again = (isFromHere ? [] : theirs.filter { $0.turn >= start }).map { ($0, false) } + own.map { ($0, true) }
    // Sorting by turn keeps, within a turn, the base's changes first.
    lines = again.enumerated().sorted { ($0.element.0.turn, $0.offset) < ($1.element.0.turn, $1.offset) }.map(\.element)
  }
}

extension Interpreter {
  fileprivate func rebase(_ plan: Rebase) -> Command.Outcome {
    guard var timeline else { return .failed }
    let log = OutputLog()
    let inner = Interpreter(output: log, library: library, options: options)
    inner.options.isInteractive = false
    inner.isRetyping = true
    var state = timeline.state
    guard (try? state.restart(plan.name, leaving: plan.base, at: plan.isFromHere ? nil : plan.start)) != nil else {
      return .failed
    }
    inner.timeline = Timeline(state: state)
    var count = 0
    var failure: Decision?
    typing: for turn in plan.start...plan.end {
      for (decision, isOurs) in plan.lines where decision.turn == turn {
        log.clear()
        guard inner.execute(decision.line) == .done else {
          failure = decision
          break typing
        }
        if isOurs { count += 1 }
      }
      guard !isInterrupted() else {
        output.report(WorldMessage.interruptedNothing.text(numbers))
        return .interrupted
      }
      if turn < plan.end { inner.timeline?.perform(CommandName.step.rawValue) { $0.playTurn() } }
    }
    guard let rebased = inner.timeline?.state else { return .failed }
    let line = "rebase \(plan.name) onto \(plan.base)"
    timeline.perform(line) { $0 = rebased }
    self.timeline = timeline
    accept(line)
    tell(plan, count, failure, why: log.reports)
    return .done
  }

  private func tell(_ plan: Rebase, _ count: Int, _ failure: Decision?, why reports: [String]) {
    let wanted = plan.lines.count(where: \.isOurs)
    emit(
      .object([
        "type": .string("rebased"), "branch": .string(plan.name), "onto": .string(plan.base), "typed": .int(count),
        "of": .int(wanted), "turn": .int(timeline?.turn ?? 0),
        "stopped": failure.map { .object(["turn": .int($0.turn), "line": .string($0.line)]) } ?? .null,
      ]))
    guard let failure else { return say(BranchMessage.rebased(plan.name, onto: plan.base, count: count)) }
    say(BranchMessage.rebaseStopped(line: failure.line, turn: failure.turn, done: count, of: wanted))
    if !isQuiet { reports.forEach(output.report) }
  }
}
