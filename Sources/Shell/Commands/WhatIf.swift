import Experiments
import TalentMarket

extension Command {
  /// `whatif CHANGE, … [at TURN] [until TURN] [measure EXPR, …] [runs N] [until ±X] [keep as NAME]`: both worlds over
  /// paired replicates under the same luck.
  static let whatif = Command(.whatif) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let question = try shell.takeWhatIf(&arguments)
    if let branch = question.branch, timeline.state.branch(named: branch.name) != nil {
      throw Fault(UsageMessage.branchExists(branch.name), at: branch.place)
    }
    let work = shell.longWork()
    // What was asked is of no consequence for the world: a session that is replayed does not ask again.
    if shell.isRetyping {
      try shell.keep(question)
      return .done
    }
    guard let whatIf = try shell.prepare(question, work: work) else {
      shell.output.report(WorldMessage.interruptedNothing.text(shell.numbers))
      return .interrupted
    }
    if let precision = question.precision, shell.goals(whatIf.formulas, precision).isEmpty {
      throw Fault(UsageMessage.precisionFitsNothing(precision.text.trimmed), at: precision.range)
    }
    let result = shell.play(whatIf, work: work)
    if question.branch == nil { shell.accept(question.canonical(whatIf.changes)) }
    shell.show(result)
    // The branch is the change: it does not hang on how many pairs were played.
    try shell.keep(question)
    if result.ending == .cancelled {
      let stopped = WhatIfMessage.interrupted(runs: result.runs, asked: result.asked)
      shell.options.style.wrapped(stopped.text(shell.numbers)).forEach(shell.output.report)
      return .interrupted
    }
    return .done
  }
}

extension WhatIfQuestion {
  /// The line in full English.
  func canonical(_ changes: [TypedChange]) -> String {
    var words = ["whatif " + changes.map(\.line).joined(separator: ", ")]
    if let at { words.append("at \(at)") }
    if let until { words.append("until \(until.turn)") }
    if let measures { words.append("measure \(measures.text)") }
    if let runs { words.append("runs \(runs)") }
    if let precision { words.append("until ±\(precision.text.trimmed)") }
    if let branch { words.append("keep as \(branch.name)") }
    return words.joined(separator: " ")
  }
}

extension Interpreter {
  /// Makes a branch in which the change is typed, as one step: the changed world that was measured. What was typed at that
  /// turn comes before the change; what was typed later is typed again where it was.
  func keep(_ question: WhatIfQuestion) throws(Fault) {
    guard let (name, place) = question.branch, var timeline else { return }
    let turn = question.at ?? timeline.turn
    var state = timeline.state
    let isPast = turn < state.turn
    let later = isPast ? state.current.decisions.filter { $0.turn >= turn } : []
    do throws(TimelineError) {
      try state.makeBranch(name, at: isPast ? turn : nil)
    } catch {
      throw fault(error, at: place)
    }
    while state.turn < turn { state.playTurn() }
    var left: [Decision] = []
    for decision in later where decision.turn == turn && !retype(decision, in: &state) { left.append(decision) }
    let changes = try typedChanges(of: question, in: state.world)
    for change in changes { state.change(change.line) { world in _ = change.make(&world) } }
    for decision in later where decision.turn > turn {
      while state.turn < decision.turn { state.playTurn() }
      if !retype(decision, in: &state) { left.append(decision) }
    }
    let line = question.canonical(changes)
    timeline.perform(line) { $0 = state }
    self.timeline = timeline
    accept(line)
    let branch = state.current
    emit(
      .object([
        "type": .string("branch"), "branch": .string(branch.name), "from": .string(branch.parent),
        "left": .int(branch.forkTurn), "turn": .int(branch.turn),
      ]))
    say(BranchMessage.made(branch.name, from: branch.parent ?? "", turn: branch.forkTurn))
    if later.count > left.count { say(WhatIfMessage.typedAgain(count: later.count - left.count, turn: branch.turn)) }
    for decision in left { say(WhatIfMessage.notTypedAgain(line: decision.line, turn: decision.turn)) }
  }

  /// Types a line again where a branch stands; says whether it applies there.
  private func retype(_ decision: Decision, in state: inout Timeline<LoadedScenario>.State) -> Bool {
    var world = state.world
    guard let change = try? typedChange(decision.line, offset: 0, in: &world) else { return false }
    state.change(change.line) { $0 = world }
    return true
  }
}
