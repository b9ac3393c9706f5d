/// A claim about a scenario, and the test that decides it.
public struct ClaimDefinition: Hashable, Sendable {
  /// What it is called.
  public var name: ClaimText
  /// The claim in a sentence.
  public var says: String
  /// Why anybody would think so, where the author says it.
  public var because: String?
  /// What is changed in the world: assignments, `RESEARCHER leaves LAB`.
  public var change: [ClaimText]
  /// What is changed in the world with which it is compared, instead of nothing.
  public var against: [ClaimText]
  /// Two scenarios to compare instead of two changes: the first is the one that the claim is about.
  public var compare: [ClaimText]
  /// What decides, each with what is expected of it.
  public var measures: [ClaimMeasure]
  /// What is shown beside it and decides nothing.
  public var beside: [ClaimText]
  /// The turns at which measures are taken.
  public var turns: [Int]
  /// Why the test could hardly come out otherwise, in the author's words.
  public var construction: String?
}

/// A measure and what is expected of it.
public struct ClaimMeasure: Hashable, Sendable {
  /// The measure, an expression.
  public var expression: ClaimText
  /// What is expected.
  public var expectation: ClaimExpectation
}

/// A text of a claim with its place.
public struct ClaimText: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The byte of the file at which it begins.
  public var offset: Int
}

/// What a claim expects of a measure.
public enum ClaimExpectation: Hashable, Sendable {
  /// `greater`, `less than 1`: the number, or how much it differs between two worlds, is beyond a threshold.
  case beyond(ClaimDirection, ClaimText?)
  /// `between -1% and 1%`: it lies between two thresholds.
  case between(ClaimText, ClaimText)
  /// `change less than against`: the change moves the number less than what it is held against does.
  case sizes(ClaimDirection)
}

/// On which side of a threshold a number is expected.
public enum ClaimDirection: String, Hashable, Sendable {
  /// Above it.
  case greater
  /// Below it.
  case less
}
