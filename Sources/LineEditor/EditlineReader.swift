// The one class that hides libedit. What libedit does wrong, or in its own way, and what is done about it here:
//
// - EL_SIGNAL 1 sends the signals it catches to the whole process group again, children included. It is off; this
//   module catches signals itself, and only while a line is being edited.
// - A signal handler without SA_RESTART makes el_wgets give up the line. Keys are read by a function of our own
//   (KeyLoop.swift), which knows better, and which takes care of everything else that happens during a wait.
// - Without setlocale every character that is not ASCII is dropped.
// - The prompt: plain EL_PROMPT strips escapes; EL_PROMPT_ESC garbles adjacent ones and drops one at the end.
//   See Prompt.encoded.
// - Bindings made before EL_EDITOR are lost, and `bind -v` in .editrc wipes all: ours come after el_source.
// - Enter arrives as newline: raw mode swaps CR and NL.
// - Its maps cannot tell a lone Escape from an arrow. See PrivateKey.
// - It does not tell where on the screen the cursor is. See LineLayout.
// - A narrow character typed just before a wide one leaves the cursor a column too far right. Restated in KeyLoop.
// - H_SAVE truncates in place, and the last session wins. See HistoryFile.
// - The search by Up and Down takes what is typed for a regular expression as well as for a part of the line.
//
// Not mended: combining marks vanish from the screen on a full redraw (the line keeps them); a line taller than the
// window shows its last screenful; an unsubmitted line of more than 1,024 characters is cut when one goes up and down
// the history; no undo in emacs mode. Its conversion buffers are static: one reader at a time, on one thread.

import CLibedit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A person at a terminal: editing as in emacs or vi, history, completion.
///
/// Keys follow `$EDITRC` or `~/.editrc`, and before it `$VISUAL` or `$EDITOR`, which choose vi if they name it.
/// Standard input and output must both be terminals: see `isUsable`. One reader at a time, used from one thread.
/// While it lives Ctrl-C does not end the process; a command that is to stop for it asks an `InterruptMonitor`.
public final class EditlineReader: LineReader {
  /// Whether standard input and output are terminals.
  public static var isUsable: Bool {
    Terminal.isTerminal(STDIN_FILENO) && Terminal.isTerminal(STDOUT_FILENO)
  }

  /// Asked for completions, and whether Enter ends the entry.
  public weak var delegate: (any LineEditingDelegate)?

  /// Whether lines go to the history; switch it off for orders that others must not see.
  public var keepsHistory = true

  /// Why the history could not be saved the last time (errno), if it could not.
  public private(set) var historyFailure: Int32?

  /// Entries read so far.
  public private(set) var lineNumber = 0

  /// Shows text above the prompt, from any thread.
  public let printer = LinePrinter()

  let editor: OpaquePointer
  let speaksEscapes = Terminal.understandsEscapes
  let keys = KeySource(descriptor: STDIN_FILENO)
  /// Draws over what libedit has drawn while a person thinks: live colour, ghost text.
  var painter: (any LinePainter)?

  // The state of one call of readLine, shared with KeyLoop and EditingCommands.
  var stop: LineOutcome?
  var queue: [wchar_t] = []
  var pasted = ""
  var lastKeyWasHistory = false
  private(set) var promptWidth = 0

  private var promptText: UnsafeMutablePointer<CChar>?
  private let past: OpaquePointer
  private let historyFile: HistoryFile?
  private var lastEntry: String?
  // Between two lines too: a Ctrl-C that comes a moment late must not end the program.
  private var interrupts: CaughtSignals

