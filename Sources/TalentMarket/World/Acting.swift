/// Why an order cannot be carried out.
public enum WorldError: Error, Hashable, Sendable {
  /// The number would leave the values it may take.
  case outOfRange(Path, value: Double, allowed: ClosedRange<Double>)
  /// The number would not be a number.
  case notANumber(Path)
  /// The number must be whole.
  case notWhole(Path, value: Double)
  /// The researcher has left the field for good.
  case hasLeft(ResearcherID)
  /// The contract would take the lab's payroll beyond its budget.
  case payBeyondBudget(LabID, pay: Pay, free: Pay)
  /// The researcher works at no lab, so has no contract to change.
  case hasNoContract(ResearcherID)
  /// The bid is not above what the lab already pays its own person.
  case bidBelowPay(ResearcherID, pay: Pay)
  /// A bid must be above zero and not past the top of the ladder.
  case bidOffLadder(Pay)
  /// A market typed in by hand has its tables; nobody can join it.
  case textbookIsFixed
  /// There is a lab of that name.
  case labExists(String)
  /// There is a researcher of that name.
  case researcherExists(String)
}

extension World {
  /// The number a path names, in the path's unit.
  public func value(of path: Path) -> Double {
    switch path {
    case .lab(let lab, let field): value(of: field, labs[lab.index])
    case .researcher(let researcher, let field): value(of: field, researcher.index)
    case .model(let parameter): parameters[parameter]
    }
  }

  private func value(of field: LabField, _ lab: Lab) -> Double {
    switch field {
    case .budget: lab.budget.amount
    case .budgetGrowth: lab.budgetGrowth
    case .compute: lab.compute
    case .computeGrowth: lab.computeGrowth
    case .culture(let score): lab.culture[score]
    case .appetite: lab.appetite
    case .denial: lab.denial
    case .counter: lab.counter ? 1 : 0
    case .quota: Double(lab.quota)
    case .scouts: Double(lab.scouts)
    case .logEfficiency: lab.logEfficiency
    case .cohesion: lab.cohesion
    }
  }

  private func value(of field: ResearcherField, _ row: Int) -> Double {
    switch field {
    case .talent: people.talent[row]
    case .pay: Double(people.pay[row])
    case .tenure: people.tenure[row]
    case .want(let want): people.wants[row][want]
    }
  }

  /// Changes one number now.
  ///
  /// - Throws: ``WorldError`` when the result would not be a value the path may take; the world is then as it was.
  public mutating func apply(_ change: Change) throws(WorldError) {
    let result = change.operation.apply(change.amount, to: value(of: change.path))
    guard !result.isNaN else { throw .notANumber(change.path) }
    let allowed = change.path.allowed
    guard allowed.contains(result) else { throw .outOfRange(change.path, value: result, allowed: allowed) }
    if case .lab(_, let field) = change.path, field.isWhole, field != .budget, result != Rounding.nearest(result) {
      throw .notWhole(change.path, value: result)
    }
    if case .researcher(let researcher, .pay) = change.path, people.employer[researcher.index] < 0 {
      throw .hasNoContract(researcher)
    }
    if case .researcher(let researcher, .pay) = change.path, let lab = employment(of: researcher).lab {
      let current = Pay(people.pay[researcher.index])
      let free = self[lab].budget - payroll(of: lab) + current
      guard Pay(rounding: result) <= max(free, current) else {
        throw .payBeyondBudget(lab, pay: Pay(rounding: result), free: max(free, current))
      }
    }
    set(change.path, to: result)
  }

  /// Changes one number now; a result outside the values it may take becomes the nearest of them.
  mutating func applyClamped(_ change: Change) {
    let result = change.operation.apply(change.amount, to: value(of: change.path))
    guard !result.isNaN else { return }
    if case .researcher(let researcher, .pay) = change.path, people.employer[researcher.index] < 0 { return }
    let allowed = change.path.allowed
    set(change.path, to: min(allowed.upperBound, max(allowed.lowerBound, result)))
  }

  private mutating func set(_ path: Path, to value: Double) {
    switch path {
    case .lab(let lab, let field): set(field, of: lab.index, to: value)
    case .researcher(let researcher, let field): set(field, of: researcher.index, to: value)
    case .model(let parameter): parameters[parameter] = value
    }
  }

