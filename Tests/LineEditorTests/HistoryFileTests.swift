import TerminalSupport
import Testing

@testable import LineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite(.serialized)
struct `The history` {
  @Test func `merges what two sessions typed, without adjacent repeats, and keeps the newest`() {
    #expect(HistoryFile.merge(["a", "b"], ["b", "c", "c", "a"], limit: 9) == ["a", "b", "c", "a"])
    #expect(HistoryFile.merge(["a", "b"], ["c"], limit: 2) == ["b", "c"])
    #expect(HistoryFile.merge([], [], limit: 2) == [])
  }

  @Test(arguments: ["labs", "f(\n  x)", "why Élodie 魏", #"a\b \040"#, "tab\there", "  two  "])
  func `writes what it can read`(entry: String) {
    #expect(HistoryFile.decode(HistoryFile.encode([entry, "next"])) == [entry, "next"])
  }

  @Test func `reads what libedit writes`() {
    let bytes = Array("_HiStOrY_V2_\nwhy\\040Jason\\040Wei\na\\134b\\012c\n".utf8)
    #expect(HistoryFile.decode(bytes) == ["why Jason Wei", "a\\b\nc"])
    #expect(HistoryFile.decode(Array("one\\x\ntwo".utf8)) == ["one\\x", "two"])
  }

  @Test func `makes its folder, is private, and leaves no other file`() throws {
    try withTemporaryFolder { folder in
      let file = HistoryFile(path: "\(folder)/state/deep/history", limit: 3)
      try file.append(["one"])
      try file.append(["two", "three", "four"])
      #expect(file.load() == ["two", "three", "four"])
      #expect(names(in: "\(folder)/state/deep") == ["history"])
      var status = stat()
      #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func `follows a link and leaves it a link`() throws {
    try withTemporaryFolder { folder in
      let file = HistoryFile(path: "\(folder)/history", limit: 9)
      write("_HiStOrY_V2_\nold\n", to: "\(folder)/elsewhere")
      #expect(symlink("\(folder)/elsewhere", file.path) == 0)
      try file.append(["new"])
      #expect(HistoryFile(path: "\(folder)/elsewhere", limit: 9).load() == ["old", "new"])
    }
  }

  @Test func `tells when it cannot be written`() {
    let file = HistoryFile(path: "/proc/nowhere/history", limit: 3)
    #expect(throws: HistoryFile.Failure.self) { try file.append(["one"]) }
  }

  @Test func `is kept from one start to the next, of two at once too`() throws {
    try withTemporaryFolder { folder in
      let environment = ["PROBE_HISTORY": "\(folder)/history"]
      let first = try startProbe(environment)
      let second = try startProbe(environment)
      first.write("f(" + Key.enter + "é)" + Key.enter)
      try first.expectOnScreen("<line 1")
      second.write("labs" + Key.enter)
      try second.expectOnScreen("<line 1")
      first.signal(SIGKILL)
      #expect(try first.wait() == .killed(SIGKILL))
      #expect(try leave(second) == .exited(0))
      #expect(contents("\(folder)/history") == "_HiStOrY_V2_\nf(\\012  é)\nlabs\n")
      let third = try startProbe(environment)
      third.write(Key.up + Key.up + Key.enter)
      try third.expectOnScreen(#"<line 1: "f(\n  é)">"#)
      #expect(try leave(third) == .exited(0))
    }
  }
}
