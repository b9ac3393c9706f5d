import Foundation
import TerminalSupport
import Testing

/// Input that is wrong gets a clear error and exit status 1, and ends no process by a trap.
@Suite(.serialized) struct BadInputTests {
  private static let kitchen = """
    name: test
    start: 2025-07-01
    labs:
      - { name: A, budget: 3M, compute: 1k, culture: { mission: 0.9, autonomy: 0.7, openness: 0.5, safety: 0.6, execution: 0.6 } }
    researchers:
      - { name: Ada, lab: A, talent: 5 }
    """

  private func check(_ bytes: Data, name: String = "bad.yaml") throws -> Program.Outcome {
    let folder = try Program.folder()
    try bytes.write(to: folder.appendingPathComponent(name))
    return try Program.run(["check", name], in: folder)
  }

  private func expectFault(_ text: String, _ words: String...) throws {
    let outcome = try check(Data(text.utf8))
    #expect(outcome.status == 1)
    for word in words { #expect(outcome.errors.contains(word), "\(word) is not in: \(outcome.errors)") }
  }

  @Test func `the sound file has no fault`() throws {
    let outcome = try check(Data(Self.kitchen.utf8))
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `faults name line and column and show a caret`() throws {
    try expectFault(
      Self.kitchen.replacingOccurrences(of: "mission: 0.9", with: "mission: 1.4"), "bad.yaml:4:", "1.4", "^")
    try expectFault(Self.kitchen.replacingOccurrences(of: "budget: 3M", with: "budget: -3M"), "bad.yaml:4:", "^")
    try expectFault(Self.kitchen.replacingOccurrences(of: "budget: 3M", with: "budget: NaN"), "bad.yaml:4:", "^")
    try expectFault(Self.kitchen.replacingOccurrences(of: "budget: 3M", with: "budget: 1e400"), "bad.yaml:4:", "^")
    try expectFault(Self.kitchen.replacingOccurrences(of: "budget: 3M", with: "budgt: 3M"), "budgt", "budget")
    try expectFault(Self.kitchen.replacingOccurrences(of: "lab: A", with: "lab: B"), "bad.yaml:6:")
    try expectFault(Self.kitchen + "\n  - { name: ada, lab: A }", "bad.yaml:7:")
    try expectFault(Self.kitchen + "\n  - { name: [", "bad.yaml:")
    try expectFault("", "bad.yaml")
    // Twelve thousand of these once added up past 64 bits.
    try expectFault(Self.kitchen.replacingOccurrences(of: "talent: 5", with: "pay: 1000T"), "bad.yaml:6:", "^")
  }

  @Test func `every fault of a file is reported at once`() throws {
    let text = Self.kitchen.replacingOccurrences(of: "budget: 3M", with: "budgt: 3M")
      .replacingOccurrences(of: "mission: 0.9", with: "mission: 1.4").replacingOccurrences(of: "lab: A", with: "lab: B")
    try expectFault(text, "budgt", "1.4", "bad.yaml:6:")
  }

  @Test func `noise, NUL bytes and bytes that are no text are refused at once`() throws {
    var random = SystemRandomNumberGenerator()
    let noise = Data((0..<10_000_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    #expect(try check(noise).status == 1)
    #expect(try check(Data(repeating: 0, count: 5000)).status == 1)
    #expect(try check(Data("name: \u{0}x".utf8)).status == 1)
    #expect(try check(Data([0x6E, 0x3A, 0x20, 0xFF, 0xFE])).status == 1)
  }

  @Test func `a missing file, a folder and an unknown name are said to be so`() throws {
    let folder = try Program.folder()
    let missing = try Program.run(["no-such.yaml"], in: folder)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("no-such.yaml"))
    #expect(try Program.run(["."], in: folder).status == 1)
    let near = try Program.run(["kitchn"], in: folder)
    #expect(near.status == 1)
    #expect(near.errors.contains("kitchen"))
  }

  @Test func `lines that are no text end a script with its line`() throws {
    for bytes: [UInt8] in [[0x6C, 0xFF, 0x0A], [0x6C, 0x00, 0x0A], [0x1B, 0x5B, 0x0A]] {
      let outcome = try Program.run(["kitchen"], input: Data("labs\n".utf8) + Data(bytes))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("<stdin>:2"))
    }
  }

  @Test func `wrong commands change nothing and trap nowhere`() throws {
    let lines = [
      "why", "why Nobody", "who", "bid", "bid Chain", "bid Chain Ada", "bid Chain Ada -5", "bid Chain Ada 1e400",
      "bid Chain Ada 0", "Chain.budget = NaN", "Chain.budget = 1e400", "Chain.budget = -1", "Chain.mission = 1.4",
      "Chain.quota = 2.5", "Chain.budget /= 0", "Chain.nothing = 3", "Nolab.budget = 3", "Ada.pay = 1e30", "goto 99",
      "goto -1", "undo 0", "undo", "redo", "step 0", "step x", "step 99999999999999999999", "load", "load /",
      "save", "save /nowhere/at/all", "replay nothing", "export turns.xyz", "policy", "policy pay-cap", "inject",
      "inject incident", "inject incident Nobody", "add", "add lab", "help nothing", "1 +", "(((((", "1/0 <", "\"",
      "'", "retention()", "retention(Nobody)", "frobnicate", "why not", "why not Chain", "lab", "cite nothing.at.all",
      "researchers where", "researchers by nothing", "run until", "run until lead >", "settings nothing",
      String(repeating: "(", count: 50_000), String(repeating: "9", count: 50_000),
    ]
    let reference = try Program.run(["kitchen", "--json", "-c", "step"]).output.split(separator: "\n").last
    for line in lines {
      let outcome = try Program.run(["kitchen"], input: Data((line + "\n").utf8))
      #expect(outcome.status == 1, "\(line.prefix(60)): \(outcome.output.suffix(200))")
      #expect(!outcome.errors.isEmpty, "\(line.prefix(60))")
      #expect(!outcome.errors.contains("Fatal"), "\(line.prefix(60))")
    }
    #expect(reference != nil)
  }

  @Test func `replaying a session writes nothing to disk, whatever its lines say`() throws {
    let folder = try Program.folder()
    let script = "Chain.budget *= 2\nstep\nsave game.talentwar\n"
    #expect(try Program.run(["kitchen"], input: Data(script.utf8), in: folder).status == 0)
    let file = folder.appendingPathComponent("game.talentwar")
    let text = try String(contentsOf: file, encoding: .utf8)
    for line in ["save precious", "export precious.csv", "load raid-2025", "replay game.talentwar", "quit"] {
      try text.replacingOccurrences(of: "> Chain.budget *= 2", with: "> " + line)
        .write(to: folder.appendingPathComponent("bad.talentwar"), atomically: true, encoding: .utf8)
      #expect(try Program.run(["replay", "bad.talentwar"], in: folder).status == 1, "\(line)")
    }
    for name in ["precious", "precious.csv"] {
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path))
    }
    try text.replacingOccurrences(of: "> step", with: "> step 1000000")
      .write(to: folder.appendingPathComponent("bad.talentwar"), atomically: true, encoding: .utf8)
    _ = try Program.run(["replay", "bad.talentwar"], in: folder)
  }

  @Test func `output that cannot be written is no success`() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "'\(try builtProgram("talentwar"))' kitchen -c step > /dev/full"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 1)
  }

  @Test func `a closed standard input is an empty script`() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "'\(try builtProgram("talentwar"))' kitchen <&- > /dev/null"]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
  }

  @Test func `a name that no quoting could save is refused in a file`() throws {
    try expectFault(Self.kitchen.replacingOccurrences(of: "name: A,", with: "name: \"A;undo\","), "bad.yaml:4:")
  }
}
