import Foundation
import TerminalSupport
import Testing

/// A person at the prompt.
@Suite(.serialized) struct PromptTests {
  @Test func `started without arguments it greets, shows the labs at turn 0 and says what to type`() throws {
    let terminal = try Program.atTerminal(in: try Program.folder())
    for text in ["talentwar", "OpenAI", "Google DeepMind", "Anthropic", "Meta", "xAI", "Others", "step"] {
      try terminal.expectOnScreen(text)
    }
    #expect(try terminal.leave(at: "raid-2025/main t0>") == .exited(0))
    for line in terminal.screen.lines { #expect(line.count <= 80) }
  }

  @Test func `a turn is played, asked about and undone`() throws {
    let terminal = try Program.atTerminal(["kitchen"], in: try Program.folder())
    try terminal.type("step", at: "kitchen/main t0>")
    try terminal.expectOnScreen("$1.2M")
    try terminal.type("why ada", at: "kitchen/main t1>")
    try terminal.expectOnScreen("Why Ada, turn 1")
    try terminal.expectOnScreen("Runner-up: Chain")
    try terminal.type("undo", at: "kitchen/main t1>")
    #expect(try terminal.leave(at: "kitchen/main t0>") == .exited(0))
  }

  @Test func `control C clears the line and leaves the world alone`() throws {
    let terminal = try Program.atTerminal(["kitchen"], in: try Program.folder())
    try terminal.expectOnScreen("kitchen/main t0>")
    try terminal.expectEcho(false)
    terminal.write("step 3")
    try terminal.expectOnScreen("t0> step 3")
    terminal.write("\u{03}")
    try terminal.expectOnScreen("^C")
    #expect(try terminal.leave(at: "kitchen/main t0>") == .exited(0))
  }

  @Test func `control C stops a run and keeps the turns played`() throws {
    let terminal = try Program.atTerminal(["kitchen"], in: try Program.folder())
    try terminal.type("run until turn 900000", at: "kitchen/main t0>")
    try terminal.expectOnScreen("Turn 3")
    terminal.write("\u{03}")
    try terminal.expect("nterrupted")
    try terminal.type("quit", at: "kitchen/main t")
    #expect(try terminal.wait() == .exited(0))
  }

  @Test func `tab completes commands and names`() throws {
    let terminal = try Program.atTerminal(["kitchen"], in: try Program.folder())
    try terminal.expectOnScreen("kitchen/main t0>")
    try terminal.expectEcho(false)
    terminal.write("who Cl\t")
    try terminal.expectOnScreen("t0> who Cleo")
    terminal.write("\r")
    try terminal.expectOnScreen("Bistro")
    #expect(try terminal.leave(at: "kitchen/main t0>") == .exited(0))
  }

  @Test func `history comes back in the next session`() throws {
    let folder = try Program.folder()
    let first = try Program.atTerminal(["kitchen"], in: folder)
    try first.type("lab Bistro", at: "kitchen/main t0>")
    #expect(try first.leave(at: "kitchen/main t0>") == .exited(0))
    let second = try Program.atTerminal(["kitchen"], in: folder)
    try second.expectOnScreen("kitchen/main t0>")
    try second.expectEcho(false)
    second.write("\u{1B}[A")
    try second.expectOnScreen("t0> lab Bistro")
    second.write("\u{03}")
    #expect(try second.leave(at: "kitchen/main t0>") == .exited(0))
  }

  @Test func `killed without warning, the next start offers to resume where it was`() throws {
    let folder = try Program.folder()
    let first = try Program.atTerminal(["kitchen"], in: folder)
    try first.type("Chain.budget *= 2", at: "kitchen/main t0>")
    try first.type("step 2", at: "kitchen/main t0>")
    try first.expectOnScreen("kitchen/main t2>")
    first.signal(SIGKILL)
    #expect(try first.wait() == .killed(SIGKILL))

    let second = try Program.atTerminal(["kitchen"], in: folder)
    try second.expectOnScreen("kitchen")
    try second.expectOnScreen("?")
    try second.expectEcho(false)
    // What is neither yes nor no is no answer.
    second.write("labs\r")
    second.write("yes\r")
    try second.type("Chain.budget", at: "kitchen/main t2>")
    #expect(try second.leave(at: "kitchen/main t2>") == .exited(0))

    // Left in good order, nothing is offered again.
    let third = try Program.atTerminal(["kitchen"], in: folder)
    #expect(try third.leave(at: "kitchen/main t0>") == .exited(0))
  }

  @Test func `without colour no escape sets one`() throws {
    let terminal = try Program.atTerminal(["kitchen"], in: try Program.folder())
    try terminal.type("step", at: "kitchen/main t0>")
    _ = try terminal.leave(at: "kitchen/main t1>")
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.range(of: "\u{1B}\\[[0-9;]*3[0-9]m", options: .regularExpression) == nil)
  }

  @Test func `French is spoken where it is asked for`() throws {
    let terminal = try Program.atTerminal(["kitchen", "--lang", "fr"], in: try Program.folder())
    try terminal.type("avancer", at: "kitchen/main t0>")
    try terminal.expectOnScreen("M$")
    #expect(try terminal.leave(at: "kitchen/main t1>") == .exited(0))
  }
}
