import TalentMarket

extension WorldMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .loaded(let name, let labs, let people, let turns):
      "\(name): \(English.count(labs, "lab", "labs", style)), "
        + "\(English.count(people, "researcher", "researchers", style)), \(English.count(turns, "turn", "turns", style))."
    case .greeting(let version): "talentwar \(version) · AI labs bid for researchers, turn by turn."
    case .greetingStory(let name): "The scenario is \(name). You play all the world: look, change, step, undo."
    case .greetingHelp: "help lists the commands; what changes the world can be undone; quit leaves."
    case .changed(let path, let was, let now): "\(path): \(was) \(style.arrow) \(now)"
    case .bidBeyondMoney(let lab, let free):
      "\(lab) has \(style.money(free)) of its budget free: as things stand, the bid cannot be made."
    case .bidPlaced(let lab, let name, let pay):
      "\(lab) will offer \(name) \(style.money(pay)) a year in the coming turn."
    case .policySet(let rule): "In force from the coming turn: \(rule)"
    case .injected(let event): "In the coming turn: \(event)"
    case .founded(let lab, let budget, let compute, let culture):
      "\(lab) is founded, with nobody in it yet: \(style.money(budget)) a year, compute \(style.compact(compute)), "
        + CultureScore.allCases.map { "\($0.name) \(style.plain(culture[$0]))" }.joined(separator: ", ") + "."
    case .undone(let line): "Undone: \(line)"
    case .redone(let line): "Done again: \(line)"
    case .wentTo(let turn): "At turn \(turn) again; redo goes forward."
    case .noOffers: "Nobody was made an offer."
    case .noOffersFor(let name): "\(name) was not open to offers in this turn: nobody asked."
    case .peopleShown(let shown, let of): "\(style.count(shown)) of \(style.count(of)) people; top N shows more."
    case .ownPay(let pay, let lab): "\(style.money(pay)) at \(lab)"
    case .noSource: "No source is given: it comes from the model or from the turns played."
    case .noEvents: "No events, past or planned."
    case .noHistory: "Nothing has been typed yet."
    case .noScenarios: "No scenario is at hand."
    case .fileIsSound(let file): "\(file) has no faults."
    case .turnEvent(let turn, let event): "turn \(turn): \(event)"
    case .flowsTitle(let turns):
      "Moves in \(English.count(turns, "turn", "turns", style)), from the row to the column"
    case .interruptedNothing: "Interrupted; nothing has changed."
    case .sitsOut(let turn): "Sits out a non-compete up to turn \(turn): paid, producing nothing."
    case .sittingOut(let count):
      "\(English.count(count, "person sits", "people sit", style)) out a non-compete: paid, producing nothing."
    case .yes: "yes"
    case .no: "no"
    }
  }
}
