import Diagnostics
import ScenarioFormat
import TalentMarket
import Testing

@Suite struct `Files that cannot be read` {
  @Test(arguments: ["", "\n\n", "# only a comment\n", "~\n", "---\n"])
  func `an empty file says that it is empty`(text: String) {
    #expect(faults(in: text) == [Expected("1:1", "", .empty)])
  }

  @Test func `a file of more than four megabytes is refused by its size`() {
    let noise = SourceText(name: "noise", bytes: [UInt8](repeating: 0xFE, count: 10_000_000))
    #expect(faults(in: noise) == [Expected("1:1", "", .tooLarge(bytes: 10_000_000, limit: 4 << 20))])
  }

  @Test func `bytes that are no text are named by their place`() {
    let source = SourceText(name: "bad", bytes: Array("name: a\nabout: ".utf8) + [0xC3, 0x28])
    #expect(faults(in: source) == [Expected("2:8", "\u{FFFD}", .invalidUTF8)])
  }

  @Test func `NUL and other control characters are refused`() {
    #expect(faults(in: "name: a\0b\n") == [Expected("1:8", "\0", .controlCharacter(0))])
    #expect(faults(in: "name: \u{1B}[31m\n") == [Expected("1:7", "\u{1B}", .controlCharacter(27))])
  }

  @Test func `a list or a word is no scenario`() {
    let mapping = ScenarioFaultKind.wrongShape(path: "", expected: .mapping, found: .list)
    #expect(faults(in: "- a\n- b\n") == [Expected("1:1", "-", mapping)])
    let text = ScenarioFaultKind.wrongShape(path: "", expected: .mapping, found: .text)
    #expect(faults(in: "lorem ipsum\n") == [Expected("1:1", "lorem ipsum", text)])
  }

  @Test(arguments: [
    ("name: a\n\tabout: b\n", "2:1", SyntaxProblem.tab),
    ("name: \"open\nabout: b\n", "1:7", .unclosedQuote),
    ("labs: [a, b\n", "1:7", .unclosedBracket),
    ("labs: { a: 1\nturns: 3 }\n", "2:6", .unclosedBracket),
    ("labs:\n  - a\n - b\n", "3:2", .indentation),
    ("name: a\n  turns: 3\n", "2:8", .unexpectedColon),
    ("name: a\nturns\nseed: 3\n", "3:1", .missingColon),
    ("name: @a\n", "1:7", .unexpectedCharacter),
    ("name: *other\n", "1:7", .unknownAlias("other")),
    ("name: a\n---\nname: b\n", "2:1", .secondDocument),
  ])
  func `what YAML cannot read is named with its place`(text: String, place: String, problem: SyntaxProblem) {
    let found = faults(in: text)
    #expect(found.map(\.kind) == [.syntax(problem)])
    #expect(found.map(\.place) == [place])
  }

  @Test func `a key must be a word`() {
    let found = faults(adding: "? [a, b]\n: 3\n")
    #expect(found == [Expected("16:3", "[", .syntax(.complexKey))])
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 5000),
    String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 5000),
    (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func `deep nesting is refused before anything recurses`(text: String) {
    #expect(faults(in: text).map(\.kind) == [.tooDeep(limit: ScenarioLimits.nesting)])
  }

  @Test func `aliases work, and a bomb of aliases does not`() throws {
    let shared = replacing("culture: {", with: "culture: &ours {") + "goals: []\n"
    let reused = shared.replacing(
      "culture: { mission: 0.2, autonomy: 0.3, openness: 0.2, safety: 0.5, execution: 0.9 }", with: "culture: *ours")
    let loaded = try scenario(in: SourceText(name: "aliases", text: reused))
    #expect(loaded.definition.labs[1].culture == loaded.definition.labs[0].culture)
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(faults(in: bomb).map(\.kind) == [.tooManyAliases(limit: ScenarioLimits.aliases)])
  }

  @Test func `columns count characters after wide and combined ones`() {
    let found = faults(adding: "events:\n  - { at: 1, because: 日本🇫🇷é, incident: Akme }\n")
    #expect(found == [Expected("17:39", "Akme", .unknownLab("Akme"), meant: "Acme")])
  }

  @Test func `lines that end in CR LF read as any others`() throws {
    let text = plainScenario.replacing("\n", with: "\r\n")
    #expect(faults(in: text).isEmpty)
    #expect(faults(in: text + "turnz: 3\r\n").map(\.place) == ["16:1"])
  }
}
