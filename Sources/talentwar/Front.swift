import ArgumentParser
import Experiments
import LineEditor
import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Between the process and the interpreter: where lines come from, and when to stop.
final class Front {
  let shell: Interpreter
  let monitor = InterruptMonitor()
  static let flagship = "raid-2025"

  init(_ options: Options) {
    shell = Interpreter(output: TerminalOutput.standard, library: FileLibrary(), options: options)
    let monitor = monitor
    let pool = SharedPool()
    shell.isInterrupted = { monitor.shouldStop }
    shell.longWork = { [unowned shell] in
      let line = ProgressLine(shell.options.style)
      return LongWork(
        pool: pool.threads, isCancelled: { monitor.shouldStop }, progress: line.show, end: line.clear)
    }
  }

  /// What long work needs: threads, Ctrl-C, a line that shows how far it has come.
  func work(threads: Int? = nil) -> LongWork {
    let monitor = monitor
    let line = ProgressLine(shell.options.style)
    return LongWork(
      pool: ThreadPool(width: threads), isCancelled: { monitor.shouldStop }, progress: line.show, end: line.clear)
  }

  func play(scenario: String?, commands: String?) throws {
    let isAtPrompt = commands == nil && !shell.options.isJSON && EditlineReader.isUsable
    shell.options.isInteractive = isAtPrompt
    shell.options.keepsJournal = isAtPrompt
    shell.options.journalFolder = Interpreter.journalFolder(environment: Surroundings.variable)
    let name = scenario ?? Self.flagship
    let isLoaded = isAtPrompt && scenario == nil ? shell.loadQuietly(name) : shell.load(name)
    guard isLoaded else { throw ExitCode(1) }
    defer { shell.close() }
    if let commands {
      shell.source = ("-c", 1)
      try finish(run(commands))
    } else if isAtPrompt {
      if scenario == nil { shell.greet() }
      try converse()
    } else {
      try readScript()
    }
  }

  private func run(_ line: String) -> ExecutionStatus {
    monitor.whileListening { shell.execute(line) }
  }

  /// Turns an outcome into an exit status, unless it is good.
  func finish(_ status: ExecutionStatus) throws {
    if monitor.isTerminated { throw ExitCode(130) }
    switch status {
    case .done, .quit: break
    case .failed: throw ExitCode(1)
    case .interrupted: throw ExitCode(130)
    }
  }

  private func readScript() throws {
    let reader = ScriptReader()
    reader.monitor = monitor
    while true {
      monitor.begin()
      let outcome = reader.readLine()
      monitor.end()
      switch outcome {
      case .line(let line):
        shell.source = ("<stdin>", reader.lineNumber)
        // What is not text fails as a line that holds no text.
        let status = run(reader.fault == nil ? line : "\u{FFFD}")
        if status == .quit { return }
        try finish(status)
      case .endOfInput: return
      case .interrupted, .terminated: throw ExitCode(130)
      }
    }
  }

  private func converse() throws {
    let reader = EditlineReader(historyPath: Self.historyPath)
    let delegate = PromptDelegate(shell)
    reader.delegate = delegate
    offerToResume(reader)
    while true {
      shell.options.style.width = max(20, Terminal.size().width)
      TerminalOutput.standard.flush()
      switch reader.readLine(prompt: Prompt(shell.promptText, style: shell.options.style.isColoured ? "1;36" : nil)) {
      case .line(let line): if run(line) == .quit { return }
      case .interrupted: continue
      case .endOfInput: return
      case .terminated: throw ExitCode(130)
      }
    }
  }

  private func offerToResume(_ reader: EditlineReader) {
    guard let unfinished = shell.unfinished().first else { return }
    reader.keepsHistory = false
    defer { reader.keepsHistory = true }
    let question = shell.ask(about: unfinished)
    TerminalOutput.standard.flush()
    // What is neither yes nor no may be a command: it is not swallowed, the question is asked again.
    while case .line(let answer) = reader.readLine(prompt: Prompt(question)) {
      switch answer.lowercased().split(separator: " ").first ?? "" {
      case "y", "yes", "o", "oui": return shell.resume(unfinished)
      case "n", "no", "non": return shell.forget(unfinished)
      default: continue
      }
    }
  }

  private static var historyPath: String? {
    if let state = Surroundings.variable("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/talentwar/history" }
    return Surroundings.variable("HOME").map { $0 + "/.local/state/talentwar/history" }
  }
}

/// Threads that are begun when they are first needed, and then kept.
private final class SharedPool {
  private(set) lazy var threads = ThreadPool()
}
