import Diagnostics
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
) throws -> (shell: Interpreter, log: OutputLog, folder: URL) {
  let file = try EditedScenario(name, change: change)
  let log = OutputLog()
  let shell = Interpreter(output: log, library: FileLibrary())
  shell.load(file.path)
  log.clear()
  shell.options.isJSON = isJSON
  let pool = ThreadPool(width: threads)
  shell.longWork = { LongWork(pool: pool, isCancelled: isCancelled) }
  return (shell, log, file.folder)
}

private func object(_ line: String?) throws -> [String: Any] {
  let data = Data((line ?? "").utf8)
  return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}

@Suite struct `The baseline against its data` {
  // Replicates that tuning has not seen, in three sets.
  @Test(arguments: [241, 301, 361]) func `is within three points and in order on sixty fresh replicates`(
    first: Int
  ) throws {
    let (shell, log, _) = try shell("baseline-2025")
    #expect(shell.execute("calibrate from \(first) runs 60") == .done)
    let result = try object(log.lines.first)
    #expect(result["replicates"] as? [Int] == [first, first + 59])
    let tuning = try #require(shell.timeline?.companion.calibration?.tuning)
    #expect(!tuning.contains(UInt32(first)))
    #expect(result["isMet"] as? Bool == true, "\(log.lines)")
    #expect((result["targets"] as? [Any])?.count == 4 && (result["orders"] as? [Any])?.count == 1)
  }

  // Small labs dip lower in single worlds; what is claimed of cohesion is its mean, as of retention.
  @Test func `holds together, keeps its budgets and runs nowhere in forty turns`() throws {
    let definition = try #require(FileLibrary().scenario("baseline-2025").scenario).definition
    let replicates = UInt32(421)...432
    var cohesion = [[Double]](repeating: [Double](repeating: 0, count: definition.labs.count), count: 40)
    for replicate in replicates {
      var world = ReplicateSource.scenario(definition).world(replicate)
      for turn in 0..<40 {
        let record = world.playTurn(.measuresOnly)
        for (place, lab) in record.labs.enumerated() {
          cohesion[turn][place] += lab.cohesion / Double(replicates.count)
          #expect(lab.payroll <= lab.budget)
          #expect([lab.talent, lab.compute, lab.output, lab.knowledge, lab.capability].allSatisfy { $0.isFinite })
          #expect((1...500).contains(lab.people))
        }
        #expect(record.world.topPay < Pay(500_000_000) && record.world.frontier < 5000)
      }
    }
    let lowest = try #require(cohesion.joined().min())
    #expect(lowest > 0.75)
  }

  @Test func `and the raid is a prediction from the same appetites`() throws {
    let baseline = try #require(FileLibrary().scenario("baseline-2025").scenario).definition
    let raid = try #require(FileLibrary().scenario("raid-2025").scenario).definition
    #expect(baseline.labs.map(\.appetite) == raid.labs.map(\.appetite))
  }
}

/// Counts how often it was asked.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

@Suite struct `A calibration` {
  /// Every appetite that may be moved, 30 % off, up or down.
  private func off(_ text: String) throws -> String {
    var text = text
    let record = try #require(FileLibrary().scenario("baseline-2025").scenario)
    for (place, number) in record.freeNumbers.enumerated().reversed() {
      let written = try #require(number.written)
      var bytes = Array(text.utf8)
      let value = (written.value * (place % 2 == 0 ? 0.7 : 1.3) * 1e4).rounded() / 1e4
      bytes.replaceSubrange(written.range.lower..<written.range.upper, with: "\(value)".utf8)
      text = String(decoding: bytes, as: UTF8.self)
    }
    return text
  }

  @Test func `that starts 30 % off comes back to within the bars`() throws {
    let (shell, log, folder) = try shell("baseline-2025", change: { (try? off($0)) ?? $0 })
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(shell.execute("calibrate runs 20") == .done)
    let before = try object(log.lines.first)
    #expect(before["isMet"] as? Bool == false)
    log.clear()
    #expect(shell.execute("calibrate search runs 24 budget 240") == .done)
    let found = try object(log.lines.first)
    #expect(found["type"] as? String == "calibrate" && found["played"] as? Int ?? 999 <= 240)
    // So few replicates leave the order to luck, not the bars.
    let after = try object(log.lines.last)
    let targets = try #require(after["targets"] as? [[String: Any]])
    #expect(targets.allSatisfy { $0["isWithin"] as? Bool == true }, "\(log.lines)")
  }

