import Experiments
import TalentMarket

extension Command {
  /// `undo [N]`: takes back what was done last, and says what that was.
  static let undo = Command(.undo) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    let count = try arguments.takeCount() ?? 1
    try arguments.finish()
    let labels = shell.travel(count, "undo 1") { $0.undo() }
    guard !labels.isEmpty else { throw Fault(UsageMessage.nothingToUndo, at: shell.firstWordRange) }
    for label in labels { shell.tellTime("undone", label, .undone(line: label)) }
    return .done
  }

  /// `redo [N]`: does again what was undone.
  static let redo = Command(.redo) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    let count = try arguments.takeCount() ?? 1
    try arguments.finish()
    let labels = shell.travel(count, "redo 1") { $0.redo() }
    guard !labels.isEmpty else { throw Fault(UsageMessage.nothingToRedo, at: shell.firstWordRange) }
    for label in labels { shell.tellTime("redone", label, .redone(line: label)) }
    return .done
  }

  /// `goto TURN`: goes to a turn already played; later turns stay known until something is changed. `goto replicate N`
  /// puts a replicate on the screen.
  static let goto = Command(.goto) { (arguments, shell) throws(Fault) in
    var timeline = try shell.loaded()
    if arguments.take(.replicate) { return try shell.goToReplicate(&arguments) }
    _ = arguments.take(.turn)
    let place = arguments.first?.range ?? arguments.end
    guard let turn = try arguments.takeCount(least: 0) else {
      throw Fault(UsageMessage.wholeNumber("", least: 0), at: place)
    }
    try arguments.finish()
    do throws(TimelineError) {
      try timeline.goTo(turn: turn)
    } catch {
      throw shell.fault(error, at: place)
    }
    shell.timeline = timeline
    shell.accept("goto \(turn)")
    shell.tellTime("goto", "\(turn)", .wentTo(turn: turn))
    return .done
  }
}

extension Interpreter {
  /// Goes up to so many steps back or forth; a step to another world is no part of that world's session.
  fileprivate func travel(
    _ count: Int, _ line: String, _ step: (inout Timeline<LoadedScenario>) -> [String]
  ) -> [String] {
    var labels: [String] = []
    while labels.count < count, var timeline {
      let before = timeline.companion.loadNumber
      guard let label = step(&timeline).first else { break }
      self.timeline = timeline
      if !takeUpSession(after: before) { accept(line) }
      labels.append(label)
    }
    return labels
  }

  fileprivate func tellTime(_ type: String, _ line: String, _ message: WorldMessage) {
    emit(.object(["type": .string(type), "line": .string(line), "turn": .int(timeline?.turn ?? 0)]))
    say(message)
  }
}
