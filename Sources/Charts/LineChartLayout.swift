/// Where everything of a line chart goes: margins, ticks, and from values to cells.
struct LineChartLayout {
  let ticks: NiceTicks
  /// Labels of the ticks, from the lowest.
  let tickLabels: [String]
  /// Columns left of the plane: the labels, a blank and the axis.
  let left: Int
  /// Columns of the plane.
  let columns: Int
  /// Rows of the plane.
  let rows: Int
  /// Whether names stand at the ends of the lines.
  let namesAtEnds: Bool
  private let horizontal: ClosedRange<Double>

  /// `nil` when no point is finite.
  init?(_ chart: LineChart, _ style: ChartStyle) {
    let points = chart.series.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }
    let intervals = chart.bands.flatMap(\.intervals).filter { $0.x.isFinite && $0.low.isFinite && $0.high.isFinite }
    let values = points.map(\.y) + intervals.flatMap { [$0.low, $0.high] }
    let places = points.map(\.x) + intervals.map(\.x)
    guard let lowest = values.min(), let highest = values.max(), let first = places.min(), let last = places.max()
    else { return nil }
    let shown = chart.includes.filter(\.isFinite)
    let height = max(3, min(style.height, LineChartLayout.highest))
    ticks = NiceTicks(
      covering: min(lowest, shown.min() ?? lowest), max(highest, shown.max() ?? highest),
      intervals: min(6, (height - 1) / 2), isWhole: chart.isWhole)
    let ticks = ticks
    tickLabels = ticks.values.map { style.cut(chart.format($0, ticks.step), to: style.room / 2 - 4) }
    let count = ticks.values.count - 1
    rows = max(1, (height - 1) / count) * count + 1
    horizontal = LineChartLayout.tame(first)...LineChartLayout.tame(last)

    // Names of the rows below stand there too, unless they are long.
    let rowNames = chart.axis.rows.map(\.name).filter { style.columns(of: $0) <= style.room / 8 }
    left = ((tickLabels + rowNames).map { style.columns(of: $0) }.max() ?? 0) + 2
    let names = chart.series.filter { $0.points.contains { $0.x.isFinite && $0.y.isFinite } }.map(\.name)
    let longest = names.map { style.columns(of: $0) }.max() ?? 0
    let glyph = chart.series.count > 1 ? 2 : 0
    namesAtEnds = longest > 0 && longest + glyph < style.room / 3 && names.count <= rows
    columns = style.room - left - (namesAtEnds ? longest + glyph + 1 : 0)
  }

  /// More rows than this help nobody.
  private static let highest = 200

  /// Beyond this the width of a range could not be held.
  private static func tame(_ value: Double) -> Double { max(-1e300, min(1e300, value)) }

  /// Cells from the left end of the plane to `x`, not rounded; `nil` outside it.
  func across(_ x: Double) -> Double? {
    guard x.isFinite else { return nil }
    let x = LineChartLayout.tame(x)
    guard horizontal.contains(x) else { return nil }
    let width = horizontal.upperBound - horizontal.lowerBound
    return width > 0 ? (x - horizontal.lowerBound) / width * Double(columns - 1) : 0
  }

  /// Cells from the top of the plane down to `y`, not rounded.
  func down(_ y: Double) -> Double {
    let range = ticks.range
    let y = max(range.lowerBound, min(range.upperBound, y))
    return (range.upperBound - y) / (range.upperBound - range.lowerBound) * Double(rows - 1)
  }

  /// The row of the tick of this number.
  func row(ofTick tick: Int) -> Int {
    (ticks.values.count - 1 - tick) * ((rows - 1) / (ticks.values.count - 1))
  }
}
