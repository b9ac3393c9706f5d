import Experiments
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

private let rich = Kitchens.rich
private let busy = Kitchens.busy
private let apart =
  "{ name: apart, says: b, compare: [kitchen, other], measure: Chain.appetite, at: 1, expect: less than -0.1 }"

private let beside =
  "{ name: beside, says: b, compare: [kitchen, other], measure: gap(Bistro), at: 2, expect: less }"
private let poorer: @Sendable (String) -> String = { $0.replacing("budget: 10M", with: "budget: 8M") }

/// What came of each assumption and claim.
private func cells(_ library: Kitchens, _ line: String = "robustness runs 8", threads: Int = 2) throws
  -> [[String: Any]]
{
  let (shell, log) = kitchenShell(library, threads: threads)
  #expect(shell.execute(line) == .done, "\(log.reports)")
  return try objects(of: log).filter { $0["type"] as? String == "assumption" }
}

/// What `claims` answers after something else was typed.
private func estimates(_ library: Kitchens, seed: UInt64? = nil, after typed: String? = nil) throws -> [Double] {
  let (shell, log) = kitchenShell(library, seed: seed)
  if let typed { #expect(shell.execute(typed) == .done, "\(log.reports)") }
  log.clear()
  #expect(shell.execute("claims runs 8") == .done, "\(log.reports)")
  return try objects(of: log).compactMap { $0["estimate"] as? Double }
}

@Suite struct `Claims under other assumptions` {
  @Test func `are asked as things are, at both ends of each range, with other luck, mechanisms and seeds`() throws {
    let rows = try cells(Kitchens(claims: [rich], ranges: ["home: [0.3, 0.8]", "Chain.quota: [2, 9]"]))
    let paths = rows.map { ($0["path"] as? String ?? "as it is") + " \($0["is"] ?? "")" }
    #expect(
      paths == [
        "as it is <null>", "home 0.3", "home 0.8", "Chain.quota 2", "Chain.quota 9", "model.luck 0.2", "model.luck 0.8",
        "market.mechanism sealed-bid", "market.mechanism sequential", "seed 8", "seed 9", "seed 10", "seed 11",
      ])
    #expect(rows[1]["was"] as? Double == 0.5 && rows[5]["was"] as? Double == 0.4)
  }

  @Test func `luck is moved within its own range where it has one`() throws {
    let rows = try cells(Kitchens(claims: [rich], ranges: ["luck: [0.1, 0.7]"]))
    let lucks = rows.filter { $0["path"] as? String == "model.luck" }.compactMap { $0["is"] as? Double }
    #expect(lucks == [0.1, 0.7])
  }

  @Test func `numbers that a search may move are moved as well`() throws {
    let (shell, log) = kitchenShell(Kitchens(claims: [rich]))
    shell.timeline = nil
    var shipped = try #require(FileLibrary().scenario("kitchen").scenario)
    shipped.definition.seed = 3
    shell.begin(shipped, canonical: "")
    log.clear()
    #expect(shell.execute("robustness runs 2") == .done)
    let moved = try objects(of: log).filter { $0["path"] as? String == "Chain.appetite" }
    #expect(moved.compactMap { $0["is"] as? Double } == [0.2, 2])
  }

  @Test func `a number is worth what it would be if it were typed`() throws {
    let library = Kitchens(claims: [rich, busy, beside], ranges: ["home: [0.3, 0.8]"], other: poorer)
    let rows = try cells(library).filter { $0["is"] as? Double == 0.8 && $0["path"] as? String == "home" }
    #expect(try rows.compactMap { $0["estimate"] as? Double } == estimates(library, after: "home = 0.8"))
    #expect(rows.count == 3)
  }

  @Test func `a mechanism is what it would be if it were typed`() throws {
    let library = Kitchens(claims: [rich, busy, beside], other: poorer)
    let rows = try cells(library).filter { $0["is"] as? String == "sequential" }
    #expect(
      try rows.compactMap { $0["estimate"] as? Double } == estimates(library, after: "market.mechanism = sequential"))
  }

  @Test func `a seed is the one that anybody can start the scenario with`() throws {
    let library = Kitchens(claims: [rich, busy, beside], other: poorer)
    let rows = try cells(library).filter { $0["assumption"] as? String == "seed" && $0["is"] as? Int == 9 }
    #expect(try rows.compactMap { $0["estimate"] as? Double } == estimates(library, seed: 9))
  }

  @Test func `what was typed before is typed in every row, and the assumption is made after it`() throws {
    let library = Kitchens(claims: [rich], ranges: ["home: [0.3, 0.8]"])
    let (shell, log) = kitchenShell(library)
    for line in ["home = 0.6", "Chain.budget = 9M", "step 2"] { #expect(shell.execute(line) == .done) }
    log.clear()
    #expect(shell.execute("robustness runs 8") == .done)
    let rows = try objects(of: log)
    #expect(rows[1]["was"] as? Double == 0.6)
    let typed = try estimates(library, after: "Chain.budget = 9M; home = 0.3")
    #expect(rows[1]["estimate"] as? Double == typed[0])
  }

  @Test func `where two scenarios are compared the assumption is made in both`() throws {
    let library = Kitchens(
      claims: [apart], ranges: ["Chain.appetite: [0.5, 2]"],
      other: { $0.replacing("appetite: 0.8", with: "appetite: 1.2") })
    let rows = try cells(library)
    #expect(rows.prefix(3).map { $0["verdict"] as? String } == ["holds", "does not hold", "does not hold"])
    #expect(rows.prefix(3).map { $0["differs"] as? String } == [nil, "flip", "flip"])
    let estimates = rows.prefix(3).compactMap { $0["estimate"] as? Double }
    #expect((estimates[0] + 0.4).magnitude < 1e-9 && estimates.dropFirst() == [0, 0])
  }

  @Test func `what the other scenario does not have is said, and the others are asked`() throws {
    let library = Kitchens(
      claims: [apart.replacing("Chain.appetite", with: "gap(Bistro)"), rich], ranges: ["Ada.talent: [4, 6]"],
      other: { $0.replacing("name: Ada", with: "name: Abe") })
    let rows = try cells(library)
    #expect(rows[2]["verdict"] is NSNull && (rows[2]["message"] as? String)?.contains("Ada") == true, "\(rows[2])")
    #expect(rows[3]["verdict"] is String && rows[0]["verdict"] is String)
    let (shell, log) = kitchenShell(library, isJSON: false)
    #expect(shell.execute("robustness runs 8") == .done)
    #expect(log.lines.contains { $0.hasPrefix("  Ada.talent 5 → 4: cannot be asked") }, "\(log.lines)")
  }

  @Test func `an end at which a number is already, and luck where there is none, are said`() {
    let (shell, log) = kitchenShell(Kitchens(claims: [rich], ranges: ["home: [0.5, 0.8]"], luck: "0"), isJSON: false)
    #expect(shell.execute("robustness runs 2") == .done)
    let text = log.lines.joined(separator: " ")
    #expect(text.contains("Not tried: home, since it is at 0.5 already, an end of its range."), "\(text)")
    #expect(text.contains("Not tried: model.luck, since there is no luck"))
  }

  @Test func `come out the same to the byte with 1, 2 and 7 threads`() throws {
    func lines(_ threads: Int) -> [String] {
      let (shell, log) = kitchenShell(Kitchens(claims: [rich, busy], ranges: ["home: [0.3, 0.8]"]), threads: threads)
      #expect(shell.execute("robustness runs 70") == .done)
      return log.lines
    }
    let one = lines(1)
    #expect(one.count == 11 * 2 + 2)
    for threads in [2, 7] { #expect(lines(threads) == one) }
  }

  @Test func `one claim is shown row by row with its numbers`() {
    let (shell, log) = kitchenShell(Kitchens(claims: [rich, busy]), isJSON: false)
    #expect(shell.execute("robustness bu runs 8") == .done, "\(log.reports)")
    #expect(log.lines.first == "busy under other assumptions")
    #expect(log.lines.contains { $0.hasPrefix("kelso-crawford → sequential") && $0.contains("[") })
    #expect(!log.lines.contains { $0.contains("rich") })
  }

  @Test func `a claim of several parts is shown part by part`() {
    let parts =
      "{ name: both, says: b, change: Chain.compute * 2, measure: [gap(Bistro), gap(Chain)], at: 1, "
      + "expect: [greater, less] }"
    let (shell, log) = kitchenShell(Kitchens(claims: [parts]), isJSON: false)
    #expect(shell.execute("robustness both runs 4") == .done, "\(log.reports)")
    #expect(log.lines.contains { $0.hasPrefix("Assumption ") && $0.contains("All") && $0.contains(" 2") })
    #expect(log.lines.contains("1 turn 1: gap(Bistro)") && log.lines.contains("2 turn 1: gap(Chain)"))
  }

  @Test func `tables of many claims fit any window`() throws {
    let many = (1...14).map { rich.replacing("name: rich", with: "name: rich-\($0)") }
    let (shell, log) = kitchenShell(Kitchens(claims: many, ranges: ["Chain.quota: [2, 9]"]), isJSON: false)
    let prepared = try #require(try? shell.prepare(RobustnessQuestion(runs: 2), work: shell.longWork()))
    let result = shell.play(prepared.plan, work: shell.longWork())
    for width in [24, 40, 80, 200] {
      log.clear()
      shell.options.style.width = width
      shell.show(result)
      // As many tables as it takes, each with all rows.
      let tables = log.lines.count { $0.hasPrefix("Assumption") }
      #expect(log.lines.count { $0.hasPrefix("as it is ") && !$0.contains(":") } == tables)
      #expect(width < 80 ? tables > 1 : tables == (width == 80 ? 2 : 1))
      for line in log.lines { #expect(DisplayWidth.of(line) <= width || !line.contains("  "), "\(width): \(line)") }
    }
  }

  @Test func `Ctrl-C keeps the rows that are done`() throws {
    let (shell, log) = kitchenShell(Kitchens(claims: [rich, busy]), isJSON: false)
    let asked = Counter()
    shell.longWork = { LongWork(pool: ThreadPool(width: 1), isCancelled: { asked.next() > 700 }) }
    #expect(shell.execute("robustness runs 60") == .interrupted)
    let report = log.reports.joined(separator: " ")
    #expect(report.contains("Interrupted: ") && report.contains(" of 9 rows played, which stand."), "\(report)")
    #expect(log.lines.contains { $0.hasPrefix("as it is") } && !log.lines.contains { $0.hasPrefix("seed 7 → 11") })
  }

  @Test func `a session that is replayed does not ask again`() {
    let (shell, log) = kitchenShell(Kitchens(claims: [rich]), isJSON: false)
    shell.isRetyping = true
    shell.longWork = {
      Issue.record("something is played")
      return LongWork(pool: ThreadPool(width: 1))
    }
    for line in ["robustness", "robustness rich runs 64", "robustness seeds 100"] {
      #expect(shell.execute(line) == .done && log.lines.isEmpty)
    }
    #expect(shell.execute("robustness poor") == .failed)
  }

  @Test func `are kept in the session in full English`() {
    let (shell, _) = kitchenShell(Kitchens(claims: [rich, busy]), isJSON: false)
    #expect(shell.execute("robustesse bu parties 4 graines 2") == .done)
    #expect(shell.session?.lines.last == "robustness busy seeds 2 runs 4")
  }

  @Test func `what is typed wrongly has its place and the nearest word`() {
    let (shell, log) = kitchenShell(Kitchens(claims: [rich]), isJSON: false)
    for (line, words) in [
      ("robustness sedes 4", "did you mean seeds?"), ("robustness rihc", "rich"),
      ("robustness seeds", "whole number"), ("robustness seeds 0", "whole number"),
      ("robustness seeds 20000", "10,000"), ("robustness runs 1", "whole number"),
      ("robustness rich twice", "twice"),
    ] {
      log.clear()
      #expect(shell.execute(line) == .failed)
      #expect(log.reports.joined(separator: " ").contains(words), "\(line): \(log.reports)")
    }
    let (bare, reports) = self.bare()
    #expect(bare.execute("robustness") == .failed && reports.reports.joined().contains("makes no claims"))
  }

  private func bare() -> (Interpreter, OutputLog) { kitchenShell(Kitchens(claims: [])) }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}
