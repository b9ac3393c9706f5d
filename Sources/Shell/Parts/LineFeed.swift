#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a file or of standard input, one after the other: the whole need not fit into memory.
struct LineFeed: ~Copyable {
  /// The most bytes of one line.
  static let mostBytes = 64 << 20

  private let descriptor: Int32
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var filled = 0
  private var position = 0
  private var isOver = false

  /// The lines of a file; `-` is standard input.
  init(_ path: String) throws(ReadFault) {
    guard path != "-" else {
      descriptor = STDIN_FILENO
      return
    }
    guard SystemCall.isPath(path) else { throw .missing }
    switch SystemCall.retrying({ open(path, O_RDONLY | O_CLOEXEC) }) {
    case .success(let opened): descriptor = opened
    case .failure(let failure) where failure.code == ENOENT || failure.code == ENOTDIR: throw .missing
    case .failure(let failure): throw .unreadable(code: failure.code)
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next line without its end; `nil` after the last.
  mutating func next() throws(ReadFault) -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      let rest = chunk[position..<filled]
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        position = end + 1
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
      }
      line += rest
      position = filled
      if isOver { return line.isEmpty ? nil : line }
      guard line.count <= Self.mostBytes else { throw .tooLarge(limit: Self.mostBytes) }
      try fill()
    }
  }

  private mutating func fill() throws(ReadFault) {
    let descriptor = descriptor
    let answer = chunk.withUnsafeMutableBytes { buffer in
      SystemCall.retrying { read(descriptor, buffer.baseAddress, buffer.count) }
    }
    switch answer {
    case .success(let count):
      filled = count
      position = 0
      isOver = count == 0
    case .failure(let failure) where failure.code == EISDIR: throw .isDirectory
    case .failure(let failure): throw .unreadable(code: failure.code)
    }
  }
}
