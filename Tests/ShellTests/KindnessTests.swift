import Foundation
import Testing

@testable import Shell

/// What people typed in other ways than expected, and what was missing from the answer.
@Suite struct `Kindness at the prompt` {
  @Test func `a lab may be founded with equal signs`() {
    let (shell, log) = makeKitchen()
    #expect(shell.execute("add lab Mer budget=10M compute=400 mission=.3") == .done)
    #expect(log.lines.first?.hasPrefix("Mer is founded") == true, "\(log.lines)")
    #expect(shell.session?.lines.last == "add lab Mer budget 10000000 compute 400 mission 0.3")
  }

  @Test func `a name that cannot be one is told why`() {
    let (shell, log) = makeKitchen()
    #expect(shell.execute("add lab \"Mer, Noire\" budget 1M compute 1") == .failed)
    #expect(log.reports.first?.contains("“Mer, Noire” cannot be a name") == true, "\(log.reports)")
  }

  @Test func `an ensemble takes its replicates as every other command does`() {
    let (shell, log) = makeKitchen()
    #expect(shell.execute("ensemble runs 3 until 1 measure lead") == .done)
    #expect(log.lines.first?.contains("3 replicates") == true, "\(log.lines)")
    #expect(shell.session?.lines.last == "ensemble 3 until 1 measure lead")
  }

  @Test func `a choice is told apart from a number that the simulation makes`() {
    let (shell, log) = makeKitchen()
    #expect(shell.execute("sweep market.mechanism from 1 to 2 measure lead") == .failed)
    #expect(log.reports.joined(separator: " ").contains("is a choice between names, not a number"))
  }

  @Test func `a measure without a value anywhere is no table of dashes`() {
    let (shell, log) = makeKitchen()
    #expect(shell.execute("sweep Chain.budget from 5M to 10M by 5M measure lead / 0 until 1 runs 2") == .done)
    #expect(log.lines.contains { $0.contains("has no value in 4 of 4 worlds") }, "\(log.lines)")
    #expect(!log.lines.contains { $0.contains("–  –") })
  }

  @Test func `a goal without a value is told so, and a mix that costs more of everything is no choice`() throws {
    let (shell, log) = makeKitchen(isJSON: true)
    #expect(shell.execute("goal people(Bistro) to 3 by Bistro.budget, Bistro.culture.mission until 1 runs 4") == .done)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(log.lines[0].utf8)) as? [String: Any])
    let mixes = try #require(answer["mixes"] as? [[String: Any]])
    let costs = mixes.map { ($0["money"] as? Double ?? 0, $0["moved"] as? Double ?? 0) }
    for cost in costs {
      #expect(!costs.contains { $0 != cost && $0.0 <= cost.0 && $0.1 <= cost.1 }, "\(costs)")
    }
    let (plain, said) = makeKitchen()
    #expect(plain.execute("goal 0/0 to 2 by Bistro.budget until 1 runs 4") == .done)
    #expect(said.lines.last?.hasPrefix("0/0 has no value") == true, "\(said.lines)")
  }
}
