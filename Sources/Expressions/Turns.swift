internal import Diagnostics

/// Time in expressions: `at turn N`, `by turn N` and `over turns`.
extension Evaluator {
  /// `EXPR at turn N`.
  func value(of operand: Expression, at turn: Expression) throws(ExpressionFault) -> Value {
    let (number, unit) = try number(turn)
    guard unit == .plain || unit == .turns, let index = Int(exactly: number),
      let then = environment.environment(at: index)
    else { throw ExpressionFault(.turnUnavailable(number), turn.range) }
    return try Evaluator(environment: then).value(of: operand)
  }

  /// `CONDITION by turn N`: whether it holds after some turn up to that one, from the first turn known.
  ///
  /// What has come to hold stays so: later turns are then not asked, played or not.
  ///
  /// - Complexity: one evaluation a turn.
  func holds(_ condition: Expression, by turn: Expression) throws(ExpressionFault) -> Bool {
    guard let turns = environment.turns else { throw ExpressionFault(.needsHistory, turn.range) }
    let last = try index(turn)
    guard last >= turns.lowerBound else { throw ExpressionFault(.turnUnavailable(Double(last)), turn.range) }
    for index in turns.lowerBound...min(last, turns.upperBound) {
      guard let value = try value(of: condition, after: index, turn.range) else { continue }
      guard case .truth(let holds) = value else { throw wrongKind(.truth, value, condition) }
      if holds { return true }
    }
    guard last <= turns.upperBound else { throw ExpressionFault(.turnUnavailable(Double(last)), turn.range) }
    return false
  }

  /// `mean(EXPR) over turns A to B`.
  ///
  /// - Returns: A number in the unit of the operand; not a number where nothing was measured at any of the turns.
  /// - Complexity: one evaluation a turn.
  func value(
    of aggregate: TurnAggregate, _ operand: Expression, _ span: TurnSpan?, _ whole: Expression
  ) throws(ExpressionFault) -> Value {
    guard let known = environment.turns else { throw ExpressionFault(.needsHistory, whole.range) }
    var result = 0.0
    var count = 0
    var unit: Unit?
    for index in try span.map({ (span) throws(ExpressionFault) in try turns(span, within: known) }) ?? known {
      guard let value = try value(of: operand, after: index, whole.range) else { continue }
      guard case .number(let number, let found) = value else { throw wrongKind(.number, value, operand) }
      let common = Unit.ofSum(unit ?? found, found)
      guard let common else { throw ExpressionFault(.mismatchedUnits(unit ?? found, found), operand.range) }
      result *= (unit ?? found).factor(into: common)
      unit = common
      // Not measured at this turn.
      if number.isNaN { continue }
      let amount = number * found.factor(into: common)
      count += 1
      switch aggregate {
      case .mean, .sum: result += amount
      case .min: result = count == 1 ? amount : Swift.min(result, amount)
      case .max: result = count == 1 ? amount : Swift.max(result, amount)
      }
    }
    if aggregate == .mean { result /= Double(count) }
    return .number(count == 0 ? .nan : result, unit ?? .plain)
  }

  /// `mean(x)` alone, told how to go on.
  func needsTurns(_ function: NameSegment, _ whole: Expression) -> ExpressionFault {
    let isFrench = ["moyenne", "somme"].contains(function.text.lowercased())
    let call = whole.shortText + (isFrench ? " sur les tours" : " over turns")
    return ExpressionFault(.needsTurns(function.text), whole.range, suggestion: call)
  }

  private func turns(
    _ span: TurnSpan, within known: ClosedRange<Int>
  ) throws(ExpressionFault) -> ClosedRange<Int> {
    let (first, last) = (try index(span.first), try index(span.last))
    for (index, typed) in [(first, span.first), (last, span.last)] where !known.contains(index) {
      throw ExpressionFault(.turnUnavailable(Double(index)), typed.range)
    }
    guard first <= last else {
      let range = span.first.range.union(span.last.range)
      throw ExpressionFault(.turnsRunBackward(first: first, last: last), range)
    }
    return first...last
  }

  private func index(_ turn: Expression) throws(ExpressionFault) -> Int {
    let (number, unit) = try number(turn)
    guard unit == .plain || unit == .turns, let index = Int(exactly: number) else {
      throw ExpressionFault(.turnUnavailable(number), turn.range)
    }
    return index
  }

  /// The value after a turn; `nil` where a name is known now and was not then, as of a lab not yet founded.
  private func value(
    of operand: Expression, after turn: Int, _ range: SourceRange
  ) throws(ExpressionFault) -> Value? {
    guard let then = environment.environment(at: turn) else {
      throw ExpressionFault(.turnUnavailable(Double(turn)), range)
    }
    do throws(ExpressionFault) {
      return try Evaluator(environment: then).value(of: operand)
    } catch {
      guard error.isAboutAName else { throw error }
      _ = try value(of: operand)
      return nil
    }
  }
}

extension Expression {
  /// As it may be typed, where it is a name or a function of one; else an ellipsis.
  fileprivate var shortText: String {
    switch kind {
    case .name(let path): path.text
    case .call(let function, let arguments):
      function.text + "(" + arguments.map(\.shortText).joined(separator: ", ") + ")"
    default: "…"
    }
  }
}

extension ExpressionFault {
  fileprivate var isAboutAName: Bool {
    switch kind {
    case .unknownName, .unknownField, .notAValue: true
    default: false
    }
  }
}
