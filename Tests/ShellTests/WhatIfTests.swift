import Experiments
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

@Suite struct `What if, at the prompt` {
  private func kitchen(threads: Int = 2, isJSON: Bool = true) -> (shell: Interpreter, log: OutputLog) {
    let (shell, log) = makeKitchen(isJSON: isJSON)
    let pool = ThreadPool(width: threads)
    shell.longWork = { LongWork(pool: pool) }
    return (shell, log)
  }

  private func lines(_ line: String, threads: Int = 2, after earlier: [String] = []) -> [String] {
    let (shell, log) = kitchen(threads: threads)
    for line in earlier { #expect(shell.execute(line) == .done) }
    log.clear()
    #expect(shell.execute(line) == .done, "\(log.reports)")
    return log.lines
  }

  @Test func `is the same to the byte for 1, 2 and 7 threads`() {
    let line = "whatif Bistro.budget *= 2 runs 100"
    let one = lines(line, threads: 1)
    #expect(one.count == 1 && one[0].hasPrefix(#"{"type":"whatif","runs":100,"measures":[{"expression":"#))
    for threads in [2, 7] { #expect(lines(line, threads: threads) == one) }
  }

  @Test func `may be asked in two words, as it is said`() {
    let question = "Bistro.budget *= 2 measure people(Bistro) runs 8"
    for words in ["what if", "What If", "what si"] {
      #expect(lines("\(words) \(question)") == lines("whatif \(question)"))
    }
  }

  @Test func `a change without effect differs by exactly 0, from 0 to 0`() {
    let line = lines("whatif Bistro.budget *= 1 measure talentHHI, lead, Ada.pay runs 64")[0]
    #expect(line.contains(#""firstDifference":null"#))
    #expect(line.components(separatedBy: #""difference":0,"low":0,"high":0"#).count > 3 * 5)
  }

  @Test func `an idle lab changes nobody's fate`() {
    let line = lines(
      "whatif add lab Trattoria budget 0 compute 0 measure people(Bistro), people(Chain), topPay, capability(Chain) runs 64"
    )[0]
    for measure in ["people(Bistro)", "people(Chain)", "topPay", "capability(Chain)"] {
      let start = line.range(of: "{\"expression\":\"\(measure)\"")
      #expect(start.map { line[$0.upperBound...].prefix(300).contains(#""difference":0,"low":0,"high":0"#) } == true)
    }
  }

  @Test func `what was typed at turn 0 is typed in every replicate`() {
    let question = "whatif Bistro.quota = 1 measure people(Bistro), talentHHI runs 64"
    let typed = lines(question, after: ["Bistro.budget *= 2"])[0]
    let together = lines("whatif Bistro.budget *= 2, Bistro.quota = 1 measure people(Bistro), talentHHI runs 64")[0]
    func with(_ line: String) -> [Substring] {
      line.split(separator: "\"with\":").dropFirst().map { $0.prefix { $0 != "," } }
    }
    #expect(with(typed) == with(together))
  }

  @Test func `the past is asked about with what was typed later`() {
    let earlier = ["step", "Chain.budget *= 2", "step"]
    let line = lines("whatif Bistro.budget *= 1 at 0 measure Chain.budget runs 2", after: earlier)[0]
    let budgets = line.split(separator: "\"without\":").dropFirst().compactMap { Double($0.prefix { $0 != "," }) }
    // The last one's mean comes first; then turn by turn: doubled after turn 1, as it was on the screen.
    #expect(budgets[1] == 40_000_000 && budgets[2] > 75_000_000)
  }

  @Test func `keeping the change makes a branch that a session replays`() throws {
    let (shell, log) = kitchen(isJSON: false)
    #expect(shell.execute("step") == .done)
    #expect(shell.execute("whatif Bistro.budget *= 2, Bistro.quota = 3 at 2 measure lead runs 4 keep as rich") == .done)
    #expect(shell.timeline?.branch == "rich" && shell.timeline?.turn == 2)
    #expect(shell.timeline?.state.current.ownDecisions.map(\.line) == ["Bistro.budget *= 2", "Bistro.quota = 3"])
    #expect(shell.execute("undo; redo; step") == .done && shell.timeline?.branch == "rich")
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).talentwar").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(shell.execute("save \(file)") == .done)
    log.clear()
    #expect(shell.execute("replay \(file)") == .done, "\(log.everything)")
  }

  @Test func `Ctrl-C keeps what is done`() {
    let (shell, log) = kitchen(isJSON: false)
    let asked = Counter()
    shell.longWork = { LongWork(pool: ThreadPool(width: 2), isCancelled: { asked.next() > 900 }) }
    #expect(shell.execute("whatif Bistro.budget *= 2 measure lead runs 100000") == .interrupted)
    #expect(log.reports.joined().contains("Interrupted after") && log.lines.contains { $0.hasPrefix("lead") })
  }

  @Test func `the interval narrows to what was asked`() {
    let line = lines("whatif Bistro.budget *= 2 measure talentHHI until ±400")[0]
    #expect(line.contains(#""runs":64,"#) || line.contains(#""runs":128,"#) || line.contains(#""asked":100000"#))
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

@Suite struct `What if, as a process` {
  private func play(_ question: String, form: StudyForm = .shown, isJSON: Bool = true) -> (ExecutionStatus, OutputLog) {
    let log = OutputLog()
    var options = Options()
    options.isJSON = isJSON
    let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
    return (shell.whatIf("kitchen", question, form: form, work: LongWork(pool: ThreadPool(width: 2))), log)
  }

  @Test(arguments: [50, 300])
  func `is to the byte what its parts merge to`(runs: Int) throws {
    let question = "Bistro.budget *= 2 measure talentHHI, people(Chain) > 4, Ada.pay runs \(runs)"
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for number in 1...7 {
      let (status, log) = play(question, form: .part(try #require(Shard(number, of: 7))))
      #expect(status == .done)
      files.insert(folder.appending(path: "\(number)").path, at: 0)
      try log.lines.joined(separator: "\n").write(toFile: files[0], atomically: true, encoding: .utf8)
    }
    for (form, isJSON) in [(StudyForm.shown, true), (.shown, false), (.csv, false)] {
      let log = OutputLog()
      var options = Options()
      options.isJSON = isJSON
      let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
      #expect(shell.merge(files, isPartial: false, form: form) == .done)
      #expect(log.lines == play(question, form: form, isJSON: isJSON).1.lines)
    }
  }

  @Test func `says what the prompt says`() {
    let (shell, log) = makeKitchen()
    shell.execute("whatif Bistro.budget *= 2 measure lead runs 20")
    #expect(play("Bistro.budget *= 2 measure lead runs 20", isJSON: false).1.lines == log.lines)
  }

  @Test func `keeps no branch, and fixes the pairs of a part`() throws {
    let (kept, keptLog) = play("Bistro.budget *= 2 keep as rich", isJSON: false)
    #expect(kept == .failed && keptLog.reports[0].contains("at the prompt"))
    let (part, partLog) = play("Bistro.budget *= 2 measure lead until ±1", form: .part(try #require(Shard(1, of: 2))))
    #expect(part == .failed && partLog.reports[0].contains("fixed number"))
  }

  @Test func `a difference on the screen is read back as it was written`() throws {
    let fate = TurnDifference.Fate(lab: "Meta", pay: Pay(24_000_000), stayed: true)
    let left = TurnDifference.Fate(lab: nil, pay: .zero, stayed: false)
    let kinds: [TurnDifference.Kind] = [
      .choice(researcher: "Ada \"the\" cook", ours: fate, theirs: left),
      .choice(researcher: "Ada", ours: nil, theirs: fate),
      .incident(lab: "Meta", isOurs: true), .incident(lab: "Meta", isOurs: false), .numbers(lab: "Meta"),
    ]
    for kind in kinds {
      let difference = TurnDifference(turn: 3, kind: kind)
      var json = JSONScanner(Array(difference.json.text.utf8))
      let again = try TurnDifference(&json)
      #expect(again?.turn == 3 && again?.kind == kind)
    }
  }
}

@Suite struct `A change that is kept` {
  @Test func `is the changed world that was measured, what was typed later included`() throws {
    let (shell, log) = makeKitchen()
    for line in ["step", "Chain.budget *= 2", "step", "Chain.quota = 7", "step"] {
      #expect(shell.execute(line) == .done)
    }
    #expect(shell.execute("whatif Bistro.budget *= 3 at 1 until 4 measure lead runs 2 keep as k") == .done)
    #expect(log.lines.contains { $0.contains("2 later lines are typed again in it; it stands at turn 2.") })
    let lines = shell.timeline?.state.current.decisions.map { "\($0.turn) \($0.line)" }
    #expect(lines == ["1 Chain.budget *= 2", "1 Bistro.budget *= 3", "2 Chain.quota = 7"])
  }

  @Test func `is kept when Ctrl-C stops the pairs`() {
    let (shell, _) = makeKitchen()
    let asked = Counter()
    shell.longWork = { LongWork(pool: ThreadPool(width: 2), isCancelled: { asked.next() > 400 }) }
    #expect(shell.execute("whatif Bistro.budget *= 2 measure lead runs 100000 keep as rich") == .interrupted)
    #expect(shell.timeline?.branch == "rich")
  }
}

@Suite struct `A measure of what may not be there` {
  private func lines(_ command: String, isJSON: Bool = false) -> [String] {
    let (shell, log) = makeKitchen(isJSON: isJSON)
    #expect(shell.execute(command) == .done, "\(log.reports)")
    return log.lines
  }

  @Test func `keeps its unit where it divides by nothing at the last turn of the world on the screen`() {
    let rows = lines("whatif Bistro.budget *= 1 measure 1 / (turn - 4) > 0, Bistro.budget / (turn - 4) runs 2")
    #expect(rows.contains { $0.hasPrefix("1 / (turn - 4) > 0") && $0.contains("–") })
    #expect(!rows.joined().contains("0.00 "))
  }

  @Test func `a lab that is founded later has a name and a number from then on`() throws {
    let (shell, log) = makeKitchen(isJSON: true)
    #expect(shell.execute("inject founding Trattoria budget 5M compute 500") == .done)
    log.clear()
    #expect(
      shell.execute("whatif Trattoria.budget *= 2 at 2 measure Trattoria.budget, people(Trattoria) runs 2") == .done)
    #expect(log.lines[0].contains(#"{"turn":0,"without":null,"with":null,"#))
    #expect(log.lines[0].contains(#""changes":["Trattoria.budget *= 2"]"#))
  }
}
