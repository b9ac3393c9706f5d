import Experiments
import Foundation
import ScenarioFormat
import TalentMarket
import Testing

@testable import Shell

private func shell(_ name: String, isJSON: Bool = false) -> (shell: Interpreter, log: OutputLog) {
  let log = OutputLog()
  let shell = Interpreter(output: log, library: FileLibrary())
  shell.load(name)
  log.clear()
  shell.options.isJSON = isJSON
  return (shell, log)
}

/// What was said, without the breaks of lines.
private func unwrapped(_ log: OutputLog) -> String {
  log.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
}

@Suite struct `Citing` {
  @Test func `a scenario says how much of it is assumed when it loads`() {
    let log = OutputLog()
    Interpreter(output: log, library: FileLibrary()).load("raid-2025")
    #expect(log.lines.contains { $0.hasPrefix("91% of its 131 numbers are assumed") }, "\(log.lines)")
  }

  @Test func `without a word it tells every number of the scenario, each once`() throws {
    let (shell, log) = shell("baseline-2025")
    #expect(shell.execute("cite") == .done)
    let text = log.lines.joined(separator: " ")
    for number in try #require(shell.timeline?.companion.numbers) {
      let words = "\(number.typedPath) = \(number.text)"
      #expect(text.components(separatedBy: " " + words).count == 2, "\(words)")
    }
    #expect(log.lines.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test func `what was tuned and what was held out stands at the end`() {
    let (shell, log) = shell("baseline-2025")
    #expect(shell.execute("cite") == .done)
    let text = log.lines.joined(separator: " ")
    #expect(text.contains("on replicates 1 to 240 of seed 2025"))
    #expect(text.contains("Held out: replicates 241 to 420."))
    log.clear()
    #expect(shell.execute("cite Meta.appetite") == .done)
    #expect(log.lines.last?.contains("tuned from 1 to 0.9227") == true, "\(log.lines)")
  }

  @Test func `a number changed in the file since it was tuned is no longer called tuned`() throws {
    let file = try EditedScenario("baseline-2025") { $0.replacing("value: 0.9227", with: "value: 1.2") }
    defer { file.remove() }
    let (shell, log) = shell(file.path)
    #expect(shell.execute("cite Meta.appetite") == .done)
    #expect(log.lines.joined(separator: " ").contains("a search tuned it to 0.9227; the file has been changed since"))
    log.clear()
    #expect(shell.execute("cite OpenAI.appetite") == .done)
    #expect(log.lines.last?.contains("tuned from 0.82 to 0.8114") == true)
    log.clear()
    #expect(shell.execute("calibrate runs 2") == .done)
    let said = log.lines.joined(separator: " ")
    #expect(said.contains("nothing tuned these numbers") && !said.contains("held out:"), "\(said)")
  }

  @Test func `an interval is assumed unless its block says where it comes from`() throws {
    for (words, expected) in [
      ("source: a survey", "may lie between 0.25 and 1 (a survey)"),
      ("assumption: a guess", "assumed to lie between 0.25 and 1 (a guess)"),
    ] {
      let file = try EditedScenario("raid-2025") { $0.replacing("ranges:\n", with: "ranges:\n  \(words)\n") }
      defer { file.remove() }
      let (shell, log) = shell(file.path)
      #expect(shell.execute("cite search") == .done)
      #expect(unwrapped(log).contains(expected), "\(log.lines)")
    }
  }

  @Test func `a slip in a path is told with what may have been meant`() {
    let (shell, log) = shell("raid-2025")
    #expect(shell.execute("cite Meta.bugdet") == .failed)
    #expect(log.reports.contains { $0.contains("did you mean Meta.budget?") }, "\(log.reports)")
  }

  @Test func `a path that is written in full is that number alone`() {
    let (shell, log) = shell("raid-2025")
    for (path, start) in [("Meta.budget", "Meta.budget ="), ("search", "model.search ="), ("mismatch", "model.mis")] {
      log.clear()
      #expect(shell.execute("cite \(path)") == .done)
      #expect(log.lines.count(where: { $0.contains(" = ") }) == 1, "\(log.lines)")
      #expect(log.lines.first?.hasPrefix(start) == true)
    }
    #expect(unwrapped(log).contains("assumed to lie between 0.25 and 0.75"))
  }

  @Test func `a number that a lab leaves out is told as the model's`() {
    let (shell, log) = shell("raid-2025")
    #expect(shell.execute("cite OpenAI.quota") == .done)
    #expect(log.lines == ["OpenAI.quota is left as the model has it.", "labs.*.quota = 10: assumption (of the model)"])
  }

  @Test func `what was typed since is told with the source`() {
    let (shell, log) = shell("raid-2025")
    #expect(shell.execute("\"Google DeepMind\".budget *= 2") == .done)
    log.clear()
    #expect(shell.execute("cite \"Google DeepMind\".budget") == .done)
    #expect(log.lines.last == "  changed at the prompt, turn 0: \"Google DeepMind\".budget *= 2", "\(log.lines)")
    #expect(shell.execute("undo") == .done)
    log.clear()
    #expect(shell.execute("cite \"Google DeepMind\".budget") == .done)
    #expect(!log.lines.contains { $0.contains("changed at the prompt") })
  }

  @Test func `a machine gets one object a number, their count, and the calibration`() throws {
    let (shell, log) = shell("baseline-2025", isJSON: true)
    #expect(shell.execute("cite") == .done)
    let objects = try log.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let numbers = objects.filter { $0["type"] as? String == "source" }
    #expect(numbers.count == shell.timeline?.companion.numbers.count)
    let appetite = try #require(numbers.first { $0["path"] as? String == "Meta.appetite" })
    #expect(appetite["value"] as? String == "0.9227" && appetite["tunedFrom"] as? Double == 1)
    #expect(appetite["kind"] as? String == "assumption")
    let search = try #require(numbers.first { $0["path"] as? String == "model.search" })
    #expect(search["low"] as? Double == 0.25 && search["high"] as? Double == 1)
    #expect(objects.contains { $0["type"] as? String == "sources" && $0["sourced"] as? Int == 12 })
    #expect(objects.last?["type"] as? String == "tuned" && objects.last?["heldOut"] as? [Int] == [241, 420])
  }
}
