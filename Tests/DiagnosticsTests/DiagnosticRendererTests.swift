import Diagnostics
import Testing

@Suite struct `Carets under faults` {
  func render(_ text: String, _ lower: Int, _ upper: Int, width: Int = 80) -> String {
    DiagnosticRenderer(width: width).render(
      severity: "error", message: "no such thing", range: SourceRange(lower, upper),
      in: SourceText(name: "f", text: text))
  }

  @Test func `place, line and caret stand one below the other`() {
    #expect(
      render("first\nbranch x at 12\n", 18, 20) == """
        f:2:13: error: no such thing
        branch x at 12
                    ^~
        """)
  }

  @Test func `an empty range at the end points behind the last character`() {
    #expect(render("ab", 2, 2) == "f:1:3: error: no such thing\nab\n  ^")
    #expect(render("", 0, 0) == "f:1:1: error: no such thing\n\n^")
  }

  @Test func `tabs are repeated so that any tab width keeps the caret in place`() {
    #expect(render("\ta\tbc", 3, 5) == "f:1:4: error: no such thing\n\ta\tbc\n\t \t^~")
  }

  @Test func `wide characters take two columns and marks take none`() {
    #expect(render("日本 x", 7, 8) == "f:1:4: error: no such thing\n日本 x\n     ^")
    #expect(render("日本", 0, 6) == "f:1:1: error: no such thing\n日本\n^~~~")
    #expect(render("e\u{301} x", 4, 5) == "f:1:3: error: no such thing\ne\u{301} x\n  ^")
    #expect(render("👩‍🔬 x", 12, 13) == "f:1:3: error: no such thing\n👩‍🔬 x\n   ^")
  }

  @Test func `a range over several lines is marked on its first`() {
    #expect(render("abc\ndef\n", 1, 6) == "f:1:2: error: no such thing\nabc\n ^~")
  }

  @Test func `no byte of the text steers the terminal`() {
    let shown = render("a\u{1B}[31mb\u{202E}c", 0, 1)
    #expect(!shown.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test(arguments: [0, 1, 100, 5000, 9_999])
  func `a long line is cut to the window around its caret`(place: Int) {
    let text = String(repeating: "abcdefghi ", count: 1000)
    let lines = render(text, place, place + 3).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    #expect(lines[1].count <= 80)
    let column = lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } ?? -1
    let marked = Array(lines[1])[column]
    #expect(marked == Array(text)[place])
  }

  @Test func `a line of megabytes is not laid out whole`() {
    let source = SourceText(name: "f", bytes: [UInt8](repeating: 0x61, count: 3_000_000))
    let shown = DiagnosticRenderer().quotation(of: SourceRange(2_000_000, 2_900_000), in: source)
    #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}

@Suite struct `Lines and columns` {
  @Test(arguments: ["a\nbc\nd", "a\r\nbc\r\nd", "a\rbc\rd"])
  func `lines end at any of the three line ends`(text: String) {
    let source = SourceText(name: "f", text: text)
    #expect(source.lineCount == 3)
    #expect((1...3).map { source.text(in: source.range(ofLine: $0)) } == ["a", "bc", "d"])
    let place = source.range(ofLine: 2).lower + 1
    #expect(source.location(at: place) == SourceLocation(line: 2, column: 2))
  }

  @Test func `offsets outside go to the nearest end`() {
    let source = SourceText(name: "f", text: "ab\n")
    #expect(source.location(at: -5) == SourceLocation(line: 1, column: 1))
    #expect(source.location(at: 99) == SourceLocation(line: 2, column: 1))
    #expect(source.text(in: SourceRange(-3, 99)) == "ab\n")
    #expect(source.range(ofLine: 0) == SourceRange(3, 3))
  }
}
