import Experiments
import TalentMarket

extension Command {
  /// `run [until CONDITION or turn N]`: plays to the end of the scenario, to a turn, or until a condition holds.
  static let run = Command(.run) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let length = timeline.companion.definition.turns
    let scheduled = timeline.turn < length ? length : timeline.turn + length
    var last = scheduled
    var condition: Condition?
    if arguments.take(.until) || arguments.begins(with: .turn) {
      // `turn >= 6` is a condition, `turn 6` a turn.
      if !shell.isFollowedByOperator(Array(arguments.words)) { _ = arguments.take(.turn) }
      if let word = arguments.first, word.text.allSatisfy(\.isNumber) {
        last = try arguments.takeCount() ?? scheduled
        try arguments.finish()
      } else {
        guard let (text, offset) = arguments.takeRest() else {
          throw Fault(UsageMessage.conditionMissing, at: arguments.end)
        }
        condition = try shell.condition(text, offset: offset)
      }
    }
    try arguments.finish()
    return try shell.run(to: last, until: condition)
  }
}

extension Interpreter {
  func run(to last: Turn, until condition: Condition?) throws(Fault) -> Command.Outcome {
    var played = 0
    while let now = timeline {
      if let condition, try holds(condition) {
        say(TurnMessage.reached(turn: now.turn))
        break
      }
      guard now.turn < last else {
        if condition != nil {
          say(TurnMessage.neverHeld(turn: now.turn))
          return .failed
        }
        break
      }
      if isInterrupted() {
        output.report(TurnMessage.interrupted(played: played).text(numbers))
        return .interrupted
      }
      playOneTurn()
      played += 1
    }
    hintAfterTurn()
    return .done
  }
}
