import Experiments
import Expressions
import TalentMarket

extension Command {
  /// `assert CONDITION`: says nothing where it holds, and fails where it does not, with both sides of a comparison: a script
  /// stops there.
  static let assert = Command(.assert) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    guard let (text, offset) = arguments.takeRest() else {
      throw Fault(UsageMessage.conditionMissing, at: arguments.end)
    }
    let condition = try shell.condition(text, offset: offset)
    let environment = WorldEnvironment(timeline)
    guard try shell.holds(condition, in: environment) else {
      throw Fault(shell.whyNot(condition, in: environment), at: offset..<(offset + text.count))
    }
    shell.accept("assert \(text)")
    shell.emit(
      .object([
        "type": .string("assert"), "expression": .string(text), "turn": .int(timeline.turn), "holds": .bool(true),
      ]))
    return .done
  }
}

extension Interpreter {
  /// Says that a condition does not hold; of a comparison, what its sides come to.
  fileprivate func whyNot(_ condition: Condition, in environment: WorldEnvironment) -> UsageMessage {
    guard case .binary(let sign, let left, let right) = condition.expression.kind, sign.compares,
      let first = try? Evaluator(environment: environment).value(of: left),
      let second = try? Evaluator(environment: environment).value(of: right)
    else { return .doesNotHold(condition.text) }
    return .doesNotHoldWith(condition.text, left: told(first), right: told(second))
  }

  private func told(_ value: Value) -> String {
    switch value {
    case .number(let number, let unit): shown(number, unit)
    case .truth(let truth): (truth ? WorldMessage.yes : .no).text(numbers)
    case .text(let name): name.isEmpty ? numbers.dash : name
    }
  }
}

extension BinaryOperator {
  fileprivate var compares: Bool {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
    default: false
    }
  }
}
