import TerminalSupport
import Testing

@Suite(.serialized)
struct `Tab` {
  @Test func `completes a word that has one ending, whatever its case`() throws {
    let terminal = try startProbe()
    terminal.write("WHA" + Key.tab + "x" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "whatif x">"#)
  }

  @Test func `goes as far as the candidates agree`() throws {
    let terminal = try startProbe()
    terminal.write("op" + Key.tab)
    try terminal.expectOnScreen("probe> Open")
  }

  @Test func `lists the candidates with their help below the line`() throws {
    let terminal = try startProbe()
    terminal.write("st" + Key.tab)
    try terminal.expectScreen(["probe> st", "step  plays a turn", "stop  stops", "probe> st"])
    terminal.write("e" + Key.tab + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "step ">"#)
  }

  @Test func `completes in the middle of a line, accents included`() throws {
    let terminal = try startProbe()
    terminal.write("why é at 3")
    for _ in 0..<5 { terminal.write(Key.left) }
    terminal.write(Key.tab + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "why Élodie Durand at 3">"#)
  }

  @Test func `lists below a line of several rows`() throws {
    let terminal = try startProbe(columns: 20)
    terminal.write("0123456789 01234 st")
    for _ in 0..<2 { terminal.write(Key.left) }
    terminal.write("st" + Key.tab)
    try terminal.expectScreen([
      "probe> 0123456789 01", "234 stst", "step  plays a turn", "stop  stops", "probe> 0123456789 01", "234 stst",
    ])
    try terminal.expectCursor(row: 5, column: 6)
  }

  @Test func `does nothing without candidates`() throws {
    let terminal = try startProbe()
    terminal.write("zzz" + Key.tab + "z" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "zzzz">"#)
  }
}
