internal import Diagnostics

/// Turns the lines and columns of YAML into byte offsets.
///
/// YAML also breaks lines at NEL, LS and PS, and counts columns in Unicode scalars. A cursor remembers the last
/// place, so that a file of one long line costs one walk and not one a value.
struct MarkIndex {
  private let bytes: [UInt8]
  private var lineStarts: [Int] = [0]
  private var cursor = (line: 1, column: 1, offset: 0)

  init(_ source: SourceText) {
    bytes = source.bytes
    var index = 0
    while index < bytes.count {
      let width = breakWidth(at: index)
      index += max(1, width)
      if width > 0 { lineStarts.append(index) }
    }
  }

  /// The offset of the scalar at `line` and `column`, both from 1; the end of the text where there is none.
  mutating func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    if cursor.line != line || cursor.column > column { cursor = (line, 1, lineStarts[line - 1]) }
    while cursor.column < column, cursor.offset < bytes.count {
      cursor.offset += 1
      while cursor.offset < bytes.count, bytes[cursor.offset] & 0xC0 == 0x80 { cursor.offset += 1 }
      cursor.column += 1
    }
    return cursor.offset
  }

  private func breakWidth(at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
      return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
