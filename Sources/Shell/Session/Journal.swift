#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What was typed, on disk before its result is shown, so that no crash and no closed laptop loses it.
///
/// One file a process, itself a session. The process holds a lock on it, which ends with the process however that ends:
/// a journal that nobody holds was left behind, see ``abandoned(in:)``. The file begins with the first line typed.
/// Where it cannot be written the work goes on, what is missing is kept, and every further line tries again.
final class Journal {
  /// Why there is no journal, or no complete one.
  enum Fault: Error, Hashable, Sendable {
    /// Neither the environment nor the home folder says where to keep it.
    case noFolder
    /// The file or its folder cannot be written.
    case write(WriteFault)
    /// It has grown past the limit; what comes next is not kept.
    case tooLarge(limit: Int)
  }

  /// The most bytes that a journal may hold.
  static let limit = 64 << 20

  /// Where the journal is, once it has begun.
  private(set) var path: String?

  private let folder: String?
  let limit: Int
  private var descriptor: Int32?
  /// Bytes known to be on disk.
  private var length = 0
  private var pending: [UInt8]
  private var reported: Set<Fault> = []
  private var isFull = false

  /// The journal of a session that begins with `header`; nothing is written before the first line.
  convenience init(header: SessionFile.Header, folder: String?) {
    self.init(session: SessionFile(header: header), folder: folder)
  }

  /// The journal of a session that goes on; nothing is written before the next line, or ``write()``.
  ///
  /// - Parameters:
  ///   - session: What has happened so far, such as what another process left behind.
  ///   - folder: Where journals are kept, from ``folder(environment:)``; made when it is missing.
  init(session: SessionFile, folder: String?, limit: Int = Journal.limit) {
    self.folder = folder
    self.limit = limit
    pending = Array(session.text.utf8)
  }

  deinit { if let descriptor { Glue.close(descriptor) } }

  /// Puts a line, and the turns it played where they are known by then, on disk.
  ///
  /// - Returns: Why it could not be, the first time that this is so; `nil` otherwise. The work goes on either way.
  func append(line: String, turns: [SessionTurn] = []) -> Fault? {
    var text = SessionFile.text(of: .line(line))
    for turn in turns { text += SessionFile.text(of: .turn(turn)) }
    return append(text)
  }

  /// Puts turns on disk that the line appended last has played.
  ///
  /// - Returns: As ``append(line:turns:)``.
  func append(turns: [SessionTurn]) -> Fault? {
    append(turns.reduce(into: "") { $0 += SessionFile.text(of: .turn($1)) })
  }

  /// Puts on disk what is not there yet: before the journal that this one goes on from is removed, say.
  ///
  /// - Returns: As ``append(line:turns:)``.
  func write() -> Fault? { append("") }

  /// Ends the journal of a session that ended well: nothing is left behind.
  func close() {
    if let path { unlink(path) }
    if let descriptor { Glue.close(descriptor) }
    descriptor = nil
    path = nil
    pending = []
    isFull = true
  }

  private func append(_ text: String) -> Fault? {
    if isFull { return nil }
    pending += Array(text.utf8)
    if length + pending.count > limit {
      // A session with a hole would be another session.
      isFull = true
      pending = []
      return report(.tooLarge(limit: limit))
    }
    do throws(Fault) {
      try begin()
      try flush()
      return nil
    } catch {
      return report(error)
    }
  }

  private func report(_ fault: Fault) -> Fault? { reported.insert(fault).inserted ? fault : nil }

  /// Begins the file: it takes its name only once it is locked and holds the session's beginning.
  private func begin() throws(Fault) {
    if descriptor != nil { return }
    guard let folder else { throw .noFolder }
    try Journal.makeFolder(folder)
    let name = Journal.freshName()
    let temporary = "\(folder)/.\(name)"
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
    let opened = SystemCall.retrying { open(temporary, flags, 0o600) }
    descriptor = try opened.mapError { Fault.write(WriteFault(code: $0.code)) }.get()
    length = 0
    do throws(Fault) {
      if let descriptor { _ = SystemCall.retrying { flock(descriptor, LOCK_EX | LOCK_NB) } }
      try flush()
      guard rename(temporary, "\(folder)/\(name)") == 0 else { throw .write(WriteFault(code: errno)) }
      path = "\(folder)/\(name)"
      AtomicFile.forceFolder(folder)
    } catch {
      // What was flushed goes with the file.
      pending = written + pending
      written = []
      unlink(temporary)
      if let descriptor { Glue.close(descriptor) }
      descriptor = nil
      length = 0
      throw error
    }
    written = []
  }

  /// What ``begin()`` has flushed, until the file has its name.
  private var written: [UInt8] = []

  private func flush() throws(Fault) {
    guard let descriptor, !pending.isEmpty else { return }
    var outcome = SystemCall.writeAll(pending, to: descriptor)
    if case .success = outcome { outcome = SystemCall.force(descriptor) }
    if case .failure(let failure) = outcome {
      // A line in part must not become the beginning of the next.
      _ = SystemCall.retrying { ftruncate(descriptor, off_t(length)) }
      _ = SystemCall.retrying { lseek(descriptor, off_t(length), SEEK_SET) }
      throw .write(WriteFault(code: failure.code))
    }
    length += pending.count
    if path == nil { written = pending }
    pending = []
  }

  // Inside `Journal`, `close` means the method.
  enum Glue {
    static func close(_ descriptor: Int32) {
      #if canImport(Glibc)
        _ = Glibc.close(descriptor)
      #elseif canImport(Musl)
        _ = Musl.close(descriptor)
      #else
        _ = Darwin.close(descriptor)
      #endif
    }
  }
}
