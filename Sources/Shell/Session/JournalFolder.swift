#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Journal {
  /// A journal whose process is gone.
  struct Abandoned: Hashable, Sendable {
    /// Where it is.
    var path: String
    /// When it was last written, seconds since 1970.
    var modified: Int64
    /// The session, as far as it was written.
    var session: SessionFile

    /// How many lines were typed.
    var lineCount: Int { session.lines.count }

    /// Deletes it, once it has been resumed or refused; does nothing while another process is at it.
    func remove() {
      guard let descriptor = Journal.lock(path) else { return }
      unlink(path)
      Glue.close(descriptor)
    }
  }

  /// The most journals that are kept; older ones are deleted.
  static let mostKept = 50

  private static let suffix = ".session"

  /// Where journals are kept: `talentwar/journal` in the folder for state of the XDG base directory specification.
  ///
  /// - Returns: `nil` when the environment names no folder by its full path.
  static func folder(environment: (String) -> String?) -> String? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/talentwar/journal" }
    if let home = environment("HOME"), home.hasPrefix("/") { return home + "/.local/state/talentwar/journal" }
    return nil
  }

  /// Journals that no process is at, latest first; those in which nothing was typed are deleted.
  static func abandoned(in folder: String) -> [Abandoned] {
    var found: [(journal: Abandoned, order: (Int, Int))] = []
    for name in names(in: folder) where name.hasSuffix(suffix) {
      let path = "\(folder)/\(name)"
      guard let descriptor = lock(path) else { continue }
      defer { Glue.close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, SystemCall.isRegular(status) else { continue }
      guard let bytes = try? FileReader.read(descriptor, limit: 2 * limit) else { continue }
      // A point in front is a journal about to begin, or one whose process ended right then.
      if name.hasPrefix("."), Int(time(nil)) - modification(status).0 < 60 { continue }
      guard !name.hasPrefix("."), let session = SessionFile.recover(bytes), !session.lines.isEmpty else {
        unlink(path)
        continue
      }
      let order = modification(status)
      found.append((Abandoned(path: path, modified: Int64(order.0), session: session), order))
    }
    found.sort { ($0.order.0, $0.order.1, $0.journal.path) > ($1.order.0, $1.order.1, $1.journal.path) }
    for old in found.dropFirst(mostKept) { old.journal.remove() }
    return found.prefix(mostKept).map(\.journal)
  }

  /// Makes a folder and those above it; only its owner may look into those made.
  static func makeFolder(_ path: String) throws(Fault) {
    if let status = SystemCall.status(path), SystemCall.isDirectory(status) { return }
    let above = AtomicFile.split(path).folder
    if above != path, above != "." { try makeFolder(above) }
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw .write(WriteFault(code: errno)) }
  }

  /// A name that no other journal has: the time, so that names sort by age, the process, and a running number.
  static func freshName() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return "\(time.tv_sec)-\(getpid())-\(time.tv_nsec)\(suffix)"
  }

  /// Locks a journal that nobody else has locked.
  ///
  /// - Returns: The open file that holds the lock until it is closed; `nil` when a process is at it.
  static func lock(_ path: String) -> Int32? {
    guard
      case .success(let descriptor) = SystemCall.retrying({
        open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      })
    else { return nil }
    switch SystemCall.retrying({ flock(descriptor, LOCK_EX | LOCK_NB) }) {
    case .success: return descriptor
    // Where files cannot be locked, the process that the name tells is at it for as long as it lives.
    case .failure(let failure) where failure.code != EWOULDBLOCK && !isProcessAlive(path): return descriptor
    case .failure:
      Glue.close(descriptor)
      return nil
    }
  }

  private static func isProcessAlive(_ path: String) -> Bool {
    let parts = AtomicFile.split(path).name.split(separator: "-")
    guard parts.count == 3, let process = pid_t(parts[1]), process > 0 else { return true }
    return kill(process, 0) == 0 || errno != ESRCH
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }

  private static func modification(_ status: stat) -> (Int, Int) {
    #if canImport(Darwin)
      (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #else
      (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #endif
  }
}
