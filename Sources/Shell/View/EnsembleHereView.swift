import Charts
import Experiments
import Expressions
import TalentMarket

/// An ensemble of the world on the screen, as a person reads it: tables, fans, leaders, and which replicates to look at.
extension Interpreter {
  /// Shows an ensemble.
  ///
  /// - Parameters:
  ///   - charts: Measures that are shown in full; what matters most where none were asked for.
  ///   - extremes: The most and the least typical replicate.
  func show(_ result: EnsembleResult, charts: [Measure]?, extremes: Typicality.Extremes?) {
    guard !options.isJSON else { return emit(result, extremes) }
    let found = result.distributions
    sayHeading(of: result)
    guard result.runs > 0 else { return }
    if charts == nil { sayTables(of: result) }
    for measure in charts ?? [.world(.lead)] {
      let name = measure.lab.map { found.table.labs[$0] }
      title(EnsembleMessage.fan(measure, lab: name))
      say(quantileTable(measure, found))
      fan(measure, found).forEach(say)
    }
    title(EnsembleMessage.chances)
    say(turnsTable(.leads, found))
    let bars = found.table.labs.enumerated().map { lab, name in
      let chance = found[.lab(.leads, lab: lab), at: found.lastTurn]?.mean ?? .nan
      return BarChart.Bar(name, chance, text: numbers.share(chance))
    }
    title(EnsembleMessage.chancesAt(turn: found.lastTurn))
    BarChart(bars, full: 1).lines(ChartStyle(options.style, height: bars.count)).forEach(say)
    say("")
    if let extremes {
      say(EnsembleMessage.typical(turn: found.lastTurn, most: extremes.most, least: extremes.least))
      say(EnsembleMessage.goTo(replicate: Int(extremes.most.number)))
    }
    sayWhichReplicates(of: result)
  }

  private func emit(_ result: EnsembleResult, _ extremes: Typicality.Extremes?) {
    emit(result)
    let found = result.distributions
    guard result.runs > 0 else { return }
    for turn in found.turns {
      let chances = found.table.labs.enumerated().map { lab, name in
        JSON.object([
          "lab": .string(name), "chance": .number(found[.lab(.leads, lab: lab), at: turn]?.mean ?? .nan),
        ])
      }
      emit(.object(["type": .string("leaders"), "turn": .int(turn), "chances": .array(chances)]))
    }
    func json(_ found: Typicality.Found) -> JSON {
      .object(["replicate": .int(Int(found.number)), "distance": .number(found.distance)])
    }
    guard let extremes else { return }
    emit(
      .object([
        "type": .string("typical"), "turn": .int(found.lastTurn), "most": json(extremes.most),
        "least": json(extremes.least),
      ]))
  }

  /// One measure turn by turn: mean, deviation and quantiles.
  private func quantileTable(_ measure: Measure, _ found: MeasureDistributions) -> TextTable {
    var columns: [TextTable.Column] = [
      .init(title: Title.turn.text(numbers)), .init(title: EnsembleMessage.mean.text(numbers)),
      .init(title: EnsembleMessage.deviation.text(numbers), dropRank: 1),
    ]
    // The outer quantiles and the median stay where there is little room.
    for (share, rank) in zip(EnsembleResult.shares, [0, 2, 0, 2, 0]) {
      columns.append(.init(title: numbers.share(share), dropRank: rank))
    }
    var table = TextTable(columns)
    for turn in found.turns {
      let summary = found[measure, at: turn] ?? Summary()
      let figures = [summary.mean, summary.standardDeviation] + summary.quantiles(EnsembleResult.shares)
      table.add([.init(numbers.count(turn))] + figures.map { .init(format($0, measure)) })
    }
    return table
  }

  /// The median over turns, and behind it where half and nine tenths of the worlds are.
  private func fan(_ measure: Measure, _ found: MeasureDistributions) -> [String] {
    let quantiles = found.turns.map { turn in
      (Double(turn), (found[measure, at: turn] ?? Summary()).quantiles(EnsembleResult.shares))
    }
    guard quantiles.count > 1 else { return [] }
    // What is the same in all worlds has no width to show.
    func band(_ name: EnsembleMessage, _ low: Int, _ high: Int) -> LineChart.Band? {
      guard quantiles.contains(where: { $1[low] < $1[high] }) else { return nil }
      return LineChart.Band(name.text(numbers), quantiles.map { .init($0, $1[low], $1[high]) })
    }
    let axis = HorizontalAxis(
      places: quantiles.map(\.0),
      rows: [.init(Title.turn.text(numbers), found.turns.map { numbers.count($0) })])
    let chart = LineChart(
      series: [.init(EnsembleMessage.median.text(numbers), quantiles.map { .init($0, $1[2]) })],
      bands: [band(.nineTenths, 0, 4), band(.half, 1, 3)].compactMap(\.self), axis: axis,
      isWhole: measure.unit == .people,
      format: { [numbers] value, step in numbers.tick(value, step: step, unit: Unit(measure.unit)) })
    return chart.lines(ChartStyle(options.style))
  }
}

extension Unit {
  /// The unit that values of a measure have at the prompt.
  fileprivate init(_ unit: MeasureUnit) {
    self =
      switch unit {
      case .dollars: .dollars
      case .share: .share
      case .months: .months
      case .people: .people
      case .compute: .h100e
      case .number: .plain
      }
  }
}
