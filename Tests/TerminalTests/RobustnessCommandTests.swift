import Foundation
import TerminalSupport
import Testing

/// `talentwar robustness`.
@Suite(.serialized) struct RobustnessCommandTests {
  @Test func `prints the same bytes for 1, 2 and 7 threads, as the prompt does`() throws {
    let one = try Program.run(["robustness", "kitchen", "--runs", "9", "--threads", "1", "--json"])
    #expect(one.status == 0 && one.errors.isEmpty)
    #expect(one.output.hasPrefix(#"{"type":"assumption","assumption":"none","#))
    for threads in ["2", "7"] {
      let other = try Program.run(["robustness", "kitchen", "--runs", "9", "--threads", threads, "--json"])
      #expect(other.output == one.output)
    }
    let prompt = try Program.run(["kitchen", "--json", "-c", "robustness runs 9"])
    #expect(prompt.output.hasSuffix(one.output))
  }

  @Test func `asks one claim, from other seeds alone, in either language`() throws {
    let seeds = ["robustness", "kitchen", "--claim", "money", "--seeds", "3", "--runs", "4"]
    let english = try Program.run(seeds)
    #expect(english.status == 0 && english.output.hasPrefix("money-alone from other seeds\n"), "\(english)")
    let french = try Program.run(seeds + ["--lang", "fr"])
    #expect(french.status == 0 && french.output.contains("Graines 8 à 10"), "\(french)")
  }

  @Test func `wrong usage is told from what cannot be done`() throws {
    for usage in [["--runs", "1"], ["--seeds", "0"], ["--seeds", "10001"], ["--threads", "0"], ["more"]] {
      let outcome = try Program.run(["robustness", "kitchen"] + usage)
      #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(usage)")
    }
    let none = try Program.run(["robustness", "textbook-house"])
    #expect(none.status == 1 && none.errors.contains("makes no claims") && none.output.isEmpty)
    let unknown = try Program.run(["robustness", "kitchen", "--claim", "mony-alone"])
    let typo = try Program.run(["robustnes", "kitchen"])
    #expect(typo.status == 2 && typo.errors.contains("Did you mean: talentwar robustness"), "\(typo)")
    #expect(unknown.status == 1 && unknown.errors.contains("did you mean money-alone?"), "\(unknown)")
  }

  @Test func `at a terminal it shows how far it has come, and Ctrl-C keeps the rows that are done`() throws {
    let folder = try Program.folder()
    let terminal = try Program.atTerminal(["robustness", "kitchen", "--seeds", "10000"], in: folder)
    try terminal.expectOnScreen("left")
    Thread.sleep(forTimeInterval: 1)
    terminal.write("\u{03}")
    try terminal.expectOnScreen("Interrupted:")
    #expect(try terminal.wait() == .exited(130))
    try terminal.expectOnScreen("of 10,001 rows played, which stand.")
  }
}
