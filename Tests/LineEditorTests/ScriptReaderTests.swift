import LineEditor
import TerminalSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct `A script` {
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

  @Test func `may end without a newline, or hold nothing`() {
    let reader = ScriptReader(text: "one\ntwo")
    #expect(reader.readLine() == .line("one"))
    #expect(reader.readLine() == .line("two"))
    #expect(reader.readLine() == .endOfInput)
    #expect(ScriptReader(text: "").readLine() == .endOfInput)
  }

  @Test func `may come from Windows`() {
    let reader = ScriptReader(bytes: [0xEF, 0xBB, 0xBF] + Array("one\r\ntwo\r\n".utf8))
    #expect(reader.readLine() == .line("one"))
    #expect(reader.readLine() == .line("two"))
    #expect(reader.fault == nil)
  }

  @Test func `tells of bytes that are not UTF-8, where they are, and goes on`() {
    let reader = ScriptReader(bytes: Array("é".utf8) + [0xFF, 0x41, 0x0A] + Array("fine\n".utf8) + [0x61, 0xC3])
    #expect(reader.readLine() == .line("é\u{FFFD}A"))
    #expect(reader.fault == .invalidUTF8(byteOffset: 2))
    #expect(reader.readLine() == .line("fine"))
    #expect(reader.fault == nil)
    #expect(reader.readLine() == .line("a\u{FFFD}"))
    #expect(reader.fault == .invalidUTF8(byteOffset: 1))
    #expect(reader.lineNumber == 3)
  }

  @Test func `tells of a NUL`() {
    let reader = ScriptReader(text: "a\0b\n")
    #expect(reader.readLine() == .line("a\0b"))
    #expect(reader.fault == .nulByte(byteOffset: 1))
  }

  @Test func `tells of what cannot be read`() throws {
    #expect(throws: ScriptReader.Fault.unreadable(ENOENT)) { try ScriptReader(path: "/nonexistent") }
    let folder = try ScriptReader(path: "/")
    #expect(folder.readLine() == .endOfInput)
    #expect(folder.fault == .unreadable(EISDIR))
  }

  @Test func `may have very long lines and very many`() throws {
    try withTemporaryFolder { folder in
      let long = String(repeating: "x", count: 10_000_000)
      write(long + "\n" + String(repeating: "y\n", count: 200_000), to: "\(folder)/script")
      let reader = try ScriptReader(path: "\(folder)/script")
      #expect(reader.readLine() == .line(long))
      while case .line = reader.readLine() {}
      #expect(reader.lineNumber == 200_001)
    }
  }

  @Test func `joins the lines of an entry and numbers it by its first`() {
    let language = OpenParentheses()
    let reader = ScriptReader(text: "f(\na\n)\nnext\ng(\n")
    reader.delegate = language
    #expect(reader.readLine() == .line("f(\na\n)"))
    #expect(reader.lineNumber == 1)
    #expect(reader.linesRead == 3)
    #expect(reader.readLine() == .line("next"))
    #expect(reader.lineNumber == 4)
    #expect(reader.readLine() == .line("g("))
    #expect(reader.lineNumber == 5)
    #expect(reader.readLine() == .endOfInput)
  }

  @Test func `from a pipe is read as it comes`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let reader = ScriptReader(descriptor: ends[0])
    send("one\ntw", to: ends[1])
    #expect(reader.readLine() == .line("one"))
    send("o\n", to: ends[1])
    #expect(reader.readLine() == .line("two"))
    close(ends[1])
    #expect(reader.readLine() == .endOfInput)
  }
}

private func send(_ text: String, to descriptor: Int32) {
  _ = write(descriptor, text, text.utf8.count)
}

private final class OpenParentheses: LineEditingDelegate {
  func completions(line: String, cursor: Int) -> CompletionAnswer {
    CompletionAnswer(replacing: cursor..<cursor, candidates: [])
  }

  func isIncomplete(_ line: String) -> Bool {
    line.count { $0 == "(" } > line.count { $0 == ")" }
  }
}
