import LineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names of files that begin as typed.
enum FileNames {
  static func completions(_ typed: String) -> [Completion] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let beginning = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [Completion] = []
    while let entry = readdir(stream), found.count < 500 {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      let isShown = !name.hasPrefix(".") || beginning.hasPrefix(".") && name != "." && name != ".."
      guard isShown, name.hasPrefix(beginning) else { continue }
      let isFolder = SystemCall.status(folder + name).map(SystemCall.isDirectory) ?? false
      found.append(Completion(folder + name + (isFolder ? "/" : ""), needsSpace: !isFolder))
    }
    return found.sorted { $0.text < $1.text }
  }
}
