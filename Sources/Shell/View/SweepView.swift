import Charts
import Experiments
import Expressions
import TalentMarket

/// A sweep as a person reads it: for each measure a table and a picture.
extension Interpreter {
  /// Rows of a table that a person reads to the end.
  private static let mostRows = 25

  func show(_ result: SweepResult) {
    guard !options.isJSON else { return emit(result) }
    let (sweep, outcome) = (result.sweep, result.outcome)
    sayBold(
      SweepMessage.title(
        sweep.ranges.map { range in
          .init(
            name: range.name, low: numbers.amount(range.low, of: range.path),
            high: numbers.amount(range.high, of: range.path))
        }))
    say(
      SweepMessage.heading(
        points: sweep.points.count, runs: outcome.runs, turn: sweep.stretch.turn, last: sweep.stretch.last))
    guard outcome.runs > 0 else { return }
    for place in sweep.formulas.formulas.indices { show(result, formula: place) }
    say("")
    say(SweepMessage.howToRead(hasDifferences: sweep.levels == nil || sweep.ranges.count != 2))
    let failures = sweep.points.indices.reduce(0) { $0 + result.failures(at: $1) }
    if failures > 0 { say(SweepMessage.notMade(count: failures, worlds: outcome.runs * sweep.points.count)) }
    for (place, formula) in sweep.formulas.formulas.enumerated() {
      let missing = sweep.points.indices.reduce(0) { $0 + outcome.runs - result.value(place, at: $1).count }
      if missing > 0 {
        say(SweepMessage.undefinedIn(formula.text, count: missing, worlds: outcome.runs * sweep.points.count))
      }
    }
  }

  private func show(_ result: SweepResult, formula: Int) {
    let sweep = result.sweep
    // Rows of dashes say less than the sentence below, that it has no value in any world.
    guard sweep.points.indices.contains(where: { result.value(formula, at: $0).count > 0 }) else { return }
    say("")
    say(options.style.mark(sweep.formulas.formulas[formula].text, .bold))
    switch sweep.ranges.count {
    case 1:
      say(table(result, formula))
      guard !isFlat(result, formula) else { return }
      say("")
      curve(result, formula).lines(ChartStyle(options.style)).forEach(say)
    case 2 where sweep.levels != nil:
      sayBase(result, formula)
      guard !isFlat(result, formula) else { return }
      sayMatrix(result, formula)
      say(SweepMessage.across(sweep.ranges[1].name))
      heatMap(result, formula).lines(ChartStyle(options.style)).forEach(say)
      sayExtremes(result, formula)
    default:
      say(table(result, formula))
      let more = sweep.points.count - Self.mostRows
      if more > 0 { say(SweepMessage.morePoints(count: more)) }
      sayExtremes(result, formula)
    }
  }

  /// What a measure is in the world as it stands.
  private func sayBase(_ result: SweepResult, _ formula: Int) {
    let unit = result.sweep.formulas.formulas[formula].unit
    let base = result.base(formula)
    say(SweepMessage.base(figure(base.mean, unit), interval: span(base, unit)))
  }

  /// Whether a measure is the same at every point, which is then said: there is nothing to draw.
  private func isFlat(_ result: SweepResult, _ formula: Int) -> Bool {
    let means = result.sweep.points.indices.map { result.mean(formula, at: $0).mean }
    guard let first = means.first, first.isFinite, means.allSatisfy({ $0 == first }) else { return false }
    say(SweepMessage.flat(figure(first, result.sweep.formulas.formulas[formula].unit)))
    return true
  }

  /// One row a point, the world as it stands before them.
  private func table(_ result: SweepResult, _ formula: Int) -> TextTable {
    let sweep = result.sweep
    let unit = sweep.formulas.formulas[formula].unit
    func title(_ column: SweepMessage.Column) -> String { SweepMessage.column(column).text(numbers) }
    var table = TextTable(
      sweep.ranges.map { .init(title: $0.name, mayBeCut: true) } + [
        .init(title: title(.mean)), .init(title: title(.interval), isNumber: false, dropRank: 1),
        .init(title: title(.difference)), .init(title: title(.ofDifference), isNumber: false, dropRank: 2),
      ])
    let isAlone = sweep.ranges.count == 1
    let present = isAlone ? sweep.present(0).map { numbers.amount($0, of: sweep.ranges[0].path) } : nil
    let base = result.base(formula)
    table.add(
      [.init(SweepMessage.asItIs(present).text(numbers))]
        + sweep.ranges.dropFirst().map { _ in .init(numbers.dash) } + [
          .init(figure(base.mean, unit)), .init(span(base, unit)), .init(numbers.dash), "",
        ])
    // Points that were drawn are in no order: a curve is read from left to right.
    for point in (isAlone ? sorted(sweep) : Array(sweep.points.indices)).prefix(isAlone ? .max : Self.mostRows) {
      let (mean, difference) = (result.mean(formula, at: point), result.difference(formula, at: point))
      let isClear = difference.low > 0 || difference.high < 0
      table.add(
        zip(sweep.ranges, sweep.points[point]).map { .init(numbers.amount($1, of: $0.path)) } + [
          .init(figure(mean.mean, unit)), .init(span(mean, unit)),
          .init(self.difference(difference.mean, unit), isClear ? .bold : nil), .init(interval(difference, unit)),
        ])
    }
    return table
  }

