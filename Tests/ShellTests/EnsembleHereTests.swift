import Experiments
import Foundation
import Synchronization
import TalentMarket
import Testing

@testable import Shell

@Suite struct `An ensemble at the prompt` {
  private func play(
    _ lines: [String], threads: Int = 2, isJSON: Bool = true, width: Int = 80, language: Language = .english
  ) -> (shell: Interpreter, log: OutputLog) {
    let (shell, log) = makeKitchen(isJSON: isJSON)
    shell.longWork = { LongWork(pool: ThreadPool(width: threads)) }
    shell.options.style = TextStyle(width: width, numbers: NumberStyle(language))
    for line in lines { #expect(shell.execute(line) == .done, "\(line): \(log.reports)") }
    return (shell, log)
  }

  @Test func `is the same to the byte for 1, 2 and 7 threads`() {
    for isJSON in [true, false] {
      let lines = ["ensemble 70 until 3"]
      let one = play(lines, threads: 1, isJSON: isJSON).log.lines
      #expect(one.count > 40)
      for threads in [2, 7] { #expect(play(lines, threads: threads, isJSON: isJSON).log.lines == one) }
    }
  }

  @Test func `prints for machines what the subcommand prints, then leaders and what is typical`() throws {
    let here = play(["ensemble 30"]).log.lines
    let log = OutputLog()
    var options = Options()
    options.isJSON = true
    let shell = Interpreter(output: log, library: FixtureLibrary(), options: options)
    _ = shell.ensemble("kitchen", runs: 30, turns: nil, work: LongWork(pool: ThreadPool(width: 1)))
    #expect(here[0] == log.lines[0].dropLast() + #","branch":"main","firstTurn":0}"#)
    #expect(Array(here[1..<log.lines.count]) == Array(log.lines.dropFirst()))
    let rest = here[log.lines.count...]
    #expect(rest.count == 6)
    let start = #"{"type":"leaders","turn":0,"chances":[{"lab":"Bistro","chance":0},{"lab":"Chain","chance":1}]}"#
    #expect(rest.first == start)
    #expect(rest.last?.hasPrefix(#"{"type":"typical","turn":4,"most":{"replicate":"#) == true)
  }

  @Test(arguments: [Language.english, .french], [40, 80, 200])
  func `fits the window`(language: Language, width: Int) {
    for line in ["ensemble 12", "ensemble 12 until 2 measure lead, retention(Chain), Bistro.culture.mission"] {
      for line in play([line], isJSON: false, width: width, language: language).log.lines {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test func `stopped, it keeps what is done and says how much that was`() {
    let (shell, log) = play([])
    let asked = Atomic<Int>(0)
    let stop: @Sendable () -> Bool = { asked.wrappingAdd(1, ordering: .relaxed).newValue > 400 }
    shell.longWork = { LongWork(pool: ThreadPool(width: 2), isCancelled: stop) }
    #expect(shell.execute("ensemble 5000 until 2") == .interrupted)
    #expect(log.reports.joined().contains("Interrupted after"))
    #expect(log.lines[0].contains("\"asked\":5000") && log.lines.count > 100)
  }

  @Test func `a line that is wrong is shown where it is`() {
    let (shell, log) = play([])
    let wrong = [
      "ensemble 0", "ensemble x", "ensemble 10 until", "ensemble 10 until 0", "ensemble 10 measure", "ensemble 3 4",
      "ensemble 10 measure leed", "ensemble 10 measure lead,", "ensemble 10 measure retention(Chian)",
      "ensemble 10 measure Chain.pepole", "ensemble 2000000", "ensemble 10 until 3 until 4", "goto replicate",
      "goto replicate x", "goto replicate -1", "goto replicate 5 6",
    ]
    for line in wrong {
      log.clear()
      #expect(shell.execute(line) == .failed, "\(line)")
      #expect(!log.reports.isEmpty)
    }
    shell.execute("ensemble 10 measure Chain.pepole")
    #expect(log.reports.suffix(2) == ["                      ^~~~~~~~~~~~", "  did you mean people?"])
  }
}

@Suite struct `Going to a replicate` {
  private func kitchen(_ lines: [String] = []) -> (shell: Interpreter, log: OutputLog) {
    let (shell, log) = makeKitchen()
    for line in lines { #expect(shell.execute(line) == .done, "\(line): \(log.reports)") }
    return (shell, log)
  }

  private let definition = FixtureLibrary().scenario("kitchen").scenario!.definition

  @Test func `plays that world of the ensemble out`() throws {
    let (shell, _) = kitchen(["ensemble 5", "goto replicate 3"])
    #expect(shell.promptText == "kitchen/replicate-3 t0>")
    var world = World(definition, replicate: 3)
    #expect(shell.timeline?.world.stateDigest() == world.stateDigest())
    shell.execute("run")
    let outcome = Ensemble(.scenario(definition), turns: 4).run(3..<4, on: ThreadPool(width: 1))
    for turn in 1...4 {
      world.playTurn()
      let record = try #require(shell.timeline?.record(at: turn))
      for lab in 0..<2 {
        #expect(outcome[.lab(.talent, lab: lab), at: turn]?.mean == record.labs[lab].talent)
        #expect(outcome[.lab(.retention, lab: lab), at: turn]?.mean == record.labs[lab].retention)
      }
    }
    #expect(shell.timeline?.world.stateDigest() == world.stateDigest())
    // Going back to the beginning of a replicate stays in it.
    shell.execute("goto 0")
    #expect(shell.timeline?.world.stateDigest() == World(definition, replicate: 3).stateDigest())
  }

  @Test func `means the last ensemble's, wherever the screen has gone since`() {
    let (shell, _) = kitchen(["ensemble 5", "step 2", "goto replicate 3", "step", "goto replicate 4"])
    #expect(shell.promptText == "kitchen/replicate-4 t0>")
    shell.execute("goto replicate 3")
    #expect(shell.promptText == "kitchen/replicate-3 t1>")
    shell.execute("goto replicate 0")
    #expect(shell.promptText == "kitchen/main t2>")
  }

  @Test func `without an ensemble means the world on the screen`() {
    let (shell, _) = kitchen(["step", "goto replicate 3"])
    #expect(shell.promptText == "kitchen/replicate-3 t1>")
    shell.execute("goto replicate 4")
    #expect(shell.timeline?.state.branches.map(\.name) == ["main", "replicate-3", "replicate-4"])
    #expect(shell.timeline?.state.current.parent == "main")
  }

  @Test func `types again what was typed at the beginning`() throws {
    let (shell, _) = kitchen(["Chain.budget *= 2", "ensemble 5", "goto replicate 2"])
    let branch = try #require(shell.timeline?.state.current)
    #expect(branch.decisions.map(\.line) == ["Chain.budget *= 2"])
    #expect(branch.world.labs[1].budget == Pay(80_000_000))
    #expect(branch.world.luck.replicate == 2)
    let found = Ensemble(.scenario(definition), turns: 0).table
    #expect(found.labs == ["Bistro", "Chain"])
  }

  @Test func `shares what has happened, and differs in the luck of what is to come`() throws {
    let (shell, _) = kitchen(["step 2", "Chain.budget *= 2", "ensemble 5"])
    let main = try #require(shell.timeline?.state.current)
    shell.execute("goto replicate 2")
    let replicate = try #require(shell.timeline?.state.current)
    #expect(replicate.turn == 2 && replicate.forkTurn == 2 && replicate.isChanged)
    #expect(replicate.world.stateDigest() == main.world.replicated(2).stateDigest())
    var world = replicate.world
    world.playTurn()
    shell.execute("step")
    #expect(shell.timeline?.world.stateDigest() == world.stateDigest())
    shell.execute("goto 2")
    #expect(shell.timeline?.world.luck.replicate == 2)
    shell.execute("goto 1")
    #expect(shell.timeline?.world.stateDigest() == main.snapshot(at: 1)?.after.stateDigest())
    shell.execute("step")
    #expect(shell.timeline?.world.luck.replicate == 2)
  }

  @Test func `is undone and done again like every step`() {
    let (shell, log) = kitchen(["ensemble 5", "goto replicate 3", "step", "undo 2"])
    #expect(shell.promptText == "kitchen/main t0>")
    #expect(log.lines.suffix(2) == ["Undone: step", "Undone: goto replicate 3"])
    shell.execute("redo 2")
    #expect(shell.promptText == "kitchen/replicate-3 t1>")
    shell.execute("undo 2; goto replicate 3")
    #expect(shell.promptText == "kitchen/replicate-3 t0>")
  }

  @Test func `finds a name that no branch has`() {
    let (shell, _) = kitchen(["branch replicate-3", "switch main", "goto replicate 3"])
    #expect(shell.timeline?.branch == "replicate-3-2")
    shell.execute("branch bold; ensemble 4 until 2; goto replicate 1")
    #expect(shell.timeline?.branch == "bold-replicate-1")
  }

  @Test func `goes back to where the replicates came from, even when that was pruned`() {
    let (shell, _) = kitchen(["ensemble 5", "goto replicate 3", "prune main", "goto replicate 0"])
    #expect(shell.timeline?.branch == "replicate-0")
    #expect(shell.timeline?.world.luck.replicate == 0)
  }

  @Test func `is kept in the session and replays to the bit`() throws {
    let (shell, _) = kitchen([
      "Chain.budget *= 2", "ensemble 50 until 2 measure lead", "goto replicate 3", "step", "goto replicate 0", "step",
      "ensemble 40", "goto replicate 7", "bid Chain Ada 9M", "step", "undo 2", "redo", "goto replicate 9", "step",
    ])
    let file = try #require(shell.session)
    #expect(file.lines.contains("ensemble 50 until 2 measure lead"))
    let (again, log) = kitchen()
    #expect(again.replay(file, from: "replicates"), "\(log.everything.suffix(3))")
    #expect(again.promptText == shell.promptText)
    #expect(again.timeline?.state.branches.map(\.name) == shell.timeline?.state.branches.map(\.name))
    #expect(again.timeline?.world.stateDigest() == shell.timeline?.world.stateDigest())
    // The numbers still mean the last ensemble's.
    again.execute("goto replicate 7")
    shell.execute("goto replicate 7")
    #expect(again.timeline?.world.stateDigest() == shell.timeline?.world.stateDigest())
    let text = file.text
    let parsed = try SessionFile.parse(Array(text.utf8))
    let (third, _) = kitchen()
    #expect(third.replay(parsed, from: "replicates"))
  }
}
