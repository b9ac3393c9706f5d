#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a file could not be read.
enum ReadFault: Error, Hashable, Sendable {
  /// Nothing has that name.
  case missing
  /// It is a folder.
  case isDirectory
  /// The system would not give it; the code is errno's.
  case unreadable(code: Int32)
  /// It holds more bytes than the limit.
  case tooLarge(limit: Int)
}

/// Why a file could not be written.
enum WriteFault: Error, Hashable, Sendable {
  /// Its folder does not exist.
  case noSuchFolder
  /// The system does not allow it.
  case permission
  /// It is a folder.
  case isDirectory
  /// No room is left, on the disk or in the quota.
  case diskFull
  /// Something else; the code is errno's.
  case other(code: Int32)

  /// The fault that an errno stands for.
  init(code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .noSuchFolder
    case EACCES, EPERM, EROFS: self = .permission
    case EISDIR: self = .isDirectory
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull
    default: self = .other(code: code)
    }
  }
}

/// The few system calls that files need, interrupted ones tried again.
enum SystemCall {
  /// Calls until the answer is anything but EINTR; the answer, or the errno as a failure.
  static func retrying<Answer: SignedInteger>(_ call: () -> Answer) -> Result<Answer, SystemFailure> {
    while true {
      let answer = call()
      if answer >= 0 { return .success(answer) }
      if errno != EINTR { return .failure(SystemFailure(code: errno)) }
    }
  }

  /// Whether the system could be given this as a path: not empty, without NUL.
  static func isPath(_ path: String) -> Bool { !path.isEmpty && !path.utf8.contains(0) }

  /// Writes every byte to an open file.
  static func writeAll(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Result<Void, SystemFailure> {
    let outcome = Array(bytes).withUnsafeBytes { buffer -> Result<Void, SystemFailure> in
      var written = 0
      while written < buffer.count {
        switch retrying({ write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written) }) {
        case .success(let count): written += count
        case .failure(let failure): return .failure(failure)
        }
      }
      return .success(())
    }
    return outcome
  }

  /// Forces an open file's bytes to the disk; files that know no such thing count as forced.
  static func force(_ descriptor: Int32) -> Result<Void, SystemFailure> {
    #if canImport(Darwin)
      let answer = retrying { fsync(descriptor) }
    #else
      let answer = retrying { fdatasync(descriptor) }
    #endif
    switch answer {
    case .success: return .success(())
    case .failure(let failure) where failure.code == EINVAL || failure.code == ENOTSUP: return .success(())
    case .failure(let failure): return .failure(failure)
    }
  }

  /// What `stat` says, links followed; `nil` when there is nothing.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Whether a status is of a folder.
  static func isDirectory(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  /// Whether a status is of an ordinary file.
  static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
}

/// The errno of a system call that failed.
struct SystemFailure: Error, Hashable, Sendable {
  /// The errno.
  var code: Int32
}
