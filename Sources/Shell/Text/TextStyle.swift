/// What may be done to text on its way to a screen.
public struct TextStyle: Hashable, Sendable {
  /// Columns of the window.
  public var width: Int
  /// Whether colours are wanted.
  public var isColoured: Bool
  /// Language and character set.
  public var numbers: NumberStyle

  /// A window of 80 columns without colours.
  public init(width: Int = 80, isColoured: Bool = false, numbers: NumberStyle = NumberStyle()) {
    self.width = width
    self.isColoured = isColoured
    self.numbers = numbers
  }

  /// Ways to stand out; colour never says what the words do not.
  enum Emphasis: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
  }

  func mark(_ text: String, _ emphasis: Emphasis) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// `text` broken at spaces into lines of at most `width` columns.
  func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if line.isEmpty {
        line = (lines.isEmpty ? "" : indent) + word
      } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

/// How a number changed since it was last shown.
enum ChangeMark {
  /// A mark of the direction and the size, or nothing when the shown digits are the same.
  static func text(_ difference: Double, format: (Double) -> String, style: NumberStyle) -> String {
    guard difference.isFinite, difference != 0 else { return "" }
    let size = format(difference.magnitude)
    guard size.contains(where: { $0.isNumber && $0 != "0" }) else { return "" }
    let mark = difference > 0 ? (style.isUnicode ? "▲" : "^") : (style.isUnicode ? "▼" : "v")
    return mark + size
  }
}
