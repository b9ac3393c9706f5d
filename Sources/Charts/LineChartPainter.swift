/// Puts a line chart on a page.
struct LineChartPainter {
  let chart: LineChart
  let layout: LineChartLayout
  let style: ChartStyle

  var lines: [String] {
    let labels = chart.axis.rows.map { row in
      LabelLine(row.labels, at: tickColumns, style: style, room: style.room)
    }
    let legend = legendLines
    var page = CellGrid(style: style, width: style.room, height: layout.rows + 1 + labels.count)
    drawFrame(on: &page, ticks: labels.first?.shown ?? [])
    drawBands(on: &page)
    drawSeries(on: &page)
    for (row, line) in labels.enumerated() { write(line, chart.axis.rows[row], row: layout.rows + 1 + row, on: &page) }
    return page.lines + legend
  }

  private var hasGlyphs: Bool { chart.series.count > 1 }

  // MARK: Axes

  private var tickColumns: [Int?] {
    chart.axis.places.map { place in layout.across(place).map { layout.left + Int($0.rounded()) } }
  }

  private func drawFrame(on page: inout CellGrid, ticks: [Int]) {
    let axis = layout.left - 1
    for row in 0..<layout.rows { page.put(style.isUnicode ? "│" : "|", row: row, column: axis, .frame) }
    for (tick, label) in layout.tickLabels.enumerated() {
      let row = layout.row(ofTick: tick)
      page.write(label, row: row, column: axis - 1 - style.columns(of: label), .frame)
      page.put(style.isUnicode ? "┤" : "+", row: row, column: axis, .frame)
      guard layout.ticks.values[tick] == 0, tick > 0 else { continue }
      for column in 0..<layout.columns {
        page.put(style.isUnicode ? "┈" : "-", row: row, column: layout.left + column, .frame)
      }
    }
    page.put(style.isUnicode ? "└" : "+", row: layout.rows, column: axis, .frame)
    for column in 0..<layout.columns {
      page.put(style.isUnicode ? "─" : "-", row: layout.rows, column: layout.left + column, .frame)
    }
    for tick in ticks {
      guard let column = tickColumns[tick] else { continue }
      page.put(style.isUnicode ? "┬" : "+", row: layout.rows, column: column, .frame)
    }
  }

  private func write(_ line: LabelLine, _ row: HorizontalAxis.Row, row place: Int, on page: inout CellGrid) {
    for (shown, start) in zip(line.shown, line.starts) {
      page.write(row.labels[shown], row: place, column: start, .frame)
    }
    // The name stands right-aligned with the labels of the ticks where it fits, else at the edge, else nowhere.
    let width = style.columns(of: row.name)
    let first = line.starts.first ?? layout.left
    let start = max(0, layout.left - 2 - width)
    if width > 0, start + width < first { page.write(row.name, row: place, column: start, .frame) }
  }

  // MARK: Bands

  private func drawBands(on page: inout CellGrid) {
    for (number, band) in chart.bands.enumerated() {
      let shade = shade(number)
      for (left, right) in zip(band.intervals, band.intervals.dropFirst()) {
        guard let from = layout.across(left.x), let to = layout.across(right.x), left.isFinite, right.isFinite else {
          continue
        }
        for column in Int(from.rounded())...max(Int(from.rounded()), Int(to.rounded())) {
          let share = to > from ? max(0, min(1, (Double(column) - from) / (to - from))) : 0
          let top = layout.down(left.high) + (layout.down(right.high) - layout.down(left.high)) * share
          let bottom = layout.down(left.low) + (layout.down(right.low) - layout.down(left.low)) * share
          for row in Int(min(top, bottom).rounded())...Int(max(top, bottom).rounded()) {
            page.put(shade, row: row, column: layout.left + column, .band(number))
          }
        }
      }
    }
  }

  private func shade(_ band: Int) -> Character {
    let shades: [Character] = style.isUnicode ? ["░", "▒", "▓"] : [".", ":", "%"]
    return shades[min(band, shades.count - 1)]
  }

  // MARK: Lines

  private func drawSeries(on page: inout CellGrid) {
    if style.isUnicode { drawDots(on: &page) } else { drawGlyphs(on: &page) }
    if hasGlyphs { drawMarkers(on: &page) } else { drawLonePoints(on: &page) }
    if layout.namesAtEnds { writeNames(on: &page) }
  }

  /// Runs of neighbouring points without a gap, in cells from the top left.
  private func runs(_ series: LineChart.Series) -> [[(across: Double, down: Double)]] {
    series.points.split(whereSeparator: { !$0.y.isFinite || layout.across($0.x) == nil })
      .map { run in run.map { (layout.across($0.x) ?? 0, layout.down($0.y)) } }
  }

