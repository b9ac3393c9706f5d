public import Diagnostics

/// One word of a path, or several that make one name.
public struct NameSegment: Hashable, Sendable {
  /// The name, words joined by single blanks, quotes removed.
  public var text: String
  /// Where it stands, quotes included.
  public var range: SourceRange

  /// The name `text` at `range`.
  public init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// A name of something: segments between dots, such as `Google DeepMind` · `culture` · `mission`.
public struct NamePath: Hashable, Sendable {
  /// The segments; at least one.
  public var segments: [NameSegment]

  /// A path of at least one segment.
  public init(_ segments: [NameSegment]) { self.segments = segments }

  /// The segments' words.
  public var words: [String] { segments.map(\.text) }
  /// The path as typed, with dots.
  public var text: String { words.joined(separator: ".") }
  /// From the first segment to the last.
  public var range: SourceRange {
    segments.dropFirst().reduce(segments[0].range) { $0.union($1.range) }
  }
}

/// A sign between two operands.
public enum BinaryOperator: Hashable, Sendable {
  /// `+`, `-`, `*`, `/` and `^`.
  case add, subtract, multiply, divide, power
  /// `<`, `<=`, `>`, `>=`, `=` and `!=`.
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  /// `and`, `or`.
  case and, or
  /// `over`: a total divided by years.
  case over
}

/// A sign before one operand.
public enum UnaryOperator: Hashable, Sendable {
  /// `-`.
  case negate
  /// `not`.
  case not
}

/// When an expression is asked.
public enum TimeClause: Hashable, Sendable {
  /// `at turn N`: in the world after that turn.
  case at
  /// `by turn N`: at some turn up to that one.
  case by
}

/// What many turns come down to.
public enum TurnAggregate: String, Hashable, CaseIterable, Sendable {
  /// `mean(…) over turns`; turns at which nothing was measured are left out.
  case mean
  /// `min(…) over turns`.
  case min
  /// `max(…) over turns`.
  case max
  /// `sum(…) over turns`.
  case sum

  /// The function of that name in any case, in either language.
  public init?(named name: String) {
    switch name.lowercased() {
    case "mean", "moyenne": self = .mean
    case "min": self = .min
    case "max": self = .max
    case "sum", "somme": self = .sum
    default: return nil
    }
  }
}

/// `2 to 6` after `over turns`: the first turn and the last, both counted.
public struct TurnSpan: Hashable, Sendable {
  /// Where it begins.
  public var first: Expression
  /// Where it ends.
  public var last: Expression
}

/// A typed expression, with the place of every part.
public struct Expression: Hashable, Sendable {
  /// What an expression is made of.
  public indirect enum Kind: Hashable, Sendable {
    /// A number as typed.
    case number(Quantity)
    /// A name to look up.
    case name(NamePath)
    /// A function of arguments: `retention(OpenAI)`, `max(a, b)`.
    case call(NameSegment, [Expression])
    /// A sign before an operand.
    case unary(UnaryOperator, Expression)
    /// A sign between operands.
    case binary(BinaryOperator, Expression, Expression)
    /// An expression at or by a turn.
    case time(Expression, TimeClause, turn: Expression)
    /// `mean(EXPR) over turns`: an expression at every turn known, or at those of a span.
    case overTurns(TurnAggregate, Expression, TurnSpan?)
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var range: SourceRange
  /// Levels of nesting, kept small enough to be walked by recursion.
  let depth: Int

  /// The deepest nesting and the longest chain of operators that is read.
  public static let deepest = 256

  init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
    switch kind {
    case .number, .name: depth = 1
    case .call(_, let arguments): depth = 1 + (arguments.map(\.depth).max() ?? 0)
    case .unary(_, let operand): depth = 1 + operand.depth
    case .binary(_, let left, let right): depth = 1 + max(left.depth, right.depth)
    case .time(let operand, _, let turn): depth = 1 + max(operand.depth, turn.depth)
    case .overTurns(_, let operand, let span):
      depth = 1 + max(operand.depth, span?.first.depth ?? 0, span?.last.depth ?? 0)
    }
  }
}
