internal import Diagnostics

/// Computes expressions in an environment, in plain IEEE arithmetic.
public struct Evaluator {
  /// What names mean.
  public var environment: any ExpressionEnvironment

  /// An evaluator over `environment`.
  public init(environment: any ExpressionEnvironment) { self.environment = environment }

  /// The value of an expression; a number need not be finite.
  ///
  /// - Complexity: one visit a node.
  public func value(of expression: Expression) throws(ExpressionFault) -> Value {
    switch expression.kind {
    case .number(let quantity): return .number(quantity.value, quantity.unit)
    case .name(let path): return try value(of: path)
    case .call(let function, let arguments): return try call(function, arguments, expression)
    case .unary(.negate, let operand):
      let (number, unit) = try number(operand)
      return .number(-number, unit)
    case .unary(.not, let operand): return .truth(try !truth(operand))
    case .binary(let sign, let left, let right): return try value(of: sign, left, right, expression)
    case .time(let operand, .at, let turn): return try value(of: operand, at: turn)
    case .time(let condition, .by, let turn): return .truth(try holds(condition, by: turn))
    case .overTurns(let aggregate, let operand, let span):
      return try value(of: aggregate, operand, span, expression)
    }
  }

  /// The truth of a condition.
  public func truth(_ expression: Expression) throws(ExpressionFault) -> Bool {
    let value = try value(of: expression)
    guard case .truth(let truth) = value else { throw wrongKind(.truth, value, expression) }
    return truth
  }

  /// The number an expression comes to.
  public func number(_ expression: Expression) throws(ExpressionFault) -> (Double, Unit) {
    let value = try value(of: expression)
    guard case .number(let number, let unit) = value else { throw wrongKind(.number, value, expression) }
    return (number, unit)
  }

  func wrongKind(_ expected: ValueKind, _ value: Value, _ expression: Expression) -> ExpressionFault {
    ExpressionFault(.wrongKind(expected: expected, found: value.kind), expression.range)
  }

  private func value(of path: NamePath) throws(ExpressionFault) -> Value {
    switch environment.resolve(path.words) {
    case .value(let value): return value
    case .noValue: throw ExpressionFault(.notAValue(path.text), path.range)
    case .unknown(let index, let suggestion):
      let segment = path.segments[min(index, path.segments.count - 1)]
      let owner = path.segments.prefix(index).map(\.text).joined(separator: ".")
      let kind: ExpressionFaultKind =
        owner.isEmpty ? .unknownName(segment.text) : .unknownField(segment.text, owner: owner)
      throw ExpressionFault(kind, segment.range, suggestion: suggestion)
    case .ambiguous(let index, let candidates):
      let segment = path.segments[min(index, path.segments.count - 1)]
      throw ExpressionFault(.ambiguousName(segment.text, candidates: candidates), segment.range)
    }
  }

  /// `retention(OpenAI)` is `OpenAI.retention`.
  private func call(
    _ function: NameSegment, _ arguments: [Expression], _ whole: Expression
  ) throws(ExpressionFault) -> Value {
    // `sum(output)`: what all labs have of it, where the name alone stands for nothing.
    if let aggregate = TurnAggregate(named: function.text), arguments.count == 1,
      case .name(let path) = arguments[0].kind,
      case .value(let value) = environment.resolve(path.words + [aggregate.rawValue])
    {
      return value
    }
    if let value = try builtIn(function, arguments) { return value }
    let needsTurns = TurnAggregate(named: function.text) != nil
    if !needsTurns, arguments.count == 1, case .name(let path) = arguments[0].kind {
      return try value(of: NamePath(path.segments + [function]))
    }
    var values: [Value] = []
    for argument in arguments { values.append(try value(of: argument)) }
    guard let value = environment.call(function.text, values) else {
      if needsTurns, arguments.count == 1 { throw self.needsTurns(function, whole) }
      throw ExpressionFault(.unknownFunction(function.text, arguments: arguments.count), function.range)
    }
    return value
  }
}
