import Foundation
import TerminalSupport
import Testing

/// `talentwar calibrate`.
@Suite(.serialized) struct CalibrateCommandTests {
  @Test func `prints the same bytes for 1, 2 and 7 threads, as the prompt does`() throws {
    let one = try Program.run(["calibrate", "kitchen", "--search", "--runs", "9", "--threads", "1", "--json"])
    #expect(one.status == 0 && one.errors.isEmpty)
    #expect(one.output.hasPrefix(#"{"type":"calibrate","scenario":"kitchen","seed":7"#))
    for threads in ["2", "7"] {
      let other = try Program.run(["calibrate", "kitchen", "--search", "--runs", "9", "--threads", threads, "--json"])
      #expect(other.output == one.output)
    }
    let prompt = try Program.run(["kitchen", "--json", "-c", "calibrate search runs 9"])
    #expect(prompt.output.hasSuffix(one.output))
  }

  @Test func `writes a scenario that checks, and never over a file`() throws {
    let folder = try Program.folder()
    let arguments = ["calibrate", "kitchen", "--search", "--runs", "5", "--output", "tuned.yaml"]
    let first = try Program.run(arguments, in: folder)
    #expect(first.status == 0 && first.output.contains("Written to tuned.yaml"), "\(first)")
    #expect(try Program.run(["check", "tuned.yaml"], in: folder).status == 0)
    let second = try Program.run(arguments, in: folder)
    #expect(second.status == 1 && second.errors.contains("tuned.yaml already") && second.output.isEmpty, "\(second)")
  }

  @Test func `wrong usage is told from what cannot be done`() throws {
    let usages = [
      ["--runs", "1"], ["--budget", "9"], ["--output", "a.yaml"], ["--threads", "0"], ["--from", "0"],
      ["--search", "--from", "3"], ["more"],
    ]
    for usage in usages {
      let outcome = try Program.run(["calibrate", "kitchen"] + usage)
      #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(usage)")
    }
    let none = try Program.run(["calibrate", "textbook-house"])
    #expect(none.status == 1 && none.errors.contains("no targets"))
  }

  @Test func `at a terminal it shows how far it has come, and Ctrl-C keeps the best so far`() throws {
    let folder = try Program.folder()
    let search = ["--search", "--runs", "10", "--budget", "1000000", "--output", folder.path + "/best.yaml"]
    let terminal = try Program.atTerminal(["calibrate", "baseline-2025"] + search, in: folder)
    try terminal.expectOnScreen("of 1,000,180 replicates")
    Thread.sleep(forTimeInterval: 2)
    terminal.write("\u{03}")
    try terminal.expectOnScreen("Interrupted after")
    #expect(try terminal.wait() == .exited(130))
    let best = try String(contentsOf: folder.appendingPathComponent("best.yaml"), encoding: .utf8)
    #expect(best.contains("complete: false"))
  }
}
