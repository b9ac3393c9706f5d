/// The candidates as they are shown below the line.
enum CompletionList {
  /// The rows of the list, none wider than `width`, at most `height` of them.
  ///
  /// Candidates with help stand one in a row, with the help beside them as far as it fits. Without help, or in a
  /// window too narrow or too low for that, they stand in columns read downwards. The last row tells of those left out.
  static func rows(_ candidates: [Completion], width: Int, height: Int) -> [String] {
    let width = max(width - 1, 1)
    let height = max(height, 2)
    let widest = candidates.map { displayWidth($0.text) }.max() ?? 0
    let hasHelp = candidates.contains { !$0.help.isEmpty }
    if hasHelp, candidates.count <= height, widest + 2 + narrowestHelp <= width {
      return candidates.map { candidate in
        let row = candidate.help.isEmpty ? candidate.text : padded(candidate.text, to: widest + 2) + candidate.help
        return clipped(row, to: width)
      }
    }
    return columns(candidates.map { clipped($0.text, to: width) }, cell: min(widest, width) + 2, width, height)
  }

  private static let narrowestHelp = 12

  private static func columns(_ texts: [String], cell: Int, _ width: Int, _ height: Int) -> [String] {
    let perRow = max((width + 2) / cell, 1)
    let needed = (texts.count + perRow - 1) / perRow
    let rowCount = min(needed, needed > height ? height - 1 : height)
    let shown = texts.prefix(rowCount * perRow)
    var rows = (0..<rowCount).map { row -> String in
      let inRow = stride(from: row, to: shown.count, by: rowCount).map { shown[$0] }
      return inRow.dropLast().map { padded($0, to: cell) }.joined() + (inRow.last ?? "")
    }
    if shown.count < texts.count {
      rows.append("… +\(texts.count - shown.count)")
    }
    return rows
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(width - displayWidth(text), 0))
  }

  private static func clipped(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += displayWidth(String(character))
      guard used <= width else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
