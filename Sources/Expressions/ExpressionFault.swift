public import Diagnostics

/// What is wrong with something typed, and where.
public struct ExpressionFault: Error, Hashable, Sendable {
  /// What is wrong.
  public var kind: ExpressionFaultKind
  /// Where, in the offsets of the text that was read.
  public var range: SourceRange
  /// The word that was probably meant.
  public var suggestion: String?

  /// A fault of `kind` at `range`.
  public init(_ kind: ExpressionFaultKind, _ range: SourceRange, suggestion: String? = nil) {
    self.kind = kind
    self.range = range
    self.suggestion = suggestion
  }

  /// Whether more text could mend it: what a continuation prompt asks.
  public var isIncomplete: Bool {
    switch kind {
    case .unexpectedEnd, .unclosedParenthesis, .unclosedQuote: true
    default: false
    }
  }
}

/// The ways in which an expression can be wrong; the sentences live elsewhere.
public enum ExpressionFaultKind: Hashable, Sendable {
  /// A character that begins nothing.
  case unexpectedCharacter(String)
  /// A quote without its twin.
  case unclosedQuote
  /// A parenthesis without its twin.
  case unclosedParenthesis
  /// A number that is none, such as `1.2.3` or `1,00`.
  case malformedNumber(String)
  /// A number beyond what arithmetic holds, such as `1e400`.
  case numberTooLarge(String)
  /// The word `nan` or `inf` where a number belongs.
  case notANumber(String)
  /// A unit that nothing is measured in.
  case unknownUnit(String)
  /// The text ends where something should follow.
  case unexpectedEnd
  /// A word or sign that cannot stand here.
  case unexpectedToken(String)
  /// A number should stand here.
  case expectedNumber(String)
  /// A name should stand before an assignment.
  case expectedName
  /// More nesting or more terms than `limit`.
  case tooDeep(limit: Int)
  /// Comparisons do not chain: `a < b < c`.
  case chainedComparison

  /// Nothing goes by this name.
  case unknownName(String)
  /// Several things go by it.
  case ambiguousName(String, candidates: [String])
  /// `owner` has no number of this name.
  case unknownField(String, owner: String)
  /// No function goes by this name, or not with so many arguments.
  case unknownFunction(String, arguments: Int)
  /// A name that stands for no value by itself, such as a lab's.
  case notAValue(String)
  /// Units that do not go together.
  case mismatchedUnits(Unit, Unit)
  /// A number where a truth belongs, and so on.
  case wrongKind(expected: ValueKind, found: ValueKind)
  /// The turn has not been played, or is no turn.
  case turnUnavailable(Double)
  /// `by turn N` or `over turns` where only the present can be asked.
  case needsHistory
  /// `mean(x)` or `sum(x)`, without the turns.
  case needsTurns(String)
  /// `over turns` behind something that does not bring many turns down to one number.
  case needsAggregate
  /// `over turns 6 to 2`.
  case turnsRunBackward(first: Int, last: Int)

  /// Not of a form that changes a number.
  case notAChange
  /// A number that only the simulation sets.
  case notSettable(String)
  /// A choice between names, such as the market's mechanism.
  case isChoice(String)
  /// Beyond the values that the number may take.
  case outOfRange(path: String, value: Double, allowed: ClosedRange<Double>)
  /// A fraction where only whole numbers make sense.
  case notWhole(path: String, value: Double)
  /// The amount is of another unit than the number.
  case wrongUnit(path: String, expected: Unit, found: Unit)
  /// A division by nothing.
  case divisionByZero
}
