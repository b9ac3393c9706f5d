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

  @Option(
    help: ArgumentHelp(words(.shard), valueName: "k/n"),
    transform: { text in
      guard let shard = Shard(text) else { throw ValidationError(words(.badShard)) }
      return shard
    })
  var shard: Shard?

  @OptionGroup var table: TableFlag
  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if !(1...1_000_000_000).contains(runs) { throw ValidationError(words(.badRuns)) }
    if let turns, !(0...10_000).contains(turns) { throw ValidationError(words(.badTurns)) }
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
    try table.validate(with: flags)
    if shard != nil, !flags.json { throw ValidationError(words(.shardIsJSON)) }
  }

  func run() throws {
    let front = Front(flags.options)
    let work = front.work(threads: threads)
    let form = shard.map(StudyForm.part) ?? table.form
    try front.finish(
      front.monitor.whileListening {
        front.shell.ensemble(scenario, runs: runs, turns: turns, form: form, work: work)
      })
  }
}

/// `--csv`, for results that are a table.
struct TableFlag: ParsableArguments {
  @Flag(help: ArgumentHelp(words(.csv)))
  var csv = false

  func validate(with flags: CommonFlags) throws {
    if csv, flags.json { throw ValidationError(words(.jsonOrCSV)) }
  }

  var form: StudyForm { csv ? .csv : .shown }
}
