import CLibedit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens between one key and the next.
///
/// libedit calls `nextKey` when it has drawn and flushed everything, so that one may write to the terminal there, and
/// here everything asynchronous finds its place: signals, text from other threads, paste, painting.
extension EditlineReader {
  /// Waits for a key and hands it over: 1 for a key, -1 to give up the line, with the reason in `stop`.
  func nextKey(into key: UnsafeMutablePointer<wchar_t>) -> Int32 {
    while true {
      if !queue.isEmpty {
        key.pointee = queue.removeFirst()
        return 1
      }
      handleTidings()
      guard stop == nil else { return -1 }
      switch keys.next(idle: idle) {
      case .character(let scalar): press(scalar)
      case .escape(let bytes): press(escape: bytes)
      case .paste(let bytes): paste(pastedText(bytes))
      case .tidings: break
      case .hangup: stop = SignalPost.pending.contains(.terminate) ? .terminated : .endOfInput
      }
      unpaint()
    }
  }

  /// Asks libedit for a command by its private key.
  func ask(for key: PrivateKey) {
    queue.append(key.character)
  }

  /// Draws the prompt and the line anew from their first row, below `text` if there is any.
  func redraw(below text: String = "") {
    if speaksEscapes {
      let rows = min(view.layout.cursor.row, view.window.height - 1)
      Terminal.write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
    } else {
      Terminal.write("\r\n")
    }
    Terminal.write(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
    shim_refresh(editor)
  }

  /// Moves the cursor to the row below the line, where something else can be written.
  func moveBelow() {
    let layout = view.layout
    Terminal.write(String(repeating: "\n", count: max(layout.end.row - layout.cursor.row, 0)) + "\r\n")
  }

  // MARK: Keys

  private func press(_ scalar: Unicode.Scalar) {
    lastKeyWasHistory = false
    switch scalar {
    case "\u{03}": interrupt()
    case "\u{1A}": suspend()
    default: queue.append(wchar_t(truncatingIfNeeded: scalar.value))
    }
  }

  private func press(escape bytes: [UInt8]) {
    let view = self.view
    // Up goes through the rows of an entry, but not of one that Up itself has just fetched.
    let moves = !lastKeyWasHistory && !view.isSearching
    let up = moves && view.line[..<view.cursor].contains("\n")
    let down = moves && view.line[view.cursor...].contains("\n")
    let key = PrivateKey(escape: bytes, up: up ? .rowUp : .olderEntry, down: down ? .rowDown : .newerEntry)
    lastKeyWasHistory = key == .olderEntry || key == .newerEntry
    if let key {
      ask(for: key)
    } else {
      queue.append(0x1B)
      queue += bytes.map { wchar_t($0) }
    }
  }

  private func paste(_ text: String) {
    lastKeyWasHistory = false
    if view.isSearching {
      queue += text.unicodeScalars.filter { !$0.isControl }.map { wchar_t(truncatingIfNeeded: $0.value) }
    } else if !text.isEmpty {
      pasted = text
      ask(for: .paste)
    }
  }

  /// Ctrl-C: leaves a search, or else the line.
  private func interrupt() {
    if view.isSearching {
      // Ctrl-G
      queue.append(0x07)
      return
    }
    let layout = view.layout
    let down = String(repeating: "\n", count: max(layout.end.row - layout.cursor.row, 0))
    var column = ""
    if speaksEscapes { column = "\r" + (layout.end.column > 0 ? "\u{1B}[\(layout.end.column)C" : "") }
    Terminal.write(down + column + "^C\r\n")
    stop = .interrupted
  }

  /// Ctrl-Z: stops the job, and goes on from here when it is resumed.
  private func suspend() {
    moveBelow()
    leaveTerminal()
    // To the whole job, as the terminal does it, so that a make or a script above stops as well.
    kill(0, SIGTSTP)
    returnToTerminal()
  }

  private func leaveTerminal() {
    TerminalGuard.setBracketedPaste(false)
    shim_prepare_terminal(editor, 0)
  }

  private func returnToTerminal() {
    SignalPost.take(.resume)
    shim_prepare_terminal(editor, 0)
    shim_prepare_terminal(editor, 1)
    TerminalGuard.setBracketedPaste(speaksEscapes)
    el_resize(editor)
    Terminal.write(speaksEscapes ? "\r\u{1B}[J" : "\r")
    shim_refresh(editor)
  }

  // MARK: The rest

  private func handleTidings() {
    let tidings = SignalPost.take([.interrupt, .resize, .resume, .output])
    if SignalPost.pending.contains(.terminate) {
      moveBelow()
      stop = .terminated
      return
    }
    if tidings.contains(.interrupt) { interrupt() }
    if tidings.contains(.resume) { returnToTerminal() }
    if tidings.contains(.resize) {
      el_resize(editor)
      redraw()
    }
    if tidings.contains(.output) {
      let text = printer.take()
      if !text.isEmpty { redraw(below: text) }
    }
  }

  private func idle() {
    let view = self.view
    if speaksEscapes, view.layout.hasWideCharacters {
      let column = view.layout.cursor.column
      Terminal.write("\r" + (column > 0 ? "\u{1B}[\(column)C" : ""))
    }
    painter?.paint(view)
  }

  private func unpaint() {
    if let painter { painter.unpaint(view) }
  }
}
