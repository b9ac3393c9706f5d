import Experiments
import TalentMarket

/// A ranking for a machine: one object; luck is the input without a path.
extension Interpreter {
  func emit(_ result: RankResult) {
    let (ranking, outcome) = (result.ranking, result.outcome)
    let inputs = result.rows.map { row in
      JSON.object([
        "kind": .string(row.range == nil ? "luck" : "path"), "path": .string(row.range?.name),
        "low": row.range.map { .number($0.low) } ?? .null, "high": row.range.map { .number($0.high) } ?? .null,
        "first": estimate(row.first), "total": estimate(row.total),
      ])
    }
    emit(
      .object([
        "type": .string("rank"), "expression": .string(ranking.question.measure.text), "rows": .int(outcome.rows),
        "asked": .int(ranking.rows), "worlds": .int(outcome.worlds),
        "mean": .number(outcome.rows > 0 ? outcome.mean : .nan),
        "variance": .number(result.indices?.variance ?? .nan), "inputs": .array(inputs),
        "interaction": result.rows.isEmpty ? .null : result.indices.map { estimate($0.interaction) } ?? .null,
        "turn": .int(ranking.stretch.turn), "until": .int(ranking.stretch.last),
        "undefinedRows": .int(result.undefinedRows), "notMade": .int(outcome.failures),
      ]))
  }

  private func estimate(_ estimate: SobolIndices.Estimate) -> JSON {
    .object(["value": .number(estimate.value), "low": .number(estimate.low), "high": .number(estimate.high)])
  }
}
