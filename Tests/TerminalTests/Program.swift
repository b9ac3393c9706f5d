import Foundation
import TerminalSupport
import Testing

/// The built program, run as a person or a script runs it.
enum Program {
  /// The folder of all these tests, which goes when they end.
  private static let root: URL = {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("talentwar-\(UUID().uuidString)")
    atexit { try? FileManager.default.removeItem(at: Program.root) }
    return root
  }()

  /// A folder of its own for each test: home, state and working directory.
  static func folder() throws -> URL {
    let folder = root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// What a run without a terminal came to.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program with no terminal; `input` is a script on standard input.
  static func run(_ arguments: [String], input: Data = Data(), in folder: URL? = nil) throws -> Outcome {
    let folder = try folder ?? self.folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try builtProgram("talentwar"))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    // Files, not pipes: no buffer can fill up and block either side.
    let names = ["in", "out", "err"].map { folder.appendingPathComponent(".std\($0)") }
    try input.write(to: names[0])
    for name in names[1...] { try Data().write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "ended by signal \(process.terminationStatus)")
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }

  /// Starts the program at a terminal.
  static func atTerminal(
    _ arguments: [String] = [], in folder: URL, environment: [String: String] = [:], rows: Int = 50
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      program: try builtProgram("talentwar"), arguments: arguments,
      environment: ["HOME": folder.path, "NO_COLOR": "1"].merging(environment) { $1 }, columns: 80, rows: rows)
  }
}

extension PseudoTerminal {
  /// Waits for the prompt and for the editor to take keys, then types a line.
  func type(_ line: String, at prompt: String) throws {
    try expectOnScreen(prompt)
    try expectEcho(false)
    write(line + "\r")
  }

  /// Ends the program with Ctrl-D and tells how it ended.
  func leave(at prompt: String) throws -> Ending {
    try expectOnScreen(prompt)
    try expectEcho(false)
    write("\u{04}")
    return try wait()
  }
}
