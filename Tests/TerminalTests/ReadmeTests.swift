import Foundation
import TerminalSupport
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func `the transcript in the README plays as printed`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let after = try #require(readme.range(of: "```console\n"))
    let end = try #require(readme.range(of: "```", range: after.upperBound..<readme.endIndex))
    var commands: [String] = []
    var expected: [Substring] = []
    for line in readme[after.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("raid-2025/main t"), let prompt = line.range(of: "> ") {
        commands.append(String(line[prompt.upperBound...]))
      } else {
        expected.append(line)
      }
    }
    #expect(commands.count >= 5)
    let opening = try Program.run(["raid-2025"]).output
    let outcome = try Program.run(["raid-2025"], input: Data(commands.joined(separator: "\n").utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(opening))
    let printed = outcome.output.dropFirst(opening.count).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(printed == expected)
    for line in printed { #expect(line.count <= 80, "\(line)") }
  }
}
