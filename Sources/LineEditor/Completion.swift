/// One thing that could stand at the cursor.
public struct Completion: Equatable, Sendable {
  /// What replaces the word.
  public var text: String
  /// A few words about it, or nothing.
  public var help: String
  /// Whether a space follows when this is the only candidate.
  public var needsSpace: Bool

  /// A candidate.
  public init(_ text: String, help: String = "", needsSpace: Bool = true) {
    self.text = text
    self.help = help
    self.needsSpace = needsSpace
  }
}

/// What could stand at the cursor, and which part of the line it would replace.
public struct CompletionAnswer: Equatable, Sendable {
  /// The word being completed, as offsets in Unicode scalars from the start of the line; its end is the cursor,
  /// or later when the rest of the word is to go too.
  public var replacing: Range<Int>
  /// The candidates, in the order in which they are listed.
  public var candidates: [Completion]

  /// An answer.
  public init(replacing: Range<Int>, candidates: [Completion]) {
    self.replacing = replacing
    self.candidates = candidates
  }
}

/// What Tab does with an answer.
enum CompletionStep: Equatable {
  case nothing
  /// Put `text` in place of `range` (Unicode scalars).
  case replace(Range<Int>, with: String)
  case list([Completion])

  /// Decides what one press of Tab does.
  ///
  /// A single candidate goes in whole. Several go in as far as they agree, whatever their case, if that continues what
  /// has been typed; otherwise they are listed. (`wei` may stand for both `Jason Wei` and `Wei Dai`, which agree on
  /// nothing: what has been typed must stay.)
  init(answer: CompletionAnswer, line: [Unicode.Scalar]) {
    let start = min(max(answer.replacing.lowerBound, 0), line.count)
    let range = start..<max(start, min(answer.replacing.upperBound, line.count))
    guard let first = answer.candidates.first else {
      self = .nothing
      return
    }
    if answer.candidates.count == 1 {
      let followedBySpace = range.upperBound < line.count && line[range.upperBound] == " "
      self = .replace(range, with: first.text + (first.needsSpace && !followedBySpace ? " " : ""))
      return
    }
    var typed = String.UnicodeScalarView()
    typed.append(contentsOf: line[range])
    let common = longestCommonPrefix(answer.candidates.map(\.text))
    if continues(common, String(typed)) {
      self = .replace(range, with: common)
    } else {
      self = .list(answer.candidates)
    }
  }
}

/// The longest beginning all `words` share when case is ignored, spelled as in the first of them.
///
/// - Complexity: O(total length).
func longestCommonPrefix(_ words: [String]) -> String {
  guard let first = words.first else { return "" }
  var length = first.count
  for word in words.dropFirst() {
    let shared = zip(first, word).prefix { sameLetter($0, $1) }.count
    length = min(length, shared)
  }
  return String(first.prefix(length))
}

/// Whether `text` begins as `beginning` does, case ignored, and goes on.
private func continues(_ text: String, _ beginning: String) -> Bool {
  text.count > beginning.count && zip(text, beginning).allSatisfy { sameLetter($0, $1) }
}

private func sameLetter(_ one: Character, _ other: Character) -> Bool {
  one == other || one.lowercased() == other.lowercased()
}
