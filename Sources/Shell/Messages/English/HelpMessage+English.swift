extension HelpMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .summary(let name): Self.summary(name)
    case .usage(let name): name.rawValue + Self.usage(name)
    case .group(let group): Self.title(group)
    case .exampleTitle: "Example:"
    case .more: "help COMMAND says more. The start of a command is enough while it is the only one."
    case .grammar:
      "A value alone is shown: Meta.compute / Meta.people. An assignment changes it: Meta.budget *= 2. "
        + "Turns: lead at turn 2, mean(lead) over turns 1 to 4 (min, max, sum), lead < 2 months by turn 4."
    }
  }

  private static func title(_ group: CommandName.Group) -> String {
    switch group {
    case .world: "World"
    case .look: "Look"
    case .act: "Act"
    case .ask: "Ask"
    case .see: "See"
    case .time: "Time"
    case .keep: "Keep"
    case .program: "Program"
    }
  }

  private static func summary(_ name: CommandName) -> String {
    switch name {
    case .add: "founds a lab"
    case .assert: "fails when a condition does not hold: a script stops there"
    case .backtest: "the model against what the press reported afterwards"
    case .bid: "orders an offer for the coming turn"
    case .branch: "another course of the world, from here or from a turn"
    case .branches: "the branches there are, and what each changed"
    case .calibrate: "the model against data, and numbers that meet them"
    case .check: "reports every fault of a scenario file"
    case .cite: "gives the source of a number"
    case .claim: "one claim of the scenario in full: its test, how it went, what would overturn it"
    case .claims: "tests the scenario’s claims in worlds under the same luck"
    case .compare: "the coming turn under each mechanism of the market"
    case .diff: "where two branches part, and what came of it"
    case .ensemble: "how often it goes which way, over many replicates"
    case .events: "what happened and what is planned"
    case .export: "writes turns and moves to a file"
    case .flip: "the tipping point: from which value on something is more likely than not"
    case .flows: "who went from where to where, in numbers"
    case .goal: "the cheapest change that brings a measure to a value"
    case .goto: "goes to a turn already played, or to a replicate"
    case .help: "lists the commands, or explains one"
    case .history: "what was typed"
    case .inject: "throws an event into the coming turn"
    case .lab: "all about one lab"
    case .labs: "the labs side by side"
    case .load: "loads a scenario by name or file"
    case .offers: "who was offered what in the last turn"
    case .plot: "draws how values went, turn by turn"
    case .policy: "sets a rule of the market"
    case .prune: "forgets branches"
    case .quit: "leaves"
    case .rank: "which inputs matter, and how much is luck"
    case .rebase: "types a branch’s changes again on another"
    case .redo: "does again what was undone"
    case .replay: "plays a saved file again and compares"
    case .researchers: "people, by pay, talent or another number"
    case .robustness: "the claims under other assumptions: where a verdict flips"
    case .run: "plays to the end, to a turn or until a condition holds"
    case .save: "writes what was done to a file that replays"
    case .scenarios: "the scenarios at hand"
    case .settings: "shows or sets language and colour"
    case .stability: "who would rather have each other, and what keeps them apart"
    case .step: "plays one turn or several"
    case .sweep: "a curve or a heat map of a measure over one number or more"
    case .switch: "goes to another branch"
    case .turns: "the turns played, or one of them in full"
    case .undo: "takes back what was done last"
    case .watch: "shows values after every turn from now on"
    case .whatif: "a change, in two worlds under the same luck"
    case .who: "all about one researcher"
    case .why: "why somebody chose what they chose, or what moved a number"
    case .whyNot: "why a lab did not get somebody"
    }
  }

  private static func usage(_ name: CommandName) -> String {
    switch name {
    case .add: " lab NAME budget AMOUNT compute NUMBER [FIELD NUMBER …]"
    case .assert: " CONDITION"
    case .backtest: " [runs N]"
    case .bid: " LAB RESEARCHER PAY [for N years]"
    case .branch: " NAME [at TURN]"
    case .branches: ""
    case .calibrate: " [from N] [runs N] | search [runs N] [budget N] [as FILE.yaml]"
    case .check: " FILE"
    case .cite: " LAB.FIELD"
    case .claim: " NAME [runs N]"
    case .claims: " [runs N]"
    case .compare: " mechanisms [top N]"
    case .diff: " [BRANCH [BRANCH]]"
    case .ensemble: " [N] [until TURN] [measure NAME, …]"
    case .events: ""
    case .export: " FILE.csv or FILE.json"
    case .flip: " CONDITION by PATH [from A to B] [at TURN] [until TURN] [runs N]"
    case .flows: ""
    case .goal:
      " MEASURE to VALUE by PATH [at PRICE][, PATH …] [within SUM] [at TURN] [until TURN] [runs N] [keep as NAME]"
    case .goto: " TURN | replicate N"
    case .help: " [COMMAND]"
    case .history: ""
    case .inject:
      " CHANGE | incident LAB | release LAB | star NAME [talent N] [field FIELD] | founding NAME budget AMOUNT"
        + " compute N | layoff LAB SHARE | regulation RULE [because REASON]"
    case .lab: " LAB"
    case .labs: ""
    case .load: " NAME or FILE"
    case .offers: " [RESEARCHER]"
    case .plot: " EXPRESSION, … [by lab] [from TURN] [to TURN]"
    case .policy:
      " no-poach LAB LAB … | noncompete N turns | pay-cap AMOUNT or SHARE [LAB] | no-counter [LAB …]"
        + " | transparency, each [until TURN]"
    case .prune: " [BRANCH …]"
    case .quit: ""
    case .rank: " EXPR [over PATH from A to B, …] [at TURN] [until TURN] [runs ROWS]"
    case .rebase: " BRANCH onto BRANCH"
    case .redo: " [N]"
    case .replay: " FILE"
    case .researchers: " [where CONDITION] [by NUMBER] [top N]"
    case .robustness: " [CLAIM] [seeds N] [runs N]"
    case .run: " [until CONDITION or turn N]"
    case .save: " FILE"
    case .scenarios: ""
    case .settings: " [language en or fr] [colour on or off]"
    case .stability: " [at TURN]"
    case .step: " [N]"
    case .sweep:
      " PATH from A to B [by S] [× PATH from A to B [by S] …] measure EXPR, … [at TURN] [until TURN] [runs N]"
        + " [design factorial | latin N | sobol N] [to FILE.csv]"
    case .switch: " BRANCH"
    case .turns: " [TURN]"
    case .undo: " [N]"
    case .watch: " [EXPRESSION, … | off [EXPRESSION, …]]"
    case .whatif: " CHANGE[, CHANGE …] [at TURN] [until TURN] [measure EXPR, …] [runs N] [until ±X] [keep as NAME]"
    case .who: " RESEARCHER"
    case .why: " RESEARCHER or LAB.MEASURE or MEASURE [at TURN]"
    case .whyNot: " LAB RESEARCHER [at TURN]"
    }
  }
}
