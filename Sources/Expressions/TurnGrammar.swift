internal import Diagnostics

/// `mean(EXPR) over turns`, `max(EXPR) over turns 2 to 6`.
extension Parser {
  /// Whether the word `turns` comes next, which nothing else is called.
  var isTurns: Bool {
    guard case .word(let word) = token.kind else { return false }
    return ["turn", "turns"].contains(word.lowercased())
  }

  /// A call, with the turns it goes over if they follow: `max(a, b)` alone is the larger of two.
  mutating func overTurns(_ call: Expression) throws(ExpressionFault) -> Expression {
    guard case .call(let function, let arguments) = call.kind, let first = arguments.first,
      let aggregate = TurnAggregate(named: function.text)
    else { return call }
    let start = place
    guard skip(.over), isTurns else {
      place = start
      return call
    }
    let isOfSeveral = aggregate == .min || aggregate == .max
    guard arguments.count == 1 || isOfSeveral else {
      throw ExpressionFault(.unknownFunction(function.text, arguments: arguments.count), function.range)
    }
    var end = token.range
    advance()
    let span = try span()
    if let span { end = span.last.range }
    let operand = arguments.count == 1 ? first : call
    return try checked(Expression(.overTurns(aggregate, operand, span), call.range.union(end)))
  }

  /// `2 to 6`, `from 2 to 6`.
  private mutating func span() throws(ExpressionFault) -> TurnSpan? {
    let isAnnounced = skip(word: "from")
    guard isAnnounced || beginsTurn else { return nil }
    let first = try signed()
    guard skip(word: "to") else { throw unexpected() }
    return TurnSpan(first: first, last: try signed())
  }

  // A minus here subtracts from the mean: no turn is negative.
  private var beginsTurn: Bool {
    switch token.kind {
    case .number, .sign(.open): true
    default: false
    }
  }

  private mutating func skip(word: String) -> Bool {
    guard case .word(let typed) = token.kind, typed.lowercased() == word else { return false }
    advance()
    return true
  }
}
