import Foundation
import TerminalSupport
import Testing

/// `talentwar sweep`.
@Suite(.serialized) struct SweepCommandTests {
  private let design = "Chain.budget from 5M to 40M by 5M measure people(Chain), Ada.pay until 2"

  @Test func `prints the same bytes for 1, 2 and 7 threads, as the prompt does`() throws {
    let one = try Program.run(["sweep", "kitchen", design, "--runs", "70", "--threads", "1", "--json"])
    #expect(one.status == 0 && one.errors.isEmpty)
    #expect(one.output.hasPrefix(#"{"type":"sweep","ranges":[{"path":"Chain.budget","low":5000000"#))
    for threads in ["2", "7"] {
      let other = try Program.run(["sweep", "kitchen", design, "--runs", "70", "--threads", threads, "--json"])
      #expect(other.output == one.output)
    }
    let prompt = try Program.run(["kitchen", "--json", "-c", "sweep \(design) runs 70"])
    #expect(prompt.output.hasSuffix(one.output))
  }

  @Test func `prints a table and a curve, or comma-separated values`() throws {
    let words = try Program.run(["sweep", "kitchen", design, "--runs", "5"])
    #expect(words.status == 0 && words.errors.isEmpty)
    for text in ["8 points, 5 replicates", "as it is: $10M", "Difference", "┤", "$40M"] {
      #expect(words.output.contains(text), "\(text)")
    }
    let french = try Program.run(["sweep", "kitchen", design, "--runs", "5", "--lang", "fr"])
    #expect(french.output.contains("8\u{A0}points") && french.output.contains("tel quel"))
    let csv = try Program.run(["sweep", "kitchen", design, "--runs", "5", "--csv"])
    let rows = csv.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(csv.status == 0 && rows.count == 1 + 9 * 2 + 1)
    #expect(rows[0].hasPrefix("point,Chain.budget,measure,runs,mean,"))
  }

  @Test func `wrong usage is told from a design or a scenario with faults`() throws {
    let usages = [["--runs", "0"], ["--runs", "many"], ["--threads", "0"], ["--csv", "--json"], ["more"]]
    for usage in usages {
      let outcome = try Program.run(["sweep", "kitchen", design] + usage)
      #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(usage)")
    }
    #expect(try Program.run(["sweep", "kitchen"]).status == 2)
    let missing = try Program.run(["sweep", "kitchin", design])
    #expect(missing.status == 1 && missing.errors.contains("kitchen"))
    let bad = try Program.run(["sweep", "kitchen", "Chain.budgt from 1M to 2M measure people(Chain)"])
    #expect(bad.status == 1 && bad.output.isEmpty && bad.errors.contains("did you mean budget?"))
  }

  @Test func `at a terminal it shows how far it has come, and Ctrl-C keeps what is done`() throws {
    let arguments = ["sweep", "kitchen", "Chain.quota from 1 to 2 measure people(Chain)", "--runs", "10000000"]
    let terminal = try Program.atTerminal(arguments, in: try Program.folder())
    try terminal.expectOnScreen("of 30,000,000 replicates")
    terminal.write("\u{03}")
    try terminal.expectOnScreen("Interrupted after")
    #expect(try terminal.wait() == .exited(130))
    let lines = terminal.screen.lines
    #expect(!lines.contains { $0.contains("a second") })
    #expect(lines.contains { $0.contains("as it is") })
  }
}
