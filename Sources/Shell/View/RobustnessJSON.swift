import Experiments
import ScenarioFormat
import TalentMarket

/// Claims under other assumptions, for a machine: one object for each assumption and claim, then one for each claim.
extension Interpreter {
  func emit(_ result: RobustnessResult) {
    for row in result.rows {
      for (place, claim) in result.plan.claims.enumerated() { emit(row, claim, place, result) }
    }
    for skipped in result.plan.skipped {
      emit(
        .object(
          [("type", .string("assumption"))] + members(skipped.assumption) + [
            ("claim", .null), ("verdict", .null), ("message", .string(skipped.reason.text(numbers))),
          ]))
    }
    for (place, claim) in result.plan.claims.enumerated() {
      guard let asItIs = result.asItIs(place) else { continue }
      let count = result.count(place)
      let isSeeds = result.plan.question.seeds != nil
      let share = count.share
      emit(
        .object([
          ("type", .string("robustness")), ("claim", .string(claim.name)),
          ("verdict", .string(asItIs.verdict.rawValue)), ("byConstruction", .bool(asItIs.isByConstruction)),
          ("others", .int(count.all)), ("same", .int(count.same)),
          ("holds", .int(count.of(.holds))), ("doesNotHold", .int(count.of(.doesNotHold))),
          ("tooClose", .int(count.of(.tooClose))), ("flips", .int(count.of(.flip))),
          ("undecided", .int(count.of(.undecided))), ("decided", .int(count.of(.decided))),
          ("notAsked", .int(result.rows.count - 1 - count.all)),
          ("share", isSeeds ? .number(share.share) : .null), ("low", isSeeds ? .number(share.low) : .null),
          ("high", isSeeds ? .number(share.high) : .null), ("rows", .int(result.rows.count)),
          ("asked", .int(result.asked)),
        ]))
    }
  }

  private func emit(_ row: RobustnessResult.Row, _ claim: Claim, _ place: Int, _ result: RobustnessResult) {
    let head = [("type", JSON.string("assumption"))] + members(row.assumption) + [("claim", .string(claim.name))]
    switch row.cells[place] {
    case .refused(let reason):
      emit(.object(head + [("verdict", .null), ("message", .string(reason.text(numbers)))]))
    case .answered(let answer):
      let part = answer.deciding
      emit(
        .object(
          head + [
            ("verdict", .string(answer.verdict.rawValue)),
            ("differs", .string(result.difference(row, place)?.rawValue)),
            ("expression", .string(claim.formulas.formulas[part.part.measure].text)), ("turn", .int(part.part.turn)),
            ("estimate", .number(part.estimate.mean)), ("low", .number(part.estimate.low)),
            ("high", .number(part.estimate.high)), ("runs", .int(answer.pairs)), ("notMade", .int(answer.failures)),
          ]))
    }
  }

  private func members(_ assumption: Assumption) -> [(String, JSON)] {
    func members(_ kind: String, _ path: JSON, _ was: JSON, _ now: JSON) -> [(String, JSON)] {
      [("assumption", .string(kind)), ("path", path), ("was", was), ("is", now)]
    }
    switch assumption {
    case .asItIs: return members("none", .null, .null, .null)
    case .number(let number):
      return members("number", .string(number.name), .number(number.was), .number(number.now))
    case .mechanism(let was, let now):
      return members("mechanism", .string(MarketField.mechanism.path), .string(was), .string(now))
    case .seed(let was, let now): return members("seed", .string("seed"), .seed(was), .seed(now))
    }
  }
}
