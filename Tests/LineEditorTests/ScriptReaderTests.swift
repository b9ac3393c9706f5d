import LineEditor
import Testing

struct `A script` {
  private func outcomes(_ reader: ScriptReader) -> [LineOutcome] {
    var all: [LineOutcome] = []
    repeat { all.append(reader.readLine()) } while all.last != .endOfInput && all.count < 100
    return all
  }

  @Test func `gives its lines and their numbers`() {
    let reader = ScriptReader(text: "one\n\nthree\n")
    #expect(reader.lineNumber == 0)
    #expect(reader.readLine() == .line("one"))
    #expect(reader.readLine() == .line(""))
    #expect(reader.lineNumber == 2)
    #expect(reader.readLine() == .line("three"))
    #expect(reader.lineNumber == 3)
    #expect(reader.readLine() == .endOfInput)
    #expect(reader.readLine() == .endOfInput)
  }
}
