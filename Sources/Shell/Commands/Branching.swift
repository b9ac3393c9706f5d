import Experiments
import TalentMarket

extension Command {
  /// `branch NAME [at TURN]`: another course of the world, from where it stands or from a turn already played.
  static let branch = Command(.branch) { (arguments, shell) throws(Fault) in
    var timeline = try shell.loaded()
    guard let word = arguments.next() else { throw Fault(UsageMessage.branchMissing, at: arguments.end) }
    guard word.text.isBranchName else { throw Fault(UsageMessage.badBranchName(word.text), at: word.range) }
    var turn: Turn?
    var place: Range<Int>?
    if arguments.take(.at) {
      _ = arguments.take(.turn)
      place = arguments.first?.range ?? arguments.end
      turn = try arguments.takeCount(least: 0)
      if turn == nil { throw Fault(UsageMessage.wholeNumber("", least: 0), at: place) }
    }
    try arguments.finish()
    let line = "branch \(word.text)" + (turn.map { " at \($0)" } ?? "")
    do throws(TimelineError) {
      try timeline.perform(line) { (state) throws(TimelineError) in try state.makeBranch(word.text, at: turn) }
    } catch {
      throw shell.fault(error, at: turn != nil && error.isAboutTurns ? place : word.range)
    }
    shell.timeline = timeline
    shell.accept(line)
    let made = timeline.state.current
    shell.tellBranch("branch", made, .made(made.name, from: made.parent ?? "", turn: made.forkTurn))
    return .done
  }

  /// `switch BRANCH`: goes to another branch; everything stays as it was left.
  static let switchTo = Command(.switch) { (arguments, shell) throws(Fault) in
    var timeline = try shell.loaded()
    let name = try shell.takeBranch(&arguments)
    try arguments.finish()
    timeline.perform("switch \(name)") { try? $0.switchTo(name) }
    shell.timeline = timeline
    shell.accept("switch \(name)")
    shell.tellBranch("switched", timeline.state.current, .switched(name, turn: timeline.turn))
    return .done
  }

  /// `prune [BRANCH …]`: forgets branches; without a name, all in which nothing was typed since they left.
  static let prune = Command(.prune) { (arguments, shell) throws(Fault) in
    var timeline = try shell.loaded()
    var names: [String] = []
    while let word = arguments.first {
      let name = try shell.takeBranch(&arguments)
      if name == timeline.branch { throw Fault(UsageMessage.branchIsCurrent(name), at: word.range) }
      if !names.contains(name) { names.append(name) }
    }
    if names.isEmpty {
      let idle = timeline.state.branches.filter { $0.parent != nil && $0.ownDecisions.isEmpty }
      names = idle.map(\.name).filter { $0 != timeline.branch }
    }
    let line = "prune" + names.map { " \($0)" }.joined()
    if !names.isEmpty {
      timeline.perform(line) { state in for name in names { try? state.prune(name) } }
      shell.timeline = timeline
    }
    shell.accept(line)
    shell.emit(.object(["type": .string("pruned"), "branches": .array(names.map(JSON.string))]))
    if names.isEmpty { shell.say(BranchMessage.nothingToPrune) }
    for name in names { shell.say(BranchMessage.pruned(name)) }
    return .done
  }
}

extension Interpreter {
  /// Reads the name of a branch.
  func takeBranch(_ arguments: inout Arguments) throws(Fault) -> String {
    let names = try loaded().state.branches.map(\.name)
    return names[try arguments.takeName(names, missing: UsageMessage.branchMissing) { .unknownBranch($0) }]
  }

  /// A fault of the timeline as a fault of the line.
  func fault(_ error: TimelineError, at place: Range<Int>?) -> Fault {
    switch error {
    case .notPlayed(let turn, _, let last): Fault(UsageMessage.notPlayed(turn: turn, last: last), at: place)
    case .branchExists(let name): Fault(UsageMessage.branchExists(name), at: place)
    case .unknownBranch(let name, let known):
      Fault(UsageMessage.unknownBranch(name), at: place, suggestion: Nearest.word(to: name, among: known))
    case .branchIsCurrent(let name): Fault(UsageMessage.branchIsCurrent(name), at: place)
    }
  }

  fileprivate func tellBranch(_ type: String, _ branch: Branch, _ message: BranchMessage) {
    emit(
      .object([
        "type": .string(type), "branch": .string(branch.name), "from": .string(branch.parent),
        "left": .int(branch.forkTurn), "turn": .int(branch.turn),
      ]))
    say(message)
  }
}

extension TimelineError {
  fileprivate var isAboutTurns: Bool { if case .notPlayed = self { true } else { false } }
}

extension String {
  /// Whether it can name a branch: no quoting is ever needed.
  var isBranchName: Bool {
    !isEmpty && count <= 40
      && allSatisfy { $0.isLetter || ($0.isASCII && $0.isNumber) || $0 == "-" || $0 == "_" || $0 == "." }
      && contains { $0.isLetter }
  }
}
