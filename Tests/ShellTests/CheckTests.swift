import Foundation
import Testing

@testable import Shell

@Suite struct `Checking a scenario file` {
  private func faults(_ name: String, change: (String) -> String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "check-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try #require(FileLibrary().scenario(name).scenario?.text)
    let file = folder.appending(path: "\(name).yaml")
    try change(text).write(to: file, atomically: true, encoding: .utf8)
    let log = OutputLog()
    let shell = Interpreter(output: log, library: FileLibrary())
    #expect(shell.check(file.path) == false)
    // The world on the screen has nothing to do with it.
    #expect(shell.timeline == nil)
    return log.reports.map { $0.replacing(folder.path + "/", with: "") }
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

  @Test(arguments: ["kitchen", "raid-2025", "baseline-2025", "textbook-house"]) func `finds none in what is shipped`(
    name: String
  ) {
    #expect(Interpreter(output: OutputLog(), library: FileLibrary()).check(name))
  }
}
