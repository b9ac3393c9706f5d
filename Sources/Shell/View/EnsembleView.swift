import Experiments
import TalentMarket

/// An ensemble as a person reads it: where things end, lab by lab; then the world and the main measures turn by turn.
extension Interpreter {
  func show(_ result: EnsembleResult) {
    guard !options.isJSON else { return emit(result) }
    sayHeading(of: result)
    guard result.runs > 0 else { return }
    sayTables(of: result)
    say("")
    sayWhichReplicates(of: result)
    say(EnsembleMessage.everything)
  }

  /// What was played.
  func sayHeading(of result: EnsembleResult) {
    let turns = result.distributions.lastTurn - result.distributions.firstTurn
    sayBold(
      EnsembleMessage.heading(
        scenario: result.scenario, from: result.place, runs: result.runs, turns: turns, seed: result.seed))
  }

  /// Which replicates were played, and what their numbers mean.
  func sayWhichReplicates(of result: EnsembleResult) {
    guard let place = result.place, place.turn > 0 else {
      return say(EnsembleMessage.replicates(result.replicates, seed: result.seed))
    }
    say(EnsembleMessage.replicatesOf(place, runs: result.runs))
  }

  /// Where things end, lab by lab; the world and the main measures turn by turn.
  func sayTables(of result: EnsembleResult) {
    let found = result.distributions
    say(EnsembleMessage.howToRead)
    title(EnsembleMessage.ending(turn: found.lastTurn, date: result.lastDate))
    say(labsTable(found, at: found.lastTurn))
    title(EnsembleMessage.worldByTurn)
    say(worldTable(found))
    for measure in [LabMeasure.capability, .retention, .talent] {
      title(EnsembleMessage.byTurn(measure))
      say(turnsTable(measure, found))
    }
  }

  func title(_ sentence: EnsembleMessage) {
    say("")
    sayBold(sentence)
  }

  /// The labs side by side at one turn: the mean of each measure and the middle 90 % of the worlds.
  private func labsTable(_ found: MeasureDistributions, at turn: Turn) -> TextTable {
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
    for (lab, name) in found.table.labs.enumerated() {
      var row: [TextTable.Cell] = [.init(name)]
      row.append(.init(numbers.share(found[.lab(.leads, lab: lab), at: turn]?.mean ?? .nan)))
      for (measure, _) in measures { row += cells(.lab(measure, lab: lab), found, at: turn) }
      table.add(row)
    }
    return table
  }

  /// The world turn by turn.
  private func worldTable(_ found: MeasureDistributions) -> TextTable {
    let measures: [(WorldMeasure, rank: Int)] = [
      (.lead, 0), (.talentHHI, 1), (.topPay, 3), (.mobility, 5), (.medianPay, 7), (.incidents, 9),
    ]
    var columns: [TextTable.Column] = [.init(title: Title.turn.text(numbers))]
    for (measure, rank) in measures {
      columns.append(.init(title: MeasureMessage.world(measure).text(numbers), dropRank: rank))
      columns.append(.init(title: EnsembleMessage.band.text(numbers), isNumber: false, dropRank: rank + 1))
    }
    var table = TextTable(columns)
    for turn in found.turns {
      var row: [TextTable.Cell] = [.init(numbers.count(turn))]
      for (measure, _) in measures { row += cells(.world(measure), found, at: turn) }
      table.add(row)
    }
    return table
  }

  /// The mean of one measure, turns down and labs across.
  func turnsTable(_ measure: LabMeasure, _ found: MeasureDistributions) -> TextTable {
    let labs = found.table.labs
    var columns: [TextTable.Column] = [.init(title: Title.turn.text(numbers))]
    for (place, lab) in labs.enumerated() {
      let name = DisplayWidth.cut(lab, to: 15, isUnicode: numbers.isUnicode)
      // The labs declared last go first.
      columns.append(.init(title: name, dropRank: place))
    }
    var table = TextTable(columns)
    for turn in found.turns {
      table.add(
        [.init(numbers.count(turn))]
          + labs.indices.map { lab in
            let column = Measure.lab(measure, lab: lab)
            return .init(format(found[column, at: turn]?.mean ?? .nan, column))
          })
    }
    return table
  }

  /// The mean, and the range of the middle 90 %.
  private func cells(_ measure: Measure, _ found: MeasureDistributions, at turn: Turn) -> [TextTable.Cell] {
    guard let summary = found[measure, at: turn], summary.count > 0 else { return [.init(numbers.dash), ""] }
    let ends = summary.quantiles([0.05, 0.95])
    var low = format(ends[0], measure)
    let high = format(ends[1], measure)
    // One sign of percentage does for both.
    if measure.unit == .share { low = numbers.fixed(ends[0] * 100, 0) }
    // What is everywhere the same has no range.
    if format(ends[0], measure) == high { return [.init(format(summary.mean, measure)), ""] }
    return [.init(format(summary.mean, measure)), .init(low + numbers.dash + high, .dim)]
  }

  func format(_ number: Double, _ measure: Measure) -> String {
    switch measure.unit {
    case .dollars: numbers.money(number)
    case .share: numbers.share(number)
    case .compute: numbers.compact(number)
    case .months, .people: numbers.fixed(number, number.magnitude < 99.5 ? 1 : 0)
    case .number: numbers.fixed(number, number.magnitude < 999.5 ? 1 : 0)
    }
  }
}
