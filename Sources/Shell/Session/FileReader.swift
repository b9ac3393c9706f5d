#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads whole files.
enum FileReader {
  /// The most that a person's file may hold, unless a caller says otherwise.
  static let ordinaryLimit = 64 << 20

  /// Every byte of a file.
  ///
  /// - Parameters:
  ///   - path: Where it is; relative to the working directory.
  ///   - limit: The most bytes that are read; a device without end stops here too.
  static func read(_ path: String, limit: Int = ordinaryLimit) throws(ReadFault) -> [UInt8] {
    guard SystemCall.isPath(path) else { throw .missing }
    let descriptor: Int32
    switch SystemCall.retrying({ open(path, O_RDONLY | O_CLOEXEC) }) {
    case .success(let opened): descriptor = opened
    case .failure(let failure) where failure.code == ENOENT || failure.code == ENOTDIR: throw .missing
    case .failure(let failure): throw .unreadable(code: failure.code)
    }
    defer { close(descriptor) }
    return try read(descriptor, limit: limit)
  }

  /// Every byte from where an open file stands.
  static func read(_ descriptor: Int32, limit: Int) throws(ReadFault) -> [UInt8] {
    var status = stat()
    if fstat(descriptor, &status) == 0 {
      if SystemCall.isDirectory(status) { throw .isDirectory }
      if SystemCall.isRegular(status), Int(status.st_size) > limit { throw .tooLarge(limit: limit) }
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let answer = chunk.withUnsafeMutableBytes { buffer in
        SystemCall.retrying { Glue.read(descriptor, buffer.baseAddress, buffer.count) }
      }
      switch answer {
      case .success(0): return bytes
      case .success(let count):
        bytes.append(contentsOf: chunk[..<count])
        if bytes.count > limit { throw .tooLarge(limit: limit) }
      case .failure(let failure) where failure.code == EISDIR: throw .isDirectory
      case .failure(let failure): throw .unreadable(code: failure.code)
      }
    }
  }

  // Inside `FileReader`, `read` means the functions above.
  private enum Glue {
    static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
      #if canImport(Glibc)
        Glibc.read(descriptor, buffer, count)
      #elseif canImport(Musl)
        Musl.read(descriptor, buffer, count)
      #else
        Darwin.read(descriptor, buffer, count)
      #endif
    }
  }
}
