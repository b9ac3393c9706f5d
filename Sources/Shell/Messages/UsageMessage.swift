import TalentMarket

/// What is wrong with a line.
enum UsageMessage: Sentence {
  case unknownWord(String)
  case ambiguousCommand(String, commands: [CommandName])
  case unknownLab(String)
  case unknownResearcher(String)
  case unknownTopic(String)
  case ambiguous(String, examples: [String], count: Int)
  case labMissing
  case researcherMissing
  case wholeNumber(String, least: Int)
  case amountMissing
  case notInSession(CommandName)
  case settingMissing(String)
  case badAmount(String)
  case tooMuch(String)
  case fileMissing
  case nothingLoaded
  case eventMissing
  case policyMissing
  case conditionMissing
  case badEvent(String)
  case badPolicy(String)
  case badSetting(String)
  case notPlayed(turn: Int, last: Int)
  case nothingToUndo
  case nothingToRedo
  case noTurnYet
  case controlCharacters
  case nothingToSort(String)
  case comparisonMissing
  case unknownComparison(String)
  case unknownMechanism(String)
  case onlySet(String)
  case fixedByScenario(String)
  case badCap(String)
  case branchMissing
  case badBranchName(String)
  case badName(String)
  case branchExists(String)
  case unknownBranch(String)
  case branchIsCurrent(String)
  case rebaseOntoItself(String)
  case ontoMissing
  case doesNotHold(String)
  case doesNotHoldWith(String, left: String, right: String)
  case changeMissing
  case notAChange
  case measureMissing
  case badPrecision(String)
  case nothingToPlay(turn: Turn, last: Turn)
  case precisionFitsNothing(String)
}

extension UsageMessage: Catalogued {
  static var examples: [UsageMessage] {
    [
      .unknownWord("stpe"), .ambiguousCommand("re", commands: [.redo, .replay]), .unknownLab("Mta"),
      .unknownResearcher("Wey"), .unknownTopic("x"), .ambiguous("Je", examples: ["Jason", "Jerry"], count: 7),
      .labMissing, .researcherMissing, .wholeNumber("x", least: 1), .amountMissing, .notInSession(.save),
      .settingMissing("budget"), .badAmount("x"), .tooMuch("x"),
      .fileMissing, .nothingLoaded, .eventMissing, .policyMissing, .conditionMissing, .badEvent("x"), .badPolicy("x"),
      .badSetting("x"), .notPlayed(turn: 12, last: 9), .nothingToUndo, .nothingToRedo, .noTurnYet,
      .controlCharacters, .nothingToSort("x"),
      .comparisonMissing, .unknownComparison("x"), .unknownMechanism("x"), .onlySet("market.mechanism"),
      .fixedByScenario("market.increment"), .badCap("150%"),
      .branchMissing, .badBranchName("a;b"), .badName("Mer, Noire"), .branchExists("rich"), .unknownBranch("rihc"),
      .branchIsCurrent("main"),
      .rebaseOntoItself("main"), .ontoMissing, .doesNotHold("not a"),
      .doesNotHoldWith("a > b", left: "1", right: "2"), .changeMissing, .notAChange, .measureMissing,
      .badPrecision("0"), .nothingToPlay(turn: 14, last: 12), .precisionFitsNothing("$3M"),
    ]
  }

  static var caseCount: Int { 50 }

  var caseNumber: Int {
    switch self {
    case .unknownWord: 0
    case .ambiguousCommand: 1
    case .unknownLab: 2
    case .unknownResearcher: 3
    case .unknownTopic: 4
    case .ambiguous: 5
    case .labMissing: 6
    case .researcherMissing: 7
    case .wholeNumber: 8
    case .amountMissing: 9
    case .badAmount: 10
    case .tooMuch: 11
    case .fileMissing: 12
    case .nothingLoaded: 13
    case .eventMissing: 14
    case .policyMissing: 15
    case .conditionMissing: 16
    case .badEvent: 17
    case .badPolicy: 18
    case .badSetting: 19
    case .notPlayed: 20
    case .nothingToUndo: 21
    case .nothingToRedo: 22
    case .noTurnYet: 23
    case .controlCharacters: 24
    case .nothingToSort: 25
    case .settingMissing: 26
    case .notInSession: 27
    case .comparisonMissing: 28
    case .unknownComparison: 29
    case .unknownMechanism: 30
    case .onlySet: 31
    case .fixedByScenario: 32
    case .badCap: 33
    case .branchMissing: 34
    case .badBranchName: 35
    case .badName: 49
    case .branchExists: 36
    case .unknownBranch: 37
    case .branchIsCurrent: 38
    case .rebaseOntoItself: 39
    case .ontoMissing: 40
    case .doesNotHold: 41
    case .doesNotHoldWith: 42
    case .changeMissing: 43
    case .notAChange: 44
    case .measureMissing: 45
    case .badPrecision: 46
    case .nothingToPlay: 47
    case .precisionFitsNothing: 48
    }
  }
}
