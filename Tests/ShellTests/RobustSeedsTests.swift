import Experiments
import Foundation
import Testing

@testable import Shell

@Suite struct `Claims from other seeds` {
  @Test func `are counted by their verdicts, with the interval of the share that is the same`() throws {
    let (shell, log) = kitchenShell(Kitchens(claims: [Kitchens.rich, Kitchens.busy]))
    #expect(shell.execute("robustness seeds 6 runs 8") == .done)
    let lines = try objects(of: log)
    #expect(lines.count == 7 * 2 + 2)
    for (place, summary) in lines.suffix(2).enumerated() {
      let own = try #require(lines[place]["verdict"] as? String)
      let others = lines.dropFirst(2).dropLast(2).enumerated().filter { $0.offset % 2 == place }.map(\.element)
      let same = others.count { $0["verdict"] as? String == own }
      #expect(others.count == 6 && summary["same"] as? Int == same && summary["others"] as? Int == 6)
      let share = ProportionInterval(share: Double(same) / 6, trials: 6)
      let (low, high) = try (#require(summary["low"] as? Double), #require(summary["high"] as? Double))
      #expect((low - share.low).magnitude < 1e-12 && (high - share.high).magnitude < 1e-12)
      let counts = ["holds", "doesNotHold", "tooClose"].compactMap { summary[$0] as? Int }
      #expect(counts.reduce(0, +) == 6)
    }
  }

  @Test func `a share under 95 of 100 is marked, unless its own seed has no answer`() throws {
    let (shell, _) = kitchenShell(Kitchens(claims: [Kitchens.rich]))
    let question = RobustnessQuestion(seeds: 20, runs: 4)
    let (plan, _) = try #require(try? shell.prepare(question, work: shell.longWork()))
    let played = shell.play(plan, work: shell.longWork())
    let answer = try #require(played.asItIs(0))
    func result(_ own: ClaimVerdict, _ others: [ClaimVerdict]) -> RobustnessResult {
      let rows = zip(plan.assumptions, [own] + others).map { assumption, verdict in
        RobustnessResult.Row(
          assumption: assumption,
          cells: [.answered(.init(verdict, answer.parts, pairs: 4, failures: 0, isByConstruction: false))])
      }
      return RobustnessResult(plan: plan, rows: rows)
    }
    let nineteen = [ClaimVerdict](repeating: .holds, count: 19)
    #expect(!result(.holds, nineteen + [.tooClose]).dependsOnSeed(0))
    #expect(result(.holds, nineteen.dropLast() + [.tooClose, .doesNotHold]).dependsOnSeed(0))
    #expect(!result(.tooClose, nineteen + [.tooClose]).dependsOnSeed(0))
    let count = result(.holds, nineteen.dropLast() + [.tooClose, .doesNotHold]).count(0)
    #expect(count.same == 18 && count.of(.undecided) == 1 && count.of(.flip) == 1)
    #expect(result(.tooClose, nineteen).count(0).of(.decided) == 19)
  }
}
