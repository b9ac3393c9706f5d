import Experiments
import Expressions
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
        let typed = try shell.condition(text, offset: offset)
        condition = typed
        // `… by turn 8` cannot come to hold after that turn.
        if let end = typed.lastTurn, end > timeline.turn { last = end }
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
      if let condition, try holds(condition, before: last, at: now.turn) {
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

  /// Whether a condition holds now; what asks about a turn still to be played in this run does not hold yet.
  private func holds(_ condition: Condition, before last: Turn, at turn: Turn) throws(Fault) -> Bool {
    do throws(Fault) {
      return try holds(condition)
    } catch {
      guard let sentence = error.sentence as? ExpressionSentence, case .turnUnavailable(let asked) = sentence.kind,
        asked > Double(turn), asked <= Double(last)
      else { throw error }
      return false
    }
  }
}

extension Condition {
  /// The turn that `CONDITION by turn N` names, where it is a number as typed.
  fileprivate var lastTurn: Turn? {
    guard case .time(_, .by, let turn) = expression.kind, case .number(let quantity) = turn.kind else { return nil }
    return Int(exactly: quantity.value)
  }
}
