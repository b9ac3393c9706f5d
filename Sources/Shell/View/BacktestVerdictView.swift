import Experiments
import ScenarioFormat
import TalentMarket

/// What reports say of the model, in sentences.
extension Interpreter {
  func showVerdict(_ result: BacktestResult) {
    let findings = result.findings
    for verdict in [BacktestVerdict.right, .possible, .wrong] {
      let sentences = sentences(findings.filter { $0.verdict == verdict }, verdict, result)
      guard !sentences.isEmpty else { continue }
      say("")
      sayBold(BacktestFindingMessage.group(verdict))
      for sentence in sentences {
        options.style.wrapped(bulleted(sentence.text(numbers)), indent: "  ").forEach(say)
      }
    }
    say("")
    say(
      BacktestFindingMessage.rules(
        usual: numbers.percent(BacktestVerdict.usual), rare: numbers.percent(BacktestVerdict.rare)))
    let unshifted = result.plan.cells.filter { $0.shifted > 0 && $0.count > $0.shifted }.map { cell in
      let count = cell.count - cell.shifted
      let chance = result[.movesReach(cell.pair, turn: cell.turn, count: count)].mean
      return BacktestFindingMessage.cell(
        text(cell.pair, result.plan), when: result.plan.quarter(cell.turn).text, reported: count,
        chance: numbers.chance(chance)
      ).text(numbers)
    }
    if !unshifted.isEmpty {
      say(BacktestFindingMessage.unshifted(result.plan.shifts.map(\.from.text), unshifted))
    }
    let informed = result.plan.record.informed
    if !informed.isEmpty { say(BacktestFindingMessage.informed(informed)) }
    say(BacktestFindingMessage.sample(result.plan.record.sample))
  }

  /// One sentence for all moves, one for all directions, and one for each of the others.
  private func sentences(
    _ findings: [BacktestFinding], _ verdict: BacktestVerdict, _ result: BacktestResult
  ) -> [BacktestFindingMessage] {
    func joined(
      _ kind: BacktestFinding.Kind, _ text: (BacktestFinding) -> BacktestFindingMessage
    ) -> [String] {
      findings.filter { $0.kind == kind }.map { text($0).text(numbers) }
    }
    let moves = joined(.moves) { cell($0, result) }
    let flows = joined(.direction) { flow($0, result) }
    return (moves.isEmpty ? [] : [.moves(verdict, moves)])
      + findings.compactMap { sentence($0, result) }
      + (flows.isEmpty ? [] : [.direction(verdict, flows)])
  }

  private func cell(_ finding: BacktestFinding, _ result: BacktestResult) -> BacktestFindingMessage {
    let pair = LabPair(from: finding.from ?? 0, to: finding.to ?? 0)
    return .cell(
      text(pair, result.plan), when: result.plan.quarter(finding.turn ?? 1).text, reported: Int(finding.reported),
      chance: numbers.chance(result[finding.figure].mean))
  }

  private func flow(_ finding: BacktestFinding, _ result: BacktestResult) -> BacktestFindingMessage {
    .flow(
      from: result.plan.labs[finding.from ?? 0], to: result.plan.labs[finding.to ?? 0],
      chance: numbers.chance(result[finding.figure].mean))
  }

  private func sentence(_ finding: BacktestFinding, _ result: BacktestResult) -> BacktestFindingMessage? {
    let plan = result.plan
    let from = finding.from.map { plan.labs[$0] } ?? ""
    let to = finding.to.map { plan.labs[$0] } ?? ""
    let when = plan.quarter(finding.turn ?? 1).text
    let model = result[finding.figure].mean
    switch finding.kind {
    case .moves, .direction: return nil
    case .hires:
      let quota = finding.to.flatMap { $0 < result.quotas.count ? result.quotas[$0] : nil }
      return .hires(
        to, when: when, reported: Int(finding.reported), chance: numbers.chance(model),
        quota: quota.flatMap { Double($0) < finding.reported ? $0 : nil })
    case .mainSource: return .mainSource(from, of: to, chance: numbers.chance(model))
    case .sourceShare:
      return .sourceShare(
        from, of: to, reported: numbers.share(finding.reported), model: numbers.share(model),
        range: shares(finding.figure, result))
    case .timing:
      return .timing(
        to, when: when, reported: numbers.share(finding.reported), model: numbers.share(model),
        range: shares(finding.figure, result))
    case .returns:
      let pair = finding.from.flatMap { from in finding.to.map { LabPair(from: from, to: $0) } }
      return .returns(
        from: pair == nil ? nil : from, to: to, reported: Int(finding.reported),
        any: numbers.chance(result[.returnsReach(pair, count: 1)].mean),
        chance: numbers.chance(model))
    case .package:
      return .highestPay(
        numbers.money(finding.reported), plan.largestPackage?.package.bound, when: when, model: numbers.money(model),
        range: sums(finding.figure, result))
    }
  }
}
