/// A named text as bytes, with its lines: a file, a line typed at the prompt, a script.
///
/// Lines end at LF, CR LF or CR. The bytes need not be valid UTF-8; what is not reads as U+FFFD.
public struct SourceText: Hashable, Sendable {
  /// What diagnostics call it: a path, or a name such as `<input>`.
  public let name: String
  /// The text in UTF-8.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// A text of the given bytes. Complexity: O(bytes).
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = buffer[index]
        let isReturnBeforeFeed = byte == 0x0D && index + 1 < buffer.count && buffer[index + 1] == 0x0A
        if byte == 0x0A || (byte == 0x0D && !isReturnBeforeFeed) { starts.append(index + 1) }
      }
    }
    lineStarts = starts
  }

  /// A text of the given characters.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// How many lines there are; an empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// The range of everything.
  public var wholeRange: SourceRange { SourceRange(0, bytes.count) }

  /// The characters in `range`, as far as the text has them.
  public func text(in range: SourceRange) -> String {
    let lower = clamped(range.lower)
    let upper = max(lower, clamped(range.upper))
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The line, from 1, that holds the byte at `offset`; offsets outside go to the nearest end.
  public func line(at offset: Int) -> Int {
    let target = clamped(offset)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= target { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and character of the byte at `offset`; a tab and a wide character each count as one.
  public func location(at offset: Int) -> SourceLocation {
    let number = line(at: offset)
    let start = lineStarts[number - 1]
    let before = text(in: SourceRange(start, clamped(offset)))
    return SourceLocation(line: number, column: before.count + 1)
  }

  /// The bytes of a line, from 1, without its end; empty outside the text.
  public func range(ofLine number: Int) -> SourceRange {
    guard number >= 1, number <= lineStarts.count else { return SourceRange(bytes.count, bytes.count) }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    if number < lineStarts.count {
      end -= 1
      if end > start, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return SourceRange(start, end)
  }

  private func clamped(_ offset: Int) -> Int { min(max(offset, 0), bytes.count) }
}
