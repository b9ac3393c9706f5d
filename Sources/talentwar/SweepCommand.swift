import ArgumentParser
import LineEditor
import Shell

/// `talentwar sweep SCENARIO DESIGN`: a scenario at many values of its numbers.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sweep", abstract: words(.sweep))

  @Argument(help: ArgumentHelp(words(.scenarioNamed)))
  var scenario: String

  @Argument(help: ArgumentHelp(words(.sweepDesign)))
  var design: String

  @Option(help: ArgumentHelp(words(.runs)))
  var runs: Int?

  @OptionGroup var share: ShareOptions
  @OptionGroup var table: TableFlag
  @OptionGroup var flags: CommonFlags

  func validate() throws {
    if let runs, !(1...1_000_000_000).contains(runs) { throw ValidationError(words(.badRuns)) }
    try table.validate(with: flags)
    try share.validate(with: flags)
  }

  func run() throws {
    let front = Front(flags.options)
    let work = front.work(threads: share.threads)
    let form = share.shard.map(StudyForm.part) ?? table.form
    try front.finish(
      front.monitor.whileListening { front.shell.sweep(scenario, design, runs: runs, form: form, work: work) })
  }
}
