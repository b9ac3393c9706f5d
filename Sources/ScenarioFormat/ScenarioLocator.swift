public import Diagnostics

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Why a scenario cannot be had.
public enum LocatorFault: Error, Hashable, Sendable {
  /// No file and no scenario goes by this name.
  case missing(String, suggestion: String?)
  /// The path is a folder.
  case isFolder(String)
  /// The path is neither file nor folder, such as a device.
  case isNoFile(String)
  /// The system refuses; `code` is its `errno`.
  case unreadable(String, code: Int32)
  /// More bytes than a scenario may have.
  case tooLarge(String, bytes: Int, limit: Int)
}

/// A scenario at hand.
public struct ScenarioListing: Hashable, Sendable {
  /// Where it lies.
  public enum Place: Hashable, Sendable {
    /// A file.
    case file(path: String)
    /// The program itself.
    case bundled
  }

  /// The name by which it is loaded.
  public var name: String
  /// Where it lies.
  public var place: Place
}

/// Finds scenarios: a path as it stands, then by name in `./scenarios`, in the user's data folder, in the program.
public struct ScenarioLocator: Sendable {
  /// Folders that are searched for names, first match first.
  public var folders: [String]

  /// Searches the given folders, then the program.
  public init(folders: [String]) { self.folders = folders }

  /// Searches `./scenarios` and `$XDG_DATA_HOME/talentwar/scenarios` (by default in `~/.local/share`).
  public static var standard: ScenarioLocator {
    var folders = ["scenarios"]
    // The standard asks that a relative path in the variable be ignored.
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      folders.append(data + "/talentwar/scenarios")
    } else if let home = variable("HOME") {
      folders.append(home + "/.local/share/talentwar/scenarios")
    }
    return ScenarioLocator(folders: folders)
  }

  /// The file called `name`: a path, or a name with or without `.yaml`.
  ///
  /// What exists but cannot be read is a fault: a later place is tried only where an earlier has nothing.
  public func source(_ name: String) throws(LocatorFault) -> SourceText {
    guard !name.isEmpty, !name.utf8.contains(0) else { throw .missing(name, suggestion: nil) }
    let isPath = name.utf8.contains(UInt8(ascii: "/")) || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    if isPath, let source = try file(at: name) { return source }
    if !name.utf8.contains(UInt8(ascii: "/")) {
      for folder in folders {
        for ending in isPath ? [""] : [".yaml", ".yml"] {
          if let source = try file(at: folder + "/" + name + ending) { return source }
        }
      }
      let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
      if let source = BundledScenarios.source(named: stem) { return source }
      if !isPath, let source = try file(at: name) { return source }
    }
    throw .missing(name, suggestion: EditDistance.nearest(to: name, among: available().map(\.name)))
  }

  /// Every scenario that can be loaded by name, in the order of search; each name once.
  public func available() -> [ScenarioListing] {
    var seen = Set<String>()
    var result: [ScenarioListing] = []
    for folder in folders {
      for file in files(in: folder) {
        let ending = file.hasSuffix(".yaml") ? 5 : 4
        let name = String(file.dropLast(ending))
        if seen.insert(name).inserted {
          result.append(ScenarioListing(name: name, place: .file(path: folder + "/" + file)))
        }
      }
    }
    for name in BundledScenarios.names where seen.insert(name).inserted {
      result.append(ScenarioListing(name: name, place: .bundled))
    }
    return result
  }

  // MARK: Files

  /// The file at `path`, or `nil` when nothing is there.
  private func file(at path: String) throws(LocatorFault) -> SourceText? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG { return nil }
      throw .unreadable(path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isFolder(path)
    default: throw .isNoFile(path)
    }
    let size = Int(status.st_size)
    guard size <= ScenarioLimits.bytes else {
      throw .tooLarge(path, bytes: size, limit: ScenarioLimits.bytes)
    }
    return SourceText(name: path, bytes: try bytes(at: path))
  }

  /// Reads to the end, but no further than a scenario may go: a file may grow while it is read.
  private func bytes(at path: String) throws(LocatorFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, code: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path, code: errno)
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= ScenarioLimits.bytes else {
        throw .tooLarge(path, bytes: bytes.count, limit: ScenarioLimits.bytes)
      }
    }
  }

  /// The scenario files of a folder, by name; none when the folder cannot be read.
  private func files(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      let isScenario = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      if isScenario, !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
