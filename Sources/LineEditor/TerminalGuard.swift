import CLibedit
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Global and atomic, because a signal handler can reach nothing else.
private let armed = Atomic<Bool>(false)
private let pasteOn = Atomic<Bool>(false)

/// Gives the terminal back as it was found, on every way out: `exit`, a crash, or the end of the line.
///
/// Armed only while a line is being edited; at all other times the terminal is as the shell left it.
enum TerminalGuard {
  // Written before `armed` is set and read after it is found set.
  nonisolated(unsafe) private static let found = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  nonisolated(unsafe) private static let earlier: UnsafeMutablePointer<sigaction> = {
    let table = UnsafeMutablePointer<sigaction>.allocate(capacity: 32)
    table.initialize(repeating: sigaction(), count: 32)
    return table
  }()
  private static let fatal: [Int32] = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
  private static let atExit: Void = {
    atexit { TerminalGuard.restore() }
  }()

  /// Remembers the modes of the terminal and watches the ways out.
  static func arm() {
    _ = atExit
    guard tcgetattr(STDIN_FILENO, found) == 0 else { return }
    armed.store(true, ordering: .sequentiallyConsistent)
    for number in fatal {
      _ = shim_catch_signal(number, restoreAndFailAgain, earlier + Int(number))
    }
  }

  /// Stops watching; libedit has put the terminal back itself.
  static func disarm() {
    guard armed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    for number in fatal {
      shim_restore_signal(number, earlier + Int(number))
    }
  }

  /// Switches bracketed paste: the terminal then marks what is pasted, so that newlines in it are not Enter.
  static func setBracketedPaste(_ on: Bool) {
    guard pasteOn.exchange(on, ordering: .sequentiallyConsistent) != on else { return }
    Terminal.write(on ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  /// Puts the terminal back if a line is being edited. Async-signal-safe.
  static func restore() {
    guard armed.exchange(false, ordering: .sequentiallyConsistent) else { return }
    if pasteOn.exchange(false, ordering: .sequentiallyConsistent) {
      // ESC [ ? 2 0 0 4 l
      var bytes: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) =
        (0x1B, 0x5B, 0x3F, 0x32, 0x30, 0x30, 0x34, 0x6C)
      _ = write(STDOUT_FILENO, &bytes, 8)
    }
    _ = tcsetattr(STDIN_FILENO, TCSANOW, found)
  }

  // The fault happens again on return, and then meets whoever handled it before: a backtrace, or the end.
  private static let restoreAndFailAgain: @convention(c) (Int32) -> Void = { number in
    TerminalGuard.restore()
    shim_restore_signal(number, earlier + Int(number))
  }
}
