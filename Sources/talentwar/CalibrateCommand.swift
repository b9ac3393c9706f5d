import ArgumentParser
import LineEditor
import Shell

/// `talentwar calibrate SCENARIO [--search]`: a scenario held against its data, or tuned to them.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "calibrate", abstract: words(.calibrate))

  @Argument(help: ArgumentHelp(words(.scenarioNamed)))
  var scenario: String

  @Flag(help: ArgumentHelp(words(.search)))
  var search = false

  @Option(help: ArgumentHelp(words(.output)))
  var output: String?

  @Option(help: ArgumentHelp(words(.from)))
  var from: Int?

  @Option(help: ArgumentHelp(words(.calibrationRuns)))
  var runs: Int?

  @Option(help: ArgumentHelp(words(.budget)))
  var budget: Int?

  @Option(help: ArgumentHelp(words(.threads)))
  var threads: Int?

  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if let runs, !(2...1_000_000).contains(runs) { throw ValidationError(words(.badCalibrationRuns)) }
    if let budget, !(2...1_000_000_000).contains(budget) { throw ValidationError(words(.badBudget)) }
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
    if let from, !(1...1_000_000).contains(from) { throw ValidationError(words(.badFrom)) }
    if search, from != nil { throw ValidationError(words(.onlyComparison)) }
    if !search, output != nil || budget != nil { throw ValidationError(words(.onlySearch)) }
  }

  func run() throws {
    let front = Front(flags.options)
    let work = front.work(threads: threads)
    try front.finish(
      front.monitor.whileListening {
        front.shell.calibrate(
          scenario, isSearch: search, from: from, runs: runs, budget: budget, output: output, work: work)
      })
  }
}
