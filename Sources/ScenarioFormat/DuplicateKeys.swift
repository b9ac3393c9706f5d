internal import Diagnostics

/// Finds the second of two equal keys in a mapping and masks it, so that the parser, which stops at the first pair,
/// can go on and every fault of the file is reported at once.
struct DuplicateKeys {
  /// Takes the place of the last character of a masked key: as many scalars as before, so every column stays.
  static let mask: Character = "\u{E000}"

  /// The text given to the parser.
  private(set) var text: [UInt8]
  /// Where masked keys stand in the original, with the line of their first twin.
  private(set) var masked: [Int: Int] = [:]
  private let original: [UInt8]
  /// Bytes that masking has put in front of each place, in order.
  private var insertions: [Int] = []

  init(_ source: SourceText) {
    text = source.bytes
    original = source.bytes
  }

  /// Masks the next twin of the key whose spelling starts at `first`; `false` when none is found.
  mutating func maskTwin(of first: Int, line: Int) -> Bool {
    guard let spelling = spelling(at: first), let twin = twin(of: spelling, from: first) else { return false }
    masked[twin] = line
    let isQuoted = spelling.first == UInt8(ascii: "\"") || spelling.first == UInt8(ascii: "'")
    let last = twin + spelling.count - (isQuoted ? 2 : 1)
    let place = last + insertions.count { $0 < last } * (String(DuplicateKeys.mask).utf8.count - 1)
    text.replaceSubrange(place...place, with: Array(String(DuplicateKeys.mask).utf8))
    insertions.append(last)
    return true
  }

  /// The bytes of a key, quotes included; `nil` for one that cannot be masked.
  private func spelling(at start: Int) -> ArraySlice<UInt8>? {
    guard start < original.count else { return nil }
    let quote = original[start]
    var end = start + 1
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      while end < original.count, original[end] != quote { end += 1 }
      end += 1
    } else {
      while end < original.count, !":\n\r,{}[]".utf8.contains(original[end]) { end += 1 }
      while end > start + 1, original[end - 1] == 0x20 { end -= 1 }
    }
    guard end <= original.count, end - start > (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") ? 2 : 0),
      original[start..<end].allSatisfy({ $0 < 0x80 })
    else { return nil }
    return original[start..<end]
  }

  private func twin(of spelling: ArraySlice<UInt8>, from first: Int) -> Int? {
    var lineStart = first
    while lineStart > 0, !"\n\r".utf8.contains(original[lineStart - 1]) { lineStart -= 1 }
    let isBlock = original[lineStart..<first].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    return isBlock
      ? twinInBlock(of: spelling, from: first, column: first - lineStart) : twinInFlow(of: spelling, from: first)
  }

  /// A later line that starts with the key at the same column, before any line that starts further left.
  private func twinInBlock(of spelling: ArraySlice<UInt8>, from first: Int, column: Int) -> Int? {
    var index = first
    while let next = original[index...].firstIndex(of: 0x0A) {
      index = next + 1
      var content = index
      while content < original.count, original[content] == 0x20 { content += 1 }
      guard content < original.count else { return nil }
      if "\n\r#".utf8.contains(original[content]) { continue }
      if content - index < column { return nil }
      if content - index == column, isKey(spelling, at: content), masked[content] == nil { return content }
    }
    return nil
  }

  /// A later place in the same braces.
  private func twinInFlow(of spelling: ArraySlice<UInt8>, from first: Int) -> Int? {
    var depth = 0
    for index in (first + spelling.count)..<max(first + spelling.count, original.count) {
      switch original[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth < 0 { return nil }
      default:
        if depth == 0, " ,\n\r".utf8.contains(original[index - 1]), isKey(spelling, at: index), masked[index] == nil {
          return index
        }
      }
    }
    return nil
  }

  private func isKey(_ spelling: ArraySlice<UInt8>, at start: Int) -> Bool {
    var end = start + spelling.count
    guard end < original.count, original[start..<end].elementsEqual(spelling) else { return false }
    while end < original.count, original[end] == 0x20 { end += 1 }
    return end < original.count && original[end] == UInt8(ascii: ":")
  }
}
