import ArgumentParser
import Experiments
import LineEditor
import Shell

/// `talentwar sweep SCENARIO DESIGN`: a scenario at many values of its numbers.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sweep", abstract: words(.sweep))

  @Argument(help: ArgumentHelp(words(.scenario)))
  var scenario: String

  @Argument(help: ArgumentHelp(words(.sweepDesign)))
  var design: String

  @Option(help: ArgumentHelp(words(.runs)))
  var runs: Int?

  @Option(help: ArgumentHelp(words(.threads)))
  var threads: Int?

  @Flag(help: ArgumentHelp(words(.csv)))
  var csv = false

  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if let runs, !(1...1_000_000_000).contains(runs) { throw ValidationError(words(.badRuns)) }
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
    if csv, flags.json { throw ValidationError(words(.csvOrJSON)) }
  }

  func run() throws {
    let front = Front(flags.options)
    let monitor = front.monitor
    let line = ProgressLine(front.shell.options.style)
    let work = LongWork(
      pool: ThreadPool(width: threads), isCancelled: { monitor.shouldStop }, progress: line.show, end: line.clear)
    try front.finish(
      monitor.whileListening { front.shell.sweep(scenario, design, runs: runs, isCSV: csv, work: work) })
  }
}
