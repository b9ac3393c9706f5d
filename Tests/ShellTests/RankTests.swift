import Experiments
import Foundation
import ScenarioFormat
import Synchronization
import TalentMarket
import Testing

@testable import Shell

@Suite struct `A ranking` {
  private struct Share { var value, low, high: Double }
  private typealias Rows = [String: (first: Share, total: Share)]

  private func rank(_ text: String) throws -> (object: [String: Any], rows: Rows) {
    let (shell, log) = makeKitchen(isJSON: true)
    #expect(shell.execute("rank " + text) == .done, "\(log.reports)")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(log.lines[0].utf8)) as? [String: Any])
    func share(_ any: Any?) throws -> Share {
      let numbers = try #require(any as? [String: Double])
      return Share(
        value: try #require(numbers["value"]), low: try #require(numbers["low"]), high: try #require(numbers["high"]))
    }
    let inputs = try #require(object["inputs"] as? [[String: Any]])
    let rows = try inputs.map { input in
      (input["path"] as? String ?? "luck", (first: try share(input["first"]), total: try share(input["total"])))
    }
    #expect(rows.map(\.1.total.value) == rows.map(\.1.total.value).sorted(by: >))
    return (object, Dictionary(uniqueKeysWithValues: rows))
  }

  @Test func `of a measure that depends on one input only gives that input all of it`() throws {
    let rows = try rank("Bistro.appetite over Bistro.appetite from 1 to 2, home from 0 to 1 until 1 runs 64").rows
    let appetite = try #require(rows["Bistro.appetite"])
    #expect(appetite.total.low < 1.02 && appetite.total.high > 0.98 && abs(appetite.first.value - 1) < 0.1)
    for other in ["home", "luck"] {
      let row = try #require(rows[other])
      #expect(row.total.value == 0 && row.total.high == 0 && row.first.value == 0, "\(other)")
    }
  }

  @Test func `shares out a sum by the squares of its weights`() throws {
    let rows = try rank("3 * home + 4 * mismatch over home from 0 to 1 and mismatch from 0 to 1 until 1 runs 256").rows
    for (input, share) in [("home", 0.36), ("mismatch", 0.64), ("luck", 0)] {
      let row = try #require(rows[input])
      #expect(abs(row.first.value - share) < 0.04 && abs(row.total.value - share) < 0.04, "\(input): \(row)")
    }
  }

  @Test func `of a product tells how much is interaction`() throws {
    // Of x·y on [0, 1]² each explains 3/7 by itself, and 1/7 is interaction.
    let (object, rows) = try rank("home * mismatch over home from 0 to 1, mismatch from 0 to 1 until 1 runs 512")
    let interaction = try #require(object["interaction"] as? [String: Double])
    let (low, high) = (try #require(interaction["low"]), try #require(interaction["high"]))
    #expect(low <= 1.0 / 7 && 1.0 / 7 <= high)
    for input in ["home", "mismatch"] {
      let row = try #require(rows[input])
      #expect(abs(row.total.value - 4.0 / 7) < 0.06)
    }
  }

  @Test func `is all luck where inputs change nothing`() throws {
    let (object, rows) = try rank("people(Chain) over Chain.logEfficiency from 0 to 1 until 1 runs 64")
    let (luck, efficiency) = (try #require(rows["luck"]), try #require(rows["Chain.logEfficiency"]))
    #expect(luck.total.value > 0.7 && efficiency.total.value == 0)
    let variance = try #require(object["variance"] as? Double)
    #expect(variance > 0)
    let (shell, log) = makeKitchen()
    shell.execute("rank people(Chain) over Chain.logEfficiency from 0 to 1 until 1 runs 64")
    #expect(log.lines.joined(separator: " ").contains("All that differs between worlds is the luck of the draw"))
  }

  @Test func `is the same to the byte for 1, 2 and 7 threads`() {
    func text(_ threads: Int) -> [String] {
      let (shell, log) = makeKitchen()
      shell.longWork = { LongWork(pool: ThreadPool(width: threads)) }
      shell.execute("rank topPay over Chain.budget from 20M to 60M, home from 0 to 1 until 2 runs 40")
      return log.everything
    }
    let one = text(1)
    #expect(one.count > 12)
    for threads in [2, 7] { #expect(text(threads) == one) }
  }

  @Test func `stopped, it reports with the first whole rows`() throws {
    let (shell, log) = makeKitchen(isJSON: true)
    let asked = Atomic<Int>(0)
    shell.longWork = {
      LongWork(pool: ThreadPool(width: 2), isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 600 })
    }
    let command = "rank topPay over Chain.budget from 20M to 60M until 2 runs "
    #expect(shell.execute(command + "9000") == .interrupted)
    let cut = try #require(try JSONSerialization.jsonObject(with: Data(log.lines[0].utf8)) as? [String: Any])
    let rows = try #require(cut["rows"] as? Int)
    #expect(rows >= 16 && rows < 9000 && log.reports[0].contains("Interrupted after \(rows) rows of 9,000"))
    let whole = try rank("topPay over Chain.budget from 20M to 60M until 2 runs \(rows)").object
    #expect(cut["variance"] as? Double == whole["variance"] as? Double)
    #expect(cut["inputs"] as? NSArray == whole["inputs"] as? NSArray && cut["inputs"] != nil)
    let (stopped, silent) = makeKitchen()
    stopped.longWork = { LongWork(pool: ThreadPool(width: 1), isCancelled: { true }) }
    #expect(stopped.execute(command + "100") == .interrupted && silent.lines.isEmpty)
  }

  @Test func `moves what the scenario says is not known well, and else what was typed`() throws {
    let log = OutputLog()
    let shell = Interpreter(output: log, library: FileLibrary())
    shell.load("raid-2025")
    let ranges = try #require(shell.timeline?.companion.ranges)
    #expect(ranges.map(\.path) == [.search, .home, .luck, .spillover, .mismatch].map(Path.model))
    #expect(ranges.map(\.low) == [0.25, 0.3, 0.2, 0.25, 0.25] && ranges.map(\.high) == [1, 0.8, 0.6, 0.75, 0.75])
    shell.options.isJSON = true
    log.clear()
    #expect(shell.execute("rank lead until 1 runs 16") == .done)
    for path in ["search", "home", "model.luck", "spillover", "mismatch"] {
      #expect(log.lines[0].contains("\"\(path)\""))
    }
    log.clear()
    #expect(shell.execute("rank lead over Meta.budget from 1B to 2B until 1 runs 16") == .done)
    #expect(log.lines[0].contains("\"Meta.budget\"") && !log.lines[0].contains("\"home\""))
  }

  @Test(arguments: [
    ("rank", 5), ("rank topPay", 1), ("rank topPay over", 17), ("rank topPay, lead over home from 0 to 1", 14),
    ("rank topPay over home from 0 to 1 by 0.5", 18), ("rank topPay over home from 0 to 1 runs 15", 40),
    ("rank topPey over home from 0 to 1", 6), ("rank topPay over home from 0 to 1 runs 20 untill 3", 43),
  ])
  func `points at what is wrong`(command: String, column: Int) throws {
    let (shell, log) = makeKitchen(isJSON: true)
    #expect(shell.execute(command) == .failed, "\(command)")
    let fault = try #require(try JSONSerialization.jsonObject(with: Data(log.lines[0].utf8)) as? [String: Any])
    #expect(fault["column"] as? Int == column, "\(command): \(log.reports)")
  }

  @Test func `of a measure that never differs says what it always is`() {
    let (shell, log) = makeKitchen()
    #expect(shell.execute("rank 7 over home from 0 to 1 until 1 runs 16") == .done)
    #expect(log.lines.joined(separator: " ").contains("7.00 in every world"))
  }

  @Test func `takes turns in a measure for what they are`() throws {
    let rows = try rank("mean(home) over turns 0 to 1 over home from 0 to 1 until 1 runs 16").rows
    let home = try #require(rows["home"])
    #expect(home.total.value > 0)
  }

  @Test(arguments: [Language.english, .french], [40, 80, 200])
  func `fits the window`(language: Language, width: Int) {
    let (shell, log) = makeKitchen()
    shell.options.style = TextStyle(width: width, numbers: NumberStyle(language))
    #expect(shell.execute("rank topPay over Chain.budget from 20M to 60M, home from 0 to 1 until 2 runs 16") == .done)
    #expect(log.lines.count > 10)
    for line in log.lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }
}
