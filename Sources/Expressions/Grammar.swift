internal import Diagnostics

/// Expressions, loosest sign first.
extension Parser {
  /// `a or b`.
  mutating func expression() throws(ExpressionFault) -> Expression {
    try nested { parser throws(ExpressionFault) in
      var left = try parser.conjunction()
      while parser.skip(.or) { left = try parser.join(left, .or, parser.conjunction()) }
      return left
    }
  }

  private mutating func conjunction() throws(ExpressionFault) -> Expression {
    var left = try negation()
    while skip(.and) { left = try join(left, .and, negation()) }
    return left
  }

  private mutating func negation() throws(ExpressionFault) -> Expression {
    let start = token.range
    guard skip(.not) else { return try comparison() }
    let operand = try nested { parser throws(ExpressionFault) in try parser.negation() }
    return try checked(Expression(.unary(.not, operand), start.union(operand.range)))
  }

  /// `at turn N` right after a name, a call or a parenthesis belongs to that alone (`people - people at turn 0`);
  /// after anything else, and `by turn N` always, to the whole comparison (`retention > 80% by turn 8`).
  private mutating func comparison() throws(ExpressionFault) -> Expression {
    let left = try sum()
    guard let sign = comparingSign else { return try timed(left) }
    advance()
    let whole = try timed(join(left, sign, sum()))
    if comparingSign != nil { throw ExpressionFault(.chainedComparison, token.range) }
    return whole
  }

  private var comparingSign: BinaryOperator? {
    guard case .sign(let sign) = token.kind else { return nil }
    switch sign {
    case .less: return .less
    case .lessOrEqual: return .lessOrEqual
    case .greater: return .greater
    case .greaterOrEqual: return .greaterOrEqual
    case .equal, .doubleEqual: return .equal
    case .notEqual: return .notEqual
    default: return nil
    }
  }

  /// `… at turn 4`, `… by turn 8`; the word `turn` may be left out.
  private mutating func timed(_ operand: Expression) throws(ExpressionFault) -> Expression {
    let clause: TimeClause
    switch token.keyword {
    case .at: clause = .at
    case .by: clause = .by
    default: return operand
    }
    advance()
    _ = skip(.turn)
    let turn = try signed()
    return try checked(Expression(.time(operand, clause, turn: turn), operand.range.union(turn.range)))
  }

  private mutating func sum() throws(ExpressionFault) -> Expression {
    var left = try product()
    while true {
      if skip(.plus) {
        left = try join(left, .add, product())
      } else if skip(.minus) {
        left = try join(left, .subtract, product())
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(ExpressionFault) -> Expression {
    var left = try total()
    while true {
      if skip(.times) {
        left = try join(left, .multiply, total())
      } else if skip(.divided) {
        left = try join(left, .divide, total())
      } else {
        return left
      }
    }
  }

  /// `$300M over 4y`.
  private mutating func total() throws(ExpressionFault) -> Expression {
    let left = try signed()
    let over = token.range
    guard skip(.over) else { return left }
    if isTurns { throw ExpressionFault(.needsAggregate, over.union(token.range)) }
    return try join(left, .over, signed())
  }

  mutating func signed() throws(ExpressionFault) -> Expression {
    let start = token.range
    if skip(.plus) { return try nested { parser throws(ExpressionFault) in try parser.signed() } }
    guard skip(.minus) else { return try raised() }
    let operand = try nested { parser throws(ExpressionFault) in try parser.signed() }
    return try checked(Expression(.unary(.negate, operand), start.union(operand.range)))
  }

  private mutating func raised() throws(ExpressionFault) -> Expression {
    let base = try primary()
    guard skip(.power) else { return base }
    let exponent = try nested { parser throws(ExpressionFault) in try parser.signed() }
    return try join(base, .power, exponent)
  }

  private mutating func primary() throws(ExpressionFault) -> Expression {
    let first = token
    switch first.kind {
    case .number: return try number()
    case .sign(.open):
      advance()
      var inner = try expression()
      inner.range = first.range.union(try close(first))
      return token.keyword == .at ? try timed(inner) : inner
    case .word where first.keyword == .turn:
      guard let turn = theTurn() else { throw unexpected() }
      let operand = Expression(.name(turn), turn.range)
      return token.keyword == .at ? try timed(operand) : operand
    case .word where first.keyword != nil: throw unexpected()
    case .word, .quoted:
      let path = try path()
      let isCall = token.kind == .sign(.open) && path.segments.count == 1 && first.text == path.segments[0].text
      let operand = isCall ? try overTurns(call(path.segments[0])) : Expression(.name(path), path.range)
      return token.keyword == .at ? try timed(operand) : operand
    default:
      throw unexpected()
    }
  }

  private mutating func close(_ opening: Token) throws(ExpressionFault) -> SourceRange {
    let range = token.range
    guard skip(.close) else {
      throw token.kind == .end ? ExpressionFault(.unclosedParenthesis, opening.range) : unexpected()
    }
    return range
  }

  private mutating func call(_ function: NameSegment) throws(ExpressionFault) -> Expression {
    let opening = token
    advance()
    var arguments: [Expression] = []
    if token.kind != .sign(.close) {
      arguments.append(try expression())
      while skip(.comma) { arguments.append(try expression()) }
    }
    let end = try close(opening)
    return try checked(Expression(.call(function, arguments), function.range.union(end)))
  }

  /// A number and the words of its unit: `3 million dollars`, `2 turns`.
  private mutating func number() throws(ExpressionFault) -> Expression {
    guard case .number(var quantity) = token.kind else { throw unexpected() }
    var range = token.range
    advance()
    while case .word(let word) = token.kind, let meaning = UnitWord(word) {
      switch meaning {
      case .scale(let powers) where quantity.unit == .plain || quantity.unit == .dollars:
        for _ in 0..<powers { quantity.value *= 10 }
      case .unit(let unit) where quantity.unit == .plain && unit != .share: quantity.unit = unit
      case .unit(.share) where quantity.unit == .plain: quantity = Quantity(quantity.value / 100, .share)
      default: throw unexpected()
      }
      range = range.union(token.range)
      advance()
    }
    guard quantity.value.isFinite else { throw ExpressionFault(.numberTooLarge(""), range) }
    return Expression(.number(quantity), range)
  }

  /// A number with its sign and `over`, and nothing else.
  mutating func quantity() throws(ExpressionFault) -> Expression {
    if case .word(let word) = token.kind {
      let isInfinite = ["nan", "inf", "infinity"].contains(word.lowercased())
      throw ExpressionFault(isInfinite ? .notANumber(word) : .expectedNumber(word), token.range)
    }
    let start = token.range
    let isNegative = skip(.minus)
    if !isNegative { _ = skip(.plus) }
    if case .word(let word) = token.kind { throw ExpressionFault(.notANumber(word), token.range) }
    var result = try number()
    if skip(.over) { result = try join(result, .over, number()) }
    return isNegative ? Expression(.unary(.negate, result), start.union(result.range)) : result
  }
}
