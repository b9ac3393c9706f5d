import Foundation
import TerminalSupport
import Testing

/// `talentwar ensemble --shard` and `talentwar merge`, one process after the other.
@Suite(.serialized) struct MergeTests {
  private let study = ["ensemble", "kitchen", "--runs", "40", "--threads", "1"]

  private func play(_ shares: [String], of count: Int, in folder: URL) throws {
    for share in shares {
      let part = try Program.run(study + ["--shard", "\(share)/\(count)", "--json"])
      #expect(part.status == 0 && part.errors.isEmpty)
      try Data(part.output.utf8).write(to: folder.appendingPathComponent("part-\(share)"))
    }
  }

  @Test func `parts from files and from standard input are what one process prints`() throws {
    let folder = try Program.folder()
    try play(["1", "2", "3"], of: 3, in: folder)
    let input = try Data(contentsOf: folder.appendingPathComponent("part-2"))
    for form in [["--json"], ["--csv"], [], ["--lang", "fr"]] {
      let whole = try Program.run(study + form)
      let merged = try Program.run(["merge", "part-3", "-", "part-1"] + form, input: input, in: folder)
      #expect(merged.status == 0 && merged.errors.isEmpty)
      #expect(merged.output == whole.output)
    }
  }

  @Test func `a table has one row for each turn and measure`() throws {
    let lines = try Program.run(study + ["--csv"]).output.split(separator: "\n")
    #expect(
      lines[0]
        == "turn,measure,lab,from,unit,runs,mean,standardDeviation,standardError,minimum,p5,p25,p50,p75,p95,maximum")
    #expect(lines.contains { $0.hasPrefix("2,retention,Bistro,,share,40,") })
    #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 16 })
  }

  @Test func `wrong usage is told from parts that do not fit`() throws {
    let usages = [
      ["ensemble", "kitchen", "--shard", "1/7"], ["ensemble", "kitchen", "--json", "--shard", "0/7"],
      ["ensemble", "kitchen", "--json", "--shard", "8/7"], ["ensemble", "kitchen", "--json", "--shard", "x"],
      ["ensemble", "kitchen", "--json", "--csv"], ["merge"], ["merge", "a", "--json", "--csv"],
    ]
    for usage in usages {
      let outcome = try Program.run(usage)
      #expect(outcome.status == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(usage)")
    }
    let folder = try Program.folder()
    try play(["1", "3"], of: 3, in: folder)
    let gap = try Program.run(["merge", "part-1", "part-3"], in: folder)
    #expect(gap.status == 1 && gap.output.isEmpty && gap.errors == "error: of 3 parts, this one is missing: 2\n")
    let partial = try Program.run(["merge", "part-1", "part-3", "--partial"], in: folder)
    #expect(partial.status == 0 && partial.output.contains("Replicates 1 to 13 and 27 to 40 of seed 7"))
    #expect(partial.errors == "What stands is merged: 27 of 40 replicates. Missing: part 2.\n")
    let nothing = try Program.run(["merge", "-"], in: folder)
    #expect(nothing.status == 1 && nothing.errors == "<stdin>: error: there is no part in it\n")
    let absent = try Program.run(["merge", "part-9", "."], in: folder)
    #expect(absent.status == 1 && absent.errors.contains("part-9") && absent.errors.contains("folder"))
    let elsewhere = try Program.run(["merge", "part-1", "part-1", "--json"], in: folder)
    #expect(elsewhere.status == 1 && elsewhere.output.contains(#""type":"error","file":"part-1","line":1"#))
  }

  @Test func `a process that is asked to end leaves a part that says how far it came`() throws {
    let folder = try Program.folder()
    let part = folder.appendingPathComponent("part-1").path
    let command = "exec \(try builtProgram("talentwar")) ensemble kitchen --runs 100000000 --shard 1/2 --json > \(part)"
    let terminal = try PseudoTerminal(
      program: "/bin/sh", arguments: ["-c", command], environment: ["HOME": folder.path], columns: 80, rows: 24)
    try terminal.expectOnScreen("of 50,000,000 replicates")
    terminal.signal(SIGTERM)
    try terminal.expectOnScreen("Interrupted after")
    #expect(try terminal.wait() == .exited(130))
    let refused = try Program.run(["merge", "part-1"], in: folder)
    #expect(refused.status == 1 && refused.errors.contains("part 1 of 2 was interrupted"))
    let taken = try Program.run(["merge", "part-1", "--partial", "--json"], in: folder)
    #expect(taken.status == 0 && taken.output.contains(#""asked":100000000}"#))
    #expect(taken.errors.replacing("\n", with: " ").contains("Interrupted: part 1. Missing: part 2."))
  }
}

/// The examples for many processors and many machines.
@Suite(.serialized) struct ClusterTests {
  private static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Cluster")

  private func run(
    _ script: String, _ arguments: [String] = [], _ variables: [String: String] = [:], in folder: URL
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [Self.scripts.appendingPathComponent(script).path] + arguments
    process.currentDirectoryURL = folder
    let own = ["HOME": folder.path, "LC_ALL": "C.UTF-8", "TALENTWAR": try builtProgram("talentwar")]
    let path = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    process.environment = own.merging(path) { $1 }.merging(variables) { $1 }
    let output = folder.appendingPathComponent(".output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }

  private static let hasParallel =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: $0 + "/parallel") }

  @Test(.enabled(if: hasParallel, "GNU parallel is not installed: .ci/need tests"))
  func `shares under GNU parallel are what one process prints`() throws {
    let folder = try Program.folder()
    let whole = try Program.run(["ensemble", "kitchen", "--runs", "30", "--json"])
    let merged = try run("parallel.sh", ["kitchen", "30", "7", "--json"], in: folder)
    #expect(merged.status == 0 && merged.output == whole.output)
    let failed = try run("parallel.sh", ["kitchin", "30", "7"], in: folder)
    #expect(failed.status == 1)
  }

  @Test func `tasks of a job array leave parts that are what one process prints`() throws {
    let folder = try Program.folder()
    for task in 1...3 {
      let variables = [
        "SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "3", "SLURM_CPUS_PER_TASK": "2",
        "SCENARIO": "kitchen", "RUNS": "30", "LAUNCH": "",
      ]
      #expect(try run("slurm.sh", [], variables, in: folder).status == 0)
    }
    let parts = (1...3).map { "parts/part-\($0)" }
    let whole = try Program.run(["ensemble", "kitchen", "--runs", "30", "--json"])
    let merged = try Program.run(["merge"] + parts + ["--json"], in: folder)
    #expect(merged.status == 0 && merged.output == whole.output)
    let failed = try run(
      "slurm.sh", [], ["SLURM_ARRAY_TASK_ID": "1", "SHARES": "2", "SCENARIO": "kitchin", "LAUNCH": ""], in: folder)
    #expect(failed.status == 1)
  }
}
