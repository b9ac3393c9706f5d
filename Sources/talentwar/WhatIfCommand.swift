import ArgumentParser
import Experiments
import LineEditor
import Shell

/// `talentwar whatif SCENARIO QUESTION`: a change in two worlds under the same luck.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "whatif", abstract: words(.whatif))

  @Argument(help: ArgumentHelp(words(.scenarioNamed)))
  var scenario: String

  @Argument(parsing: .remaining, help: ArgumentHelp(words(.question)))
  var question: [String]

  @OptionGroup var share: ShareOptions
  @OptionGroup var table: TableFlag
  @OptionGroup var flags: CommonFlags

  func validate() throws {
    try table.validate(with: flags)
    try share.validate(with: flags)
  }

  func run() throws {
    let front = Front(flags.options)
    let work = front.work(threads: share.threads)
    let form = share.shard.map(StudyForm.part) ?? table.form
    let question = question.joined(separator: " ")
    try front.finish(
      front.monitor.whileListening { front.shell.whatIf(scenario, question, form: form, work: work) })
  }
}

/// `--threads` and `--shard`: which part of a study is played, and how.
struct ShareOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words(.threads)))
  var threads: Int?

  @Option(
    help: ArgumentHelp(words(.shard), valueName: "k/n"),
    transform: { text in
      guard let shard = Shard(text) else { throw ValidationError(words(.badShard)) }
      return shard
    })
  var shard: Shard?

  func validate(with flags: CommonFlags) throws {
    if let threads, !(1...1024).contains(threads) { throw ValidationError(words(.badThreads)) }
    if shard != nil, !flags.json { throw ValidationError(words(.shardIsJSON)) }
  }
}
