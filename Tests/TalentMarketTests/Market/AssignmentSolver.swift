import Foundation

/// SciPy's assignment solver in a Python process; `Tests/Fixtures/assignment.py` says what it answers.
enum AssignmentSolver {
  struct Market: Encodable {
    var value: [[Int64]]
    var taste: [[Double]]
    var outside: [Double]
  }

  struct Answer: Decodable {
    var welfare: Double
    var utility: [Double]
  }

  enum Fault: Error, CustomStringConvertible {
    case noSciPy([String])
    case failed(Int32)

    var description: String {
      switch self {
      case .noSciPy(let tried):
        "none of \(tried.joined(separator: ", ")) can import scipy; `.ci/need tests` installs it"
      case .failed(let status): "assignment.py ended with status \(status)"
      }
    }
  }

  /// The answers to a list of markets.
  static func solve(_ markets: [Market]) throws -> [Answer] {
    let candidates = ["python3", "/usr/bin/python3"]
    let hasSciPy = { (python: String) in (try? run(python, ["-c", "import scipy.optimize"], nil))?.status == 0 }
    guard let python = candidates.first(where: hasSciPy) else { throw Fault.noSciPy(candidates) }
    let script = String(decoding: try fixture("assignment.py"), as: UTF8.self)
    let (status, output) = try run(python, ["-c", script], JSONEncoder().encode(markets))
    guard status == 0 else { throw Fault.failed(status) }
    return try JSONDecoder().decode([Answer].self, from: output)
  }

  private static func run(
    _ program: String, _ arguments: [String], _ input: Data?
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    if input == nil { process.standardError = FileHandle.nullDevice }
    try process.run()
    // The script reads all of its input before it writes, so neither end waits for the other.
    if let input { try standardInput.fileHandleForWriting.write(contentsOf: input) }
    try standardInput.fileHandleForWriting.close()
    let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
