import LineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Completes a fixed list of words; a line that ends in a backslash or has an open parenthesis is incomplete.
/// To complete `crash` it crashes.
final class ProbeLanguage: LineEditingDelegate {
  static let words = [
    Completion("step", help: "plays a turn"), Completion("stop", help: "stops"),
    Completion("OpenAI"), Completion("openness"), Completion("whatif", help: "runs both worlds"),
    Completion("Élodie Durand"),
  ]

  func completions(line: String, cursor: Int) -> CompletionAnswer {
    precondition(line != "crash", "as asked")
    let before = Array(line.unicodeScalars.prefix(cursor))
    let start = before.lastIndex(of: " ").map { $0 + 1 } ?? 0
    var typed = ""
    typed.unicodeScalars.append(contentsOf: before[start...])
    let matching = Self.words.filter { $0.text.lowercased().hasPrefix(typed.lowercased()) }
    return CompletionAnswer(replacing: start..<cursor, candidates: matching)
  }

  func isIncomplete(_ line: String) -> Bool {
    line.hasSuffix("\\") || line.count { $0 == "(" } > line.count { $0 == ")" }
  }
}

func say(_ text: String) {
  print(text)
  fflush(nil)
}

/// Waits as a command would that works and asks the monitor now and then.
func work(_ monitor: InterruptMonitor) -> String {
  monitor.begin()
  defer { monitor.end() }
  say("working")
  for _ in 0..<3_000 {
    if monitor.isTerminated { return "told to leave" }
    if monitor.isInterrupted { return "stopped early" }
    usleep(10_000)
  }
  return "done"
}

// A test that fails must not leave a program behind.
alarm(120)

let language = ProbeLanguage()
let monitor = InterruptMonitor()
let reader: any LineReader
if EditlineReader.isUsable {
  let history = getenv("PROBE_HISTORY").map { String(cString: $0) }
  let editline = EditlineReader(program: "editor-probe", historyPath: history)
  editline.delegate = language
  reader = editline
} else {
  reader = ScriptReader()
}

loop: while true {
  switch reader.readLine(prompt: Prompt("probe>", style: "1;36")) {
  case .line("work"):
    say("<\(work(monitor))>")
  case .line("nap"):
    // A command that asks no monitor.
    say("napping")
    usleep(300_000)
    say("<awake>")
  case .line("exit"):
    exit(3)
  case .line("later"):
    // From another thread, once a person is typing again.
    guard let printer = (reader as? EditlineReader)?.printer else { continue }
    Task.detached {
      usleep(300_000)
      printer.print("news\nfrom afar")
    }
  case .line(let line):
    say("<line \(reader.lineNumber): \(line.debugDescription)>")
  case .interrupted:
    say("<interrupted>")
  case .endOfInput:
    say("<end>")
    break loop
  case .terminated:
    say("<terminated>")
    break loop
  }
}
