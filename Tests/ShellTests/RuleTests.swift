import Experiments
import Foundation
import TalentMarket
import Testing

@testable import Shell

@Test func `a share is written so that it reads back as the same number`() throws {
  for share in [0.05, 0.125, 1, 1.0 / 3, 0.05 / 3, 1e-7, 0.047] {
    let (shell, _) = makeKitchen()
    #expect(shell.execute("policy pay-cap \(PlainNumber.percent(share)) Chain") == .done)
    #expect(shell.timeline?.world.policies.last?.rule == .payCapShare(share, lab: .init(1)))
  }
  #expect(PlainNumber.percent(0.05) == "5%")
}

@Test func `rules and mechanisms are kept in the session and replay to the bit`() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "rules-\(UInt64.random(in: 0 ... .max))").path
  defer { try? FileManager.default.removeItem(atPath: file) }
  let log = OutputLog()
  let shell = Interpreter(output: log, library: FileLibrary())
  let lines = [
    "load raid-2025", "règle pay-cap 2.5% meta", "policy transparency", "policy noncompete 2",
    "policy no-poach OpenAI xAI Meta until 3", "marché.mécanisme = seq", "step", "stability",
    "model.transparencySearch = 3", "compare mechanisms top 3", "step 2", "undo",
    "market.mechanism = sealed-bid", "step", "save \(file)",
  ]
  for line in lines { #expect(shell.execute(line) == .done, "\(line): \(log.reports)") }
  #expect(shell.session?.lines.contains("market.mechanism = sequential") == true)
  #expect(shell.session?.lines.contains("policy pay-cap 2.5% Meta") == true)
  #expect(shell.replay(file), "\(log.lines.suffix(3))")
}

@Test func `nothing of rules and mechanisms is wider than the window, in both languages`() {
  let log = OutputLog()
  let shell = Interpreter(output: log, library: FileLibrary())
  for language in ["en", "fr"] {
    let lines = [
      "load raid-2025", "settings language \(language)", "market.mechanism = sealed-bid", "labs", "step",
      "stability", "compare mechanisms top 30", "help policy", "help compare", "help stability", "help inject",
    ]
    for line in lines { shell.execute(line) }
  }
  for line in log.everything { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
}

@Test func `a comparison stops at Ctrl-C and says so`() {
  let (shell, log) = makeKitchen()
  shell.isInterrupted = { true }
  #expect(shell.execute("compare mechanisms") == .interrupted)
  #expect(log.reports == ["Interrupted; nothing has changed."])
}
