import Experiments
import TalentMarket

/// An ensemble as a person reads it: where things end, lab by lab; then the world and the main measures turn by turn.
extension Interpreter {
  func show(_ result: EnsembleResult) {
    guard !options.isJSON else { return emit(result) }
    let (outcome, ensemble) = (result.outcome, result.outcome.ensemble)
    let played = EnsembleMessage.heading(
      scenario: result.world.name, runs: outcome.runs, turns: ensemble.lastTurn - ensemble.firstTurn,
      seed: result.world.luck.seed)
    sayBold(played)
    guard outcome.runs > 0 else { return }
    say(EnsembleMessage.howToRead)
    let last = ensemble.lastTurn
    title(EnsembleMessage.ending(turn: last, date: result.world.date(of: last)))
    say(labsTable(outcome, at: last))
    title(EnsembleMessage.worldByTurn)
    say(worldTable(result))
    for measure in [LabMeasure.capability, .retention, .talent] {
      title(EnsembleMessage.byTurn(measure))
      say(turnsTable(measure, outcome))
    }
    say("")
    say(EnsembleMessage.replicates(runs: outcome.runs, seed: result.world.luck.seed))
    say(EnsembleMessage.everything)
  }

  private func title(_ sentence: EnsembleMessage) {
    say("")
    sayBold(sentence)
  }

  /// The labs side by side at one turn: the mean of each measure and the middle 90 % of the worlds.
  private func labsTable(_ outcome: Ensemble.Outcome, at turn: Turn) -> TextTable {
    let measures: [(LabMeasure, rank: Int)] = [
      (.capability, 0), (.retention, 0), (.people, 1), (.talent, 3), (.topPay, 5), (.payroll, 7),
    ]
    var columns: [TextTable.Column] = [
      .init(title: Title.lab.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: EnsembleMessage.leads.text(numbers)),
    ]
    for (measure, rank) in measures {
      let name = MeasureMessage.lab(measure).text(numbers)
      columns.append(.init(title: name, dropRank: rank))
      columns.append(.init(title: EnsembleMessage.band.text(numbers), isNumber: false, dropRank: rank + 1))
    }
    var table = TextTable(columns)
    for (lab, name) in outcome.ensemble.table.labs.enumerated() {
      var row: [TextTable.Cell] = [.init(name)]
      row.append(.init(numbers.share(outcome[.lab(.leads, lab: lab), at: turn]?.mean ?? .nan)))
      for (measure, _) in measures { row += cells(.lab(measure, lab: lab), outcome, at: turn) }
      table.add(row)
    }
    return table
  }

  /// The world turn by turn.
  private func worldTable(_ result: EnsembleResult) -> TextTable {
    let measures: [(WorldMeasure, rank: Int)] = [
      (.lead, 0), (.talentHHI, 1), (.topPay, 3), (.mobility, 5), (.medianPay, 7), (.incidents, 9),
    ]
    var columns: [TextTable.Column] = [.init(title: Title.turn.text(numbers))]
    for (measure, rank) in measures {
      columns.append(.init(title: MeasureMessage.world(measure).text(numbers), dropRank: rank))
      columns.append(.init(title: EnsembleMessage.band.text(numbers), isNumber: false, dropRank: rank + 1))
    }
    var table = TextTable(columns)
    let ensemble = result.outcome.ensemble
    for turn in ensemble.firstTurn...ensemble.lastTurn {
      var row: [TextTable.Cell] = [.init(numbers.count(turn))]
      for (measure, _) in measures { row += cells(.world(measure), result.outcome, at: turn) }
      table.add(row)
    }
    return table
  }

  /// The mean of one measure, turns down and labs across.
  private func turnsTable(_ measure: LabMeasure, _ outcome: Ensemble.Outcome) -> TextTable {
    let ensemble = outcome.ensemble
    let labs = ensemble.table.labs
    var columns: [TextTable.Column] = [.init(title: Title.turn.text(numbers))]
    for (place, lab) in labs.enumerated() {
      let name = DisplayWidth.cut(lab, to: 15, isUnicode: numbers.isUnicode)
      // The labs declared last go first.
      columns.append(.init(title: name, dropRank: place))
    }
    var table = TextTable(columns)
    for turn in ensemble.firstTurn...ensemble.lastTurn {
      table.add(
        [.init(numbers.count(turn))]
          + labs.indices.map { lab in
            let column = Measure.lab(measure, lab: lab)
            return .init(format(outcome[column, at: turn]?.mean ?? .nan, column))
          })
    }
    return table
  }

  /// The mean, and the range of the middle 90 %.
  private func cells(_ measure: Measure, _ outcome: Ensemble.Outcome, at turn: Turn) -> [TextTable.Cell] {
    guard let summary = outcome[measure, at: turn], summary.count > 0 else { return [.init(numbers.dash), ""] }
    let ends = summary.quantiles([0.05, 0.95])
    var low = format(ends[0], measure)
    let high = format(ends[1], measure)
    // One sign of percentage does for both.
    if measure.unit == .share { low = numbers.fixed(ends[0] * 100, 0) }
    // What is everywhere the same has no range.
    if format(ends[0], measure) == high { return [.init(format(summary.mean, measure)), ""] }
    return [.init(format(summary.mean, measure)), .init(low + numbers.dash + high, .dim)]
  }

  private func format(_ number: Double, _ measure: Measure) -> String {
    switch measure.unit {
    case .dollars: numbers.money(number)
    case .share: numbers.share(number)
    case .compute: numbers.compact(number)
    case .months, .people: numbers.fixed(number, number.magnitude < 99.5 ? 1 : 0)
    case .number: numbers.fixed(number, number.magnitude < 999.5 ? 1 : 0)
    }
  }
}
