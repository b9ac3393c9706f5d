import Experiments
import ScenarioFormat
import TalentMarket

/// Claims from other seeds, as a person reads them: how many seeds give the answer of the scenario's own.
extension Interpreter {
  func showSeeds(_ result: RobustnessResult) {
    let plan = result.plan
    let only = plan.question.claim == nil ? nil : plan.claims.first
    sayBold(
      only.map { RobustnessMessage.seedsHeadingOfOne(claim: $0.name) }
        ?? .seedsHeading(scenario: timeline?.companion.definition.name ?? ""))
    if let only { options.style.wrapped(only.definition.says).forEach(say) }
    let seeds = result.rows.compactMap { row -> UInt64? in
      if case .seed(_, let seed) = row.assumption { seed } else { nil }
    }
    let (own, runs) = (plan.scene.seed, plan.question.mostRuns)
    say(RobustnessMessage.seedsScope(own: own, first: seeds.first ?? own, last: seeds.last ?? own, runs: runs))
    say("")
    say(seedsTable(result))
    say("")
    guard !seeds.isEmpty else { return }
    let decided = plan.claims.indices.filter { result.asItIs($0)?.verdict != .tooClose }
    let dependent = plan.claims.indices.filter(result.dependsOnSeed)
    for place in dependent {
      say(RobustnessMessage.seedsDisagree(plan.claims[place].name, result.tally(place)))
    }
    if dependent.isEmpty, !decided.isEmpty {
      say(RobustnessMessage.seedsAgree(claims: decided.count, wanted: RobustnessResult.wantedShare))
    }
    let open = plan.claims.indices.filter { !decided.contains($0) }.map { plan.claims[$0].name }
    if !open.isEmpty { say(RobustnessMessage.tooCloseItself(open)) }
    for (place, claim) in plan.claims.enumerated() {
      for row in result.rows {
        guard case .refused(let reason) = row.cells[place] else { continue }
        let name = "\(claim.name), \(name(of: row.assumption))"
        say(RobustnessMessage.refused(assumption: name, reason: reason.text(numbers)))
      }
    }
    say(ClaimMessage.rule(SequentialTest(runs: runs)))
  }

  private func seedsTable(_ result: RobustnessResult) -> TextTable {
    func title(_ column: RobustnessMessage.Column) -> String { RobustnessMessage.column(column).text(numbers) }
    var table = TextTable([
      .init(title: ClaimMessage.column(.claim).text(numbers), isNumber: false, mayBeCut: true),
      .init(title: ClaimMessage.column(.verdict).text(numbers), isNumber: false), .init(title: title(.same)),
      .init(title: ClaimMessage.column(.interval).text(numbers), isNumber: false, dropRank: 1),
      .init(title: title(.holds), dropRank: 2), .init(title: title(.doesNotHold), dropRank: 2),
      .init(title: title(.tooClose), dropRank: 2),
    ])
    for (place, claim) in result.plan.claims.enumerated() {
      guard let asItIs = result.asItIs(place) else { continue }
      let count = result.count(place)
      let share = count.share
      let isMarked = result.dependsOnSeed(place)
      let ends = [share.low, share.high].map { numbers.share($0, places: 1) }
      table.add([
        .init(claim.name, .bold), .init(ClaimMessage.verdict(asItIs.verdict).text(numbers)),
        .init(numbers.share(share.share, places: 1) + (isMarked ? " !" : ""), isMarked ? .red : nil),
        .init(count.all > 0 ? "[\(ends[0]), \(ends[1])]" : numbers.dash),
        .init(numbers.count(count.of(.holds))), .init(numbers.count(count.of(.doesNotHold))),
        .init(numbers.count(count.of(.tooClose))),
      ])
    }
    return table
  }
}