  private mutating func set(_ field: LabField, of lab: Int, to value: Double) {
    switch field {
    case .budget: labs[lab].budget = Pay(rounding: value)
    case .budgetGrowth: labs[lab].budgetGrowth = value
    case .compute: labs[lab].compute = value
    case .computeGrowth: labs[lab].computeGrowth = value
    case .culture(let score):
      labs[lab].culture[score] = value
      labs[lab].cultureBase[score] = value
    case .appetite: labs[lab].appetite = value
    case .denial: labs[lab].denial = value
    case .counter: labs[lab].counter = value >= 0.5
    case .quota: labs[lab].quota = Int(value)
    case .scouts: labs[lab].scouts = Int(value)
    case .logEfficiency: labs[lab].logEfficiency = value
    case .cohesion: labs[lab].cohesion = value
    }
  }

  private mutating func set(_ field: ResearcherField, of row: Int, to value: Double) {
    switch field {
    case .talent: people.talent[row] = value
    case .pay: people.pay[row] = Pay(rounding: value).dollars
    case .tenure: people.tenure[row] = value
    case .want(let want): people.wants[row][want] = value
    }
  }

  /// Orders a bid for the coming turn; a second bid of the same lab for the same person replaces the first.
  public mutating func place(_ bid: Bid) throws(WorldError) {
    let row = bid.researcher.index
    guard people.employer[row] != Employment.left.code else { throw .hasLeft(bid.researcher) }
    let ladder = market.increment.map(SalaryLadder.init(increment:)) ?? .geometric
    guard bid.pay.dollars > 0, ladder.firstRung(atLeast: bid.pay.dollars) < ladder.count else {
      throw .bidOffLadder(bid.pay)
    }
    if people.employer[row] == Int32(bid.lab.index), bid.pay.dollars <= people.pay[row] {
      throw .bidBelowPay(bid.researcher, pay: Pay(people.pay[row]))
    }
    bids.removeAll { $0.lab == bid.lab && $0.researcher == bid.researcher }
    bids.append(bid)
    bids.sort { ($0.lab, $0.researcher.index) < ($1.lab, $1.researcher.index) }
  }

  /// Lets an event fire at the start of the coming turn.
  ///
  /// - Throws: ``WorldError`` when it would bring in a name that is taken, or anybody into a market typed in by hand.
  public mutating func schedule(_ event: Event, because: String? = nil) throws(WorldError) {
    switch event {
    case .founding(let lab): try checkNew(lab)
    case .star(let researcher): try checkNew(researcher)
    default: break
    }
    schedule.append(ScheduledEvent(at: turn + 1, event: event, because: because))
  }

  /// Clears the market by another mechanism from the coming turn on.
  public mutating func use(_ mechanism: any MarketMechanism) { market.mechanism = mechanism }

  /// Sets a rule.
  public mutating func add(_ policy: Policy) { policies.append(policy) }

  /// Founds a lab now, with nobody in it.
  public mutating func add(_ lab: LabDefinition) throws(WorldError) {
    try checkNew(lab)
    found(lab)
  }

  /// Luck hangs on names, so none may come twice, now or in an event to come; case does not tell names apart.
  private func checkNew(_ lab: LabDefinition) throws(WorldError) {
    guard textbook == nil else { throw .textbookIsFixed }
    let name = lab.name.lowercased()
    let isTaken =
      labs.contains { $0.name.lowercased() == name }
      || schedule.contains { scheduled in
        guard scheduled.at > turn, case .founding(let other) = scheduled.event else { return false }
        return other.name.lowercased() == name
      }
    guard !isTaken else { throw .labExists(lab.name) }
  }

  private func checkNew(_ researcher: ResearcherDefinition) throws(WorldError) {
    guard textbook == nil else { throw .textbookIsFixed }
    let name = researcher.name.lowercased()
    // `Arrival t-k` is reserved for those who are still to come.
    let isTaken =
      name.hasPrefix("arrival ") || researcherIDs.contains { self.name(of: $0).lowercased() == name }
      || schedule.contains { scheduled in
        guard scheduled.at > turn, case .star(let other) = scheduled.event else { return false }
        return other.name.lowercased() == name
      }
    guard !isTaken else { throw .researcherExists(researcher.name) }
  }
}
