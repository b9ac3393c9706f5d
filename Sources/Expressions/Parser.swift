internal import Diagnostics
internal import TalentMarket

/// Recursive descent over the tokens of one line.
///
/// From loosest to tightest: `or`, `and`, `not`, comparison with `at turn`/`by turn`, `+ -`, `* /`, `over`, sign, `^`.
struct Parser {
  var tokens: [Token]
  var place = 0
  private var nesting = 0

  init(_ text: String, at offset: Int) throws(ExpressionFault) {
    tokens = try TimeWords.inEnglish(Lexer.tokens(of: text, at: offset))
  }

  var token: Token { tokens[place] }

  mutating func advance() { place = min(place + 1, tokens.count - 1) }

  mutating func skip(_ sign: Token.Sign) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    advance()
    return true
  }

  mutating func skip(_ keyword: Keyword) -> Bool {
    guard token.keyword == keyword else { return false }
    advance()
    return true
  }

  func finish() throws(ExpressionFault) {
    guard token.kind == .end else { throw unexpected() }
  }

  /// The fault of a token that cannot stand where it stands.
  func unexpected() -> ExpressionFault {
    if token.kind == .end { return ExpressionFault(.unexpectedEnd, token.range) }
    if place > 0, case .number = tokens[place - 1].kind, case .word(let word) = token.kind, token.keyword == nil {
      let suggestion = EditDistance.nearest(to: word, among: UnitWord.known)
      return ExpressionFault(.unknownUnit(word), token.range, suggestion: suggestion)
    }
    return ExpressionFault(.unexpectedToken(token.text), token.range)
  }

  mutating func nested<Result>(
    _ body: (inout Parser) throws(ExpressionFault) -> Result
  ) throws(ExpressionFault) -> Result {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Expression.deepest / 4 else {
      throw ExpressionFault(.tooDeep(limit: Expression.deepest / 4), token.range)
    }
    return try body(&self)
  }

  func checked(_ expression: Expression) throws(ExpressionFault) -> Expression {
    guard expression.depth <= Expression.deepest else {
      throw ExpressionFault(.tooDeep(limit: Expression.deepest), expression.range)
    }
    return expression
  }

  func join(
    _ left: Expression, _ sign: BinaryOperator, _ right: Expression
  ) throws(ExpressionFault) -> Expression {
    try checked(Expression(.binary(sign, left, right), left.range.union(right.range)))
  }

  // MARK: Names

  /// Segments between dots; only the first may be several words.
  mutating func path() throws(ExpressionFault) -> NamePath {
    var segments = [try segment(isFirst: true)]
    while skip(.dot) { segments.append(try segment(isFirst: false)) }
    return NamePath(segments)
  }

  private mutating func segment(isFirst: Bool) throws(ExpressionFault) -> NameSegment {
    let first = token
    switch first.kind {
    case .quoted(let name):
      advance()
      return NameSegment(name, first.range)
    case .word(var name) where first.keyword == nil || !isFirst:
      advance()
      var range = first.range
      while isFirst, case .word(let more) = token.kind, token.keyword == nil {
        name += " " + more
        range = range.union(token.range)
        advance()
      }
      return NameSegment(name, range)
    case .end:
      throw ExpressionFault(.unexpectedEnd, first.range)
    default:
      throw isFirst ? ExpressionFault(.expectedName, first.range) : unexpected()
    }
  }

  /// The measure `turn`, which is a keyword only behind `at`, `by` and `over`.
  mutating func theTurn() -> NamePath? {
    guard token.keyword == .turn else { return nil }
    let segment = NameSegment(token.text, token.range)
    advance()
    return NamePath([segment])
  }

  // MARK: Changes

  /// `PATH = E` and its kin, or `nil` (and nothing read) when the line does not start that way.
  mutating func assignment() throws(ExpressionFault) -> Assignment? {
    let start = place
    switch token.kind {
    case .word, .quoted: break
    default: return nil
    }
    guard let target = try? assigned(), let operation = assigningOperation else {
      place = start
      return nil
    }
    advance()
    let amount = try expression()
    return Assignment(
      target: target, operation: operation, amount: amount, range: target.range.union(amount.range))
  }

  // `turn = 4` means to set a measure, which is refused by that name, and does not compare.
  private mutating func assigned() throws(ExpressionFault) -> NamePath {
    if let turn = theTurn() { return turn }
    guard token.keyword == nil else { throw unexpected() }
    return try path()
  }

  private var assigningOperation: ChangeOperation? {
    guard case .sign(let sign) = token.kind else { return nil }
    switch sign {
    case .equal: return .set
    case .plusEqual: return .add
    case .minusEqual: return .subtract
    case .timesEqual: return .multiply
    case .dividedEqual: return .divide
    default: return nil
    }
  }

  /// An assignment, or an expression whose outermost sign is one of `+ - * /` with a path on its left.
  mutating func change() throws(ExpressionFault) -> Assignment {
    if let assignment = try assignment() { return assignment }
    let expression = try expression()
    guard case .binary(let sign, let left, let amount) = expression.kind, case .name(let target) = left.kind else {
      throw ExpressionFault(.notAChange, expression.range)
    }
    let operation: ChangeOperation
    switch sign {
    case .add: operation = .add
    case .subtract: operation = .subtract
    case .multiply: operation = .multiply
    case .divide: operation = .divide
    default: throw ExpressionFault(.notAChange, expression.range)
    }
    return Assignment(target: target, operation: operation, amount: amount, range: expression.range)
  }
}
