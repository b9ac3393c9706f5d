/// A table in columns that fits the window: columns that may be missed are dropped, then words are cut.
struct TextTable {
  /// One column.
  struct Column {
    var title: String
    var isNumber = true
    /// Columns with the largest rank go first when the window is narrow; 0 never goes.
    var dropRank = 0
    /// Whether words may be cut to make room.
    var mayBeCut = false
  }

  /// One cell, styled after it has been laid out.
  struct Cell: ExpressibleByStringLiteral {
    var text: String
    var emphasis: TextStyle.Emphasis?

    init(_ text: String, _ emphasis: TextStyle.Emphasis? = nil) {
      self.text = text
      self.emphasis = emphasis
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  var columns: [Column]
  var rows: [[Cell]] = []
  var indent = ""

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// The lines of the table, its titles first.
  ///
  /// - Complexity: O(cells).
  func lines(_ style: TextStyle) -> [String] {
    var widths = columns.indices.map { column in
      max(
        DisplayWidth.of(columns[column].title),
        rows.map { column < $0.count ? DisplayWidth.of($0[column].text) : 0 }.max() ?? 0)
    }
    var shown = Array(columns.indices)
    func total() -> Int { shown.reduce(-2) { $0 + widths[$1] + 2 } + indent.count }
    while total() > style.width,
      let victim = shown.filter({ columns[$0].dropRank > 0 }).max(by: {
        columns[$0].dropRank < columns[$1].dropRank
      })
    {
      shown.removeAll { $0 == victim }
    }
    for column in shown where columns[column].mayBeCut && total() > style.width {
      widths[column] = max(4, widths[column] - (total() - style.width))
    }
    func line(_ cell: (Int) -> Cell) -> String {
      var text = indent
      for (place, column) in shown.enumerated() {
        let content = cell(column)
        let cut = DisplayWidth.cut(content.text, to: widths[column], isUnicode: style.numbers.isUnicode)
        let space = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cut)))
        let styled = content.emphasis.map { style.mark(cut, $0) } ?? cut
        if place > 0 { text += "  " }
        let isLast = place == shown.count - 1
        text += columns[column].isNumber ? space + styled : styled + (isLast ? "" : space)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    let head = line { Cell(columns[$0].title, .dim) }
    return [head] + rows.map { row in line { $0 < row.count ? row[$0] : "" } }
  }
}
