import Experiments
import Foundation
import Testing

@testable import Shell

/// The kitchen with some luck, claims and ranges of a test's own, and another kitchen to compare it with.
struct Kitchens: ScenarioLibrary {
  let claims: [String]
  var ranges: [String] = []
  /// What is changed in the other kitchen.
  var other: @Sendable (String) -> String = { $0 }
  var luck = "0.4"
  var names: [String] { ["kitchen", "other"] }

  func scenario(_ name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) {
    guard let text = FileLibrary().scenario("kitchen").scenario?.text, let end = text.range(of: "claims:") else {
      return (nil, [])
    }
    var lucky = String(text[..<end.lowerBound]).replacing("luck: { value: 0,", with: "luck: { value: \(luck),")
    if name == "other" {
      lucky = other(lucky.replacing("name: kitchen", with: "name: other"))
    } else {
      lucky += "claims:\n" + claims.map { "  - \($0)\n" }.joined()
      if !ranges.isEmpty { lucky += "ranges:\n" + ranges.map { "  \($0)\n" }.joined() }
    }
    return FileLibrary().scenario(text: lucky, name: "\(name).yaml")
  }

  func scenario(text: String, name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) { scenario(name) }

  static let rich = "{ name: rich, says: b, change: Chain.budget * 3, measure: people(Chain), at: 1, expect: greater }"
  static let busy = "{ name: busy, says: b, change: home * 2, measure: people(Bistro), at: 2, expect: greater }"
}

/// A shell with these kitchens.
func kitchenShell(
  _ library: Kitchens, seed: UInt64? = nil, threads: Int = 2, isJSON: Bool = true
) -> (shell: Interpreter, log: OutputLog) {
  let log = OutputLog()
  var options = Options()
  options.isJSON = isJSON
  options.seed = seed
  let shell = Interpreter(output: log, library: library, options: options)
  let pool = ThreadPool(width: threads)
  shell.longWork = { LongWork(pool: pool) }
  shell.load("kitchen")
  #expect(log.reports.isEmpty, "\(log.reports)")
  log.clear()
  return (shell, log)
}

/// What was said to a machine, object by object.
func objects(of log: OutputLog) throws -> [[String: Any]] {
  try log.lines.map { line in
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
  }
}
