import Foundation
import TerminalSupport
import Testing

/// `talentwar ensemble`.
@Suite(.serialized) struct EnsembleTests {
  @Test func `prints the same bytes for 1, 2 and 7 threads`() throws {
    let one = try Program.run(["ensemble", "kitchen", "--runs", "70", "--threads", "1", "--json"])
    #expect(one.status == 0 && one.errors.isEmpty)
    #expect(one.output.hasPrefix(#"{"type":"ensemble","scenario":"kitchen""#))
    for threads in ["2", "7"] {
      let other = try Program.run(["ensemble", "kitchen", "--runs", "70", "--threads", threads, "--json"])
      #expect(other.output == one.output)
    }
    let seed = try Program.run(["ensemble", "raid-2025", "--runs", "2", "--turns", "1", "--seed", "8", "--json"])
    #expect(seed.output.hasPrefix(#"{"type":"ensemble","scenario":"raid-2025","seed":8,"turns":1,"runs":2,"asked":2}"#))
  }

  @Test func `prints tables for a person, in both languages, and nothing on standard error`() throws {
    let outcome = try Program.run(["ensemble", "kitchen", "--runs", "10"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for text in ["10 replicates", "Bistro", "Capability", "Retention", "--json"] {
      #expect(outcome.output.contains(text))
    }
    let french = try Program.run(["ensemble", "kitchen", "--runs", "10", "--lang", "fr"])
    #expect(french.output.contains("10\u{A0}répliques") && french.output.contains("Fidélité"))
  }

  @Test func `wrong usage is told from a scenario with faults`() throws {
    let usages = [
      ["--runs", "0"], ["--runs", "many"], ["--threads", "0"], ["--turns", "-1"], ["--turns", "10001"], ["a", "b"],
    ]
    for usage in usages {
      let outcome = try Program.run(["ensemble", "kitchen"] + usage)
      #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(usage)")
    }
    let missing = try Program.run(["ensemble", "kitchin", "--runs", "3"])
    #expect(missing.status == 1 && missing.errors.contains("kitchen"))
    let folder = try Program.folder()
    try Data("name: x\nlabs:\n  - name: A\n    budgt: 3M\n".utf8)
      .write(to: folder.appendingPathComponent("bad.yaml"))
    let bad = try Program.run(["ensemble", "bad.yaml"], in: folder)
    #expect(bad.status == 1 && bad.errors.contains("bad.yaml:4"))
  }

  @Test func `at the prompt Ctrl-C keeps what is done, and a replicate is gone to`() throws {
    let terminal = try Program.atTerminal(["kitchen"], in: try Program.folder())
    try terminal.type("ensemble 1000000 until 2", at: "kitchen/main t0>")
    try terminal.expectOnScreen("of 1,000,000 replicates")
    terminal.write("\u{03}")
    try terminal.expectOnScreen("Interrupted after")
    try terminal.type("goto replicate 137", at: "kitchen/main t0>")
    try terminal.type("ensemble 5 measure lead", at: "kitchen/replicate-137 t0>")
    try terminal.expectOnScreen("Replicates 1 to 5 of seed 7")
    #expect(try terminal.leave(at: "kitchen/replicate-137 t0>") == .exited(0))
  }

  @Test func `at a terminal it shows how far it has come, and Ctrl-C keeps what is done`() throws {
    let terminal = try Program.atTerminal(["ensemble", "kitchen", "--runs", "10000000"], in: try Program.folder())
    try terminal.expectOnScreen("of 10,000,000 replicates")
    try terminal.expectOnScreen("a second")
    terminal.write("\u{03}")
    try terminal.expectOnScreen("Interrupted after")
    #expect(try terminal.wait() == .exited(130))
    let lines = terminal.screen.lines
    #expect(!lines.contains { $0.contains("a second") })
    #expect(lines.contains { $0.contains("Replicates 1 to ") })
  }
}
