import Experiments
import ScenarioFormat
import TalentMarket

/// A scenario beside what was reported afterwards, for a machine: one object a row, the heading first.
extension Interpreter {
  func emit(_ result: BacktestResult) {
    emitHeading(result)
    for cell in result.plan.cells { emit(cell, result) }
    for pair in result.unreported(most: 5) {
      emit(
        .object(
          [("type", .string("backtestUnreported"))] + labs(pair, result.plan)
            + spread(.moves(pair, turn: nil), result)))
    }
    for pair in result.sources {
      emit(
        .object(
          [("type", .string("backtestSource"))] + labs(pair, result.plan)
            + [("reported", .int(result.plan.count(pair))), ("share", .number(result.reportedShare(pair)))]
            + spread(.sourceShare(pair), result) + [("rank", .int(result.rank(pair)))]))
    }
    for one in result.plan.returns { emit(one, result) }
    for turn in 1...result.plan.lastTurn {
      emit(
        .object(
          [
            ("type", .string("backtestPay")), ("quarter", .string(result.plan.quarter(turn).text)),
            ("turn", .int(turn)),
          ]
            + spread(.topPay(turn: turn), result)))
    }
    for (package, turn) in result.plan.packages { emit(package, turn, result) }
    result.findings.forEach { emit($0, result) }
  }

  private func emitHeading(_ result: BacktestResult) {
    let plan = result.plan
    emit(
      .object([
        ("type", .string("backtest")), ("scenario", .string(plan.scenario.definition.name)),
        ("seed", .seed(plan.scenario.definition.seed)), ("runs", .int(result.replicates.count)),
        ("asked", .int(result.asked)), ("turns", .int(plan.lastTurn)), ("first", .string(plan.quarter(1).text)),
        ("last", .string(plan.quarter(plan.lastTurn).text)), ("reported", .int(plan.reportedCount)),
        ("compared", .int(plan.comparedCount)),
        (
          "shifted",
          .array(
            plan.shifts.map {
              .object([
                ("from", .string($0.from.text)), ("to", .string($0.to.text)), ("count", .int($0.count)),
              ])
            })
        ),
        (
          "leftOut",
          .array(
            plan.leftOut.map {
              .object([
                ("reason", .string($0.reason.rawValue)), ("when", .string($0.when.text)), ("count", .int($0.count)),
              ])
            })
        ),
        (
          "labs",
          .array(
            plan.record.labs.map {
              .object([("name", .string($0.name)), ("lab", .string(plan.labs[$0.lab.index]))])
            })
        ),
        ("moves", .number(result[.allMoves].mean)), ("sample", .string(plan.record.sample)),
        ("informed", .array(plan.record.informed.map(JSON.string))),
      ]))
  }

  private func emit(_ cell: BacktestPlan.Cell, _ result: BacktestResult) {
    emit(
      .object(
        [
          ("type", .string("backtestMoves")), ("quarter", .string(result.plan.quarter(cell.turn).text)),
          ("turn", .int(cell.turn)),
        ] + labs(cell.pair, result.plan) + [("reported", .int(cell.count))]
          + spread(.moves(cell.pair, turn: cell.turn), result)
          + [
            ("chance", .number(result.chance(cell))), ("verdict", .string(result.verdict(cell).rawValue)),
            ("confidence", .string(cell.confidence.rawValue)), ("sources", .array(cell.sources.map(JSON.string))),
          ]))
  }

  private func emit(_ one: ReportedReturns, _ result: BacktestResult) {
    let pair = LabPair(from: one.from.lab.index, to: one.to.lab.index)
    emit(
      .object(
        [("type", .string("backtestReturns")), ("when", .string(one.when.text))] + labs(pair, result.plan)
          + [("reported", .int(one.count)), ("years", .number(one.after))] + spread(.returns(pair), result)
          + [
            ("chance", .number(result[.returnsReach(pair, count: result.plan.returns(pair))].mean)),
            ("any", .number(result[.returnsReach(pair, count: 1)].mean)),
            ("anywhere", .number(result[.returnsReach(nil, count: 1)].mean)),
            ("confidence", .string(one.confidence.rawValue)), ("source", .string(one.origin.text)),
          ]))
  }

  private func emit(_ package: ReportedPackage, _ turn: Turn, _ result: BacktestResult) {
    emit(
      .object([
        ("type", .string("backtestPackage")), ("when", .string(package.when.text)), ("turn", .int(turn)),
        ("to", .string(package.to.name)), ("value", .number(package.value)),
        ("years", .number(package.years ?? .nan)), ("yearly", .number(package.yearly ?? .nan)),
        ("bound", .string(package.bound?.rawValue)), ("disputed", .bool(package.isDisputed)),
        ("declined", .bool(package.isDeclined)), ("note", .string(package.note)),
        ("chance", .number(package.yearly.map { result[.payReaches($0, turn: turn)].mean } ?? .nan)),
        ("confidence", .string(package.confidence.rawValue)), ("source", .string(package.origin.text)),
      ]))
  }

  private func emit(_ finding: BacktestFinding, _ result: BacktestResult) {
    let plan = result.plan
    emit(
      .object(
        [
          ("type", .string("backtestFinding")), ("finding", .string(finding.kind.rawValue)),
          ("verdict", .string(finding.verdict.rawValue)), ("from", .string(finding.from.map { plan.labs[$0] })),
          ("to", .string(finding.to.map { plan.labs[$0] })),
          ("quarter", .string(finding.turn.map { plan.quarter($0).text })), ("reported", .number(finding.reported)),
        ] + spread(finding.figure, result)))
  }

  private func labs(_ pair: LabPair, _ plan: BacktestPlan) -> [(String, JSON)] {
    [("from", .string(plan.labs[pair.from])), ("to", .string(plan.labs[pair.to]))]
  }

  /// The mean of a figure and where nine of ten worlds are; the mean of what happens or not is its chance.
  private func spread(_ figure: BacktestFigure, _ result: BacktestResult) -> [(String, JSON)] {
    let (low, high) = result.range(figure)
    return [("mean", .number(result[figure].mean)), ("low", .number(low)), ("high", .number(high))]
  }
}
