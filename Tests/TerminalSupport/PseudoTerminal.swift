#if canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#else
  public import Darwin
#endif

/// What went wrong between a test and the program in its terminal.
public struct TerminalFailure: Error, CustomStringConvertible {
  /// The sentence, and what the screen showed.
  public let description: String
}

/// A program in a terminal of its own, driven by a test.
///
/// The program leads a new session, whose controlling terminal is the pseudo-terminal, so that Ctrl-C, Ctrl-Z and
/// changes of size reach it as they do in a window. It is killed when the object goes, whatever happened.
///
/// ```swift
/// let terminal = try PseudoTerminal(program: try builtProgram("talentwar"), environment: ["TERM": "xterm"])
/// try terminal.expect("> ")
/// terminal.write("labs\r")
/// try terminal.expect("OpenAI")
/// terminal.write("\u{04}")
/// #expect(try terminal.wait() == .exited(0))
/// ```
public final class PseudoTerminal {
  /// How the program ended.
  public enum Ending: Equatable, Sendable {
    /// It left with a status.
    case exited(Int32)
    /// A signal ended it.
    case killed(Int32)
  }

  /// How long `expect` and `wait` are patient with a program, in seconds; generous, for a loaded machine.
  public static let patience = 10.0

  /// The process.
  public let process: pid_t
  /// All bytes the program has written.
  public private(set) var output: [UInt8] = []
  /// What these bytes show.
  public private(set) var screen: Screen

  private let master: Int32
  private var ending: Ending?
  // Where the next `expect` begins to look.
  private var looked = 0

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: The path of the executable.
  ///   - arguments: Without the name of the program.
  ///   - environment: The whole environment; `TERM` is `xterm` and `LC_ALL` is `C.UTF-8` unless it says otherwise,
  ///     and `PATH` and `HOME` are `/usr/bin:/bin` and a folder that does not exist.
  ///   - columns: The width of the window.
  ///   - rows: The height of the window.
  public init(
    program: String, arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var name: [CChar] = Array(repeating: 0, count: 1024)
    var size = PseudoTerminal.windowSize(columns, rows)
    guard openpty(&ends.master, &ends.slave, &name, nil, &size) == 0 else {
      throw TerminalFailure(description: "no pseudo-terminal: \(errorText())")
    }
    master = ends.master
    // Open until the program has it open too: before that, a read would find the other end closed.
    defer { close(ends.slave) }
    for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    screen = Screen(columns: columns, rows: rows)
    let slave = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)

    let defaults = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    let variables = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    process = try spawn([program] + arguments, environment: variables, terminal: slave)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }
    close(master)
  }

  // MARK: Driving

  /// Types `text`. Enter is `\r`, Ctrl-C `\u{03}`.
  public func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let deadline = now() + Self.patience
    while !bytes.isEmpty, now() < deadline {
      let count = bytes.withUnsafeBytes { systemWrite(master, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else {
        // The program writes as much as it reads: take it in, or both wait for ever.
        read(for: 0.05)
      }
    }
  }

  /// Changes the size of the window, which tells the program by SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    read(for: 0)
    screen.resize(columns: columns, rows: rows)
    var size = PseudoTerminal.windowSize(columns, rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) {
    kill(process, number)
  }

  // MARK: Watching

  /// Waits for `text` among the bytes written after those of the last `expect`.
  ///
  /// - Throws: `TerminalFailure`, with the bytes that came instead, if it does not come in time or the program leaves.
  public func expect(_ text: String, timeout: Double = PseudoTerminal.patience) throws {
    let wanted = Array(text.utf8)
    let start = looked
    try wait(timeout, for: "the bytes \(text.debugDescription)") {
      guard let found = firstRange(of: wanted, in: output, from: start) else { return false }
      looked = found.upperBound
      return true
    }
  }

  /// Waits until the screen shows `text` within a row.
  public func expectOnScreen(_ text: String, timeout: Double = PseudoTerminal.patience) throws {
    try wait(timeout, for: "\(text.debugDescription) on the screen") {
      screen.lines.contains { $0.contains(text) }
    }
  }

  /// Waits until the screen is exactly `lines`, spaces at the ends of rows and empty rows at the end left out.
  public func expectScreen(_ lines: [String], timeout: Double = PseudoTerminal.patience) throws {
    try wait(timeout, for: "the screen\n\(lines.map { "  |\($0)" }.joined(separator: "\n"))") {
      screen.lines == lines
    }
  }

  /// Waits until the cursor is at a cell, counted from 0.
  public func expectCursor(row: Int, column: Int, timeout: Double = PseudoTerminal.patience) throws {
    try wait(timeout, for: "the cursor at row \(row), column \(column)") {
      screen.row == row && screen.column == column
    }
  }

  /// Waits until the terminal echoes what is typed, or until it no longer does: a program that edits lines has taken it.
  public func expectEcho(_ on: Bool, timeout: Double = PseudoTerminal.patience) throws {
    try wait(timeout, for: "the terminal to \(on ? "echo" : "be raw")") { echoes == on }
  }

  /// Whether the terminal echoes what is typed.
  public var echoes: Bool {
    var modes = termios()
    return tcgetattr(master, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Waits until the program has ended.
  @discardableResult
  public func wait(timeout: Double = PseudoTerminal.patience) throws -> Ending {
    let deadline = now() + timeout
    while ending == nil {
      read(for: 0.02)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
        read(for: 0.02)
      } else if now() > deadline {
        throw failure("the program did not end within \(timeout) s")
      }
    }
    return ending!
  }

  // MARK: Inside

  private func wait(_ timeout: Double, for what: String, until met: () -> Bool) throws {
    let deadline = now() + timeout
    while true {
      let isOpen = read(for: 0.05)
      if met() { return }
      guard isOpen else { throw failure("the program closed the terminal before \(what)") }
      guard now() < deadline else { throw failure("after \(timeout) s still waiting for \(what)") }
    }
  }

  /// Takes in what comes within some seconds, as soon as anything comes. Answers whether more can come.
  @discardableResult
  private func read(for seconds: Double) -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, Int32(seconds * 1000)) > 0 else { return true }
    var block: [UInt8] = Array(repeating: 0, count: 1 << 16)
    let count = systemRead(master, &block, block.count)
    if count > 0 {
      output.append(contentsOf: block[..<count])
      screen.show(block[..<count])
      return true
    }
    // Linux answers EIO once nobody has the other end open.
    let isOpen = count < 0 && (errno == EAGAIN || errno == EINTR)
    if !isOpen { usleep(10_000) }
    return isOpen
  }

  private func failure(_ what: String) -> TerminalFailure {
    let tail = String(decoding: output.suffix(2_000), as: UTF8.self).debugDescription
    let shown = screen.lines.map { "  |\($0)" }.joined(separator: "\n")
    return TerminalFailure(
      description: """
        \(what)
        the screen, cursor at row \(screen.row), column \(screen.column):
        \(shown)
        the last bytes: \(tail)
        """)
  }

  private static func windowSize(_ columns: Int, _ rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

private func firstRange(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Range<Int>? {
  guard !wanted.isEmpty, bytes.count - start >= wanted.count else { return nil }
  for offset in start...(bytes.count - wanted.count)
  where bytes[offset] == wanted[0] && bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
    return offset..<(offset + wanted.count)
  }
  return nil
}

// Inside PseudoTerminal these names are methods.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
