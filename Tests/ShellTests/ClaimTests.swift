import Experiments
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

private let rich = "{ name: rich, says: Money buys people, change: Chain.budget * 3, measure: people(Chain), "
private let poor = "{ name: poor, says: Poverty empties, change: Chain.budget / 2, measure: people(Chain), "

@Suite struct `Claims` {
  private func answers(_ claims: [String], _ line: String = "claims", threads: Int = 2, after earlier: String...)
    -> [String]
  {
    let (shell, log) = kitchenShell(Kitchens(claims: claims), threads: threads)
    for line in earlier { #expect(shell.execute(line) == .done) }
    log.clear()
    #expect(shell.execute(line) == .done, "\(log.reports)")
    return log.lines
  }

  private func verdicts(_ claims: [String]) -> [String] {
    answers(claims).map { line in
      String(line.split(separator: "\"verdict\":\"")[1].prefix { $0 != "\"" })
    }
  }

  @Test func `are answered the same to the byte by 1, 2 and 7 threads`() {
    let claims = [rich + "at: [1, 4], expect: greater }", poor + "at: 4, expect: greater }"]
    let one = answers(claims, threads: 1)
    #expect(one.count == 2 && one[0].hasPrefix(#"{"type":"claim","claim":"rich","verdict":""#))
    for threads in [2, 7] { #expect(answers(claims, threads: threads) == one) }
  }

  @Test func `a claim and its opposite are answered the opposite way`() {
    #expect(
      verdicts(
        [
          "{ name: a, says: b, change: Ada leaves Bistro, measure: effectiveTalent(Bistro), at: 1, expect: less }",
          "{ name: b, says: b, change: Ada leaves Bistro, measure: effectiveTalent(Bistro), at: 1, expect: greater }",
          "{ name: c, says: b, change: Ada leaves Bistro, measure: effectiveTalent(Bistro), at: 0, expect: between -9 and 0 }",
          "{ name: d, says: b, change: Ada leaves Bistro, measure: effectiveTalent(Bistro), at: 0, expect: between 0 and 9 }",
        ]) == ["holds", "does not hold", "holds", "does not hold"])
  }

  @Test func `what changes nothing does not make anything greater, and that takes all pairs`() {
    let line = answers([rich.replacing("* 3", with: "* 1") + "at: 1, expect: greater }"])[0]
    #expect(line.contains(#""verdict":"does not hold","estimate":0,"low":0,"high":0,"runs":1000"#))
  }

  @Test func `a threshold the mean lies on is too close to call`() {
    let line = answers(
      ["{ name: a, says: b, measure: people(Bistro), at: 1, expect: greater than 0 }"], "claims runs 64")[0]
    let mean = line.split(separator: #""estimate":"#)[1].prefix { $0 != "," }
    #expect(
      verdicts(["{ name: a, says: b, measure: people(Bistro), at: 1, expect: greater than \(mean) }"]).count == 1)
  }

  @Test func `effects are compared by their sizes, whichever way they go`() {
    let against = "against: Chain.compute * 4, measure: gap(Bistro), at: 1,"
    #expect(
      verdicts(
        [
          "{ name: a, says: b, change: Chain.compute * 2, \(against) expect: change less than against }",
          "{ name: b, says: b, change: Chain.compute / 2, \(against) expect: change less than against }",
          "{ name: c, says: b, change: Chain.compute / 9, \(against) expect: change less than against }",
          "{ name: d, says: b, change: Chain.compute / 9, \(against) expect: change greater than against }",
          // The levels themselves: as far behind, or further.
          "{ name: e, says: b, change: Chain.compute / 9, \(against) expect: less }",
        ])
        == ["holds", "holds", "does not hold", "holds", "holds"])
  }

