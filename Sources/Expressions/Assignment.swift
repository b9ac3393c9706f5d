public import Diagnostics
public import TalentMarket

/// A change as typed: which number, what is done to it, by how much.
public struct Assignment: Hashable, Sendable {
  /// The number.
  public var target: NamePath
  /// What is done with the amount.
  public var operation: ChangeOperation
  /// The amount.
  public var amount: Expression
  /// The whole text.
  public var range: SourceRange
}

/// A line that is no command: an assignment or an expression.
public enum Statement: Hashable, Sendable {
  /// `PATH = E`, `*=`, `+=`, `-=`, `/=`.
  case assignment(Assignment)
  /// Anything that has a value.
  case expression(Expression)
}
