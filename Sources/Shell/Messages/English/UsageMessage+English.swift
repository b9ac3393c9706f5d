extension UsageMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .unknownWord(let word): "there is no command or value named \(style.quoted(word))"
    case .ambiguousCommand(let word, let commands):
      "\(style.quoted(word)) could be " + commands.map { $0.name(in: .english) }.joined(separator: " or ")
    case .unknownLab(let word): "no lab is named \(style.quoted(word))"
    case .unknownResearcher(let word): "nobody is named \(style.quoted(word))"
    case .unknownTopic(let word): "there is no help on \(style.quoted(word))"
    case .ambiguous(let word, let examples, let count):
      "\(style.quoted(word)) could be any of \(style.count(count)): " + examples.joined(separator: ", ")
        + (count > examples.count ? ", …" : "")
    case .labMissing: "a lab is missing here"
    case .researcherMissing: "a researcher is missing here"
    case .wholeNumber(let word, let least):
      "\(style.quoted(word)) is not a whole number from \(least) to \(style.count(1_000_000))"
    case .settingMissing(let name): "\(name) is missing: a lab needs a budget and compute"
    case .notInSession(let name): "\(name.rawValue) has no place in a session file"
    case .amountMissing: "an amount is missing here, such as 40M or $300M over 4y"
    case .badAmount(let word): "\(style.quoted(word)) is not an amount such as 350k, 40M or $300M over 4y"
    case .tooMuch(let word): "nothing is expected here, but there is \(style.quoted(word))"
    case .fileMissing: "the name of a file is missing here"
    case .nothingLoaded: "no scenario is loaded: scenarios lists them, load NAME loads one"
    case .eventMissing: "an event is missing here: a change, incident, release, star, founding, layoff or regulation"
    case .policyMissing: "a rule is missing here: no-poach, noncompete, pay-cap, no-counter or transparency"
    case .conditionMissing: "a condition is missing here, such as retention(OpenAI) < 80%"
    case .badEvent(let word): "\(style.quoted(word)) is not an event that can be thrown in"
    case .badPolicy(let word): "\(style.quoted(word)) is not a rule"
    case .badSetting(let word): "there is no setting \(style.quoted(word))"
    case .notPlayed(let turn, let last): "turn \(turn) has not been played; the last turn is \(last)"
    case .nothingToUndo: "there is nothing to undo"
    case .nothingToRedo: "there is nothing to redo"
    case .noTurnYet: "no turn has been played yet: step plays one"
    case .controlCharacters: "the line holds characters that are not text"
    case .comparisonMissing: "what is to be compared is missing here: mechanisms"
    case .unknownComparison(let word): "\(style.quoted(word)) cannot be compared; mechanisms can"
    case .unknownMechanism(let word): "no mechanism of the market is named \(style.quoted(word))"
    case .onlySet(let path): "\(path) is a name: it can be set with =, and nothing else"
    case .fixedByScenario(let path): "\(path) comes from the scenario and stays as it is"
    case .badCap(let word): "\(style.quoted(word)) is no cap, such as 10M, or 5% of the signing lab’s budget"
    case .branchMissing: "the name of a branch is missing here"
    case .badName(let text):
      "\(style.quoted(text)) cannot be a name: it needs a letter first, at most 100 characters, and none of "
        + "\" , ; . = * / + < > ( ) |"
    case .badBranchName(let word):
      "\(style.quoted(word)) cannot be the name of a branch: one word of letters, digits, - and _"
    case .branchExists(let name): "there is a branch \(style.quoted(name)) already"
    case .unknownBranch(let word): "there is no branch \(style.quoted(word))"
    case .branchIsCurrent(let name): "\(name) is the branch you are on: switch to another first"
    case .rebaseOntoItself(let name): "\(name) cannot be put onto itself"
    case .ontoMissing: "onto and a branch are missing here"
    case .doesNotHold(let condition): "it does not hold that \(condition)"
    case .doesNotHoldWith(let condition, let left, let right):
      "it does not hold that \(condition): \(left) on the left, \(right) on the right"
    case .changeMissing: "a change is missing here, such as Meta.budget *= 2"
    case .notAChange: "this changes nothing: a change is an assignment, a policy, a bid, an event or a new lab"
    case .measureMissing: "a measure is missing here, such as retention(OpenAI)"
    case .badPrecision(let word): "\(style.quoted(word)) is not how far off the result may be, such as ±1% or ±$2M"
    case .nothingToPlay(let turn, let last):
      "nothing would be played: the change is made at turn \(turn), and the last turn is \(last)"
    case .precisionFitsNothing(let amount): "no measure counts what \(style.quoted(amount)) counts"
    case .nothingToSort(let word): "people cannot be sorted by \(style.quoted(word))"
    }
  }
}