  /// Points by the first number that is moved.
  private func sorted(_ sweep: Sweep) -> [Int] {
    sweep.points.indices.sorted { (sweep.points[$0][0], $0) < (sweep.points[$1][0], $1) }
  }

  /// An interval of a mean.
  private func span(_ interval: MeanInterval, _ unit: Unit) -> String {
    guard interval.halfWidth.isFinite else { return numbers.dash }
    return "[\(figure(interval.low, unit)), \(figure(interval.high, unit))]"
  }

  // MARK: Pictures

  private func curve(_ result: SweepResult, _ formula: Int) -> LineChart {
    let (sweep, style) = (result.sweep, numbers)
    let (range, unit) = (sweep.ranges[0], sweep.formulas.formulas[formula].unit)
    let points = sorted(sweep).map { (x: sweep.points[$0][0], interval: result.mean(formula, at: $0)) }
    let axis =
      sweep.levels.map { levels in
        HorizontalAxis(places: levels[0], rows: [.init(range.name, levels[0].map { style.amount($0, of: range.path) })])
      }
      ?? HorizontalAxis(range.name, from: range.low, to: range.high) { value, step in
        style.tick(value, step: step, unit: range.path.shownUnit)
      }
    let band = LineChart.Band(
      SweepMessage.band.text(style), points.map { .init($0.x, $0.interval.low, $0.interval.high) })
    return LineChart(
      series: [.init("", points.map { .init($0.x, $0.interval.mean) })],
      bands: points.contains { $0.interval.halfWidth > 0 } ? [band] : [], axis: axis
    ) { value, step in style.tick(value, step: step, unit: unit) }
  }

  /// The first number goes to the right, the second up.
  private func heatMap(_ result: SweepResult, _ formula: Int) -> HeatMap {
    let grid = Grid(result, formula)
    let ranges = result.sweep.ranges
    let unit = result.sweep.formulas.formulas[formula].unit
    // What is drawn must not hold the interpreter.
    let style = numbers
    return HeatMap(
      values: grid.rows.map { row in row.map(\.mean) },
      rowLabels: grid.up.map { style.amount($0, of: ranges[1].path) },
      columnLabels: grid.across.map { style.amount($0, of: ranges[0].path) }, columnName: ranges[0].name,
      gapName: SweepMessage.noValue.text(style)
    ) { style.figure($0, unit) }
  }

  /// Means in rows and columns, where they fit the window.
  private func sayMatrix(_ result: SweepResult, _ formula: Int) {
    let grid = Grid(result, formula)
    let ranges = result.sweep.ranges
    let unit = result.sweep.formulas.formulas[formula].unit
    var table = TextTable(
      [.init(title: "")] + grid.across.map { .init(title: numbers.amount($0, of: ranges[0].path)) })
    for (level, row) in zip(grid.up, grid.rows).reversed() {
      table.add([.init(numbers.amount(level, of: ranges[1].path))] + row.map { .init(figure($0.mean, unit)) })
    }
    guard table.lines(options.style).allSatisfy({ DisplayWidth.of($0) <= options.style.width }) else { return }
    say(table)
    say("")
  }

  /// Where a measure is lowest and highest, and how well its means are known.
  private func sayExtremes(_ result: SweepResult, _ formula: Int) {
    let sweep = result.sweep
    let unit = sweep.formulas.formulas[formula].unit
    let means = sweep.points.indices.map { result.mean(formula, at: $0) }
    let finite = means.indices.filter { means[$0].mean.isFinite }
    guard let low = finite.min(by: { means[$0].mean < means[$1].mean }),
      let high = finite.max(by: { means[$0].mean < means[$1].mean }), means[low].mean < means[high].mean
    else { return }
    func extreme(_ point: Int) -> SweepMessage.Extreme {
      let places = zip(sweep.ranges, sweep.points[point]).map { "\($0.name) \(numbers.amount($1, of: $0.path))" }
      return .init(value: figure(means[point].mean, unit), place: places.joined(separator: ", "))
    }
    say(SweepMessage.extremes(extreme(low), extreme(high)))
    if let half = finite.map({ means[$0].halfWidth }).filter(\.isFinite).max(), half > 0 {
      say(SweepMessage.precision(figure(half, unit)))
    }
  }
}

/// A measure over two numbers, each at its levels.
private struct Grid {
  /// Levels of the first number, which goes to the right.
  let across: [Double]
  /// Levels of the second, which goes up.
  let up: [Double]
  /// One row a level of the second.
  let rows: [[MeanInterval]]

  init(_ result: SweepResult, _ formula: Int) {
    let levels = result.sweep.levels ?? [[], []]
    across = levels[0]
    up = levels[1]
    // The last number changes fastest from point to point.
    rows = levels[1].indices.map { row in
      levels[0].indices.map { column in result.mean(formula, at: column * levels[1].count + row) }
    }
  }
}
