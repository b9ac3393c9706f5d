/// One command: a file of its own, an entry in ``CommandTable``.
struct Command: Sendable {
  /// Its name in the catalogue.
  let name: CommandName
  /// Carries it out; what it returns is the line in full English, without the command itself.
  let run: @Sendable (inout Arguments, Interpreter) throws(Fault) -> Outcome

  /// What a command did.
  struct Outcome {
    var status: ExecutionStatus = .done
    static let done = Outcome()
    static let quit = Outcome(status: .quit)
    static let failed = Outcome(status: .failed)
    static let interrupted = Outcome(status: .interrupted)
  }

  init(_ name: CommandName, run: @escaping @Sendable (inout Arguments, Interpreter) throws(Fault) -> Outcome) {
    self.name = name
    self.run = run
  }
}

/// From what people type to commands.
enum CommandTable {
  /// Every command, sorted by name.
  static let all: [Command] = [
    .add, .assert, .backtest, .bid, .branch, .branches, .calibrate, .check, .cite, .claim, .claims, .compare, .diff,
    .ensemble,
    .events, .export, .flip, .flows, .goal, .goto, .help, .history, .inject, .lab, .labs, .load, .offers, .plot,
    .policy, .prune, .quit, .rank, .rebase, .redo, .replay, .researchers, .robustness, .run, .save, .scenarios,
    .settings, .stability, .step, .sweep, .switchTo, .turns, .undo, .watch, .whatif, .who, .why, .whyNot,
  ]

  /// What a first word stands for.
  enum Match {
    case exact(Command)
    case beginning(Command)
    case several([CommandName])
    case nothing
  }

  static func find(_ word: String) -> Match {
    let typed = Nearest.folded(word)
    guard !typed.isEmpty else { return .nothing }
    var found: [Command] = []
    for command in all {
      let names = [Nearest.folded(command.name.rawValue), Nearest.folded(command.name.frenchName)]
      if names[0] == typed || names[1] == typed { return .exact(command) }
      if names.contains(where: { $0.hasPrefix(typed) }) { found.append(command) }
    }
    switch found.count {
    case 0: return .nothing
    case 1: return .beginning(found[0])
    default: return .several(found.map(\.name))
    }
  }

  /// Every word that begins a command.
  static var words: [String] { all.flatMap { [$0.name.rawValue, $0.name.frenchName] } }
}
