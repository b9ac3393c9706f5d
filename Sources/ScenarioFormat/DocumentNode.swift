public import Diagnostics

/// A part of a scenario file as written, with its place: what blocks that are read later are kept as.
public struct DocumentNode: Hashable, Sendable {
  /// One `key: value`.
  public struct Entry: Hashable, Sendable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var keyRange: SourceRange
    /// The value.
    public var value: DocumentNode
  }

  /// What a part can be.
  public indirect enum Kind: Hashable, Sendable {
    /// Text or a number; `isQuoted` when it stands in quotes or a block.
    case scalar(String, isQuoted: Bool)
    /// A list.
    case list([DocumentNode])
    /// Keys and values in the order written.
    case mapping([Entry])
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands; of a list or a mapping, its first key or bracket.
  public var range: SourceRange

  /// The text of a scalar.
  public var text: String? {
    guard case .scalar(let text, _) = kind else { return nil }
    return text
  }

  /// The items of a list.
  public var items: [DocumentNode]? {
    guard case .list(let items) = kind else { return nil }
    return items
  }

  /// The entries of a mapping.
  public var entries: [Entry]? {
    guard case .mapping(let entries) = kind else { return nil }
    return entries
  }

  /// The value at `key` of a mapping.
  public subscript(key: String) -> DocumentNode? { entries?.first { $0.key == key }?.value }

  /// Whether nothing is written: `key:`, `~` or `null`.
  public var isEmpty: Bool {
    guard case .scalar(let text, isQuoted: false) = kind else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// Which shape it has.
  public var shape: DocumentShape {
    switch kind {
    case .scalar: isEmpty ? .nothing : .text
    case .list: .list
    case .mapping: .mapping
    }
  }
}

/// What a value is or should be.
public enum DocumentShape: Hashable, Sendable {
  /// Nothing is written.
  case nothing
  /// One word or line.
  case text
  /// A number, perhaps with a unit.
  case number
  /// `true`, `false` and their kin.
  case truth
  /// A list.
  case list
  /// Keys with values.
  case mapping
  /// A day such as `2025-07-01`.
  case date
  /// Two numbers, the smaller first.
  case interval
}
