import Experiments
import Testing

@testable import Shell

private func realKitchen() -> (shell: Interpreter, log: OutputLog) {
  let log = OutputLog()
  let shell = Interpreter(output: log, library: FileLibrary())
  shell.load("kitchen")
  return (shell, log)
}

@Test func `branches are kept in the session and replay to the bit`() throws {
  let (shell, log) = realKitchen()
  for line in [
    "branch rich at 0", "Bistro.budget *= 3", "bid Bistro Ben 900k", "step 2", "switch main", "Chain.budget *= 2",
    "step",
    "rebase rich onto main", "step", "diff rich main", "undo 2", "branch late at 1", "step", "prune rich", "branches",
  ] {
    #expect(shell.execute(line) == .done, "\(line): \(log.reports)")
  }
  let file = try #require(shell.session)
  let (again, said) = realKitchen()
  #expect(again.replay(file, from: "branches"), "\(said.lines.suffix(3))")
  #expect(again.timeline?.branch == "late")
  #expect(again.timeline?.state.branches.map(\.name) == ["main", "late"])
}

@Test func `a rebase stops at the first change that no longer applies, and says why`() {
  let (shell, log) = realKitchen()
  for line in [
    "branch bold", "Chain.compute *= 2", "add lab Trattoria budget 5M compute 500", "switch main", "branch paid",
    "add lab Trattoria budget 6M compute 100",
  ] {
    shell.execute(line)
  }
  log.clear()
  #expect(shell.execute("rebase bold onto paid") == .done)
  #expect(
    log.lines.first?.contains("1 of 2 changes typed again; this one no longer applies at turn 0") == true,
    "\(log.everything)")
  #expect(log.reports.contains { $0.contains("Trattoria") }, "\(log.reports)")
  #expect(shell.timeline?.branch == "bold")
  shell.execute("undo")
  #expect(shell.timeline?.branch == "paid")
}
