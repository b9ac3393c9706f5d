import Foundation
import Testing

@testable import Shell

/// A transcript: `> command` and the exact output below it; lines that begin with `#` set the scene.
///
/// `# json`, `# lang fr` and `# ascii` stand at the top. `RECORD=1` writes what came out, and fails.
@Test(arguments: transcripts) func `a transcript plays as written`(name: String) throws {
  let file = folder.appending(path: name)
  let text = try String(contentsOf: file, encoding: .utf8)
  let played = play(text)
  if played != text, ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try played.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(name) was recorded anew")
  }
  #expect(played == text)
}

private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Transcripts")

private let transcripts: [String] = {
  let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return files.filter { $0.hasSuffix(".transcript") }.sorted()
}()

private func play(_ text: String) -> String {
  let log = OutputLog()
  let shell = Interpreter(output: log, library: FileLibrary())
  var result = ""
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("#") {
      if line == "# json" { shell.options.isJSON = true }
      if line == "# lang fr" { shell.options.style.numbers.language = .french }
      if line == "# ascii" { shell.options.style.numbers.isUnicode = false }
      result += line + "\n"
    } else if line.hasPrefix("> ") {
      log.clear()
      shell.execute(String(line.dropFirst(2)))
      result += line + "\n" + log.everything.map { $0 + "\n" }.joined()
    }
  }
  return result
}
