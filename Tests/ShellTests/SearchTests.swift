import Experiments
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

@Suite struct `A search at the prompt` {
  private func run(
    _ lines: [String], threads: Int = 2, isJSON: Bool = true, language: Language = .english, width: Int = 80,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> (statuses: [ExecutionStatus], log: OutputLog, shell: Interpreter) {
    let log = OutputLog()
    let shell = Interpreter(output: log, library: FileLibrary())
    shell.execute("load kitchen")
    log.clear()
    shell.options.isJSON = isJSON
    shell.options.style = TextStyle(width: width, numbers: NumberStyle(language))
    let pool = ThreadPool(width: threads)
    shell.longWork = { LongWork(pool: pool, isCancelled: isCancelled) }
    return (lines.map { shell.execute($0) }, log, shell)
  }

  private let noisy = ["model.luck = 0.4", "model.search = 1"]
  private let flip = "flip people(Bistro) >= 2 by Bistro.budget runs 128"
  private let goal = "goal retention(Bistro) to 60% by Bistro.budget, Bistro.culture.mission runs 128"

  @Test func `is the same to the byte for 1, 2 and 7 threads`() {
    let one = run(noisy + [flip, goal], threads: 1)
    #expect(one.statuses.allSatisfy { $0 == .done }, "\(one.log.reports)")
    for threads in [2, 7] { #expect(run(noisy + [flip, goal], threads: threads).log.lines == one.log.lines) }
  }

  @Test func `finds what a change then confirms`() throws {
    let (statuses, log, shell) = run(noisy + [flip])
    #expect(statuses.last == .done)
    let line = try #require(log.lines.last)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["type"] as? String == "flip" && object["found"] as? Bool == true)
    let (low, value, high) = try (
      #require(object["low"] as? Double), #require(object["value"] as? Double), #require(object["high"] as? Double)
    )
    #expect(low <= value && value <= high)
    log.clear()
    let change = try #require(object["change"] as? String)
    #expect(shell.execute("whatif \(change) measure people(Bistro) >= 2 runs 128") == .done)
    let beyond = try #require((object["beyond"] as? [String: Any])?["estimate"] as? Double)
    #expect(log.lines.last?.contains("\"with\":\(beyond.description)") == true)
    let isLikely = try #require(object["likelyNow"] as? Bool)
    #expect(isLikely ? beyond <= 0.5 : beyond > 0.5)
  }

  @Test func `is told as already likely, and where that ends`() {
    let (_, log, _) = run(["flip people(Chain) >= 2 by Chain.budget runs 16"], isJSON: false)
    let text = log.lines.joined(separator: " ")
    #expect(text.contains("more likely than not already"))
  }

  @Test func `that finds nothing says how far it looked`() {
    let (statuses, log, _) = run(["flip people(Bistro) >= 20 by Bistro.budget runs 16"], isJSON: false)
    #expect(statuses == [.done])
    #expect(log.lines.joined(separator: " ").contains("No value tried from $46.88k to $192M"))
  }

  @Test func `leaves the world as it is, and replays without asking again`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "goal-\(UInt64.random(in: 0 ... .max))").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let lines = [flip, "goal people(Bistro) to 2 by Bistro.budget runs 16 keep as rich", "step", "save \(file)"]
    let (statuses, log, shell) = run(lines)
    #expect(statuses.allSatisfy { $0 == .done }, "\(log.reports)")
    #expect(shell.timeline?.branch == "rich")
    #expect(
      shell.session?.lines.contains { $0.hasPrefix("whatif Bistro.budget = $") && $0.hasSuffix("keep as rich") } == true
    )
    #expect(shell.execute("undo 2") == .done && shell.timeline?.branch == "main")
    #expect(shell.replay(file), "\(log.lines.suffix(3))")
  }

  @Test func `keeps no branch for a goal out of reach`() {
    let (_, log, shell) = run(["goal people(Bistro) to 20 by Bistro.budget runs 16 keep as rich"], isJSON: false)
    #expect(shell.timeline?.state.branch(named: "rich") == nil)
    #expect(log.lines.last == "No branch was made.")
  }

  @Test func `costs no more than it may`() throws {
    let (_, log, _) = run(["goal people(Bistro) to 3 by Bistro.budget within 1M runs 16"])
    let line = try #require(log.lines.last)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(object["reached"] as? Bool == false)
    #expect(try #require(object["money"] as? Double) <= 1_000_000)
  }

  @Test func `stopped, it keeps what is known and says how much that was`() {
    for after in [0, 60, 300, 2000] {
      for line in [flip, goal] {
        let asked = Atomic<Int>(0)
        let (statuses, log, _) = run(
          noisy + [line], isJSON: false,
          isCancelled: { asked.wrappingAdd(1, ordering: .relaxed).newValue > after })
        #expect(statuses.last == .interrupted)
        #expect(log.reports.last?.isEmpty == false)
      }
    }
  }

  @Test(arguments: [Language.english, .french], [40, 80, 200])
  func `fits the window`(language: Language, width: Int) {
    let lines = run(noisy + [flip, goal], isJSON: false, language: language, width: width).log.lines
    #expect(lines.count > 30)
    for line in lines where width > 40 { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }

  @Test(arguments: [
    "flip", "flip people(Bistro) > 2", "flip by Bistro.budget", "flip people(Bistro) by Bistro.budget",
    "flip people(Bistro) > 2 by Bistro.budget, Chain.budget", "flip people(Bistro) > 2 by Bistro.people",
    "flip people(Bistro) > 2 by Bistro.budget from 3M", "flip people(Bistro) > 2 by Bistro.budget from 3M to 3M",
    "flip people(Bistro) > 2 by Bistro.culture.mission from 0 to 2", "flip people(Bistro) > 2 by Bistro.budget until 0",
    "flip people(Bistro) > 2 by Bistro.budget within 3M", "flip people(Bistro) > 2 by Bistro.budget rums 3",
    "goal", "goal people(Bistro) by Bistro.budget", "goal people(Bistro) to 2", "goal to 2 by Bistro.budget",
    "goal people(Bistro) to $3M by Bistro.budget", "goal people(Bistro) to 2 by Bistro.budget, Bistro.budget",
    "goal people(Bistro), people(Chain) to 2 by Bistro.budget", "goal leader to 2 by Bistro.budget",
    "goal people(Bistro) to 2 by Bistro.budget within 20%x", "goal people(Bistro) to 2 by Bistro.compute at $x",
    "goal people(Bistro) to 2 by Bistro.budget keep as main", "goal people(Bistro) to 2 by Bistro.budget keep as a;b",
  ])
  func `that cannot be understood is a fault with a place`(line: String) {
    let (statuses, log, _) = run([line])
    #expect(statuses == [.failed], "\(line)")
    #expect(!log.reports.isEmpty)
  }
}
