import TalentMarket

/// A session as a file holds it: the world it began with, what was typed, and what came of it after every turn.
///
/// ```
/// talentwar session 1
/// tool "1.0.0"
/// scenario "kitchen"
/// digest 8f3a90c2d17be645
/// seed 7
/// text
/// | name: kitchen
/// |"start: 2025-07-01\r\n"
/// end
///
/// turn 0 2025-06-30 0123456789abcdef
///   labs.budget 0123456789abcdef
/// > step
/// turn 1 2025-09-30 fedcba9876543210
///   labs.budget fedcba9876543210
///   move "Ada" | "Bistro" | "Chain" | 650000 | 400000 | 480000
/// ```
///
/// Lines that begin with `#` are comments; blank lines say nothing. A line of the scenario or of what was typed follows
/// its mark and a blank as it is, or in quotes where it has anything that an editor or a screen might alter.
/// In a move `-` stands for the unemployed and `outside` for leaving the field. Unknown keys are passed over.
struct SessionFile: Hashable, Sendable {
  /// One thing that happened, and the line of the file that says so; 0 when no file does.
  struct Entry: Hashable, Sendable {
    /// What happened.
    enum Kind: Hashable, Sendable {
      /// Somebody typed a line.
      case line(String)
      /// A turn was played.
      case turn(SessionTurn)
    }

    /// What happened.
    var kind: Kind
    /// The line of the file, from 1.
    var at: Int
  }

  /// What a session begins with.
  struct Header: Hashable, Sendable {
    /// Version of the tool that wrote it.
    var tool: String
    /// The scenario's name.
    var scenario: String
    /// Digest of the scenario's text as it was when the file was written; `nil` where the file does not say.
    var digest: UInt64?
    /// The seed in use, which need not be the scenario's; `nil` where the file does not say.
    var seed: UInt64?
    /// The scenario's text, byte for byte.
    var text: String

    /// The header of a session of this scenario.
    init(tool: String, scenario: String, seed: UInt64?, text: String) {
      self.tool = tool
      self.scenario = scenario
      self.digest = NameHash.fnv1a(text)
      self.seed = seed
      self.text = text
    }

    /// Whether the text is the one that was written: `false` once somebody has edited it.
    var isTextAsWritten: Bool { digest == nil || digest == NameHash.fnv1a(text) }
  }

  /// The version of the format that this tool writes.
  static let version = 1

  /// What it begins with.
  var header: Header
  /// What happened, in order.
  var entries: [Entry] = []
  /// Lines of the file that were passed over, because a later version may know them.
  var unknownLines: [Int] = []

  /// A session in which nothing has happened yet.
  init(header: Header) { self.header = header }

  /// What was typed, in order.
  var lines: [String] { entries.compactMap { if case .line(let text) = $0.kind { text } else { nil } } }

  /// Adds a line that was typed.
  mutating func append(line: String) { entries.append(Entry(kind: .line(line), at: 0)) }

  /// Adds a turn that was played.
  mutating func append(turn: SessionTurn) { entries.append(Entry(kind: .turn(turn), at: 0)) }
}

/// What is wrong with a session file, and where.
struct SessionFault: Error, Hashable, Sendable {
  /// What is wrong.
  enum Kind: Hashable, Sendable {
    /// The file does not begin as a session does.
    case notASession
    /// The file is of a later format than this tool reads.
    case laterVersion(Int)
    /// The bytes are no UTF-8.
    case notText
    /// A key of the header comes twice.
    case repeatedKey(String)
    /// There is no scenario in it.
    case missingText
    /// The scenario's text has no `end`.
    case unfinishedText
    /// A line of the scenario's text does not begin with `|`.
    case textMark
    /// A whole number that fits was expected.
    case number
    /// Sixteen hexadecimal digits were expected.
    case digest
    /// A day such as 2025-07-01 was expected.
    case date
    /// A text in quotes was expected.
    case quoted
    /// Quotes are opened and not closed, or an escape is none.
    case quote
    /// A `|` was expected.
    case separator
    /// There is more on the line than belongs there.
    case excess
    /// The line belongs to a turn, and there is none above.
    case noTurn
  }

  /// What is wrong.
  var kind: Kind
  /// The line, from 1.
  var line: Int
  /// The column in Unicode scalars, from 1.
  var column: Int
}
