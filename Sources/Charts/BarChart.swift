/// Horizontal bars with their names and values, from zero to the right, or to the left where values are negative.
///
/// A bar with an interval is drawn up to the interval's nearer end; from there whiskers go to the farther one, with a
/// disc at the value.
public struct BarChart: Sendable {
  /// One bar.
  public struct Bar: Sendable {
    /// What it is called.
    public var name: String
    /// How long it is; nothing is drawn where it is not finite.
    public var value: Double
    /// The value as it is read, written after the bar.
    public var text: String
    /// Where the value may lie.
    public var interval: (low: Double, high: Double)?

    /// A bar called `name`.
    public init(_ name: String, _ value: Double, text: String, interval: (low: Double, high: Double)? = nil) {
      self.name = name
      self.value = value
      self.text = text
      self.interval = interval
    }
  }

  /// The bars from the top.
  public var bars: [Bar]
  /// The value at which a bar is full, such as 1 for shares; without one, the largest there is.
  public var full: Double?

  /// A chart of `bars`.
  public init(_ bars: [Bar], full: Double? = nil) {
    self.bars = bars
    self.full = full
  }

  /// One line a bar, each within the width of `style`, whose height does not matter.
  ///
  /// - Complexity: O(bars · width).
  public func lines(_ style: ChartStyle) -> [String] {
    let names = bars.map { style.cut($0.name, to: style.room / 3) }
    let texts = bars.map { style.cut($0.text, to: style.room / 3) }
    let left = (names.map { style.columns(of: $0) }.max() ?? 0) + 2
    let right = texts.map { style.columns(of: $0) }.max() ?? 0
    let scale = BarScale(bars, full: full, columns: style.room - left - (right > 0 ? right + 1 : 0))
    var page = CellGrid(style: style, width: style.room, height: bars.count)
    for (row, bar) in bars.enumerated() {
      page.write(names[row], row: row, column: left - 2 - style.columns(of: names[row]), nil)
      page.put(style.isUnicode ? "│" : "|", row: row, column: left - 1 + scale.zero, .frame)
      let end = draw(bar, row: row, left: left, scale, on: &page)
      page.write(texts[row], row: row, column: left + end + 1, nil)
    }
    return page.lines
  }

  /// Draws a bar; returns the cell after it.
  private func draw(_ bar: Bar, row: Int, left: Int, _ scale: BarScale, on page: inout CellGrid) -> Int {
    guard bar.value.isFinite else { return scale.zero }
    let isUnicode = page.style.isUnicode
    // Cells left of zero stand left of the axis.
    func put(_ character: Character, _ cell: Int) {
      page.put(character, row: row, column: left + cell - (cell < scale.zero ? 1 : 0), .series(0))
    }
    let end = scale.column(bar.value)
    for cell in min(scale.zero, end)..<max(scale.zero, end) { put(isUnicode ? "█" : "#", cell) }
    guard let (low, high) = bar.interval, low.isFinite, high.isFinite else {
      let eighths = isUnicode && bar.value > 0 ? scale.eighths(bar.value) : 0
      guard eighths > 0, let part = Unicode.Scalar(0x2590 - UInt32(eighths)) else { return max(scale.zero, end) }
      put(Character(part), end)
      return end + 1
    }
    let first = scale.cell(min(low, high, bar.value))
    let last = scale.cell(max(low, high, bar.value))
    for cell in first...last { put(isUnicode ? "─" : "-", cell) }
    put(isUnicode ? "├" : "|", first)
    put(isUnicode ? "┤" : "|", last)
    put(isUnicode ? "●" : "o", scale.cell(bar.value))
    if first < scale.zero, last >= scale.zero {
      page.put(isUnicode ? "┼" : "+", row: row, column: left - 1 + scale.zero, .frame)
    }
    return max(scale.zero, end, last + 1)
  }
}

/// From values to columns of bars; whole columns from the left end.
private struct BarScale {
  /// Columns left of zero.
  let zero: Int
  private let columns: Int
  private let perColumn: Double

  init(_ bars: [BarChart.Bar], full: Double?, columns: Int) {
    let ends = bars.flatMap { bar in
      [bar.value, bar.interval?.low, bar.interval?.high].compactMap { $0 }.filter(\.isFinite)
    }
    let high = max(0, full.flatMap { $0.isFinite ? $0 : nil } ?? 0, ends.max() ?? 0)
    let low = min(0, ends.min() ?? 0)
    self.columns = max(1, columns)
    // Divided before they are added, so that no sum is beyond what a number holds.
    let size = high / Double(self.columns) - low / Double(self.columns)
    perColumn = size > 0 ? size : 1
    zero = Int((-low / perColumn).rounded())
  }

  private func place(_ value: Double) -> Double {
    max(0, min(Double(columns), Double(zero) + value / perColumn))
  }

  /// The whole columns up to a value; rounded to the nearest one left of zero, where there are no eighths.
  func column(_ value: Double) -> Int {
    Int(value < 0 ? place(value).rounded() : place(value).rounded(.down))
  }

  /// The column in which a value lies.
  func cell(_ value: Double) -> Int { min(columns - 1, Int(place(value).rounded(.down))) }

  /// Eighths of a column beyond the whole ones.
  func eighths(_ value: Double) -> Int {
    let part = place(value) - place(value).rounded(.down)
    return min(7, Int((part * 8).rounded()))
  }
}
