import Experiments
import TalentMarket

/// What a change does, for a machine: one object.
extension Interpreter {
  func emit(_ result: WhatIfResult) {
    let (whatIf, outcome) = (result.whatIf, result.outcome)
    let measures = whatIf.formulas.formulas.indices.map { json(result, $0) }
    emit(
      .object([
        ("type", .string("whatif")), ("runs", .int(outcome.runs)), ("measures", .array(measures)),
        ("firstDifference", firstDifference(whatIf.onScreen.firstDifference)),
        ("changes", .array(whatIf.changes.map { .string($0.line) })), ("turn", .int(whatIf.turn)),
        ("until", .int(whatIf.lastTurn)), ("asked", .int(whatIf.runs)),
        ("notMade", .int(outcome.runs > 0 ? outcome.failures(course: 1) : 0)),
      ]))
  }

  private func json(_ result: WhatIfResult, _ place: Int) -> JSON {
    let whatIf = result.whatIf
    let formula = whatIf.formulas.formulas[place]
    let row = result.row(place, at: whatIf.lastTurn)
    let interval = row.interval
    let turns = whatIf.formulas.turns.map { turn in
      let row = result.row(place, at: turn)
      let interval = row.interval
      return JSON.object([
        ("turn", .int(turn)), ("without", .number(row.without.mean)), ("with", .number(row.with.mean)),
        ("difference", .number(interval.mean)), ("low", .number(interval.low)), ("high", .number(interval.high)),
      ])
    }
    return .object([
      ("expression", .string(formula.text)), ("without", .number(row.without.mean)), ("with", .number(row.with.mean)),
      ("difference", .number(interval.mean)), ("low", .number(interval.low)), ("high", .number(interval.high)),
      ("pairs", .int(row.difference.count)), ("narrowing", .number(row.narrowing)), ("turns", .array(turns)),
    ])
  }

  private func firstDifference(_ difference: TurnDifference?) -> JSON {
    guard let difference else { return .null }
    let style = NumberStyle(.english)
    let what = BranchMessage.firstChange(
      difference, WhatIfMessage.with.english(style), WhatIfMessage.without.english(style))
    return .object([("turn", .int(difference.turn)), ("what", .string(what.english(style)))])
  }
}
