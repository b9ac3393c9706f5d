#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is known of the window in which the program runs.
public enum Terminal {
  /// Columns and rows of a window.
  public struct Size: Equatable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int
  }

  /// Whether the file descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// The size of the window: what the terminal says, else `COLUMNS` and `LINES`, else 80 by 24.
  public static func size(of descriptor: Int32 = 1) -> Size {
    var window = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 {
      return Size(width: Int(window.ws_col), height: Int(window.ws_row))
    }
    func number(_ name: String) -> Int? {
      environment(name).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }
    return Size(width: number("COLUMNS") ?? 80, height: number("LINES") ?? 24)
  }

  /// The columns `text` takes: two for a wide character, none for a combining mark.
  public static func columns(of text: String) -> Int {
    displayWidth(text)
  }

  /// Whether colour is welcome: a terminal, not a dumb one, and no `NO_COLOR` (see no-color.org).
  public static func colourWanted(_ descriptor: Int32 = 1) -> Bool {
    isTerminal(descriptor) && understandsEscapes && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// Whether the terminal named by `TERM` moves its cursor when told so by ECMA-48 sequences.
  public static var understandsEscapes: Bool {
    switch environment("TERM") {
    case nil, "", "dumb", "unknown", "emacs": false
    default: true
    }
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes all of `text` to a file descriptor, past the buffers of stdio.
  static func write(_ text: String, to descriptor: Int32 = 1) {
    guard !text.isEmpty else { return }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if count < 0 && errno != EINTR {
        return
      }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }
}

// Inside Terminal, `write` is the method.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
