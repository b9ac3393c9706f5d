/// Entries below a chart, as many to a line as fit.
struct Legend {
  let entries: [(text: String, ink: Ink)]
  let style: ChartStyle
  /// Columns left blank in front, where there is room for that.
  let indent: Int

  /// The lines, each within the width.
  var lines: [String] {
    let indent = min(indent, style.room / 4)
    let room = style.room - indent
    var result: [String] = []
    var line = ""
    var used = 0
    for entry in entries {
      let text = style.cut(entry.text, to: room)
      let width = style.columns(of: text)
      if used > 0, used + 3 + width > room {
        result.append(line)
        used = 0
      }
      line = used == 0 ? String(repeating: " ", count: indent) : line + "   "
      line += style.paint(text, entry.ink)
      used += (used == 0 ? 0 : 3) + width
    }
    if used > 0 { result.append(line) }
    return result
  }
}
