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
    commandName: "talentwar", abstract: "AI labs bid for researchers, turn by turn.", version: version,
    subcommands: [Play.self, Replay.self, Check.self], defaultSubcommand: Play.self)

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
      leave(2)
    }
    leave(0)
  }

  private static func leave(_ status: Int32) -> Never {
    // Output that a full disk swallowed is no success.
    let output = TerminalOutput.standard
    output.flush()
    endProcess(output.hasFailed && status == 0 ? 1 : status)
  }
}

// Inside a command, `exit` is a method.
private func endProcess(_ status: Int32) -> Never { exit(status) }

/// Flags that every subcommand knows.
struct CommonFlags: ParsableArguments {
  @Flag(help: "Write JSON Lines, one object a result.")
  var json = false

  @Option(help: "The seed of all luck, instead of the scenario's.")
  var seed: UInt64?

  @Option(help: "The language: en or fr.")
  var lang: String?

  @Flag(name: .customLong("no-color"), help: "No colours.")
  var noColor = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil { throw ValidationError("--lang is en or fr.") }
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
  static let configuration = CommandConfiguration(abstract: "Play a scenario (the default).")

  @Argument(help: "A scenario by name or file; raid-2025 without one.")
  var scenario: String?

  @Option(name: .customShort("c"), help: "Commands to carry out, separated by semicolons.")
  var commands: String?

  @OptionGroup var flags: CommonFlags

  func run() throws {
    try Front(flags.options).play(scenario: scenario, commands: commands)
  }
}

/// `talentwar replay FILE`.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Play a saved session again and compare.")

  @Argument(help: "A session file.")
  var file: String

  @OptionGroup var flags: CommonFlags

  func run() throws {
    if !Front(flags.options).shell.replay(file) { throw ExitCode(1) }
  }
}

/// `talentwar check FILE`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Report every fault of a scenario file.")

  @Argument(help: "A scenario by name or file.")
  var file: String

  @OptionGroup var flags: CommonFlags

  func run() throws {
    if !Front(flags.options).shell.check(file) { throw ExitCode(1) }
  }
}
