import Foundation
import TerminalSupport
import Testing

/// `talentwar backtest`.
@Suite(.serialized) struct BacktestCommandTests {
  @Test func `prints the same bytes for 1, 2 and 7 threads, as the prompt does`() throws {
    let one = try Program.run(["backtest", "kitchen", "--runs", "9", "--threads", "1", "--json"])
    #expect(one.status == 0 && one.errors.isEmpty)
    #expect(one.output.hasPrefix(#"{"type":"backtest","scenario":"kitchen","seed":7"#))
    for threads in ["2", "7"] {
      let other = try Program.run(["backtest", "kitchen", "--runs", "9", "--threads", threads, "--json"])
      #expect(other.output == one.output)
    }
    let prompt = try Program.run(["kitchen", "--json", "-c", "backtest runs 9"])
    #expect(prompt.output.hasSuffix(one.output))
  }

  @Test func `wrong usage is told from what cannot be done`() throws {
    for usage in [["--runs", "1"], ["--runs", "many"], ["--threads", "0"], ["more"]] {
      let outcome = try Program.run(["backtest", "kitchen"] + usage)
      #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(usage)")
    }
    let none = try Program.run(["backtest", "textbook-house"])
    #expect(none.status == 1 && none.errors.contains("no reports"))
  }

  @Test func `at a terminal it shows how far it has come, and Ctrl-C keeps what was played`() throws {
    let terminal = try Program.atTerminal(["backtest", "raid-2025", "--runs", "1000000"], in: Program.folder())
    try terminal.expectOnScreen("of 1,000,000 replicates")
    Thread.sleep(forTimeInterval: 2)
    terminal.write("\u{03}")
    try terminal.expectOnScreen("Interrupted after")
    #expect(try terminal.wait() == .exited(130))
  }
}
