/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// Columns of `text`; escape sequences take none.
  static func of(_ text: String) -> Int {
    var width = 0
    var escape = Escape.none
    for scalar in text.unicodeScalars {
      switch escape {
      case .none:
        if scalar == "\u{1B}" { escape = .begun } else { width += columns(scalar) }
      case .begun:
        escape = scalar == "[" ? .inside : .none
      case .inside:
        if (0x40...0x7E).contains(scalar.value) { escape = .none }
      }
    }
    return width
  }

  /// The longest beginning of a plain `text` that fits `columns`, with a mark where something is missing.
  static func cut(_ text: String, to columns: Int, isUnicode: Bool) -> String {
    guard of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    let mark = isUnicode ? "…" : "~"
    var result = ""
    var width = 0
    for character in text {
      let next = of(String(character))
      if width + next > columns - 1 { break }
      result.append(character)
      width += next
    }
    return result + mark
  }

  private enum Escape { case none, begun, inside }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    for range in wide where range.contains(value) { return 2 }
    return 1
  }

  // East Asian wide and fullwidth blocks, and emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
