import ArgumentParser
import Shell

/// `talentwar merge PART…`: parts of one study together, as one process would have printed it.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "merge", abstract: words(.merge))

  @Argument(help: ArgumentHelp(words(.parts)))
  var part: [String]

  @Flag(help: ArgumentHelp(words(.partial)))
  var partial = false

  @OptionGroup var table: TableFlag
  @OptionGroup var flags: CommonFlags

  func validate() throws { try table.validate(with: flags) }

  func run() throws {
    let front = Front(flags.options)
    try front.finish(front.shell.merge(part, isPartial: partial, form: table.form))
  }
}
