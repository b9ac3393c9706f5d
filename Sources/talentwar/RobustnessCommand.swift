import ArgumentParser
import LineEditor
import Shell

/// `talentwar robustness SCENARIO`: the claims of a scenario under other assumptions, or from other seeds.
struct RobustnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "robustness", abstract: words(.robustness))

  @Argument(help: ArgumentHelp(words(.scenarioNamed)))
  var scenario: String

  @Option(help: ArgumentHelp(words(.oneClaim)))
  var claim: String?

  @Option(help: ArgumentHelp(words(.robustnessSeeds)))
  var seeds: Int?

  @Option(help: ArgumentHelp(words(.robustnessRuns)))
  var runs: Int?

  @Option(help: ArgumentHelp(words(.threads)))
  var threads: Int?

  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if let runs, !(2...1_000_000).contains(runs) { throw ValidationError(words(.badCalibrationRuns)) }
    if let seeds, !(1...10_000).contains(seeds) { throw ValidationError(words(.badRobustnessSeeds)) }
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
  }

  func run() throws {
    let front = Front(flags.options)
    let work = front.work(threads: threads)
    try front.finish(
      front.monitor.whileListening {
        front.shell.robustness(scenario, claim: claim, seeds: seeds, runs: runs, work: work)
      })
  }
}
