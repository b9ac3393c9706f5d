import Experiments
import TalentMarket

extension Command {
  /// `step [N]`: plays one turn or several, showing each.
  static let step = Command(.step) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    let count = try arguments.takeCount() ?? 1
    try arguments.finish()
    var played = 0
    while played < count {
      if played > 0, shell.isInterrupted() {
        shell.output.report(TurnMessage.interrupted(played: played).text(shell.numbers))
        return .interrupted
      }
      shell.playOneTurn()
      played += 1
    }
    shell.hintAfterTurn()
    // A turn is played to its end: Ctrl-C during the last one has nothing left to stop, but is not forgotten.
    return shell.isInterrupted() ? .interrupted : .done
  }
}

extension Interpreter {
  /// Plays one turn as one step that can be undone, and shows it.
  func playOneTurn() {
    guard var timeline else { return }
    let before = timeline.records.last
    let record = timeline.perform(CommandName.step.rawValue) { $0.playTurn() }
    self.timeline = timeline
    accept(CommandName.step.rawValue, turn: record)
    showTurn(record, before: before, world: timeline.world)
    showWatched(watched)
    if record.turn == timeline.companion.definition.turns {
      say(TurnMessage.scenarioEnds(turns: record.turn))
    }
  }

  /// Suggests to look at somebody who moved.
  func hintAfterTurn() {
    guard let timeline, let record = timeline.records.last else { return }
    let named = record.moves.first { timeline.world.isNamed($0.researcher) }
    if let move = named ?? record.moves.max(by: { $0.pay < $1.pay }) {
      let name = timeline.world.name(of: move.researcher)
      if !shownHints.contains(.why("")) {
        hint(.why(name))
      } else if !shownHints.contains(.who("")) {
        hint(.who(name))
      } else {
        hint(.change(timeline.world.labs[0].name))
      }
    }
  }
}
