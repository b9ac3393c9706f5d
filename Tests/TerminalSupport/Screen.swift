/// What a terminal would show: as much of xterm as a line editor uses. Styles are left out.
public struct Screen: Sendable {
  /// The width of the window.
  public private(set) var columns: Int
  /// The height of the window.
  public private(set) var rows: Int
  /// The row of the cursor, from 0.
  public private(set) var row = 0
  /// The column of the cursor, from 0.
  public private(set) var column = 0
  /// Sequences that were not understood, so that a test can see why a screen looks odd.
  public private(set) var unknown: [String] = []

  // A wide character is followed by an empty cell.
  private var cells: [[String]]
  private var parser = EscapeParser()
  // After the last column the cursor stays on it until another character comes.
  private var wrapsNext = false

  /// An empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows as text, without spaces at their ends and without empty rows at the end.
  public var lines: [String] {
    var lines = cells.map { row -> String in
      var text = row.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Changes the size without reflow, as xterm does.
  public mutating func resize(columns: Int, rows: Int) {
    cells = cells.map { Array(($0 + Array(repeating: " ", count: max(columns - $0.count, 0))).prefix(columns)) }
    let lost = max(row + 1 - rows, 0)
    cells.removeFirst(lost)
    row -= lost
    let blank = Array(repeating: " ", count: columns)
    cells = Array((cells + Array(repeating: blank, count: max(rows - cells.count, 0))).prefix(rows))
    column = min(column, columns - 1)
    wrapsNext = false
    (self.columns, self.rows) = (columns, rows)
  }

  /// Shows bytes of the program.
  public mutating func show(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch parser.take(byte) {
      case .nothing: break
      case .text(let scalar): put(scalar)
      case .control(let byte): control(byte)
      case .sequence(let parameters, let final): perform(parameters, final)
      case .other(let text): unknown.append(text)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.isASCII ? 1 : displayColumns(scalar)
    guard width > 0 else {
      if column > 0 { cells[row][column - 1].unicodeScalars.append(scalar) }
      return
    }
    if wrapsNext || column + width > columns {
      column = 0
      wrapsNext = false
      lineFeed()
    }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    if column >= columns {
      column = columns - 1
      wrapsNext = true
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: column = max(column - 1, 0)
    case 0x09: column = min((column / 8 + 1) * 8, columns - 1)
    case 0x0A: lineFeed()
    case 0x0D: column = 0
    default: return
    }
    wrapsNext = false
  }

  private mutating func lineFeed() {
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func perform(_ parameters: String, _ final: Character) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(first, 1)
    if final != "m" { wrapsNext = false }
    switch final {
    case "m", "h", "l": break
    case "A": row = max(row - count, 0)
    case "B": row = min(row + count, rows - 1)
    case "C": column = min(column + count, columns - 1)
    case "D": column = max(column - count, 0)
    case "G": column = min(count, columns) - 1
    case "d": row = min(count, rows) - 1
    case "H":
      row = min(count, rows) - 1
      column = min(numbers.count > 1 ? max(numbers[1], 1) : 1, columns) - 1
    case "J": eraseBelow(all: first == 2)
    case "K": erase(row, from: first == 0 ? column : 0, to: first == 1 ? column + 1 : columns)
    case "P":
      cells[row].removeSubrange(column..<min(column + count, columns))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    case "X": erase(row, from: column, to: min(column + count, columns))
    default: unknown.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func eraseBelow(all: Bool) {
    if !all { erase(row, from: column, to: columns) }
    for other in (all ? 0 : row + 1)..<max(rows, row + 1) { erase(other, from: 0, to: columns) }
  }

  private mutating func erase(_ row: Int, from start: Int, to end: Int) {
    guard start < end else { return }
    for column in start..<end { cells[row][column] = " " }
  }
}

/// The columns of a character: two for those of East Asia and for pictures, none for marks on the one before.
private func displayColumns(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
  return wide.contains { $0.contains(scalar.value) } ? 2 : 1
}
