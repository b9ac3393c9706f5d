import TerminalSupport
import Testing

@Suite(.serialized)
struct `At a terminal` {
  @Test func `a line is read, and control D leaves`() throws {
    let terminal = try startProbe()
    terminal.write("labs" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "labs">"#)
    #expect(try leave(terminal) == .exited(0))
    try terminal.expectEcho(true)
  }

  @Test func `control C clears the line`() throws {
    let terminal = try startProbe()
    terminal.write("labs" + Key.left + Key.left + Key.controlC)
    try terminal.expectScreen(["probe> labs^C", "<interrupted>", "probe>"])
    terminal.write("x" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "x">"#)
    #expect(try leave(terminal) == .exited(0))
  }

  @Test func `control C between two lines does not end the program`() throws {
    let terminal = try startProbe()
    terminal.write("nap" + Key.enter)
    try terminal.expectOnScreen("napping")
    terminal.write(Key.controlC)
    try terminal.expectOnScreen("<awake>")
    try terminal.expectEcho(false)
    #expect(try leave(terminal) == .exited(0))
  }

  @Test func `accents, wide characters and emoji survive`() throws {
    let terminal = try startProbe()
    terminal.write("Zoé 魏 🙂b" + Key.left + Key.left + "a" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "Zoé 魏 a🙂b">"#)
  }

  @Test func `accents survive where the environment names no character set`() throws {
    let terminal = try startProbe(["LC_ALL": "C"])
    terminal.write("Zoé 魏" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "Zoé 魏">"#)
  }

  @Test func `a letter typed before a wide one leaves the cursor beside it`() throws {
    let terminal = try startProbe()
    terminal.write("魏" + Key.home + "a")
    try terminal.expectScreen(["probe> a魏"])
    try terminal.expectCursor(row: 0, column: 8)
  }

  @Test func `home and delete work`() throws {
    let terminal = try startProbe()
    terminal.write("xlabs" + Key.home + Key.delete + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "labs">"#)
  }

  @Test func `an incomplete line goes on below`() throws {
    let terminal = try startProbe()
    terminal.write("mean(" + Key.enter + "a)" + Key.enter)
    try terminal.expectScreen(["probe> mean(", "  a)", #"<line 1: "mean(\n  a)">"#, "probe>"])
  }

  @Test func `up moves through the rows of what is being typed`() throws {
    let terminal = try startProbe()
    terminal.write("mean(" + Key.enter + "a" + Key.up + "X" + Key.down + ")" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "meaXn(\n  a)">"#)
  }

  @Test func `up finds only lines that hold what is typed`() throws {
    let terminal = try startProbe()
    for line in ["labs one", "step", "labs two", "step 2"] {
      terminal.write(line + Key.enter)
      try terminal.expectOnScreen("\"\(line)\">")
      try terminal.expectEcho(false)
    }
    terminal.write("labs" + Key.up + Key.up)
    try terminal.expectOnScreen("probe> labs one")
    terminal.write(Key.enter)
    try terminal.expectOnScreen(#"<line 5: "labs one">"#)
  }

  @Test func `up brings back an entry of several rows as one, then older ones`() throws {
    let terminal = try startProbe()
    terminal.write("first" + Key.enter)
    try terminal.expectOnScreen("<line 1")
    try terminal.expectEcho(false)
    terminal.write("f(" + Key.enter + ")" + Key.enter)
    try terminal.expectOnScreen("<line 2")
    try terminal.expectEcho(false)
    terminal.write(Key.up + Key.enter)
    try terminal.expectOnScreen(#"<line 3: "f(\n  )">"#)
    try terminal.expectEcho(false)
    terminal.write(Key.up + Key.up + Key.enter)
    try terminal.expectOnScreen(#"<line 4: "first">"#)
  }

  @Test func `control R searches, and control C leaves the search`() throws {
    let terminal = try startProbe()
    terminal.write("labs" + Key.enter)
    try terminal.expectOnScreen("<line 1")
    try terminal.expectEcho(false)
    terminal.write(Key.controlR + "la")
    try terminal.expectOnScreen("bck:la")
    terminal.write(Key.controlC)
    terminal.write("x" + Key.enter)
    try terminal.expectOnScreen(#"<line 2: "x">"#)
    try terminal.expectEcho(false)
    terminal.write(Key.controlR + "la" + Key.enter)
    try terminal.expectOnScreen(#"<line 3: "labs">"#)
  }

  @Test func `a paste is text, newlines and all`() throws {
    let terminal = try startProbe()
    try terminal.expect("\u{1B}[?2004h")
    terminal.write(Key.paste("step\r\nlabs\u{07}\n"))
    try terminal.expectScreen(["probe> step", "labs"])
    terminal.write(Key.enter)
    try terminal.expectOnScreen(#"<line 1: "step\nlabs">"#)
  }

  @Test func `a change of width keeps the line`() throws {
    let terminal = try startProbe(columns: 80)
    terminal.write("who is it")
    try terminal.expectOnScreen("probe> who is it")
    terminal.resize(columns: 30, rows: 10)
    terminal.write("?" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "who is it?">"#)
    #expect(terminal.screen.lines.first == "probe> who is it?")
  }

  @Test func `a change of width in a line of several rows draws it anew from its first row`() throws {
    let terminal = try startProbe(columns: 20)
    terminal.write("before" + Key.enter)
    try terminal.expectOnScreen("<line 1")
    try terminal.expectEcho(false)
    terminal.write("0123456789 0123456789")
    try terminal.expectScreen(["probe> before", #"<line 1: "before">"#, "probe> 0123456789 01", "23456789"])
    terminal.resize(columns: 24, rows: 24)
    try terminal.expectScreen(["probe> before", #"<line 1: "before">"#, "probe> 0123456789 012345", "6789"])
    try terminal.expectCursor(row: 3, column: 4)
    terminal.write(Key.home + "x" + Key.controlC)
    try terminal.expectScreen(
      ["probe> before", #"<line 1: "before">"#, "probe> x0123456789 01234", "56789^C", "<interrupted>", "probe>"])
  }

  @Test func `a line that fills its row exactly is read whole`() throws {
    let terminal = try startProbe(columns: 12)
    terminal.write("12345" + "魏魏" + Key.home + "a" + Key.enter)
    try terminal.expectScreen(["probe> a1234", "5魏魏", #"<line 1: "a1"#, #"2345魏魏">"#, "probe>"])
  }

  @Test func `vi keys work when the editor is vi`() throws {
    let terminal = try startProbe(["EDITOR": "/usr/bin/vim"])
    terminal.write("labs")
    try terminal.expectOnScreen("probe> labs")
    terminal.write(Key.escape)
    // Longer than the wait for the rest of a key.
    try terminal.expectCursor(row: 0, column: 10)
    terminal.write("0iX")
    try terminal.expectOnScreen("probe> Xlabs")
    terminal.write(Key.left + "Y" + Key.enter)
    try terminal.expectOnScreen(#"<line 1: "YXlabs">"#)
  }

  @Test func `keys follow the file EDITRC names`() throws {
    try withTemporaryFolder { folder in
      write("bind ^T em-upper-case\n", to: "\(folder)/rc")
      let terminal = try startProbe(["EDITRC": "\(folder)/rc"])
      terminal.write("labs" + Key.home + "\u{14}" + Key.enter)
      try terminal.expectOnScreen(#"<line 1: "LABS">"#)
    }
  }

  @Test func `a dumb terminal gets no escapes`() throws {
    let terminal = try startProbe(["TERM": "dumb"])
    terminal.write("labz\u{7F}s" + Key.enter)
    try terminal.expect(#"<line 1: "labs">"#)
    try terminal.expectEcho(false)
    terminal.write("x" + Key.controlC)
    try terminal.expect("<interrupted>")
    #expect(try leave(terminal) == .exited(0))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `NO_COLOR takes the colour out of the prompt`() throws {
    let plain = try startProbe(["NO_COLOR": "1"])
    #expect(!String(decoding: plain.output, as: UTF8.self).contains("36m"))
    let coloured = try startProbe()
    #expect(String(decoding: coloured.output, as: UTF8.self).contains("\u{1B}[0;1;36mprobe>\u{1B}[0m "))
  }

  @Test func `text from another thread appears above the prompt`() throws {
    let terminal = try startProbe()
    terminal.write("later" + Key.enter)
    terminal.write("half a l")
    try terminal.expectScreen(["probe> later", "news", "from afar", "probe> half a l"])
    terminal.write("ine" + Key.enter)
    try terminal.expectOnScreen(#"<line 2: "half a line">"#)
  }
}
