import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

/// The claims of a scenario, as a person reads them: one line each with its verdict, and one for each part of those that
/// have several.
extension Interpreter {
  /// Shows claims that have been answered.
  func show(_ results: [ClaimResult], asked runs: Int) {
    guard !options.isJSON else { return results.forEach(emit) }
    guard let first = results.first else { return }
    sayBold(ClaimMessage.heading(scenario: timeline?.companion.definition.name ?? ""))
    say(ClaimMessage.scope(claims: results.count, runs: runs, turn: first.claim.formulas.turns.lowerBound))
    say("")
    sayTable(results)
    say("")
    if results.contains(where: { $0.construction != nil }) { say(ClaimMessage.constructionNote) }
    say(ClaimMessage.rule(SequentialTest(runs: runs)))
    say(ClaimMessage.ask(first.claim.name))
  }

  /// What each claim says stands above its rows.
  private func sayTable(_ results: [ClaimResult]) {
    let lines = table(results).lines(options.style)
    say(lines[0])
    var next = 1
    for result in results {
      options.style.wrapped(result.claim.definition.says).forEach(say)
      let count = result.parts.count == 1 ? 1 : 1 + result.parts.count
      lines[next..<next + count].forEach(say)
      next += count
    }
  }

  private func table(_ results: [ClaimResult]) -> TextTable {
    func title(_ column: ClaimMessage.Column) -> String { ClaimMessage.column(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.claim), isNumber: false, mayBeCut: true), .init(title: title(.verdict), isNumber: false),
      .init(title: title(.estimate)), .init(title: title(.interval), isNumber: false),
      .init(title: title(.pairs)),
    ])
    for result in results {
      let mark = result.construction == nil ? "" : " *"
      let parts = result.parts
      let only = parts.count == 1 ? parts.first : nil
      let verdict = ClaimMessage.verdict(result.verdict).text(numbers)
      table.add(
        [.init("  " + result.claim.name + mark, .bold), .init(verdict, emphasis(result.verdict))]
          + (only.map { cells($0, result.claim) } ?? ["", "", .init(numbers.count(result.tally.runs))]))
      guard only == nil else { continue }
      for part in parts {
        let name = ClaimMessage.part(result.claim.formulas.formulas[part.part.measure].text, turn: part.part.turn)
        table.add(
          [.init("    " + name.text(numbers)), .init("  " + ClaimMessage.verdict(part.verdict).text(numbers))]
            + cells(part, result.claim))
      }
    }
    return table
  }

  private func cells(_ part: ClaimResult.Part, _ claim: Claim) -> [TextTable.Cell] {
    [
      .init(figure(part, claim)), .init(interval(part.estimate, part, claim)), .init(numbers.count(part.runs)),
    ]
  }

  /// Bold where it is decided.
  func emphasis(_ verdict: ClaimVerdict) -> TextStyle.Emphasis? { verdict == .tooClose ? nil : .bold }

  /// The estimate of a part: a number, or a difference with its sign.
  func figure(_ part: ClaimResult.Part, _ claim: Claim) -> String {
    figure(part.estimate.mean, claim.formulas.formulas[part.part.measure].unit, isDifference: claim.isPaired)
  }

  func figure(_ number: Double, _ unit: Unit, isDifference: Bool) -> String {
    isDifference ? difference(number, unit) : figure(number, unit)
  }

  func interval(_ estimate: ClaimEstimate, _ part: ClaimResult.Part, _ claim: Claim) -> String {
    interval(estimate, claim.formulas.formulas[part.part.measure].unit, isDifference: claim.isPaired)
  }

  func interval(_ estimate: ClaimEstimate, _ unit: Unit, isDifference: Bool) -> String {
    guard estimate.low.isFinite, estimate.high.isFinite else { return numbers.dash }
    let ends = [estimate.low, estimate.high].map { figure($0, unit, isDifference: isDifference) }
    return "[\(ends[0]), \(ends[1])]"
  }
}
