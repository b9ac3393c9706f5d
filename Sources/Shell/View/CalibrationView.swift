import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

/// A scenario held against its data, as a person reads it.
extension Interpreter {
  func show(_ result: CalibrationResult) {
    guard !options.isJSON else { return emit(result) }
    let plan = result.plan
    sayBold(CalibrationMessage.heading(scenario: plan.scenario.definition.name))
    say(scope(result))
    say("")
    say(table(result))
    say("")
    verdicts(result)
    if !result.isMet, !plan.scenario.freeNumbers.isEmpty { say(CalibrationMessage.searchHint) }
  }

  private func scope(_ result: CalibrationResult) -> CalibrationMessage {
    let (first, last) = (Int(result.replicates.lowerBound), Int(result.replicates.upperBound) - 1)
    guard let record = result.plan.scenario.calibration else {
      return .untuned(first: first, last: last, turn: result.turn)
    }
    // Replicates of another seed are other worlds, whatever their numbers.
    let isSame = record.seed == result.plan.scenario.definition.seed
    guard result.plan.scenario.isStillTuned else { return .changed(first: first, last: last, turn: result.turn) }
    let tuning = record.tuning
    return isSame && tuning.overlaps(result.replicates.lowerBound...result.replicates.upperBound - 1)
      ? .used(first: first, last: last, turn: result.turn)
      : .heldOut(first: first, last: last, tuned: Int(tuning.upperBound), turn: result.turn)
  }

  func verdicts(_ result: CalibrationResult) {
    let plan = result.plan
    for (place, formula) in plan.formulas.formulas.enumerated() {
      let missing = result.replicates.count - result.summaries[place].count
      if missing > 0 {
        say(SweepMessage.undefinedIn(formula.text, count: missing, worlds: result.replicates.count))
      }
    }
    say(CalibrationMessage.met(result.withinCount, of: plan.data.count))
    for order in plan.scenario.orders {
      let wanted = order.targets.map { plan.data[$0].target.measure.text }
      let found = result.found(order).map { plan.data[$0].target.measure.text }
      say(result.holds(order) ? CalibrationMessage.orderHolds(wanted) : .orderFails(wanted, found: found))
    }
  }

  func table(_ result: CalibrationResult) -> TextTable {
    func title(_ column: CalibrationMessage.Column) -> String { CalibrationMessage.column(column).text(numbers) }
    let plan = result.plan
    let hasTurns = result.turn == nil
    var table = TextTable(
      [.init(title: title(.measure), isNumber: false, mayBeCut: true)]
        + (hasTurns ? [.init(title: title(.turn), dropRank: 2)] : [])
        + [
          .init(title: title(.model)), .init(title: title(.data)), .init(title: title(.difference)),
          .init(title: title(.error)), .init(title: title(.bar), dropRank: 1),
          .init(title: title(.within), isNumber: false),
        ])
    table.indent = "  "
    for (place, datum) in plan.data.enumerated() {
      let unit = plan.formulas.formulas[place].unit
      let summary = result.summaries[place]
      let isWithin = result.isWithin(place)
      table.add(
        [.init(datum.target.measure.text, .bold)] + (hasTurns ? [.init(numbers.count(datum.target.turn))] : []) + [
          .init(figure(summary.mean, unit)), .init(figure(datum.value, unit)),
          .init(difference(result.difference(place), unit)), .init(spread(summary.standardError, unit)),
          .init(spread(datum.within, unit)),
          .init(CalibrationMessage.isWithin(isWithin).text(numbers), isWithin ? nil : .bold),
        ])
    }
    return table
  }

  /// A distance, without its sign.
  private func spread(_ number: Double, _ unit: Unit) -> String {
    guard number.isFinite else { return numbers.dash }
    return unit == .share ? WhatIfMessage.points(number.magnitude * 100).text(numbers) : figure(number, unit)
  }

  // MARK: The search

  /// Shows what a search found.
  func show(_ result: CalibrationSearchResult) {
    guard !options.isJSON else { return emit(result) }
    let free = result.plan.scenario.freeNumbers
    sayBold(CalibrationMessage.searchHeading(scenario: result.plan.scenario.definition.name))
    say(
      CalibrationMessage.ended(
        result.fit.ending, points: result.fit.points, runs: result.fit.runs, tuning: result.question.tuningRuns))
    say("")
    func title(_ column: CalibrationMessage.Column) -> String { CalibrationMessage.column(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.number), isNumber: false, mayBeCut: true), .init(title: title(.from)),
      .init(title: title(.to)), .init(title: title(.range), isNumber: false, dropRank: 1),
    ])
    table.indent = "  "
    for (number, value) in zip(free, result.fit.best.values) {
      table.add([
        .init(number.text.unquoted, .bold), .init(numbers.plain(number.written?.value ?? .nan)),
        .init(numbers.plain(value)), .init("[\(numbers.plain(number.low)), \(numbers.plain(number.high))]"),
      ])
    }
    say(table)
    say("")
    for place in result.bounded { say(CalibrationMessage.atBound(free[place].text.unquoted)) }
    for places in result.fit.flat { say(CalibrationMessage.flat(places.map { free[$0].text.unquoted })) }
    if let held = result.heldOut {
      say(
        CalibrationMessage.heldOut(
          first: Int(held.replicates.lowerBound), last: Int(held.replicates.upperBound) - 1,
          tuned: result.question.tuningRuns, turn: held.turn))
    } else {
      say(CalibrationMessage.used(first: 1, last: result.question.tuningRuns, turn: result.tuned.turn))
    }
    let shown = result.heldOut ?? result.tuned
    say("")
    say(self.table(shown))
    say("")
    verdicts(shown)
  }
}