  @Test func `one measure that fails refutes the whole, and what stands beside decides nothing`() {
    let line = answers(
      [
        "{ name: a, says: b, change: Chain.compute * 2, measure: [gap(Bistro), gap(Chain)], beside: lead, at: 1, "
          + "expect: greater }"
      ])[0]
    #expect(line.contains(#""verdict":"does not hold""#) && line.contains(#""beside":[{"expression":"lead""#))
    #expect(
      verdicts(
        [
          "{ name: a, says: b, change: Chain.compute * 2, measure: [gap(Bistro), gap(Chain)], at: 1, "
            + "expect: [greater, less] }"
        ]) == ["holds"])
  }

  @Test func `a test that luck has no hand in is marked, and so is one whose author says why`() {
    let lines = answers(
      [
        "{ name: a, says: b, change: Chain.quota = 3, measure: Chain.quota, at: 1, expect: less }",
        "{ name: b, says: b, change: Ada leaves Bistro, measure: gap(Bistro), at: 4, expect: greater }",
        "{ name: c, says: b, change: Ada leaves Bistro, measure: gap(Bistro), at: 4, expect: greater, construction: so }",
      ])
    #expect(lines.map { $0.contains(#""byConstruction":true"#) } == [true, false, true])
  }

  @Test func `each world has its own leader and last`() {
    #expect(
      verdicts(
        [
          "{ name: a, says: b, change: leader.compute * 2, measure: gap(last), at: 1, expect: greater }",
          "{ name: b, says: b, change: last.compute * 2, measure: gap(last), at: 1, expect: less }",
        ])
        == ["holds", "holds"])
  }

  @Test func `what was typed before is typed in every world`() {
    let claims = ["{ name: a, says: b, measure: Chain.budget, at: 1, expect: greater than 15M }"]
    #expect(answers(claims)[0].contains(#""verdict":"does not hold""#))
    #expect(answers(claims, after: "Chain.budget *= 2", "step")[0].contains(#""verdict":"holds""#))
  }

  @Test func `a name that nothing goes by is a fault of the file, and the others are answered`() {
    let claims = [
      "{ name: a, says: b, measure: gapp(Chain), at: 1, expect: less }", rich + "at: 1, expect: greater than 3% }",
      poor + "at: 1, expect: less }",
    ]
    let (shell, log) = kitchenShell(Kitchens(claims: claims), isJSON: false)
    #expect(shell.execute("claims") == .failed)
    let reports = log.reports.joined(separator: "\n")
    #expect(reports.contains("kitchen.yaml:") && reports.contains("gapp") && reports.contains("did you mean gap?"))
    #expect(reports.contains("3%") && log.lines.contains { $0.hasPrefix("  poor") })
  }

  @Test func `a claim is shown by its name or the beginning of it`() {
    let claims = [rich + "at: 1, expect: greater }", poor + "at: 1, expect: less }"]
    let (shell, log) = kitchenShell(Kitchens(claims: claims), isJSON: false)
    #expect(shell.execute("claim ri") == .done && log.lines.first == "Money buys people")
    #expect(shell.execute("claim rihc") == .failed && log.reports.joined(separator: " ").contains("rich, poor"))
    #expect(shell.execute("claim") == .failed && log.reports.joined().contains("which claim?"))
  }

  @Test func `Ctrl-C keeps what is answered`() {
    let claims = [rich + "at: 1, expect: greater }", poor.replacing("/ 2", with: "* 1") + "at: 4, expect: less }"]
    let (shell, log) = kitchenShell(Kitchens(claims: claims), isJSON: false)
    let asked = Counter()
    shell.longWork = { LongWork(pool: ThreadPool(width: 2), isCancelled: { asked.next() > 3000 }) }
    #expect(shell.execute("claims") == .interrupted)
    #expect(log.reports.joined().contains("Interrupted: 1 claim of 2 answered"))
    #expect(log.lines.contains { $0.hasPrefix("  rich") } && !log.lines.contains { $0.hasPrefix("  poor") })
  }

  @Test func `a scenario that makes none says so`() {
    let (shell, log) = kitchenShell(Kitchens(claims: []), isJSON: false)
    #expect(shell.execute("claims") == .failed && log.reports.joined().contains("makes no claims"))
    #expect(shell.execute("claim rich") == .failed)
  }
}

@Suite struct `Numbers of several labs` {
  private func values(_ expressions: String...) -> [String] {
    let (shell, log) = makeKitchen()
    for expression in expressions { #expect(shell.execute(expression) == .done, "\(log.reports)") }
    return log.lines
  }

  @Test func `sums, means and extremes go over labs`() {
    #expect(values("sum(people) = people(Bistro) + people(Chain)", "mean(people) * 2 = sum(people)") == ["yes", "yes"])
    #expect(values("max(compute) = Chain.compute", "min(compute) = Bistro.compute") == ["yes", "yes"])
    #expect(values("max(people(Bistro), 7)", "max(3, 4)") == ["7", "4"])
  }

  @Test func `the leader's gap is its lead, and whoever is last is behind by as much`() {
    #expect(values("gap(leader) = gap(Chain)", "gap(Chain) = -gap(last)", "gap(Chain) < 0") == ["yes", "yes", "yes"])
  }

  @Test func `nobody has moved yet, so nobody fits better or worse`() {
    #expect(values("fitAfterMove(Chain)", "step 3; fitAfterMove(Chain) <= 1").first == "–")
  }

  @Test func `whoever leads is changed by that name`() {
    #expect(values("leader.compute *= 2", "abs(Chain.compute - 40k) < 1").last == "yes")
  }

  @Test func `a person who leaves is gone from the field, and the team is weaker`() {
    let (shell, log) = makeKitchen(isJSON: true)
    #expect(shell.execute("whatif Ada leaves Bistro measure people(Bistro), cohesion(Bistro) until 1 runs 2") == .done)
    #expect(log.lines[0].contains(#""changes":["Ada leaves Bistro"]"#))
    #expect(shell.execute("whatif Ada leaves Chain measure people(Bistro) until 1 runs 2") == .done)
    #expect(log.lines[1].contains(#""notMade":2"#))
    #expect(shell.execute("whatif Eda leaves Bistro measure people(Bistro) runs 2") == .failed)
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
