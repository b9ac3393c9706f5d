import ArgumentParser
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

  @Flag(help: ArgumentHelp(words(.sweepCSV)))
  var csv = false

  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if let runs, !(1...1_000_000_000).contains(runs) { throw ValidationError(words(.badRuns)) }
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
    if csv, flags.json { throw ValidationError(words(.jsonOrCSV)) }
  }

  func run() throws {
    let front = Front(flags.options)
    let work = front.work(threads: threads)
    try front.finish(
      front.monitor.whileListening { front.shell.sweep(scenario, design, runs: runs, isCSV: csv, work: work) })
  }
}
