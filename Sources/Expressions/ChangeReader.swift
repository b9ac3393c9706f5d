internal import Diagnostics
public import TalentMarket

/// Turns typed changes into the engine's, checking names, units and ranges.
public struct ChangeReader {
  /// Who is called what.
  public var names: any NamesInWorld
  /// What names mean inside amounts; in files, nothing.
  public var environment: any ExpressionEnvironment

  /// A reader for one world.
  public init(names: any NamesInWorld, environment: any ExpressionEnvironment = ConstantEnvironment()) {
    self.names = names
    self.environment = environment
  }

  /// The change that an assignment asks for.
  ///
  /// An amount that is set must lie in `Path.allowed`; a factor must not turn the sign of a number that has none,
  /// and nothing is divided by zero. What a sum or product comes to depends on the world: ask ``check(_:from:typed:)``.
  ///
  /// - Parameters:
  ///   - lab: Where a path without a lab's name is looked up first (`budget * 1.5` in a lab's event).
  public func change(_ assignment: Assignment, within lab: LabID? = nil) throws(ExpressionFault) -> Change {
    let path = try PathReader(names: names).path(assignment.target, within: lab)
    let name = assignment.target.text
    let amount = try self.amount(of: assignment, path: path)
    let range = assignment.amount.range
    let allowed = path.allowed
    switch assignment.operation {
    case .set:
      guard allowed.contains(amount) else {
        throw ExpressionFault(.outOfRange(path: name, value: amount, allowed: allowed), range)
      }
      if path.isWhole, amount != amount.rounded() {
        throw ExpressionFault(.notWhole(path: name, value: amount), range)
      }
    case .divide where amount == 0:
      throw ExpressionFault(.divisionByZero, range)
    case .multiply, .divide:
      guard amount.isFinite, amount >= 0 || allowed.lowerBound < 0 else {
        throw ExpressionFault(
          .outOfRange(path: name, value: amount, allowed: 0...Double.greatestFiniteMagnitude), range)
      }
    case .add, .subtract:
      let span = allowed.upperBound - allowed.lowerBound
      guard amount.magnitude <= span else {
        throw ExpressionFault(.outOfRange(path: name, value: amount, allowed: -span...span), range)
      }
    }
    return Change(path: path, operation: assignment.operation, amount: amount)
  }

  /// The number after `change` to a number that is now `value`, if it may take it.
  public static func check(
    _ change: Change, from value: Double, typed assignment: Assignment
  ) throws(ExpressionFault) -> Double {
    let result = change.operation.apply(change.amount, to: value)
    guard change.path.allowed.contains(result) else {
      let kind = ExpressionFaultKind.outOfRange(
        path: assignment.target.text, value: result, allowed: change.path.allowed)
      throw ExpressionFault(kind, assignment.amount.range)
    }
    return result
  }

  private func amount(of assignment: Assignment, path: Path) throws(ExpressionFault) -> Double {
    if case .lab(_, .counter) = path, assignment.operation == .set, case .name(let word) = assignment.amount.kind,
      let isOn = Switch(word.text)
    {
      return isOn.isOn ? 1 : 0
    }
    let (number, unit) = try Evaluator(environment: environment).number(assignment.amount)
    switch assignment.operation {
    case .multiply, .divide:
      guard unit.isScale else {
        throw ExpressionFault(
          .wrongUnit(path: assignment.target.text, expected: .plain, found: unit), assignment.amount.range)
      }
      return number
    case .set, .add, .subtract:
      guard let amount = Quantity(number, unit).amount(in: path.unit) else {
        throw ExpressionFault(
          .wrongUnit(path: assignment.target.text, expected: path.unit, found: unit), assignment.amount.range)
      }
      return amount
    }
  }
}

/// A word for on or off.
public struct Switch: Hashable, Sendable {
  /// Which of the two.
  public var isOn: Bool

  /// `true`, `yes`, `on` or their opposites, in any case.
  public init?(_ word: String) {
    switch word.lowercased() {
    case "true", "yes", "on": isOn = true
    case "false", "no", "off": isOn = false
    default: return nil
    }
  }
}
