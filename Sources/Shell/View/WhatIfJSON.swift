import Experiments
import TalentMarket

/// What a change does, for a machine: one object.
extension Interpreter {
  func emit(_ result: WhatIfResult) {
    let study = result.study
    let measures = study.measures.indices.map { json(result, $0) }
    emit(
      .object([
        ("type", .string("whatif")), ("runs", .int(result.runs)), ("measures", .array(measures)),
        ("firstDifference", firstDifference(study.firstDifference)),
        ("changes", .array(study.changes.map(JSON.string))), ("turn", .int(study.turn)),
        ("until", .int(study.turns.upperBound)), ("asked", .int(result.asked)),
        ("notMade", .int(result.numbers.failures(course: 1))),
      ]))
  }

  private func json(_ result: WhatIfResult, _ place: Int) -> JSON {
    let row = result.row(place, at: result.study.turns.upperBound)
    let interval = row.interval
    let turns = result.study.turns.map { turn in
      let row = result.row(place, at: turn)
      let interval = row.interval
      return JSON.object([
        ("turn", .int(turn)), ("without", .number(row.without.mean)), ("with", .number(row.with.mean)),
        ("difference", .number(interval.mean)), ("low", .number(interval.low)), ("high", .number(interval.high)),
      ])
    }
    return .object([
      ("expression", .string(result.study.measures[place].text)), ("without", .number(row.without.mean)),
      ("with", .number(row.with.mean)),
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
