import Testing

@testable import LineEditor

struct `The completion of a word` {
  private func step(_ line: String, replacing range: Range<Int>, _ candidates: [String]) -> CompletionStep {
    let answer = CompletionAnswer(replacing: range, candidates: candidates.map { Completion($0) })
    return CompletionStep(answer: answer, line: Array(line.unicodeScalars))
  }

  @Test func `the common beginning ignores case and keeps the first spelling`() {
    #expect(longestCommonPrefix(["OpenAI", "openness", "OPEN"]) == "Open")
    #expect(longestCommonPrefix(["Élodie", "éloi"]) == "Élo")
    #expect(longestCommonPrefix(["a", "b"]) == "")
    #expect(longestCommonPrefix(["same"]) == "same")
    #expect(longestCommonPrefix([]) == "")
  }

  @Test func `a letter and its accent are not torn apart`() {
    #expect(longestCommonPrefix(["e\u{301}a", "ea"]) == "")
  }

  @Test func `the only candidate goes in whole, with one space after it`() {
    #expect(step("wh", replacing: 0..<2, ["whatif"]) == .replace(0..<2, with: "whatif "))
    #expect(step("wh x", replacing: 0..<2, ["whatif"]) == .replace(0..<2, with: "whatif"))
    #expect(step("why wei", replacing: 4..<7, ["Jason Wei"]) == .replace(4..<7, with: "Jason Wei "))
    let answer = CompletionAnswer(replacing: 0..<1, candidates: [Completion("Meta.", needsSpace: false)])
    #expect(CompletionStep(answer: answer, line: ["m"]) == .replace(0..<1, with: "Meta."))
  }

  @Test func `several go in as far as they agree`() {
    #expect(step("o", replacing: 0..<1, ["OpenAI", "openness"]) == .replace(0..<1, with: "Open"))
  }

  @Test func `what has been typed is never shortened`() {
    let names = ["Jason Wei", "Wei Dai"]
    #expect(step("wei", replacing: 0..<3, names) == .list(names.map { Completion($0) }))
    #expect(step("open", replacing: 0..<4, ["OpenAI", "openness"]) != .replace(0..<4, with: "Open"))
  }

  @Test func `nothing comes of nothing, and of a range outside the line`() {
    #expect(step("x", replacing: 0..<1, []) == .nothing)
    #expect(step("x", replacing: 5..<9, ["y"]) == .replace(1..<1, with: "y "))
  }

  @Test func `a list shows help beside the candidates if it fits`() {
    let candidates = [Completion("step", help: "plays a turn"), Completion("whatif", help: "runs both worlds")]
    #expect(
      CompletionList.rows(candidates, width: 40, height: 20) == ["step    plays a turn", "whatif  runs both worlds"])
    #expect(CompletionList.rows(candidates, width: 21, height: 20) == ["step    plays a turn", "whatif  runs both w…"])
    #expect(CompletionList.rows(candidates, width: 16, height: 20) == ["step    whatif"])
  }

  @Test func `a list without help stands in columns and tells what it leaves out`() {
    let candidates = ["a1", "b2", "c3", "d4", "魏", "f6", "g7"].map { Completion($0) }
    #expect(CompletionList.rows(candidates, width: 12, height: 20) == ["a1  d4  g7", "b2  魏", "c3  f6"])
    #expect(CompletionList.rows(candidates, width: 3, height: 3) == ["a1", "b2", "… +5"])
  }
}

struct `The layout of a line` {
  private func layout(_ line: String, cursor: Int? = nil, width: Int = 10) -> LineLayout {
    let scalars = Array(line.unicodeScalars)
    return LineLayout(promptWidth: 2, line: scalars, cursor: cursor ?? scalars.count, width: width)
  }

  @Test func `wraps at the margin`() {
    #expect(layout("1234567").end == .init(row: 0, column: 9))
    #expect(layout("12345678").end == .init(row: 1, column: 0))
    #expect(layout("12345678", cursor: 3).cursor == .init(row: 0, column: 5))
  }

  @Test func `knows newlines, tabs and controls`() {
    #expect(layout("a\n  b").end == .init(row: 1, column: 3))
    #expect(layout("\tx").end == .init(row: 0, column: 9))
    #expect(layout("\u{1}").end == .init(row: 0, column: 4))
  }

  @Test func `puts a wide character that would cross the margin in the next row`() {
    #expect(layout("1234567魏").end == .init(row: 1, column: 2))
    #expect(layout("123456魏").end == .init(row: 1, column: 0))
  }

  @Test func `a prompt turns styles into escapes that never touch`() {
    let prompt = Prompt(runs: [.init("a", style: "1"), .init("b", style: "2"), .init("\u{1B}", style: "3"), .init("c")])
    #expect(prompt.plain == "abc ")
    #expect(
      prompt.encoded(styled: true, marker: "|") == "|\u{1B}[0;1m|a|\u{1B}[0;2m|b|\u{1B}[0m|c ")
    #expect(prompt.encoded(styled: false, marker: "|") == "abc ")
  }

  @Test func `a paste has newlines for line ends and none at its end`() {
    #expect(pastedText(Array("a\r\nb\n\rc\rd\n\n\u{1B}e\tf\u{7}\r".utf8)) == "a\nb\nc\nd\n\ne\tf")
  }
}
