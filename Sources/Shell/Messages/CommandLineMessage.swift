/// What `--help` says about the program and its flags.
public enum CommandLineMessage: CaseIterable, Sentence {
  /// What the program is.
  case program
  /// What `play` does.
  case play
  /// What `replay` does.
  case replay
  /// What `check` does.
  case check
  /// Where to read on.
  case more
  /// The scenario.
  case scenario
  /// `-c`.
  case commands
  /// The session file.
  case sessionFile
  /// `--json`.
  case json
  /// `--seed`.
  case seed
  /// `--lang`.
  case language
  /// `--no-color`.
  case noColor
  /// A language that is not spoken.
  case unknownLanguage
}

extension CommandLineMessage: Catalogued {}
