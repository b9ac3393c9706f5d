import CLibedit

/// Where libedit has put the prompt and the line, which it does not tell.
///
/// Follows the rules of its refresh: tabs every eight columns, a control character as `^X`, a wide character that
/// would cross the margin goes to the next row, and a full row wraps at once.
struct LineLayout: Equatable {
  /// A cell, counted from the first cell of the prompt.
  struct Position: Equatable {
    var row = 0
    var column = 0
  }

  /// The cell of the cursor.
  private(set) var cursor = Position()
  /// The cell after the last character.
  private(set) var end = Position()
  /// Whether a character takes two columns.
  private(set) var hasWideCharacters = false

  /// Lays out `line` after a prompt of `promptWidth` columns in a window `width` columns wide.
  init(promptWidth: Int, line: [Unicode.Scalar], cursor offset: Int, width: Int) {
    let width = max(width, 1)
    var position = Position(row: promptWidth / width, column: promptWidth % width)
    func advance(_ columns: Int) {
      position.column += columns
      if position.column >= width {
        position.row += 1
        position.column = 0
      }
    }
    for (index, scalar) in line.enumerated() {
      if index == offset { cursor = position }
      switch scalar {
      case "\n":
        position = Position(row: position.row + 1, column: 0)
      case "\t":
        repeat { advance(1) } while position.column % 8 != 0
      default:
        let columns = displayWidth(scalar)
        if columns == 2 {
          hasWideCharacters = true
          if position.column + 2 > width { position = Position(row: position.row + 1, column: 0) }
          position.column += 1
          advance(1)
        } else {
          for _ in 0..<columns { advance(1) }
        }
      }
    }
    end = position
    if offset >= line.count { cursor = position }
  }
}

/// Done once, by whoever needs it first: the C library's idea of characters becomes that of the environment.
let characterSetIsAdopted: Void = shim_adopt_character_set()

/// The columns one scalar takes in a line being edited; controls show as `^X`.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return scalar.isControl ? 2 : 1 }
  _ = characterSetIsAdopted
  return max(Int(wcwidth(wchar_t(truncatingIfNeeded: scalar.value))), 0)
}

/// The columns `text` takes.
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}
