// Phase 1: events of this turn fire, in the order of the scenario and then of the prompt.

extension World {
  mutating func fireEvents(_ context: inout TurnContext) {
    for scheduled in schedule where scheduled.at == turn {
      var fired = FiredEvent(event: scheduled.event, because: scheduled.because)
      fire(scheduled.event, &fired, &context)
      context.record.events.append(fired)
    }
  }

  private mutating func fire(_ event: Event, _ fired: inout FiredEvent, _ context: inout TurnContext) {
    switch event {
    case .change(let change): applyClamped(change)
    case .incident(let lab): suffer(lab)
    case .release(let lab): labs[lab.index].releasedAt = turn
    // A market typed in by hand has no row for anybody new.
    case .star where textbook != nil: break
    case .founding where textbook != nil: break
    case .star(let researcher):
      admit(researcher, with: Population(luck: luck, turn: 0, parameters: parameters))
    case .founding(let lab): found(lab)
    case .layoff(let lab, let share): layOff(lab, share, &fired, &context)
    case .regulation(var policy):
      policy.from = max(policy.from, turn)
      policies.append(policy)
    }
  }

  /// Appends a new lab with nobody in it.
  mutating func found(_ definition: LabDefinition) {
    var lab = Lab(definition)
    lab.startingTalent = startingTalent(of: lab, meanFit: meanFit())
    labs.append(lab)
  }

  /// An incident costs mission and money, but no budget falls below the pay already contracted.
  mutating func suffer(_ lab: LabID) {
    let index = lab.index
    labs[index].culture.mission = max(0, labs[index].culture.mission - parameters[.incidentMission])
    let cut = Pay(rounding: labs[index].budget.amount * (1 - parameters[.incidentBudget]))
    labs[index].budget = max(cut, min(labs[index].budget, payroll(of: lab)))
  }

  /// Lets go the given share of a lab's people, those with the least output a dollar first; nobody under a guarantee.
  private mutating func layOff(
    _ lab: LabID, _ share: Double, _ fired: inout FiredEvent, _ context: inout TurnContext
  ) {
    let staff = (0..<people.count).filter { people.employer[$0] == Int32(lab.index) }
    let count = Int(Rounding.nearest(share * Double(staff.count)))
    let ranked = staff.filter { Int(people.guaranteedUntil[$0]) < turn }
      .map { (row: $0, worth: contribution($0) / Double(max(1, people.pay[$0]))) }
      .sorted { $0.worth != $1.worth ? $0.worth < $1.worth : $0.row < $1.row }
    for (row, _) in ranked.prefix(count).sorted(by: { $0.row < $1.row }) {
      context.laidOff.append((row, lab.index, people.tenure[row]))
      fired.laidOff.append(ResearcherID(row))
    }
    // Output lost is measured on the team as it was, so contracts end only after everybody is chosen.
    for (row, lab, _) in context.laidOff where people.employer[row] == Int32(lab) {
      people.employer[row] = -1
      people.pay[row] = 0
      people.tenure[row] = 0
      people.formerLab[row] = Int32(lab)
      people.leftAt[row] = Int32(turn)
    }
  }
}
