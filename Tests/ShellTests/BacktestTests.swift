import Experiments
import Foundation
import ScenarioFormat
import Synchronization
import TalentMarket
import Testing

@testable import Shell

/// A shell with a scenario of the folder, after its text was changed.
private func shell(
  _ name: String, threads: Int = 2, isJSON: Bool = true, isCancelled: @escaping @Sendable () -> Bool = { false },
  change: (String) -> String = { $0 }
) throws -> (shell: Interpreter, log: OutputLog) {
  let file = try EditedScenario(name, change: change)
  defer { file.remove() }
  let log = OutputLog()
  let shell = Interpreter(output: log, library: FileLibrary())
  shell.load(file.path)
  log.clear()
  shell.options.isJSON = isJSON
  let pool = ThreadPool(width: threads)
  shell.longWork = { LongWork(pool: pool, isCancelled: isCancelled) }
  return (shell, log)
}

/// What a backtest said, object by object.
private struct Rows {
  let all: [[String: Any]]

  init(_ log: OutputLog) throws {
    all = try log.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  subscript(type: String) -> [[String: Any]] { all.filter { $0["type"] as? String == type } }

  func finding(_ kind: String) -> [String: Any]? {
    self["backtestFinding"].first { $0["finding"] as? String == kind }
  }
}

extension [String: Any] {
  fileprivate func number(_ key: String) -> Double { (self[key] as? NSNumber)?.doubleValue ?? .nan }
  fileprivate func text(_ key: String) -> String { self[key] as? String ?? "" }
}

@Suite struct `A backtest` {
  /// Every turn of the first replicates of the raid, literally.
  private static func records(_ runs: UInt32, _ turns: Int) throws -> (labs: [String], worlds: [[TurnRecord]]) {
    let definition = try #require(FileLibrary().scenario("raid-2025").scenario).definition
    let worlds = (1...runs).map { replicate in
      var world = ReplicateSource.scenario(definition).world(replicate)
      return (0..<turns).map { _ in world.playTurn(.measuresOnly) }
    }
    return (definition.labs.map(\.name), worlds)
  }

