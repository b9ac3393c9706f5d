import Experiments
import ScenarioFormat
import TalentMarket

/// A scenario held against its data, for a machine: one object; a search gives another before it.
extension Interpreter {
  func emit(_ result: CalibrationResult) {
    let plan = result.plan
    emit(
      .object([
        ("type", .string("calibration")), ("scenario", .string(plan.scenario.definition.name)),
        ("seed", .seed(plan.scenario.definition.seed)), ("replicates", replicates(result)),
        ("asked", .int(result.asked)), ("isMet", .bool(result.isMet)),
        ("targets", .array(plan.data.indices.map { target($0, result) })),
        (
          "orders",
          .array(
            plan.scenario.orders.map { order in
              .object([
                ("measures", .array(order.targets.map { .string(plan.data[$0].target.measure.text) })),
                ("holds", .bool(result.holds(order))),
              ])
            })
        ),
      ]))
  }

  func emit(_ result: CalibrationSearchResult) {
    let free = result.plan.scenario.freeNumbers
    let ending =
      switch result.fit.ending {
      case .converged: "converged"
      case .budgetSpent: "budgetSpent"
      case .cancelled: "interrupted"
      }
    emit(
      .object([
        ("type", .string("calibrate")), ("scenario", .string(result.plan.scenario.definition.name)),
        ("seed", .seed(result.plan.scenario.definition.seed)), ("ending", .string(ending)),
        ("tuning", replicates(result.tuned)), ("played", .int(result.fit.runs)), ("points", .int(result.fit.points)),
        ("budget", .int(result.question.searchBudget)),
        ("misfit", .number(result.fit.best.sum)), ("misfitAtStart", .number(result.fit.start.sum)),
        (
          "tuned",
          .array(
            zip(free, result.fit.best.values).map { number, value in
              .object([
                ("path", .string(number.text.unquoted)), ("from", .number(number.written?.value ?? .nan)),
                ("to", .number(value)), ("low", .number(number.low)), ("high", .number(number.high)),
              ])
            })
        ),
        ("flat", .array(result.fit.flat.map { .array($0.map { .string(free[$0].text.unquoted) }) })),
      ]))
    emit(result.heldOut ?? result.tuned)
  }

  private func replicates(_ result: CalibrationResult) -> JSON {
    .array([.int(Int(result.replicates.lowerBound)), .int(Int(result.replicates.upperBound) - 1)])
  }

  private func target(_ place: Int, _ result: CalibrationResult) -> JSON {
    let datum = result.plan.data[place]
    let source: String? =
      switch datum.target.origin {
      case .source(let source): source
      case .form(let source): "assumption (\(source))"
      case .assumption(let reason): reason.map { "assumption (\($0))" } ?? "assumption"
      case .none: nil
      }
    return .object([
      ("measure", .string(datum.target.measure.text)), ("turn", .int(datum.target.turn)),
      ("value", .number(result.summaries[place].mean)), ("data", .number(datum.value)),
      ("difference", .number(result.difference(place))),
      ("standardError", .number(result.summaries[place].standardError)), ("within", .number(datum.within)),
      ("isWithin", .bool(result.isWithin(place))), ("runs", .int(result.summaries[place].count)),
      ("source", .string(source)),
    ])
  }
}
