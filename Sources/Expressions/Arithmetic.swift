internal import Diagnostics
internal import TalentMarket

/// Signs and built-in functions.
extension Evaluator {
  func value(
    of sign: BinaryOperator, _ left: Expression, _ right: Expression, _ whole: Expression
  ) throws(ExpressionFault) -> Value {
    switch sign {
    case .and: return .truth(try truth(left) ? try truth(right) : false)
    case .or: return .truth(try truth(left) ? true : try truth(right))
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      return .truth(try compare(sign, left, right, whole))
    case .over: return try yearly(left, over: right)
    case .add, .subtract:
      let sum = try together(number(left), number(right), whole)
      return .number(sign == .add ? sum.left + sum.right : sum.left - sum.right, sum.unit)
    case .multiply:
      let (first, second) = try (number(left), number(right))
      return .number(first.0 * second.0, Unit.ofProduct(first.1, second.1))
    case .divide:
      let (first, second) = try (number(left), number(right))
      guard second.0 != 0 else { throw ExpressionFault(.divisionByZero, right.range) }
      let scale =
        first.1 == second.1 ? 1 : first.1.factor(into: second.1) / second.1.factor(into: first.1)
      return .number(first.0 * scale / second.0, Unit.ofQuotient(first.1, second.1))
    case .power:
      let (base, exponent) = try (number(left), number(right))
      guard exponent.1.isScale else { throw ExpressionFault(.mismatchedUnits(.plain, exponent.1), right.range) }
      return .number(power(base.0, exponent.0), .plain)
    }
  }

  /// Two numbers in one unit.
  func together(
    _ left: (Double, Unit), _ right: (Double, Unit), _ whole: Expression
  ) throws(ExpressionFault) -> (left: Double, right: Double, unit: Unit) {
    guard let unit = Unit.ofSum(left.1, right.1) else {
      throw ExpressionFault(.mismatchedUnits(left.1, right.1), whole.range)
    }
    return (left.0 * left.1.factor(into: unit), right.0 * right.1.factor(into: unit), unit)
  }

  private func compare(
    _ sign: BinaryOperator, _ left: Expression, _ right: Expression, _ whole: Expression
  ) throws(ExpressionFault) -> Bool {
    let (first, second) = try (value(of: left), value(of: right))
    switch (first, second) {
    case (.number(let a, let unit), .number(let b, let other)):
      let pair = try together((a, unit), (b, other), whole)
      switch sign {
      case .less: return pair.left < pair.right
      case .lessOrEqual: return pair.left <= pair.right
      case .greater: return pair.left > pair.right
      case .greaterOrEqual: return pair.left >= pair.right
      case .notEqual: return pair.left != pair.right
      default: return pair.left == pair.right
      }
    case (.text(let a), .text(let b)) where sign == .equal || sign == .notEqual:
      return (a.lowercased() == b.lowercased()) == (sign == .equal)
    case (.truth(let a), .truth(let b)) where sign == .equal || sign == .notEqual:
      return (a == b) == (sign == .equal)
    case (.number, _): throw ExpressionFault(.wrongKind(expected: .number, found: second.kind), right.range)
    default: throw ExpressionFault(.wrongKind(expected: .number, found: first.kind), left.range)
    }
  }

  /// A total over some years, as so much a year.
  private func yearly(_ total: Expression, over time: Expression) throws(ExpressionFault) -> Value {
    let amount = try number(total)
    let duration = try number(time)
    let years: Double
    switch duration.1 {
    case .years: years = duration.0
    case .months: years = duration.0 / 12
    case .turns where environment.yearsPerTurn != nil: years = duration.0 * (environment.yearsPerTurn ?? 1)
    default: throw ExpressionFault(.mismatchedUnits(.years, duration.1), time.range)
    }
    guard years > 0 else { throw ExpressionFault(.divisionByZero, time.range) }
    return .number(amount.0 / years, amount.1)
  }

  /// `min`, `max`, `abs`, `round`, `sqrt`, `ln` and `exp`, or `nil` when the function is none of them.
  func builtIn(_ function: NameSegment, _ arguments: [Expression]) throws(ExpressionFault) -> Value? {
    let name = function.text.lowercased()
    switch (name, arguments.count) {
    case ("min", 1...), ("max", 1...):
      var result = try number(arguments[0])
      for argument in arguments.dropFirst() {
        let pair = try together(result, number(argument), argument)
        let isTaken = name == "min" ? pair.right < pair.left : pair.right > pair.left
        result = (isTaken ? pair.right : pair.left, pair.unit)
      }
      return .number(result.0, result.1)
    case ("abs", 1):
      let (number, unit) = try number(arguments[0])
      return .number(number.magnitude, unit)
    case ("round", 1):
      let (number, unit) = try number(arguments[0])
      return .number(number.rounded(), unit)
    case ("sqrt", 1):
      return .number(try number(arguments[0]).0.squareRoot(), .plain)
    case ("ln", 1), ("log", 1):
      return .number(Elementary.log(try number(arguments[0]).0), .plain)
    case ("exp", 1):
      return .number(Elementary.exp(try number(arguments[0]).0), .plain)
    default:
      return nil
    }
  }
}

/// `base` to the `exponent`, with the engine's own bits.
private func power(_ base: Double, _ exponent: Double) -> Double { Elementary.pow(base, exponent) }
