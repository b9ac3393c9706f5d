import Charts
import Experiments
import Expressions
import TalentMarket

/// A ranking as a person reads it: what matters most, in a sentence, in bars and in a table.
extension Interpreter {
  func show(_ result: RankResult) {
    guard !options.isJSON else { return emit(result) }
    let (ranking, outcome) = (result.ranking, result.outcome)
    sayBold(RankMessage.title(ranking.question.measure.text))
    say(
      RankMessage.heading(
        inputs: ranking.ranges.count, worlds: outcome.worlds, rows: outcome.rows, turn: ranking.stretch.turn,
        last: ranking.stretch.last))
    defer { sayLosses(result) }
    guard let indices = result.indices else { return say(RankMessage.tooFew) }
    let rows = result.rows
    guard !rows.isEmpty else {
      return say(RankMessage.noVariance(figure(outcome.mean, ranking.formulas.formulas[0].unit)))
    }
    say("")
    say(table(rows))
    say("")
    let bars = rows.map { row in
      BarChart.Bar(
        name(row), max(0, row.total.value), text: numbers.share(max(0, row.total.value)),
        interval: (max(0, row.total.low), max(0, row.total.high)))
    }
    BarChart(bars, full: 1).lines(ChartStyle(options.style)).forEach(say)
    say("")
    say(verdict(rows))
    say(RankMessage.interaction(clipped(indices.interaction)))
    let idle = rows.filter { $0.range != nil && $0.total.high < 0.01 }.map { name($0) }
    if !idle.isEmpty { say(RankMessage.hardlyMatter(idle)) }
    say(RankMessage.howToRead)
  }

  private func sayLosses(_ result: RankResult) {
    let outcome = result.outcome
    if result.undefinedRows > 0 { say(RankMessage.undefinedRows(result.undefinedRows, rows: outcome.rows)) }
    if outcome.failures > 0 { say(SweepMessage.notMade(count: outcome.failures, worlds: outcome.worlds)) }
  }

  private func name(_ row: RankResult.Row) -> String { row.range?.name ?? RankMessage.luck.text(numbers) }

  private func table(_ rows: [RankResult.Row]) -> TextTable {
    func title(_ column: RankMessage.Column) -> String { RankMessage.column(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.input), isNumber: false, mayBeCut: true),
      .init(title: title(.range), isNumber: false, dropRank: 3),
      .init(title: title(.total)), .init(title: title(.ofTotal), isNumber: false, dropRank: 1),
      .init(title: title(.alone)), .init(title: title(.ofAlone), isNumber: false, dropRank: 2),
    ])
    for row in rows {
      let range = row.range.map { range in
        numbers.amount(range.low, of: range.path) + numbers.dash + numbers.amount(range.high, of: range.path)
      }
      table.add([
        .init(name(row)), .init(range ?? ""), .init(share(row.total.value), .bold), .init(span(row.total)),
        .init(share(row.first.value)), .init(span(row.first)),
      ])
    }
    return table
  }

  // What chance puts a little below nothing is nothing.
  private func share(_ share: Double) -> String { numbers.share(max(0, share), places: 1) }

  private func span(_ estimate: SobolIndices.Estimate) -> String {
    "[\(numbers.fixed(max(0, estimate.low) * 100, 1)), \(numbers.fixed(max(0, estimate.high) * 100, 1))]"
  }

  private func clipped(_ estimate: SobolIndices.Estimate) -> RankMessage.Share {
    .init(value: max(0, estimate.value), low: max(0, estimate.low), high: max(0, estimate.high))
  }

  /// What matters most, luck told apart.
  private func verdict(_ rows: [RankResult.Row]) -> RankMessage {
    let inputs = rows.filter { $0.range != nil }
    let luck = rows.first { $0.range == nil }
    let luckShare = max(0, luck?.total.value ?? 0)
    guard let best = inputs.first, best.total.value > 0 else { return .onlyLuck }
    let second = inputs.dropFirst().first.flatMap { next in
      // Two whose intervals overlap are not told apart.
      next.total.high > best.total.low && next.total.low > 0.01 ? name(next) : nil
    }
    let input = RankMessage.Best(name: name(best), share: min(1, max(0, best.total.value)), rival: second)
    if rows[0].range == nil {
      let isMost = (luck?.first.value ?? 0) > 0.5
      return isMost
        ? .mostlyLuck(max(0, luck?.first.value ?? 0), input) : .luckFirst(min(1, luckShare), input)
    }
    return luckShare > 0 ? .inputFirst(input, luck: min(1, luckShare)) : .noLuck(input)
  }
}
