import Foundation
import Testing

@testable import Shell

@Suite struct `Checking a scenario file` {
  private func faults(_ name: String, change: (String) -> String) throws -> [String] {
    let file = try EditedScenario(name, change: change)
    defer { file.remove() }
    let log = OutputLog()
    let shell = Interpreter(output: log, library: FileLibrary())
    #expect(shell.check(file.path) == false)
    // The world on the screen has nothing to do with it.
    #expect(shell.timeline == nil)
    return log.reports.map { $0.replacing(file.folder.path + "/", with: "") }
  }

  @Test func `finds the names in measures of claims that no world has`() throws {
    let faults = try faults("kitchen") { $0.replacing("measure: gap(Chain)", with: "measure: gap(Chian)") }
    #expect(faults.contains { $0.hasPrefix("kitchen.yaml:46:18: error: nothing is named “Chian”") }, "\(faults)")
    #expect(faults.contains("  did you mean Chain?"), "\(faults)")
  }

  @Test func `finds the names in measures that the model is held against`() throws {
    let faults = try faults("kitchen") { $0.replacing("averagePay(Chain)", with: "averagePay(Bistrot)") }
    #expect(faults.contains { $0.hasPrefix("kitchen.yaml:51:27: error:") }, "\(faults)")
  }

  @Test func `finds the scenario that a claim compares and nobody has`() throws {
    let faults = try faults("raid-2025") {
      $0.replacing("compare: [raid-2025, baseline-2025]", with: "compare: [raid-2025, baselin-2025]")
    }
    #expect(faults.contains { $0.hasPrefix("raid-2025.yaml:86:26: error: there is no scenario") }, "\(faults)")
    #expect(faults.contains("  did you mean baseline-2025?"))
  }

  @Test func `finds a move from a lab to itself`() throws {
    let faults = try faults("raid-2025") { $0.replacing("to: Meta, count: 10", with: "to: OpenAI, count: 10") }
    #expect(faults.contains { $0.contains("is “OpenAI” again: two different ones are needed") }, "\(faults)")
  }

  @Test func `says of a text that is no scenario what the file should be`() throws {
    let faults = try faults("kitchen") { _ in "root:x:0:0" }
    #expect(faults.first == "kitchen.yaml:1:1: error: the file should be keys with values, and is a text", "\(faults)")
  }

  @Test(arguments: ["kitchen", "raid-2025", "baseline-2025", "textbook-house"]) func `finds none in what is shipped`(
    name: String
  ) {
    #expect(Interpreter(output: OutputLog(), library: FileLibrary()).check(name))
  }
}
