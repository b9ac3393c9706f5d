import Experiments
import ScenarioFormat
import TalentMarket

/// A claim, for a machine: one object.
extension Interpreter {
  func emit(_ result: ClaimResult) {
    let claim = result.claim
    let deciding = result.deciding
    emit(
      .object([
        ("type", .string("claim")), ("claim", .string(claim.name)), ("verdict", .string(result.verdict.rawValue)),
        ("estimate", .number(deciding.estimate.mean)), ("low", .number(deciding.estimate.low)),
        ("high", .number(deciding.estimate.high)), ("runs", .int(result.tally.runs)),
        ("says", .string(claim.definition.says)), ("byConstruction", .bool(result.construction != nil)),
        ("asked", .int(claim.runs)),
        ("parts", .array(result.parts.map { json($0, claim) })), ("beside", .array(besides(result))),
        ("notMade", .int(claim.courses.indices.map { result.tally.failures(course: $0) }.max() ?? 0)),
      ]))
  }

  private func json(_ part: ClaimResult.Part, _ claim: Claim) -> JSON {
    .object([
      ("expression", .string(claim.formulas.formulas[part.part.measure].text)), ("turn", .int(part.part.turn)),
      ("verdict", .string(part.verdict.rawValue)), ("estimate", .number(part.estimate.mean)),
      ("low", .number(part.estimate.low)), ("high", .number(part.estimate.high)), ("runs", .int(part.runs)),
    ])
  }

  private func besides(_ result: ClaimResult) -> [JSON] {
    let claim = result.claim
    return claim.besides.map { measure, turn in
      let estimate = result.estimate(claim.main, measure, at: turn)
      return .object([
        ("expression", .string(claim.formulas.formulas[measure].text)), ("turn", .int(turn)),
        ("estimate", .number(estimate.mean)), ("low", .number(estimate.low)), ("high", .number(estimate.high)),
      ])
    }
  }
}

extension Claim {
  /// What is shown beside what decides: which formula, at which turn.
  var besides: [(measure: Int, turn: Turn)] {
    formulas.formulas.indices.dropFirst(definition.measures.count).flatMap { measure in
      definition.turns.map { (measure, $0) }
    }
  }
}