  /// A run as its line is drawn: with the corners of its steps, if it has any.
  private func corners(
    _ run: [(across: Double, down: Double)], _ series: LineChart.Series
  ) -> [(across: Double, down: Double)] {
    guard series.isStepped else { return run }
    var result = run.prefix(1) + []
    for (from, to) in zip(run, run.dropFirst()) {
      let middle = (from.across + to.across) / 2
      result += [(middle, from.down), (middle, to.down), to]
    }
    return Array(result)
  }

  private func drawDots(on page: inout CellGrid) {
    let canvases = chart.series.map { series in
      var canvas = DotCanvas(width: layout.columns, height: layout.rows)
      for run in runs(series) {
        let dots = corners(run, series).map { (x: Int($0.across * 2 + 0.5), y: Int($0.down * 4 + 1.5)) }
        canvas.set(dots[0].x, dots[0].y)
        for (from, to) in zip(dots, dots.dropFirst()) { straightLine(from: from, to: to) { canvas.set($0, $1) } }
      }
      return canvas
    }
    for row in 0..<layout.rows {
      for column in 0..<layout.columns {
        let masks = canvases.map { $0.mask(row: row, column: column) }
        let dots = masks.map(\.nonzeroBitCount)
        // Where lines share a cell it takes the colour of the one with most dots in it.
        guard let most = dots.max(), most > 0, let owner = dots.firstIndex(of: most) else { continue }
        let character = DotCanvas.character(masks.reduce(0, |))
        page.put(character, row: row, column: layout.left + column, .series(owner))
      }
    }
  }

  private func drawGlyphs(on page: inout CellGrid) {
    var owners = Array(repeating: Array(repeating: [Int](), count: layout.columns), count: layout.rows)
    for (number, series) in chart.series.enumerated() {
      for run in runs(series) {
        let cells = corners(run, series).map { (x: Int($0.across.rounded()), y: Int($0.down.rounded())) }
        for (from, to) in zip(cells, cells.dropFirst() + cells.suffix(1)) {
          straightLine(from: from, to: to) { column, row in
            if owners[row][column].last != number { owners[row][column].append(number) }
          }
        }
      }
    }
    for (row, cells) in owners.enumerated() {
      for (column, owners) in cells.enumerated() where !owners.isEmpty {
        // Lines that lie on each other take turns, so that none vanishes.
        let owner = owners[column % owners.count]
        page.put(style.glyph(owner), row: row, column: layout.left + column, .series(owner))
      }
    }
  }

  /// A point between two gaps, which would be one dot.
  private func drawLonePoints(on page: inout CellGrid) {
    for (number, series) in chart.series.enumerated() {
      for run in runs(series) where run.count == 1 {
        let (row, column) = (Int(run[0].down.rounded()), layout.left + Int(run[0].across.rounded()))
        page.put(style.glyph(number), row: row, column: column, .series(number))
      }
    }
  }

  /// Glyphs at points, no two of a line closer than ``markerDistance``; the ends of lines come first.
  private func drawMarkers(on page: inout CellGrid) {
    var taken: Set<[Int]> = []
    let cells = chart.series.map { series in
      runs(series).joined().map { (row: Int($0.down.rounded()), column: layout.left + Int($0.across.rounded())) }
    }
    func mark(_ number: Int, _ cell: (row: Int, column: Int)) {
      guard taken.insert([cell.row, cell.column]).inserted else { return }
      page.put(style.glyph(number), row: cell.row, column: cell.column, .series(number))
    }
    for (number, cells) in cells.enumerated() { if let last = cells.last { mark(number, last) } }
    for (number, cells) in cells.enumerated() {
      guard let end = cells.last?.column else { continue }
      var next = layout.left
      for cell in cells where cell.column >= next && cell.column <= end - LineChartPainter.markerDistance {
        mark(number, cell)
        next = cell.column + LineChartPainter.markerDistance
      }
    }
  }

  private static let markerDistance = 4

  // MARK: Names

  private func writeNames(on page: inout CellGrid) {
    let ends = chart.series.indices.compactMap { number in
      runs(chart.series[number]).last?.last.map { (number, Int($0.down.rounded())) }
    }
    let rows = labelRows(ends.map(\.1), height: layout.rows)
    for ((number, _), row) in zip(ends, rows) {
      let start = layout.left + layout.columns + 1
      page.write(legendText(number), row: row, column: start, .series(number))
    }
  }

  private func legendText(_ number: Int) -> String {
    let name = chart.series[number].name
    return hasGlyphs ? "\(style.glyph(number)) \(name)" : name
  }

  /// Names below the chart, as many to a line as fit.
  private var legendLines: [String] {
    let names = chart.series.indices.filter { !chart.series[$0].name.isEmpty && !layout.namesAtEnds }
    var entries = names.map { (legendText($0), Ink.series($0)) }
    for (number, band) in chart.bands.enumerated() where !band.name.isEmpty {
      entries.append(("\(shade(number)) \(band.name)", Ink.band(number)))
    }
    return Legend(entries: entries, style: style, indent: layout.left).lines
  }
}

extension LineChart.Band.Interval {
  fileprivate var isFinite: Bool { low.isFinite && high.isFinite }
}
