/// Values on a grid, each a shade; rows go up and columns to the right, as on a chart.
public struct HeatMap: Sendable {
  /// The values, by row from the lowest, then by column; one that is not finite is a question mark.
  public var values: [[Double]]
  /// What is written at the left of each row, from the lowest.
  public var rowLabels: [String]
  /// What is written under the columns; where labels would touch, some are left out.
  public var columnLabels: [String]
  /// What the columns are, written under their labels.
  public var columnName: String
  /// What a question mark stands for.
  public var gapName: String
  /// A value as it is read in the legend.
  public var format: @Sendable (Double) -> String

  /// A heat map of `values`.
  public init(
    values: [[Double]], rowLabels: [String], columnLabels: [String], columnName: String = "",
    gapName: String = "-", format: @escaping @Sendable (Double) -> String
  ) {
    self.values = values
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.columnName = columnName
    self.gapName = gapName
    self.format = format
  }

  /// The map line by line, each within the width of `style`, one line a row of values; the scale comes last. Where
  /// there are more columns than fit, neighbours are shown as their mean.
  ///
  /// - Complexity: O(cells).
  public func lines(_ style: ChartStyle) -> [String] {
    let count = values.map(\.count).max() ?? 0
    guard count > 0 else { return [] }
    let labels = values.indices.map { $0 < rowLabels.count ? style.cut(rowLabels[$0], to: style.room / 3) : "" }
    let left = (labels.map { style.columns(of: $0) }.max() ?? 0) + 2
    let room = style.room - left
    // Columns of values that share a cell, and columns of the page that a cell takes.
    let shared = (count + room - 1) / room
    let cells = (count + shared - 1) / shared
    let width = max(1, min(6, room / cells))
    let merged = values.map { row in (0..<cells).map { HeatMap.mean(row, $0 * shared, shared) } }
    let scale = ShadeScale(merged.joined().filter(\.isFinite), style)

    let under = columnLabels.isEmpty ? 1 : columnName.isEmpty ? 2 : 3
    var page = CellGrid(style: style, width: style.room, height: values.count + under)
    for (number, row) in merged.enumerated() {
      let place = values.count - 1 - number
      page.write(labels[number], row: place, column: left - 2 - style.columns(of: labels[number]), .frame)
      page.put(style.isUnicode ? "│" : "|", row: place, column: left - 1, .frame)
      for (cell, value) in row.enumerated() {
        let shade = String(repeating: scale.shade(value), count: width)
        page.write(shade, row: place, column: left + cell * width, .series(0))
      }
    }
    drawAxis(on: &page, left: left, cells: cells, width: width, shared: shared)
    return page.lines + legend(scale, style, left, hasGaps: merged.joined().contains { !$0.isFinite })
  }

  private func drawAxis(on page: inout CellGrid, left: Int, cells: Int, width: Int, shared: Int) {
    let style = page.style
    page.put(style.isUnicode ? "└" : "+", row: values.count, column: left - 1, .frame)
    for column in 0..<(cells * width) {
      page.put(style.isUnicode ? "─" : "-", row: values.count, column: left + column, .frame)
    }
    guard !columnLabels.isEmpty else { return }
    let columns = columnLabels.indices.map { left + $0 / shared * width + (width - 1) / 2 }
    let line = LabelLine(columnLabels, at: columns, style: style, room: style.room)
    for (shown, start) in zip(line.shown, line.starts) {
      page.put(style.isUnicode ? "┬" : "+", row: values.count, column: columns[shown], .frame)
      page.write(columnLabels[shown], row: values.count + 1, column: start, .frame)
    }
    page.write(style.cut(columnName, to: style.room - left), row: values.count + 2, column: left, .frame)
  }

  private func legend(_ scale: ShadeScale, _ style: ChartStyle, _ left: Int, hasGaps: Bool) -> [String] {
    let dash = style.isUnicode ? "–" : ".."
    // Digits explain themselves: the first and the last will do.
    let steps = style.isUnicode ? scale.steps : Array(scale.steps.prefix(1) + scale.steps.dropFirst().suffix(1))
    var entries = steps.map { step in
      let text = step.low == step.high ? format(step.low) : format(step.low) + dash + format(step.high)
      return (text: "\(step.shade) \(text)", ink: Ink.series(0))
    }
    if hasGaps { entries.append(("? \(gapName)", .series(0))) }
    return Legend(entries: entries, style: style, indent: left).lines
  }

  /// The mean of what is finite among `count` values from `start` on; none where nothing is.
  private static func mean(_ row: [Double], _ start: Int, _ count: Int) -> Double {
    let finite = row.dropFirst(start).prefix(count).filter(\.isFinite)
    return finite.isEmpty ? .nan : finite.reduce(0) { $0 + $1 / Double(finite.count) }
  }
}

/// Shades from the lowest value to the highest, each for an equal part of the range.
private struct ShadeScale {
  private let shades: [Character]
  private let low: Double
  private let high: Double

  init(_ finite: [Double], _ style: ChartStyle) {
    shades = Array(style.isUnicode ? "·░▒▓█" : "0123456789")
    low = finite.min() ?? 0
    high = finite.max() ?? 0
  }

  // Halved, so that the width of no range is beyond what a number holds.
  private var halfWidth: Double { high / 2 - low / 2 }

  func shade(_ value: Double) -> Character {
    guard value.isFinite else { return "?" }
    guard halfWidth > 0 else { return shades[shades.count / 2] }
    let share = (value / 2 - low / 2) / halfWidth
    return shades[max(0, min(shades.count - 1, Int(share * Double(shades.count))))]
  }

  /// Every shade with the part of the range it stands for.
  var steps: [(shade: Character, low: Double, high: Double)] {
    guard halfWidth > 0 else { return [(shades[shades.count / 2], low, high)] }
    func bound(_ step: Int) -> Double {
      let share = Double(step) / Double(shades.count)
      return low * (1 - share) + high * share
    }
    return shades.indices.map { (shades[$0], bound($0), bound($0 + 1)) }
  }
}