  @Test func `is the same to the byte for 1 and 3 threads`() throws {
    var outputs: [[String]] = []
    for threads in [1, 3] {
      let (shell, log, folder) = try shell("kitchen", threads: threads)
      defer { try? FileManager.default.removeItem(at: folder) }
      #expect(shell.execute("calibrate search runs 5 budget 100") == .done)
      outputs.append(log.lines)
    }
    #expect(outputs[0] == outputs[1] && outputs[0].count == 2)
  }

  @Test func `writes a new scenario: the old text, other numbers, and how they were found`() throws {
    let target = { (text: String) in text.replacingOccurrences(of: "value: 2.2M", with: "value: 2.6M") }
    let (shell, log, folder) = try shell("kitchen", isJSON: false, change: target)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "tuned.yaml")
    #expect(shell.execute("calibrate search runs 3 budget 60 as \(file.path)") == .done, "\(log.reports)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let old = try #require(shell.timeline?.companion.text)
    let lines = old.split(separator: "\n"), others = text.split(separator: "\n")
    let changed = zip(lines, others).filter { $0 != $1 }
    #expect(changed.count <= 1 && changed.allSatisfy { $0.0.contains("appetite") }, "\(changed)")
    let tuned = try #require(FileLibrary().scenario(file.path).scenario)
    let record = try #require(tuned.calibration)
    #expect(record.tuning == 1...3 && record.heldOut == 4...183 && record.seed == 7 && record.fit.count == 1)
    #expect(record.tuned.map(\.to) == tuned.freeNumbers.map { $0.written?.value ?? .nan })
    // A file that exists stays as it is.
    #expect(shell.execute("calibrate search runs 3 as \(file.path)") == .failed)
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(kept == text)
    // Tuned again, it has one record.
    shell.load(file.path)
    let again = folder.appending(path: "again.yaml")
    #expect(shell.execute("calibrate search runs 4 budget 60 as \(again.path)") == .done, "\(log.reports)")
    let twice = try String(contentsOf: again, encoding: .utf8)
    #expect(twice.components(separatedBy: "calibration:").count == 2)
  }

  @Test func `that is stopped keeps the best so far and writes it`() throws {
    for limit in [0, 40, 400] {
      let asked = Counter()
      let (shell, log, folder) = try shell("kitchen", threads: 1, isJSON: false, isCancelled: { asked.next() > limit })
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "best.yaml")
      #expect(shell.execute("calibrate search runs 8 as \(file.path)") == .interrupted)
      #expect(!log.reports.isEmpty)
      let written = FileLibrary().scenario(file.path).scenario
      #expect((written == nil) == (limit == 0), "\(limit): \(log.everything)")
      if let written { #expect(written.calibration?.tuning == 1...8) }
    }
  }

  @Test(arguments: [
    ("calibrate runs", "a whole number"), ("calibrate serch", "did you mean search"),
    ("calibrate search budget 3", "does not pay for one point"), ("calibrate search as kitchen", "kitchen.yaml"),
    ("calibrate search as /no/such/folder/a.yaml", "folder"), ("calibrate runs 3 runs 4", "nothing is expected"),
  ]) func `that is asked wrongly says so`(line: String, words: String) throws {
    let (shell, log, folder) = try shell("kitchen", isJSON: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(shell.execute(line) == .failed)
    #expect(log.reports.joined(separator: "\n").contains(words), "\(log.reports)")
  }

  @Test func `searches the file, not what was typed since`() throws {
    let (shell, log, folder) = try shell("kitchen", isJSON: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    shell.execute("Chain.budget = 9M")
    #expect(shell.execute("calibrate runs 3") == .done)
    #expect(shell.execute("calibrate search") == .failed)
    #expect(log.reports.joined(separator: " ").contains("take back what was typed"))
  }

  @Test func `without targets or free numbers says what is missing`() throws {
    let bare = { (text: String) in text.components(separatedBy: "targets:")[0] }
    let (shell, log, _) = try shell("kitchen", isJSON: false, change: bare)
    #expect(shell.execute("calibrate") == .failed)
    #expect(log.reports.joined(separator: " ").contains("no targets"))
  }

  @Test func `names the place of a target that cannot be measured`() throws {
    let wrong = { (text: String) in text.replacingOccurrences(of: "averagePay(Chain)", with: "averagePay(Chian)") }
    let (shell, log, _) = try shell("kitchen", isJSON: false, change: wrong)
    #expect(shell.execute("calibrate") == .failed)
    #expect(log.reports.joined(separator: "\n").contains("kitchen.yaml:"))
    #expect(log.reports.joined(separator: "\n").contains("Chain"))
  }
}
