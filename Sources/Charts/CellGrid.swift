/// A page of character cells, each with what it is part of.
struct CellGrid {
  private struct Cell {
    /// The character; `nil` in the second half of a wide one.
    var character: Character? = " "
    var ink: Ink?
  }

  let style: ChartStyle
  let width: Int
  private var rows: [[Cell]]

  /// An empty page.
  init(style: ChartStyle, width: Int, height: Int) {
    self.style = style
    self.width = width
    rows = Array(repeating: Array(repeating: Cell(), count: width), count: height)
  }

  /// Puts one character, which takes one column; beyond the page nothing happens.
  mutating func put(_ character: Character, row: Int, column: Int, _ ink: Ink?) {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
    rows[row][column] = Cell(character: character, ink: ink)
  }

  /// Writes a text from a column on; what would go beyond the page is left out.
  mutating func write(_ text: String, row: Int, column: Int, _ ink: Ink?) {
    guard rows.indices.contains(row) else { return }
    var place = column
    for character in text {
      let width = style.columns(character)
      guard width > 0 else { continue }
      guard place >= 0, place + width <= self.width else { return }
      rows[row][place] = Cell(character: character, ink: ink)
      if width > 1 { rows[row][place + 1] = Cell(character: nil, ink: ink) }
      place += width
    }
  }

  /// The page line by line, without blanks at the end of a line.
  ///
  /// - Complexity: O(cells).
  var lines: [String] {
    rows.map { row in
      let last = row.lastIndex { $0.character != " " } ?? -1
      var line = ""
      var run = ""
      var ink: Ink?
      func flush() { line += ink.map { style.paint(run, $0) } ?? run }
      for cell in row[...last] {
        guard let character = cell.character else { continue }
        // Blanks take the colour of what they stand between, so that a line is not chopped into pieces.
        if character != " ", cell.ink != ink {
          let blanks = run.reversed().prefix { $0 == " " }.count
          run.removeLast(blanks)
          if !run.isEmpty { flush() }
          line += String(repeating: " ", count: blanks)
          run = ""
          ink = cell.ink
        }
        run.append(character)
      }
      if !run.isEmpty { flush() }
      return line
    }
  }
}
