import ArgumentParser
import LineEditor
import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The process: flags in, exit status out.
@main
struct Talentwar: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "talentwar", abstract: words(.program), version: version,
    subcommands: [
      Play.self, Replay.self, Check.self, EnsembleCommand.self, WhatIfCommand.self, SweepCommand.self,
      MergeCommand.self, CalibrateCommand.self, BacktestCommand.self, RobustnessCommand.self,
    ],
    defaultSubcommand: Play.self)

  static func main() {
    // A closed standard stream would hand its number to the next file opened.
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDWR) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitCode {
      leave(status.rawValue)
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if status == .success {
        TerminalOutput.standard.write(message)
        leave(0)
      }
      TerminalOutput.standard.report(message)
      if let meant = meantSubcommand { TerminalOutput.standard.report(words(.meant) + " talentwar " + meant) }
      leave(2)
    }
    leave(0)
  }

  /// The subcommand that was probably meant by the first word: what is none is taken for a scenario.
  private static var meantSubcommand: String? {
    let names = configuration.subcommands.compactMap { $0._commandName }
    guard let first = CommandLine.arguments.dropFirst().first, !names.contains(first) else { return nil }
    return Nearest.word(to: first, among: names)
  }

  private static func leave(_ status: Int32) -> Never {
    // Output that a full disk swallowed is no success.
    let output = TerminalOutput.standard
    output.flush()
    endProcess(output.hasFailed && status == 0 ? 1 : status)
  }
}

/// A sentence of `--help`, in the language that `--lang` or the locale asks for.
func words(_ message: CommandLineMessage) -> String {
  let surroundings = Surroundings()
  let arguments = CommandLine.arguments
  let flag = arguments.lastIndex(of: "--lang").map { $0 + 1 }
  let asked = flag.flatMap { $0 < arguments.count ? Language(rawValue: arguments[$0]) : nil }
  return message.text(NumberStyle(asked ?? surroundings.language, isUnicode: surroundings.isUnicode))
}

// Inside a command, `exit` is a method.
private func endProcess(_ status: Int32) -> Never { exit(status) }

/// Flags that every subcommand knows.
struct CommonFlags: ParsableArguments {
  @Flag(help: ArgumentHelp(words(.json)))
  var json = false

  @Option(help: ArgumentHelp(words(.seed)))
  var seed: UInt64?

  @Option(help: ArgumentHelp(words(.language)))
  var lang: String?

  @Flag(name: .customLong("no-color"), help: ArgumentHelp(words(.noColor)))
  var noColor = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil { throw ValidationError(words(.unknownLanguage)) }
  }

  /// What the flags and the environment ask for.
  var options: Options {
    var options = Options()
    let surroundings = Surroundings()
    let language = lang.flatMap(Language.init(rawValue:)) ?? surroundings.language
    options.style = TextStyle(
      width: max(20, surroundings.width), isColoured: !noColor && !json && Terminal.colourWanted(),
      numbers: NumberStyle(language, isUnicode: surroundings.isUnicode))
    options.isJSON = json
    options.seed = seed
    options.version = Talentwar.version
    return options
  }
}

/// `talentwar [SCENARIO]`: the prompt, commands given by `-c`, or a script on standard input.
struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: words(.play), discussion: words(.more))

  @Argument(help: ArgumentHelp(words(.scenario)))
  var scenario: String?

  @Option(name: .customShort("c"), help: ArgumentHelp(words(.commands)))
  var commands: String?

  @OptionGroup var flags: CommonFlags

  func run() throws {
    try Front(flags.options).play(scenario: scenario, commands: commands)
  }
}

/// `talentwar replay FILE`.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: words(.replay))

  @Argument(help: ArgumentHelp(words(.sessionFile)))
  var file: String

  @OptionGroup var flags: CommonFlags

  func run() throws {
    if !Front(flags.options).shell.replay(file) { throw ExitCode(1) }
  }
}

/// `talentwar check FILE`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: words(.check))

  @Argument(help: ArgumentHelp(words(.scenarioNamed)))
  var file: String

  @OptionGroup var flags: CommonFlags

  func run() throws {
    if !Front(flags.options).shell.check(file) { throw ExitCode(1) }
  }
}
