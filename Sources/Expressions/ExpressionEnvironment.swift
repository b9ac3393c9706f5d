/// What a name turned out to be.
public enum Resolution: Hashable, Sendable {
  /// It has a value.
  case value(Value)
  /// It names something that has no value by itself, such as a lab.
  case noValue
  /// The segment at `index` is unknown.
  case unknown(index: Int, suggestion: String?)
  /// Several things answer to the segment at `index`.
  case ambiguous(index: Int, candidates: [String])
}

/// What names mean: a world at some turn, or nothing at all in a file.
public protocol ExpressionEnvironment {
  /// The value of a path.
  ///
  /// `Meta.culture.mission` arrives as three words and `"Jason Wei".pay` as two. A function of one name is a path
  /// too: `retention(OpenAI)` arrives as `OpenAI`, `retention`. Words keep the case in which they were typed.
  func resolve(_ words: [String]) -> Resolution

  /// The value of a function of several arguments, or of one that is not a name; `nil` when there is no such function.
  ///
  /// `min`, `max`, `abs`, `round`, `sqrt`, `ln` and `exp` are built in and never arrive here.
  func call(_ function: String, _ arguments: [Value]) -> Value?

  /// The same names after `turn`, or `nil` when that turn is not at hand.
  func environment(at turn: Int) -> (any ExpressionEnvironment)?

  /// The turns at hand in ``environment(at:)``, for `by turn N` and `over turns`; `nil` where only the present can be
  /// asked.
  var turns: ClosedRange<Int>? { get }

  /// Years in a turn, for `over 6 turns`; `nil` where turns have no length.
  var yearsPerTurn: Double? { get }
}

extension ExpressionEnvironment {
  /// No functions of one's own.
  public func call(_ function: String, _ arguments: [Value]) -> Value? { nil }
  /// No other turns.
  public func environment(at turn: Int) -> (any ExpressionEnvironment)? { nil }
  /// No history.
  public var turns: ClosedRange<Int>? { nil }
  /// No turns.
  public var yearsPerTurn: Double? { nil }
}

/// Where no name means anything: amounts in files.
public struct ConstantEnvironment: ExpressionEnvironment {
  /// Years in a turn, if turns have a length.
  public var yearsPerTurn: Double?

  /// An environment without names.
  public init(yearsPerTurn: Double? = nil) { self.yearsPerTurn = yearsPerTurn }

  /// Nothing is known.
  public func resolve(_ words: [String]) -> Resolution { .unknown(index: 0, suggestion: nil) }
}
