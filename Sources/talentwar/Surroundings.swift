import LineEditor
import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the environment says about the person and the screen.
struct Surroundings {
  /// A variable that is set to something.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The language of messages.
  var language: Language {
    let locale = Self.variable("LC_ALL") ?? Self.variable("LC_MESSAGES") ?? Self.variable("LANG") ?? "C"
    return Language(locale: locale) ?? .english
  }

  /// Whether the screen shows more than ASCII.
  var isUnicode: Bool {
    let locale = Self.variable("LC_ALL") ?? Self.variable("LC_CTYPE") ?? Self.variable("LANG") ?? "C"
    let name = locale.lowercased()
    return (name.hasSuffix("utf-8") || name.hasSuffix("utf8")) && Self.variable("TERM") != "dumb"
  }

  /// Columns of the window; 80 for a pipe.
  var width: Int { Terminal.isTerminal(STDOUT_FILENO) ? Terminal.size().width : 80 }
}

/// Standard output and standard error.
final class TerminalOutput: Output {
  // The process has one of each, and one thread that writes.
  nonisolated(unsafe) static let standard = TerminalOutput()

  func write(_ line: String) { print(line) }

  func report(_ line: String) {
    fflush(nil)
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Self.put($0) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  private static func put(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    #endif
  }
}
