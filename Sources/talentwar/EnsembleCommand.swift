import ArgumentParser
import Experiments
import LineEditor
import Shell

/// `talentwar ensemble SCENARIO`: many replicates of a scenario, and how its measures are distributed.
struct EnsembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "ensemble", abstract: words(.ensemble))

  @Argument(help: ArgumentHelp(words(.scenario)))
  var scenario: String = Front.flagship

  @Option(help: ArgumentHelp(words(.runs)))
  var runs: UInt32 = 1000

  @Option(help: ArgumentHelp(words(.turns)))
  var turns: Int?

  @Option(help: ArgumentHelp(words(.threads)))
  var threads: Int?

  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if !(1...1_000_000_000).contains(runs) { throw ValidationError(words(.badRuns)) }
    if let turns, !(0...10_000).contains(turns) { throw ValidationError(words(.badTurns)) }
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
  }

  func run() throws {
    let front = Front(flags.options)
    let monitor = front.monitor
    let line = ProgressLine(front.shell.options.style)
    let work = LongWork(
      pool: ThreadPool(width: threads), isCancelled: { monitor.shouldStop }, progress: line.show, end: line.clear)
    try front.finish(
      monitor.whileListening { front.shell.ensemble(scenario, runs: runs, turns: turns, work: work) })
  }
}
