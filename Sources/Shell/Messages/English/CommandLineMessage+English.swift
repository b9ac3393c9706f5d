extension CommandLineMessage {
  /// The sentence in English.
  public func english(_ style: NumberStyle) -> String {
    switch self {
    case .program: "AI labs bid for researchers, turn by turn."
    case .play: "Play a scenario (the default)."
    case .replay: "Play a saved session again and compare."
    case .check: "Report every fault of a scenario file."
    case .ensemble: "Play a scenario many times over and tell how every measure is distributed."
    case .whatif: "Play a scenario with and without a change, in pairs of worlds under the same luck."
    case .question: "What whatif takes at the prompt: 'CHANGE … [measure EXPR, …] [runs N]'."
    case .merge: "Put parts of a study together, as one process would have printed it."
    case .shard:
      "Play only share k of n of the replicates and write a part for talentwar merge, k from 1; with --json."
    case .badShard: "--shard is a share such as 3/7: from 1/7 to 7/7."
    case .parts: "Parts that --shard wrote, in any order; - is standard input."
    case .partial: "Do without what was interrupted or is missing, and say so."
    case .csv: "Write comma-separated values, one row for each turn, measure and lab."
    case .jsonOrCSV: "It is either --json or --csv."
    case .shardIsJSON: "--shard writes a part for talentwar merge: add --json."
    case .sweep: "Play a scenario at many values of its numbers and tell how measures depend on them."
    case .sweepDesign:
      "As at the prompt: 'PATH from A to B [by S] [x PATH from A to B ...] measure EXPR, ... [until TURN] "
        + "[design factorial | latin N | sobol N] [to FILE.csv]'."
    case .calibrate: "Hold a scenario against its data, or tune its free numbers to them."
    case .search: "Search for numbers that meet the data, within their ranges."
    case .output: "A new file for the scenario that the search finds; never one that exists."
    case .calibrationRuns: "Replicates of the comparison (180), or of each point that the search tries (240)."
    case .budget: "How many replicates the search may play in all; 12000 without it."
    case .badCalibrationRuns: "--runs is a whole number from 2 to 1000000."
    case .badBudget: "--budget is a whole number from 2 to 1000000000."
    case .onlySearch: "--output and --budget go with --search."
    case .runs: "How many replicates are played."
    case .turns: "How many turns are played, instead of the scenario's."
    case .threads: "How many threads work; one a processor without it. The result does not depend on it."
    case .badRuns: "--runs is a whole number from 1 to 1000000000."
    case .badTurns: "--turns is a whole number from 0 to 10000."
    case .badThreads: "--threads is a whole number from 1 to 1024."
    case .more:
      "Also: talentwar replay FILE, talentwar check FILE, talentwar ensemble SCENARIO, "
        + "talentwar merge PART, talentwar sweep SCENARIO DESIGN, talentwar calibrate SCENARIO. At the prompt, help lists the commands. "
        + "Exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted."
    case .scenario: "A scenario by name or file; raid-2025 without one."
    case .commands: "Commands to carry out, separated by semicolons."
    case .sessionFile: "A session file."
    case .json: "Write JSON Lines, one object a result."
    case .seed: "The seed of all luck, instead of the scenario's."
    case .language: "The language: en or fr."
    case .noColor: "No colours."
    case .unknownLanguage: "--lang is en or fr."
    }
  }
}
