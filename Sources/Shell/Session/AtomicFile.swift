#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes whole files: a reader finds the old bytes or the new ones, never a part, whenever the power goes.
enum AtomicFile {
  /// Replaces a file's bytes, or creates it.
  ///
  /// The bytes go to a new file in the same folder, to the disk, and only then take the name. A link is followed; an
  /// existing file's permissions are kept; what is no ordinary file, such as `/dev/stdout`, is written to directly.
  static func write(_ path: String, _ bytes: some Collection<UInt8>) throws(WriteFault) {
    guard SystemCall.isPath(path) else { throw path.isEmpty ? .noSuchFolder : .other(code: EINVAL) }
    let status = SystemCall.status(path)
    if let status {
      if SystemCall.isDirectory(status) { throw .isDirectory }
      guard SystemCall.isRegular(status) else { return try writeDirectly(path, bytes) }
      guard access(path, W_OK) == 0 else { throw WriteFault(code: errno) }
    } else if path.hasSuffix("/") {
      throw .isDirectory
    }
    let target = resolved(path)
    let (folder, name) = split(target)
    let (temporary, descriptor) = try createBeside(folder: folder, name: name)
    var isRenamed = false
    defer { if !isRenamed { unlink(temporary) } }
    do {
      defer { close(descriptor) }
      if let status { fchmod(descriptor, status.st_mode & 0o7777) }
      try SystemCall.writeAll(bytes, to: descriptor).mapError { WriteFault(code: $0.code) }.get()
      try SystemCall.force(descriptor).mapError { WriteFault(code: $0.code) }.get()
    }
    guard rename(temporary, target) == 0 else { throw WriteFault(code: errno) }
    isRenamed = true
    forceFolder(folder)
  }

  /// Creates a file with these bytes, whole or not at all; one that exists stays as it is.
  static func create(_ path: String, _ bytes: some Collection<UInt8>) throws(WriteFault) {
    guard SystemCall.isPath(path) else { throw path.isEmpty ? .noSuchFolder : .other(code: EINVAL) }
    let (folder, name) = split(path)
    let (temporary, descriptor) = try createBeside(folder: folder, name: name)
    defer { unlink(temporary) }
    do {
      defer { close(descriptor) }
      try SystemCall.writeAll(bytes, to: descriptor).mapError { WriteFault(code: $0.code) }.get()
      try SystemCall.force(descriptor).mapError { WriteFault(code: $0.code) }.get()
    }
    // Unlike a renaming, a second name never takes the place of a file.
    guard link(temporary, path) == 0 else { throw WriteFault(code: errno) }
    forceFolder(folder)
  }

  /// Forces a folder's list of names to the disk, where the system can.
  static func forceFolder(_ folder: String) {
    guard case .success(let descriptor) = SystemCall.retrying({ open(folder, O_RDONLY | O_CLOEXEC) }) else { return }
    _ = SystemCall.force(descriptor)
    close(descriptor)
  }

  /// The folder and the last component of a path.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }

  private static func writeDirectly(_ path: String, _ bytes: some Collection<UInt8>) throws(WriteFault) {
    let opened = SystemCall.retrying { open(path, O_WRONLY | O_CLOEXEC) }
    let descriptor = try opened.mapError { WriteFault(code: $0.code) }.get()
    defer { close(descriptor) }
    try SystemCall.writeAll(bytes, to: descriptor).mapError { WriteFault(code: $0.code) }.get()
  }

  /// The path with every link in it followed; a file that does not exist yet keeps its own.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func createBeside(
    folder: String, name: String
  ) throws(WriteFault) -> (path: String, descriptor: Int32) {
    // A long name plus the suffix might be longer than the system allows.
    let stem = String(decoding: name.utf8.prefix(100), as: UTF8.self)
    for attempt in 0..<100 {
      let path = "\(folder)/.\(stem).\(getpid())-\(attempt).tmp"
      switch SystemCall.retrying({ open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }) {
      case .success(let descriptor): return (path, descriptor)
      case .failure(let failure) where failure.code == EEXIST: continue
      case .failure(let failure): throw WriteFault(code: failure.code)
      }
    }
    throw .other(code: EEXIST)
  }
}
