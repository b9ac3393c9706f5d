import Foundation
import TerminalSupport
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func `the transcripts in the README play as printed`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```console\n").dropFirst()
    #expect(!blocks.isEmpty)
    for block in blocks { try play(block.components(separatedBy: "```")[0]) }
  }

  /// Plays one block; one whose first prompt shows a later turn begins when that has been played.
  private func play(_ block: String) throws {
    var commands: [String] = []
    var expected: [Substring] = []
    var first: String?
    for line in block.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("raid-2025/main t"), let prompt = line.range(of: "> ") {
        first = first ?? String(line[..<prompt.lowerBound].dropFirst("raid-2025/main t".count))
        commands.append(String(line[prompt.upperBound...]))
      } else {
        expected.append(line)
      }
    }
    let turn = try #require(first.flatMap(Int.init), "a block without a prompt: \(block)")
    let before = turn > 0 ? "step \(turn)\n" : ""
    let opening = try Program.run(["raid-2025"], input: Data(before.utf8)).output
    let typed = before + commands.joined(separator: "\n")
    let outcome = try Program.run(["raid-2025"], input: Data(typed.utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(opening))
    let printed = outcome.output.dropFirst(opening.count).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(printed == expected)
    for line in printed { #expect(line.count <= 80, "\(line)") }
  }
}
