/// What `help` says.
enum HelpMessage: Sentence {
  case summary(CommandName)
  case usage(CommandName)
  case group(CommandName.Group)
  case exampleTitle
  case more
  case grammar
}

extension HelpMessage: Catalogued {
  static var examples: [HelpMessage] {
    CommandName.allCases.map(HelpMessage.summary) + CommandName.allCases.map(HelpMessage.usage)
      + CommandName.Group.allCases.map(HelpMessage.group) + [.exampleTitle, .more, .grammar]
  }

  static var caseCount: Int { 6 }

  var caseNumber: Int {
    switch self {
    case .summary: 0
    case .usage: 1
    case .group: 2
    case .exampleTitle: 3
    case .more: 4
    case .grammar: 5
    }
  }
}

extension CommandName {
  /// A line that works in the scenario `kitchen`; the tests run it after one turn.
  var example: String {
    switch self {
    case .add: "add lab Trattoria budget 5M compute 500"
    case .assert: "assert Chain.people > 0"
    case .backtest: "backtest runs 20"
    case .bid: "bid Chain Ada 20M for 2 years"
    case .branch: "branch generous at 0"
    case .branches: "branches"
    case .calibrate: "calibrate runs 20"
    case .check: "check kitchen"
    case .cite: "cite Bistro.budget"
    case .claim: "claim money-alone runs 64"
    case .claims: "claims runs 64"
    case .compare: "compare mechanisms top 5"
    case .diff: "diff main"
    case .ensemble: "ensemble 20 until 2 measure retention(Chain)"
    case .events: "events"
    case .export: "export turns.csv"
    case .flip: "flip people(Bistro) >= 2 by Bistro.budget runs 16"
    case .flows: "flows"
    case .goal: "goal people(Bistro) to 2 by Bistro.budget, Bistro.culture.mission runs 16"
    case .goto: "goto 0"
    case .help: "help step"
    case .history: "history"
    case .inject: "inject incident Chain"
    case .lab: "lab Bistro"
    case .labs: "labs"
    case .load: "load kitchen"
    case .offers: "offers"
    case .plot: "plot people by lab"
    case .policy: "policy pay-cap 10M"
    case .prune: "prune"
    case .quit: "quit"
    case .rank: "rank people(Bistro) over Bistro.budget from 2M to 6M, home from 0 to 1 runs 16"
    case .rebase: "branch generous; rebase generous onto main"
    case .redo: "redo"
    case .replay: "replay kitchen.talentwar"
    case .researchers: "researchers by pay top 3"
    case .robustness: "robustness runs 8"
    case .run: "run until turn 3"
    case .save: "save kitchen.talentwar"
    case .scenarios: "scenarios"
    case .settings: "settings"
    case .stability: "stability at 1"
    case .step: "step 2"
    case .sweep: "sweep Chain.budget from 5M to 40M by 5M measure people(Chain) runs 10"
    case .switch: "switch main"
    case .turns: "turns"
    case .undo: "undo"
    case .watch: "watch Bistro.people, lead"
    case .whatif: "whatif Bistro.budget *= 2 measure people(Bistro), Ada.pay runs 20"
    case .who: "who Ada"
    case .why: "why Ada; why Chain.payroll"
    case .whyNot: "why not Chain Ada"
    }
  }
}
