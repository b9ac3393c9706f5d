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

  /// Whether some output could not be written, as on a full disk.
  private(set) var hasFailed = false
  private var pending: [UInt8] = []
  // A person sees each line as it comes; a pipe gets them by the block.
  private let isTerminal = Terminal.isTerminal(STDOUT_FILENO)

  func write(_ line: String) {
    pending.append(contentsOf: line.utf8)
    pending.append(UInt8(ascii: "\n"))
    if isTerminal || pending.count > 1 << 16 { flush() }
  }

  func report(_ line: String) {
    flush()
    _ = TerminalOutput.send(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Shows a text in place of the line of standard error that the cursor is in.
  func redraw(_ text: String) {
    _ = TerminalOutput.send(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO)
  }

  /// Sends what is waiting.
  func flush() {
    guard !pending.isEmpty else { return }
    if !TerminalOutput.send(pending, to: STDOUT_FILENO) { hasFailed = true }
    pending.removeAll(keepingCapacity: true)
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { put($0, descriptor) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func put(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