  @Test func `counts what the records of the turns hold`() throws {
    let runs = 7
    let (labs, worlds) = try Self.records(UInt32(runs), 3)
    let (shell, log) = try shell("raid-2025")
    #expect(shell.execute("backtest runs \(runs)") == .done, "\(log.reports)")
    let rows = try Rows(log)
    /// Moves from a lab to another in each world; over all turns without one.
    func moves(_ row: [String: Any], _ turn: Int?, isReturn: Bool = false) throws -> [Double] {
      let from = try #require(labs.firstIndex(of: row.text("from")))
      let to = try #require(labs.firstIndex(of: row.text("to")))
      return worlds.map { records in
        let played = records.filter { turn == nil || $0.turn == turn }.flatMap(\.moves)
        return Double(
          played.count { $0.from?.index == from && $0.to == .lab(LabID(to)) && (!isReturn || $0.isBoomerang) })
      }
    }
    func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
    #expect(rows["backtestMoves"].count == 9 && rows["backtestUnreported"].count == 5)
    for row in rows["backtestMoves"] {
      let counts = try moves(row, Int(row.number("turn")))
      #expect(abs(row.number("mean") - mean(counts)) < 1e-12, "\(row)")
      let reached = counts.count { $0 >= row.number("reported") }
      #expect(row.number("chance") == Double(reached) / Double(runs))
    }
    for row in rows["backtestUnreported"] {
      #expect(abs(row.number("mean") - mean(try moves(row, nil))) < 1e-12)
    }
    for row in rows["backtestReturns"] {
      #expect(abs(row.number("mean") - mean(try moves(row, nil, isReturn: true))) < 1e-12)
      let any = worlds.count { $0.flatMap(\.moves).contains { $0.isBoomerang && $0.to != .outside } }
      #expect(row.number("anywhere") == Double(any) / Double(runs))
    }
    for row in rows["backtestPay"] {
      let pay = worlds.map { $0[Int(row.number("turn")) - 1].world.topPay.amount }
      #expect(abs(row.number("mean") - mean(pay)) < 1)
    }
    let source = try #require(rows["backtestSource"].first)
    let meta = LabID(try #require(labs.firstIndex(of: "Meta")))
    let shares = try zip(moves(source, nil), worlds).map { count, records in
      count / Double(records.flatMap(\.moves).count { $0.from != nil && $0.to == .lab(meta) })
    }
    #expect(abs(source.number("mean") - mean(shares)) < 1e-12 && source.number("share") == 0.75)
  }

  @Test(arguments: [("raid-2025", 27, 24), ("kitchen", 7, 4)])
  func `drops no report silently`(name: String, reported: Int, compared: Int) throws {
    let (shell, log) = try shell(name)
    #expect(shell.execute("backtest runs 2") == .done)
    let rows = try Rows(log)
    let heading = try #require(rows["backtest"].first)
    let leftOut = try #require(heading["leftOut"] as? [[String: Any]])
    #expect(Int(heading.number("reported")) == reported && Int(heading.number("compared")) == compared)
    #expect(compared + leftOut.reduce(0) { $0 + Int($1.number("count")) } == reported)
    #expect(rows["backtestMoves"].reduce(0) { $0 + Int($1.number("reported")) } == compared)
  }

  @Test func `says how reports of June are counted, and which have no quarter`() throws {
    let (shell, log) = try shell("raid-2025", isJSON: false)
    #expect(shell.execute("backtest runs 2") == .done)
    let text = log.lines.joined(separator: " ")
    for words in [
      "12 of them are of 2025-Q2, before the first turn, and are counted to 2025-Q3",
      "Left out: 1 of 2024-Q2, before the scenario begins", "Left out: 2 of 2026, of which nobody says the quarter",
      "1 declined offer is no move", "Apple, Thinking Machines and another firm are part of Others",
      "Meta.budget, Meta.scouts and Meta.quota were set from some of the same reports", "no census",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(log.lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test func `calls wrong what the model cannot do`() throws {
    let (shell, log) = try shell("raid-2025")
    #expect(shell.execute("backtest runs 5") == .done)
    // Fifteen were reported of a lab that may hire twelve.
    let hires = try #require(try Rows(log).finding("hires"))
    #expect(hires.text("quarter") == "2025-Q3" && hires.number("reported") == 15 && hires.number("mean") == 0)
    #expect(hires.text("verdict") == "wrong")
  }

  @Test func `calls nothing right where the model says next to nothing`() {
    #expect(BacktestVerdict(share: 0.4, in: (0.3, 0.5)) == .right)
    #expect(BacktestVerdict(share: 0.6, in: (0.3, 0.5)) == .wrong)
    #expect(BacktestVerdict(share: 0.4, in: (0, 1)) == .possible)
    #expect(BacktestVerdict(share: 1, in: (1, 1)) == .possible)
  }

  @Test(arguments: [("12 months", true), ("18 months", false)]) func `compares who came back within a year, no later`(
    after: String, isCompared: Bool
  ) throws {
    let (shell, log) = try shell("raid-2025", change: { $0.replacing("after: 1 month,", with: "after: \(after),") })
    #expect(shell.execute("backtest runs 2") == .done)
    #expect((try Rows(log).finding("returns") != nil) == isCompared)
  }

  @Test func `takes no direction from one report more this way than that`() throws {
    let (shell, log) = try shell("raid-2025")
    #expect(shell.execute("backtest runs 2") == .done)
    let directions = try Rows(log)["backtestFinding"].filter { $0.text("finding") == "direction" }
    #expect(directions.map { $0.text("from") } == ["OpenAI", "Others"], "\(directions)")
    #expect(directions.allSatisfy { $0.number("reported") >= 2 })
  }

  @Test func `judges by rules that do not depend on the model`() {
    #expect(BacktestVerdict(chance: 0.5) == .right && BacktestVerdict(chance: 0.499) == .possible)
    #expect(BacktestVerdict(chance: 0.05) == .possible && BacktestVerdict(chance: 0.049) == .wrong)
    #expect(BacktestVerdict(2, in: (2, 3)) == .right && BacktestVerdict(3, in: (2, 3)) == .right)
    #expect(BacktestVerdict(3.01, in: (2, 3)) == .wrong && BacktestVerdict(1, in: (.nan, .nan)) == .wrong)
  }

  @Test func `plays what was typed at the start in every world`() throws {
    let (shell, log) = try shell("kitchen")
    shell.execute("Bistro.quota = 0")
    log.clear()
    #expect(shell.execute("backtest runs 3") == .done)
    let rows = try Rows(log)["backtestMoves"].filter { $0.text("to") == "Bistro" }
    #expect(rows.count == 2 && rows.allSatisfy { $0.number("mean") == 0 && $0.text("verdict") == "wrong" })
  }

  @Test func `knows a lab that is founded later by its name, whatever was typed in before it`() throws {
    let founding = """
      events:
        - at: 2
          founding:
            name: Late
            budget: 9M
            compute: 1k
            culture: { mission: 0.5, autonomy: 0.5, openness: 0.5, safety: 0.5, execution: 0.5 }
          because: for the test

      """
    let (shell, log) = try shell(
      "kitchen",
      change: { $0.replacing("events:\n", with: founding).replacing("Diner: Chain", with: "Diner: Late") })
    shell.execute("add lab Early budget 1M compute 500")
    log.clear()
    #expect(shell.execute("backtest runs 2") == .done, "\(log.reports)")
    let heading = try #require(try Rows(log)["backtest"].first)
    let labs = try #require(heading["labs"] as? [[String: Any]])
    #expect(labs.map { $0.text("lab") } == ["Bistro", "Late"])
    #expect(try Rows(log)["backtestMoves"].map { $0.text("from") } == ["Bistro", "Chain", "Late", "Late"])
  }

  @Test func `is the same to the byte for 1 and 3 threads`() throws {
    var outputs: [[String]] = []
    for threads in [1, 3] {
      let (shell, log) = try shell("raid-2025", threads: threads)
      #expect(shell.execute("backtest runs 9") == .done)
      outputs.append(log.lines)
    }
    #expect(outputs[0] == outputs[1] && outputs[0].count > 20)
  }

  @Test func `that is stopped keeps the worlds that were played`() throws {
    for limit in [0, 40] {
      let asked = Mutex(0)
      let isCancelled: @Sendable () -> Bool = {
        asked.withLock {
          $0 += 1
          return $0 > limit
        }
      }
      let (shell, log) = try shell("kitchen", threads: 1, isCancelled: isCancelled)
      #expect(shell.execute("backtest runs 900") == .interrupted)
      #expect(!log.reports.isEmpty)
      guard limit > 0 else { continue }
      let heading = try #require(try Rows(log)["backtest"].first)
      #expect((1..<900).contains(Int(heading.number("runs"))) && heading.number("asked") == 900)
    }
  }

  @Test func `is not played again when a session is`() throws {
    let (shell, log) = try shell("kitchen")
    shell.isRetyping = true
    #expect(shell.execute("backtest runs 1000000") == .done)
    #expect(log.everything.isEmpty)
  }

  @Test(arguments: [
    ("backtest runs", "a whole number"), ("backtest runs 1", "2"), ("backtest rums 3", "did you mean runs"),
    ("backtest runs 3 runs 4", "nothing is expected"),
  ]) func `that is asked wrongly says so`(line: String, words: String) throws {
    let (shell, log) = try shell("kitchen", isJSON: false)
    #expect(shell.execute(line) == .failed)
    #expect(log.reports.joined(separator: "\n").contains(words), "\(log.reports)")
  }

  @Test func `without reports to compare says what is missing`() throws {
    let changes: [(String, (String) -> String)] = [
      ("no reports", { $0.components(separatedBy: "reported:")[0] }),
      ("no report under reported lies", { $0.replacing("2025-07-01", with: "2035-07-01") }),
      ("by quarter", { $0.replacing("turn: quarter", with: "turn: month") }),
    ]
    for (words, change) in changes {
      let (shell, log) = try shell("kitchen", isJSON: false, change: change)
      #expect(shell.execute("backtest") == .failed)
      #expect(log.reports.joined(separator: " ").contains(words), "\(log.reports)")
    }
  }
}
