import Experiments
import TalentMarket

/// A sweep for a machine: a head with the world as it stands, then one object a point.
extension Interpreter {
  func emit(_ result: SweepResult) {
    let sweep = result.sweep
    let ranges = sweep.ranges.enumerated().map { place, range in
      JSON.object([
        "path": .string(range.name), "low": .number(range.low), "high": .number(range.high),
        "levels": sweep.levels.map { .int($0[place].count) } ?? .null,
        "now": sweep.present(place).map(JSON.number) ?? .null,
      ])
    }
    let base = sweep.formulas.formulas.enumerated().map { place, formula in
      JSON.object([("expression", .string(formula.text))] + interval(result.outcome.value(place)))
    }
    emit(
      .object([
        "type": .string("sweep"), "ranges": .array(ranges), "design": .string(sweep.plan.name),
        "points": .int(sweep.points.count), "runs": .int(result.outcome.runs), "asked": .int(result.asked),
        "turn": .int(sweep.stretch.turn), "until": .int(sweep.stretch.last), "measures": .array(base),
      ]))
    guard result.outcome.runs > 0 else { return }
    for (place, point) in sweep.points.enumerated() { emitPoint(result, place, point) }
  }

  private func emitPoint(_ result: SweepResult, _ place: Int, _ point: [Double]) {
    let measures = result.sweep.formulas.formulas.enumerated().map { formula, typed in
      let difference = result.difference(formula, at: place)
      return JSON.object(
        [("expression", .string(typed.text))] + interval(result.value(formula, at: place)) + [
          ("difference", .number(difference.mean)), ("differenceLow", .number(difference.low)),
          ("differenceHigh", .number(difference.high)),
        ])
    }
    let values = zip(result.sweep.ranges, point).map { ($0.name, JSON.number($1)) }
    emit(
      .object([
        ("type", .string("point")), ("point", .int(place + 1)), ("values", .object(values)),
        ("measures", .array(measures)), ("notMade", .int(result.failures(at: place))),
      ]))
  }

  private func interval(_ summary: Summary) -> [(String, JSON)] {
    let interval = MeanInterval(summary)
    return [
      ("mean", .number(summary.mean)), ("standardDeviation", .number(summary.standardDeviation)),
      ("low", .number(interval.low)), ("high", .number(interval.high)), ("runs", .int(summary.count)),
    ]
  }
}
