import TerminalSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite(.serialized)
struct `The terminal is given back` {
  @Test(arguments: [SIGTERM, SIGHUP]) func `when the program is told to leave`(signal: Int32) throws {
    let terminal = try startProbe()
    terminal.write("half")
    try terminal.expectOnScreen("probe> half")
    terminal.signal(signal)
    try terminal.expectOnScreen("<terminated>")
    try terminal.expect("\u{1B}[?2004l")
    #expect(try terminal.wait() == .exited(0))
    try terminal.expectEcho(true)
  }

  @Test func `when the program crashes or exits`() throws {
    let leaving = try startProbe()
    leaving.write("exit" + Key.enter)
    #expect(try leaving.wait() == .exited(3))
    try leaving.expectEcho(true)
    let crashing = try startProbe(["SWIFT_BACKTRACE": "enable=no"])
    crashing.write("crash" + Key.tab)
    let ending = try crashing.wait()
    #expect(ending == .killed(SIGILL) || ending == .killed(SIGTRAP))
    try crashing.expectEcho(true)
  }

  @Test func `while the program is stopped, and taken again when it goes on`() throws {
    // Only a shell makes a job that can be stopped.
    let terminal = try PseudoTerminal(
      program: "/bin/bash", arguments: ["--norc", "--noediting", "-i"], environment: ["PS1": "shell$ "])
    try terminal.expectOnScreen("shell$")
    terminal.write("\(try builtProgram("editor-probe"))\r")
    try terminal.expectOnScreen("probe>")
    try terminal.expectEcho(false)
    terminal.write("half a l")
    try terminal.expectOnScreen("probe> half a l")
    terminal.write(Key.controlZ)
    try terminal.expectOnScreen("Stopped")
    try terminal.expectEcho(true)
    terminal.write("fg\r")
    try terminal.expectEcho(false)
    terminal.write("ine" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "half a line">"#)
    try terminal.expectEcho(false)
    terminal.write(Key.controlD)
    try terminal.expectOnScreen("<end>")
    terminal.write("exit\r")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test func `to a command that runs, and control C stops it`() throws {
    let terminal = try startProbe()
    terminal.write("work" + Key.enter)
    try terminal.expectOnScreen("working")
    try terminal.expectEcho(true)
    terminal.write(Key.controlC)
    try terminal.expectOnScreen("<stopped early>")
    try terminal.expectEcho(false)
    terminal.write("x" + Key.enter)
    try terminal.expectOnScreen(#"<line 2: "x">"#)
    #expect(try leave(terminal) == .exited(0))
  }

  @Test func `SIGTERM during a command ends the next wait for a line`() throws {
    let terminal = try startProbe()
    terminal.write("work" + Key.enter)
    try terminal.expectOnScreen("working")
    terminal.signal(SIGTERM)
    try terminal.expectOnScreen("<told to leave>")
    try terminal.expectOnScreen("<terminated>")
    #expect(try terminal.wait() == .exited(0))
  }
}
