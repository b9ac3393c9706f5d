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
  /// What `ensemble` does.
  case ensemble
  /// What `whatif` does.
  case whatif
  /// What is asked of it.
  case question
  /// What `merge` does.
  case merge
  /// What `sweep` does.
  case sweep
  /// The design of a sweep.
  case sweepDesign
  /// What `calibrate` does.
  case calibrate
  /// What `backtest` does.
  case backtest
  /// `--runs` of `backtest`.
  case backtestRuns
  /// `--search`.
  case search
  /// `--output`.
  case output
  /// `--runs` of `calibrate`.
  case calibrationRuns
  /// `--budget`.
  case budget
  /// A number of replicates for `calibrate` that there cannot be.
  case badCalibrationRuns
  /// A budget that there cannot be.
  case badBudget
  /// `--from`.
  case from
  /// A first replicate that there cannot be.
  case badFrom
  /// `--from` with `--search`.
  case onlyComparison
  /// `--output` or `--budget` without `--search`.
  case onlySearch
  /// What `robustness` does.
  case robustness
  /// `--claim`.
  case oneClaim
  /// `--seeds`.
  case robustnessSeeds
  /// `--runs` of `robustness`.
  case robustnessRuns
  /// A number of seeds that there cannot be.
  case badRobustnessSeeds
  /// Where to read on.
  case more
  /// The scenario.
  case scenario
  /// The argument of a command that has no default.
  case scenarioNamed
  /// `-c`.
  case commands
  /// `--runs`.
  case runs
  /// `--turns`.
  case turns
  /// `--threads`.
  case threads
  /// `--shard`.
  case shard
  /// A share that there cannot be.
  case badShard
  /// The files that `merge` reads.
  case parts
  /// `--partial`.
  case partial
  /// `--csv`.
  case csv
  /// Both `--json` and `--csv`.
  case jsonOrCSV
  /// Before a subcommand whose name is close to what was typed.
  case meant
  /// `--shard` without `--json`.
  case shardIsJSON
  /// A number of replicates that there cannot be.
  case badRuns
  /// A number of turns that there cannot be.
  case badTurns
  /// A number of threads that there cannot be.
  case badThreads
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
