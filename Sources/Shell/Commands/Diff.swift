import Experiments
import TalentMarket

extension Command {
  /// `diff [A [B]]`: where two branches part, the first thing that went differently, and the labs as they now differ.
  /// With one name the branch on the screen is compared with it; without, with the branch it left.
  static let diff = Command(.diff) { (arguments, shell) throws(Fault) in
    let state = try shell.loaded().state
    var names: [String] = []
    while names.count < 2, !arguments.isEmpty { names.append(try shell.takeBranch(&arguments)) }
    try arguments.finish()
    if names.count < 2 { names.insert(state.branch, at: 0) }
    if names.count < 2 { names.append(state.current.parent ?? state.branch) }
    guard let ours = state.branch(named: names[0]), let theirs = state.branch(named: names[1]) else { return .done }
    shell.accept("diff \(names[0]) \(names[1])")
    shell.show(BranchDifference(ours, theirs), ours, theirs)
    return .done
  }
}

extension Interpreter {
  fileprivate func show(_ difference: BranchDifference, _ ours: Branch, _ theirs: Branch) {
    guard !options.isJSON else { return emit(difference, ours, theirs) }
    if let decision = difference.decision {
      let turns = [decision.ours?.turn, decision.theirs?.turn].compactMap(\.self)
      say(BranchMessage.parts(ours.name, theirs.name, turn: turns.min() ?? 0))
      say(told(decision.ours, in: ours, at: turns.min() ?? 0))
      say(told(decision.theirs, in: theirs, at: turns.min() ?? 0))
    } else {
      say(BranchMessage.decidedAlike(ours.name, theirs.name))
    }
    if let change = difference.firstChange {
      say(BranchMessage.firstChange(change, ours.name, theirs.name))
    } else {
      say(BranchMessage.nothingDiffers(turn: difference.lastTurn))
    }
    guard let left = ours.snapshot(at: difference.lastTurn), let right = theirs.snapshot(at: difference.lastTurn),
      difference.firstChange != nil
    else { return }
    say("")
    say(BranchMessage.compared(ours.name, with: theirs.name, turn: difference.lastTurn))
    say(labsTable(left.record, before: right.record, world: left.after))
    say(worldLine(left.record, world: left.after))
  }

  private func told(_ decision: Decision?, in branch: Branch, at turn: Turn) -> BranchMessage {
    decision.map { .typed(branch: branch.name, line: $0.line) } ?? .typedNothing(branch: branch.name, turn: turn)
  }

  private func emit(_ difference: BranchDifference, _ ours: Branch, _ theirs: Branch) {
    func decision(_ decision: Decision?) -> JSON {
      decision.map { .object(["turn": .int($0.turn), "line": .string($0.line)]) } ?? .null
    }
    let change = difference.firstChange.map { change in
      JSON.object([
        "turn": .int(change.turn),
        "what": .string(
          BranchMessage.firstChange(change, ours.name, theirs.name).english(NumberStyle(.english))),
      ])
    }
    emit(
      .object([
        "type": .string("diff"), "a": .string(ours.name), "b": .string(theirs.name), "turn": .int(difference.lastTurn),
        "decisionA": decision(difference.decision?.ours), "decisionB": decision(difference.decision?.theirs),
        "firstDifference": change ?? .null,
      ]))
  }
}
