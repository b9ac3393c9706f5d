/// Every command, by its English name; the session file holds these.
public enum CommandName: String, CaseIterable, Sendable {
  case add, assert, backtest, bid, branch, branches, calibrate, check, cite, claim, claims, compare, diff, ensemble,
    events
  case export, flip, flows, goal, goto
  case help, history, inject, lab
  case labs, load, offers, plot, policy, prune, quit, rank, rebase, redo, replay, researchers, robustness, run, save
  case scenarios
  case settings, stability, step, sweep, `switch`, turns, undo, watch, whatif, who, why
  case whyNot = "why-not"

  /// Groups of commands, as `help` lists them.
  public enum Group: CaseIterable, Sendable {
    /// Worlds and turns.
    case world
    /// Looking without touching.
    case look
    /// Changing the world.
    case act
    /// Asking what would be.
    case ask
    /// Charts.
    case see
    /// Going back and forth.
    case time
    /// Files.
    case keep
    /// The program itself.
    case program
  }

  /// Where `help` lists it.
  public var group: Group {
    switch self {
    case .load, .scenarios, .check, .step, .run, .assert: .world
    case .labs, .lab, .researchers, .who, .offers, .flows, .turns, .events, .cite, .why, .whyNot, .stability, .compare:
      .look
    case .bid, .policy, .inject, .add: .act
    case .undo, .redo, .goto, .branch, .branches, .switch, .diff, .rebase, .prune: .time
    case .ensemble, .whatif, .sweep, .rank, .flip, .goal, .claims, .claim, .robustness, .calibrate, .backtest: .ask
    case .plot, .watch: .see
    case .save, .replay, .export: .keep
    case .help, .history, .settings, .quit: .program
    }
  }

  /// What a person types, in a language.
  public func name(in language: Language) -> String {
    switch language {
    case .english: rawValue
    case .french: frenchName
    }
  }
}
