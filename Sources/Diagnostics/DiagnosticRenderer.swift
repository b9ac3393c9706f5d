/// Sets a message in the form compilers use: the place, the line, and a caret under the fault.
///
/// ```
/// file:line:col: error: MESSAGE
/// the line itself
///             ^~~
/// ```
///
/// Tabs stay tabs and are repeated before the caret, so that it stands right at any tab width. Characters that
/// would steer a terminal are shown as U+FFFD. A line wider than the window is cut around the caret and marked `…`.
/// Words come from the caller: this type knows no language.
public struct DiagnosticRenderer: Sendable {
  /// Columns the quoted line may take.
  public var width: Int

  /// A renderer for a window of `width` columns.
  public init(width: Int = 80) { self.width = max(20, width) }

  /// Place, severity and message, then the line and the caret, each on a line of its own.
  ///
  /// - Parameters:
  ///   - severity: A word such as `error`, in the language of the message.
  ///   - message: One sentence, without a full stop.
  ///   - range: What is at fault; the caret stands under its first byte, `~` under the rest of that line.
  ///   - source: The text that `range` belongs to.
  /// - Returns: Three lines without a trailing line feed.
  public func render(severity: String, message: String, range: SourceRange, in source: SourceText) -> String {
    let place = source.location(at: range.lower)
    let head = "\(printable(source.name)):\(place.line):\(place.column): \(severity): \(message)"
    return head + "\n" + quotation(of: range, in: source)
  }

  /// The line that holds the start of `range`, and the caret under it.
  public func quotation(of range: SourceRange, in source: SourceText) -> String {
    let line = source.range(ofLine: source.line(at: range.lower))
    // A line of megabytes is never laid out whole: a window of bytes around the fault is enough for any screen.
    let reach = width * 16
    let start = min(max(range.lower, line.lower), line.upper)
    let end = min(max(range.upper, start), line.upper)
    let from = max(line.lower, start - reach)
    let before = printable(source.text(in: SourceRange(from, start)))
    let marked = printable(source.text(in: SourceRange(start, min(end, start + reach))))
    let after = printable(source.text(in: SourceRange(end, min(line.upper, end + reach))))
    let layout = Layout(before: before, marked: marked, after: after, cutBefore: from > line.lower)
    return layout.fits(in: width) ? layout.whole : layout.windowed(to: width)
  }

  private func printable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isControl = (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
      let isHidden = scalar.properties.generalCategory == .format && scalar.value != 0x200D
      result.unicodeScalars.append(isControl || isHidden ? "\u{FFFD}" : scalar)
    }
    return result
  }
}

/// One line in three parts, the middle of which is at fault.
private struct Layout {
  var before: String
  var marked: String
  var after: String
  var cutBefore: Bool

  func fits(in width: Int) -> Bool {
    guard !cutBefore else { return false }
    var column = 0
    for character in before + marked + after {
      column = character == "\t" ? (column / 8 + 1) * 8 : column + DisplayWidth.of(character)
    }
    return column <= width
  }

  var whole: String {
    var padding = ""
    for character in before {
      padding += character == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.of(character))
    }
    return before + marked + after + "\n" + padding + caret(columns: DisplayWidth.of(marked))
  }

  /// Tabs become single blanks here, since a cut moves every tab stop.
  func windowed(to width: Int) -> String {
    let room = width - 2
    let lead = suffix(of: untabbed(before), columns: room / 2)
    let rest = prefix(of: untabbed(marked + after), columns: room - DisplayWidth.of(lead.text))
    let opening = lead.isCut || cutBefore ? "…" : ""
    let underlined = min(DisplayWidth.of(untabbed(marked)), DisplayWidth.of(rest.text))
    let padding = String(repeating: " ", count: DisplayWidth.of(opening) + DisplayWidth.of(lead.text))
    return opening + lead.text + rest.text + (rest.isCut ? "…" : "") + "\n" + padding + caret(columns: underlined)
  }

  private func caret(columns: Int) -> String { "^" + String(repeating: "~", count: max(0, columns - 1)) }

  private func untabbed(_ text: String) -> String { String(text.map { $0 == "\t" ? " " : $0 }) }

  private func prefix(of text: String, columns: Int) -> (text: String, isCut: Bool) {
    var used = 0
    for index in text.indices {
      used += DisplayWidth.of(text[index])
      if used > columns { return (String(text[..<index]), true) }
    }
    return (text, false)
  }

  private func suffix(of text: String, columns: Int) -> (text: String, isCut: Bool) {
    let reversed = prefix(of: String(text.reversed()), columns: columns)
    return (String(reversed.text.reversed()), reversed.isCut)
  }
}
