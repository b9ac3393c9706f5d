/// Dots of one series, two by four to a character cell, as braille patterns have them.
struct DotCanvas {
  private let width: Int
  private let height: Int
  private var masks: [UInt8]

  /// An empty canvas of `width` × `height` character cells.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    masks = Array(repeating: 0, count: width * height)
  }

  /// The dots of a cell as the low byte of its braille pattern.
  func mask(row: Int, column: Int) -> UInt8 { masks[row * width + column] }

  /// Sets the dot in this column and row of dots, counted from the top left.
  mutating func set(_ x: Int, _ y: Int) {
    guard x >= 0, y >= 0, x < width * 2, y < height * 4 else { return }
    masks[y / 4 * width + x / 2] |= DotCanvas.bits[y % 4][x % 2]
  }

  /// Braille patterns number their dots down the left column, then the right, with a fourth row added later.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// The braille pattern of a mask.
  static func character(_ mask: UInt8) -> Character {
    Unicode.Scalar(0x2800 + UInt32(mask)).map(Character.init) ?? " "
  }
}

/// The cells of a straight line, both ends included: one for every column or row, whichever are more.
///
/// - Complexity: O(length).
func straightLine(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ visit: (Int, Int) -> Void) {
  let (across, down) = (end.x - start.x, end.y - start.y)
  let steps = max(abs(across), abs(down))
  guard steps > 0 else { return visit(start.x, start.y) }
  for step in 0...steps {
    let share = Double(step) / Double(steps)
    visit(
      start.x + Int((Double(across) * share).rounded()), start.y + Int((Double(down) * share).rounded()))
  }
}
