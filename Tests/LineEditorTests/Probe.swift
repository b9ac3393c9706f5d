import TerminalSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Starts the probe in a terminal and waits until it takes keys.
func startProbe(
  _ environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    program: try builtProgram("editor-probe"), environment: environment, columns: columns, rows: rows)
  try terminal.expectOnScreen("probe>")
  try terminal.expectEcho(false)
  return terminal
}

/// Ends a probe by Ctrl-D and tells how it ended.
func leave(_ terminal: PseudoTerminal) throws -> PseudoTerminal.Ending {
  // Typed between two prompts it would be lost: the system turns it into a NUL.
  try terminal.expectEcho(false)
  terminal.write(Key.controlD)
  return try terminal.wait()
}

/// What a keyboard sends.
enum Key {
  static let enter = "\r"
  static let tab = "\t"
  static let escape = "\u{1B}"
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let delete = "\u{1B}[3~"
  static let controlC = "\u{03}"
  static let controlD = "\u{04}"
  static let controlR = "\u{12}"
  static let controlZ = "\u{1A}"

  static func paste(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
}

/// A new empty folder, removed by `body`'s end.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var pattern = Array("/tmp/editor-test-XXXXXX".utf8CString)
  guard mkdtemp(&pattern) != nil else { throw CannotMakeFolder() }
  let path = String(decoding: pattern.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { removeFolder(path) }
  return try body(path)
}

private struct CannotMakeFolder: Error {}

/// The names in a folder, in order.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}

private func removeFolder(_ path: String) {
  for name in names(in: path) {
    let inside = "\(path)/\(name)"
    if unlink(inside) != 0 { removeFolder(inside) }
  }
  rmdir(path)
}

/// The whole of a file.
func contents(_ path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var block: [UInt8] = Array(repeating: 0, count: 4096)
  while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

/// Makes a file.
func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else { return }
  fputs(text, file)
  fclose(file)
}
