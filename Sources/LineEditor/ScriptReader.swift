#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines from a pipe, a file or a text: shows no prompt, counts lines.
///
/// Lines end with a newline, before which a carriage return is dropped; the last may lack it. A byte order mark at the
/// start is dropped. What is not UTF-8 is replaced by U+FFFD and told in `fault`, so that the caller can refuse the
/// line by its number.
///
/// - Complexity: linear in the input, however long its lines; a line and one block are held in memory.
public final class ScriptReader: LineReader {
  /// What is wrong with the last line.
  public enum Fault: Error, Equatable, Sendable {
    /// Bytes that are not UTF-8, the first of them `byteOffset` bytes into the line.
    case invalidUTF8(byteOffset: Int)
    /// A NUL, the first of them `byteOffset` bytes into the line: not a text file, or UTF-16.
    case nulByte(byteOffset: Int)
    /// The input cannot be read (the number is that of errno); the outcome is `.endOfInput`.
    case unreadable(Int32)
  }

  /// What is wrong with the last line, if anything.
  public private(set) var fault: Fault?

  /// The line on which the last answer began, from 1; 0 before the first.
  public private(set) var lineNumber = 0

  /// Lines read so far: `lineNumber`, and more when an entry took several.
  public private(set) var linesRead = 0

  /// Asked whether a line wants the next one; without it every line stands alone.
  public weak var delegate: (any LineEditingDelegate)?

  /// Ends a wait for a slow pipe on Ctrl-C or SIGTERM, when it listens.
  public var monitor: InterruptMonitor?

  private let descriptor: Int32
  private let closesDescriptor: Bool
  private var buffer: [UInt8]
  // The first byte not yet answered, and the first not yet searched for a newline.
  private var start = 0
  private var searched = 0
  private var hasEnded: Bool

  /// Reads from an open file descriptor, which stays open; standard input unless said otherwise.
  public init(descriptor: Int32 = 0) {
    self.descriptor = descriptor
    closesDescriptor = false
    buffer = []
    hasEnded = false
  }

  /// Reads a file. Fails with `Fault.unreadable` if it cannot be opened.
  public init(path: String) throws(Fault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(errno) }
    closesDescriptor = true
    buffer = []
    hasEnded = false
  }

  /// Reads a text in memory.
  public init(text: String) {
    descriptor = -1
    closesDescriptor = false
    buffer = Array(text.utf8)
    hasEnded = true
  }

  /// Reads bytes in memory.
  public init(bytes: [UInt8]) {
    descriptor = -1
    closesDescriptor = false
    buffer = bytes
    hasEnded = true
  }

  deinit {
    if closesDescriptor { close(descriptor) }
  }

  /// The next line; the prompt is not shown.
  public func readLine(prompt: Prompt = Prompt("")) -> LineOutcome {
    fault = nil
    var entry: String?
    while true {
      switch nextLine() {
      case .success(let line):
        if entry == nil { lineNumber = linesRead }
        let text = entry.map { $0 + "\n" + line } ?? line
        guard fault == nil, let delegate, delegate.isIncomplete(text) else { return .line(text) }
        entry = text
      case .failure(let stop):
        // What an unfinished entry lacks is for the parser to say.
        if let entry, stop.outcome == .endOfInput { return .line(entry) }
        return stop.outcome
      }
    }
  }

  private struct Stop: Error {
    var outcome: LineOutcome
  }

  private func nextLine() -> Result<String, Stop> {
    while true {
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer {
          start = newline + 1
          searched = start
        }
        return .success(text(start..<newline))
      }
      searched = buffer.count
      if hasEnded {
        guard start < buffer.count else { return .failure(Stop(outcome: .endOfInput)) }
        defer { start = buffer.count }
        return .success(text(start..<buffer.count))
      }
      if let stop = fill() { return .failure(stop) }
    }
  }

  /// Reads another block, or tells why not.
  private func fill() -> Stop? {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    while true {
      if let monitor, monitor.shouldStop {
        return Stop(outcome: monitor.isTerminated ? .terminated : .interrupted)
      }
      var sources = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: monitor == nil ? -1 : SignalPost.wakeReader, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&sources, 2, -1) < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
      } else if sources[0].revents == 0 {
        SignalPost.drain()
        continue
      }
      var block: [UInt8] = Array(repeating: 0, count: 1 << 16)
      let count = read(descriptor, &block, block.count)
      if count > 0 {
        buffer.append(contentsOf: block[..<count])
        return nil
      }
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      if count < 0 { fault = .unreadable(errno) }
      hasEnded = true
      return nil
    }
  }

  private func text(_ range: Range<Int>) -> String {
    linesRead += 1
    var bytes = buffer[range]
    if linesRead == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    if fault == nil, let offset = bytes.firstIndex(of: 0) {
      fault = .nulByte(byteOffset: offset - bytes.startIndex)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if fault == nil { fault = .invalidUTF8(byteOffset: validPrefix(bytes)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// How many bytes at the start of `bytes` are UTF-8.
private func validPrefix(_ bytes: ArraySlice<UInt8>) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var count = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) {
    count += UTF8.width(scalar)
  }
  return count
}
