/// A stretch of a source text, in byte offsets; an empty one points between two bytes.
public struct SourceRange: Hashable, Comparable, Sendable {
  /// Offset of the first byte.
  public var lower: Int
  /// Offset after the last byte.
  public var upper: Int

  /// The bytes from `lower` up to but not including `upper`.
  public init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest range that holds both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }

  /// The same stretch in a text that has `offset` more bytes in front.
  public func shifted(by offset: Int) -> SourceRange { SourceRange(lower + offset, upper + offset) }

  /// Earlier start first, then earlier end.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

/// A place as people count: lines and characters from 1.
public struct SourceLocation: Hashable, Sendable {
  /// Line, from 1.
  public var line: Int
  /// Character within the line, from 1.
  public var column: Int

  /// The place at `line` and `column`.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
