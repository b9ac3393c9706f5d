#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines typed in earlier sessions, oldest first, in libedit's own format: a header, then one entry a line,
/// with what would not fit a line as `\ooo`.
///
/// libedit saves by truncating the file in place, and the last session to leave wins. This saves by merging what is new
/// into the file as it is now, and by renaming a finished file over it.
struct HistoryFile {
  /// Why the file could not be written; the number is that of errno.
  struct Failure: Error, Equatable {
    var code: Int32
  }

  /// Where the entries are kept.
  let path: String
  /// How many are kept.
  let limit: Int

  private static let header = "_HiStOrY_V2_"

  /// The entries on disk; none if there is no such file.
  func load() -> [String] {
    contents(of: path).map { Self.decode($0) } ?? []
  }

  /// Adds entries to those on disk, and creates the folder if need be.
  ///
  /// A lock on the folder keeps two sessions apart where the file system has locks. The file is readable by its owner
  /// alone, for a line may hold anything.
  func append(_ entries: [String]) throws(Failure) {
    guard !entries.isEmpty else { return }
    // A link to a file kept elsewhere stays a link.
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let file = target ?? path
    let folder = Self.folder(of: file)
    Self.createFolder(folder)
    let lock = open(folder, O_RDONLY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { flock(lock, LOCK_EX) }
    let merged = Self.merge(load(), entries, limit: limit)
    try replace(file, with: Self.encode(merged))
  }

  /// The entries of both, without an entry that repeats the one before it, and the newest `limit` of them.
  static func merge(_ earlier: [String], _ later: [String], limit: Int) -> [String] {
    var merged: [String] = []
    merged.reserveCapacity(earlier.count + later.count)
    for entry in [earlier, later].joined() where entry != merged.last {
      merged.append(entry)
    }
    return Array(merged.suffix(limit))
  }

  /// The bytes of a file that holds `entries`.
  static func encode(_ entries: [String]) -> [UInt8] {
    var bytes = Array((header + "\n").utf8)
    for entry in entries {
      for byte in entry.utf8 {
        if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
          let digits = String(byte, radix: 8)
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(contentsOf: String(repeating: "0", count: 3 - digits.count).utf8)
          bytes.append(contentsOf: digits.utf8)
        } else {
          bytes.append(byte)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The entries in the bytes of a file, by whomever written: this module, libedit, or a person.
  static func decode(_ bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    if let first = lines.first, first.starts(with: header.utf8) { lines.removeFirst() }
    return lines.map { String(decoding: unescape($0), as: UTF8.self) }.filter { !$0.isEmpty }
  }

  private static func unescape(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      let digits = rest.prefix(3)
      if digits.count == 3, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8) {
        result.append(code)
        rest = rest.dropFirst(3)
      } else {
        // vis(3) writes a backslash as two; anything else was typed in by hand.
        result.append(rest.first == byte ? rest.removeFirst() : byte)
      }
    }
    return result
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func createFolder(_ path: String) {
    guard access(path, F_OK) != 0, path != ".", path != "/" else { return }
    createFolder(folder(of: path))
    mkdir(path, 0o700)
  }

  private func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block: [UInt8] = Array(repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes.append(contentsOf: block[..<count])
    }
  }

  private func replace(_ file: String, with bytes: [UInt8]) throws(Failure) {
    let temporary = "\(file).\(getpid()).new"
    unlink(temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, bytes.count - written) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let complete = written == bytes.count
    guard close(descriptor) == 0, complete, rename(temporary, file) == 0 else {
      let failure = Failure(code: errno)
      unlink(temporary)
      throw failure
    }
  }
}
