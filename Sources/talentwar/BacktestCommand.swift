import ArgumentParser
import LineEditor
import Shell

/// `talentwar backtest SCENARIO`: a scenario held against what was reported of the world afterwards.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "backtest", abstract: words(.backtest))

  @Argument(help: ArgumentHelp(words(.scenarioNamed)))
  var scenario: String

  @Option(help: ArgumentHelp(words(.backtestRuns)))
  var runs: Int?

  @Option(help: ArgumentHelp(words(.threads)))
  var threads: Int?

  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if let runs, !(2...1_000_000).contains(runs) { throw ValidationError(words(.badCalibrationRuns)) }
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
  }

  func run() throws {
    let front = Front(flags.options)
    let work = front.work(threads: threads)
    try front.finish(
      front.monitor.whileListening { front.shell.backtest(scenario, runs: runs, work: work) })
  }
}