  /// Sets up the editor.
  ///
  /// - Parameters:
  ///   - program: The name by which lines of `.editrc` such as `talentwar:bind …` apply.
  ///   - historyPath: Where lines are kept from one session to the next, or `nil`. Missing folders are made.
  ///   - historyLimit: How many lines are kept.
  public init(program: String = "talentwar", historyPath: String? = nil, historyLimit: Int = 5_000) {
    _ = characterSetIsAdopted
    guard let editor = shim_el_init(program), let past = history_init() else {
      fatalError("libedit is out of memory")
    }
    self.editor = editor
    self.past = past
    interrupts = CaughtSignals([SIGINT])
    historyFile = historyPath.map { HistoryFile(path: $0, limit: historyLimit) }
    shim_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    shim_set_signal(editor, 0)
    shim_set_editor(editor, Self.preferredEditor)
    shim_set_prompt(editor, { editor in EditlineReader.of(editor)?.promptText }, Self.marker)
    shim_history_set_size(past, Int32(historyLimit))
    shim_history_set_unique(past, 1)
    shim_use_history(editor, past)
    for entry in historyFile?.load() ?? [] { remember(entry) }
    shim_set_getc(editor) { editor, key in
      guard let reader = EditlineReader.of(editor), let key else { return -1 }
      return reader.nextKey(into: key)
    }
    addCommands()
    el_source(editor, nil)
    bindKeys()
    // Control keys reach the key loop as characters, Ctrl-S and Ctrl-Q too.
    shim_set_tty(editor, "-isig")
    shim_set_tty(editor, "-ixon")
  }

  deinit {
    interrupts.release()
    el_end(editor)
    history_end(past)
    free(promptText)
  }

  /// Waits for a line. Ctrl-C answers `.interrupted`, Ctrl-D on an empty line `.endOfInput`.
  public func readLine(prompt: Prompt) -> LineOutcome {
    guard !SignalPost.pending.contains(.terminate) else { return .terminated }
    prepare(prompt)
    SignalPost.take([.interrupt, .resize, .resume, .output])
    var signals = CaughtSignals([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT])
    TerminalGuard.arm()
    TerminalGuard.setBracketedPaste(speaksEscapes)
    printer.beginEditing()
    defer {
      printer.endEditing()
      TerminalGuard.setBracketedPaste(false)
      TerminalGuard.disarm()
      signals.release()
    }

    var count: Int32 = 0
    let characters = el_wgets(editor, &count)
    if let stop { return stop }
    guard let characters, count > 0 else {
      Terminal.write("\n")
      return .endOfInput
    }
    var line = text(UnsafeBufferPointer(start: characters, count: Int(count)))
    if line.unicodeScalars.last == "\n" { line.unicodeScalars.removeLast() }
    lineNumber += 1
    keep(line)
    return .line(line)
  }

  /// The reader behind an editor of libedit.
  static func of(_ editor: OpaquePointer?) -> EditlineReader? {
    shim_client(editor).map { Unmanaged<EditlineReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let marker: CChar = 1

  private static var preferredEditor: String {
    let choice = Terminal.environment("VISUAL") ?? Terminal.environment("EDITOR") ?? ""
    let name = choice.split(separator: " ").first?.split(separator: "/").last ?? ""
    return ["vi", "vim", "nvim", "view", "gvim", "elvis", "nvi"].contains(name) ? "vi" : "emacs"
  }

  private func prepare(_ prompt: Prompt) {
    stop = nil
    queue = []
    lastKeyWasHistory = false
    promptWidth = displayWidth(prompt.plain)
    free(promptText)
    let styled = Terminal.colourWanted(STDOUT_FILENO)
    promptText = strdup(prompt.encoded(styled: styled, marker: Character(Unicode.Scalar(UInt8(Self.marker)))))
    // What the program has printed must stand before the prompt.
    shim_flush_stdout()
  }

  private func keep(_ line: String) {
    guard keepsHistory, line != lastEntry, line.contains(where: { !$0.isWhitespace }) else { return }
    remember(line)
    do throws(HistoryFile.Failure) {
      try historyFile?.append([line])
      historyFailure = nil
    } catch {
      historyFailure = error.code
    }
  }

  private func remember(_ entry: String) {
    lastEntry = entry
    shim_history_enter(past, entry)
  }
}
