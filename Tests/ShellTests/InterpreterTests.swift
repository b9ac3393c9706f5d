import Experiments
import Foundation
import TalentMarket
import Testing

@testable import Shell

@Test func `a beginning of a command is enough while it is the only one`() {
  let (shell, log) = makeKitchen()
  #expect(shell.execute("ste") == .done)
  #expect(shell.timeline?.turn == 1)
  #expect(shell.execute("AVANCER 2") == .done)
  #expect(shell.timeline?.turn == 3)
  log.clear()
  #expect(shell.execute("s") == .failed)
  #expect(log.reports.first == "error: “s” could be scenarios or settings or step" || log.reports.count >= 2)
}

@Test func `a wrong word gets a caret and the nearest right one`() {
  let (shell, log) = makeKitchen()
  #expect(shell.execute("  stpe 3") == .failed)
  #expect(log.reports.dropFirst() == ["    stpe 3", "    ^~~~", "  did you mean step?"])
}

@Test func `a line that fails leaves the world as it was`() {
  let (shell, log) = makeKitchen()
  let digest = shell.timeline?.world.stateDigest().whole
  let wrong = [
    "step x", "step 0", "step -1", "step 99999999999999999999", "who nobody", "lab", "goto 9", "goto x",
    "undo", "redo", "turns 4", "offers", "flows", "load nothing", "help me", "settings x y", "\u{1}", "(((", "\"", "«",
    "researchers by shoe", "who", "lab Bistro Chain", "run until",
  ]
  for line in wrong {
    log.clear()
    #expect(shell.execute(line) == .failed, "\(line)")
    #expect(!log.reports.isEmpty, "\(line)")
    #expect(shell.timeline?.world.stateDigest().whole == digest, "\(line)")
  }
}

@Test func `undo says what it undid, and goto goes at once`() {
  let (shell, log) = makeKitchen()
  shell.execute("step 3")
  log.clear()
  shell.execute("undo")
  #expect(log.lines == ["Undone: step"])
  #expect(shell.timeline?.turn == 2)
  shell.execute("redo")
  #expect(shell.timeline?.turn == 3)
  shell.execute("goto 0")
  #expect(shell.timeline?.turn == 0)
}

@Test func `an interrupted run keeps the turns it played`() {
  let (shell, log) = makeKitchen()
  var asked = 0
  shell.isInterrupted = {
    asked += 1
    return asked > 2
  }
  #expect(shell.execute("run until turn 10") == .interrupted)
  #expect(shell.timeline?.turn == 2)
  #expect(log.reports == ["Interrupted after 2 turns, which stand."])
}

@Test func `everything fits 80 columns, in both languages`() {
  let (shell, log) = makeKitchen()
  for language in ["en", "fr"] {
    let lines = [
      "settings language \(language)", "step", "labs", "lab Chain", "who Ada", "help", "help run", "turns",
      "turns 1", "offers", "flows", "events", "researchers", "history", "scenarios", "offers Ada", "stpe", "undo",
    ]
    for line in lines { shell.execute(line) }
  }
  for line in log.everything { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
}

@Test func `every example of the help works`() {
  for command in CommandTable.all {
    let (shell, log) = makeKitchen()
    shell.execute("step; step; undo")
    let unique = "kitchen-\(UInt64.random(in: 0 ... .max))"
    let file = FileManager.default.temporaryDirectory.appending(path: unique).path
    defer { for end in ["", ".csv", "-moves.csv"] { try? FileManager.default.removeItem(atPath: file + end) } }
    if command.name == .replay { shell.execute("save \(file)") }
    var example = command.name.example.replacing("kitchen.talentwar", with: file)
    example = example.replacing("turns.csv", with: file + ".csv")
    let status = shell.execute(example)
    #expect(status == (command.name == .quit ? .quit : .done), "\(command.name.example): \(log.reports)")
  }
}

@Test func `a machine reads JSON alone, in the order promised`() {
  let (shell, log) = makeKitchen(isJSON: true)
  let lines = [
    "load kitchen", "step", "labs", "lab Chain", "who Ada", "offers", "flows", "events", "turns",
    "researchers top 2", "help", "history", "scenarios", "settings", "undo", "redo", "goto 0",
  ]
  for line in lines { shell.execute(line) }
  for line in log.lines { #expect(line.hasPrefix("{\"type\":\"") && line.hasSuffix("}"), "\(line)") }
  let loaded = #"{"type":"loaded","scenario":"kitchen","seed":7,"turns":4,"labs":2,"researchers":9,"digest":""#
  #expect(log.lines[0].hasPrefix(loaded))
  #expect(log.lines[1].hasPrefix("{\"type\":\"turn\",\"turn\":1,\"date\":\"2025-09-30\",\"digest\":\""))
}

@Test func `loading another scenario loses nothing`() {
  let (shell, log) = makeKitchen()
  shell.execute("step")
  let digest = shell.timeline?.world.stateDigest().whole
  shell.execute("load kitchen; step; step; undo 2")
  #expect(shell.timeline?.turn == 0)
  log.clear()
  shell.execute("undo")
  #expect(log.lines == ["Undone: load kitchen"])
  #expect(shell.timeline?.world.stateDigest().whole == digest)
  #expect(shell.session?.lines == ["step"])
  shell.execute("redo 3")
  #expect(shell.timeline?.turn == 2)
  #expect(shell.session?.lines == ["step", "step", "undo 1", "undo 1", "redo 1", "redo 1"])
}
