extension World {
  /// For every lever, the smallest change that makes the researcher's choice of the coming turn another, found by
  /// running the market again.
  ///
  /// Levers: a bid by the other lab; each culture score of the other lab upward and of the chosen lab downward, in
  /// thousandths; the budget of either, by a factor. Each search halves the interval between today's number and the end
  /// of its range, so it finds the smallest change where a larger change never undoes a smaller one.
  ///
  /// - Parameters:
  ///   - explanation: The choice as it is.
  ///   - other: The lab whose levers are tried; the runner-up, or the lab that values the person most.
  ///   - isCancelled: Asked between markets; what is found by then is returned.
  /// - Returns: Flips found, in the order of the levers; a lever that flips nothing is left out.
  /// - Complexity: about 150 markets.
  public func flips(
    of explanation: ChoiceExplanation, toward other: LabID, isCancelled: () -> Bool = { false }
  ) -> [Flip] {
    var flips: [Flip] = []
    for lever in levers(explanation, other) {
      guard !isCancelled() else { break }
      if let flip = smallestChange(lever, explanation) { flips.append(flip) }
    }
    return flips
  }

  /// One lever, and the numbers it is tried at: from today's (at 0) to the end of its range (at `steps`).
  private struct LeverSearch {
    var lever: Flip.Lever
    var was: Double
    var steps: Int
    var number: (Int) -> Double
  }

  private func levers(_ explanation: ChoiceExplanation, _ other: LabID) -> [LeverSearch] {
    var searches = [bidSearch(explanation, other)]
    var chosen: LabID?
    if case .lab(let lab) = explanation.choice, lab != other { chosen = lab }
    for score in CultureScore.allCases {
      searches.append(scoreSearch(other, score, toward: 1))
      if let chosen { searches.append(scoreSearch(chosen, score, toward: 0)) }
    }
    searches.append(budgetSearch(other, factor: 1.05))
    if let chosen { searches.append(budgetSearch(chosen, factor: 1 / 1.05)) }
    return searches.filter { $0.steps > 0 }
  }

  private func bidSearch(_ explanation: ChoiceExplanation, _ lab: LabID) -> LeverSearch {
    let ladder = market.increment.map(SalaryLadder.init(increment:)) ?? .geometric
    let was = explanation.offers.first { $0.lab == lab }?.pay.dollars ?? 0
    let first = ladder.lastRung(atMost: max(was, people.pay[explanation.researcher.index]))
    // A bid beyond the lab's free money is never made.
    let isOwn = people.employer[explanation.researcher.index] == Int32(lab.index)
    let free = self[lab].budget - payroll(of: lab) + (isOwn ? Pay(people.pay[explanation.researcher.index]) : .zero)
    let last = ladder.lastRung(atMost: free.dollars)
    return LeverSearch(lever: .bid(lab), was: Double(was), steps: max(0, last - first)) { step in
      Double(ladder[min(ladder.count - 1, first + step)])
    }
  }

  private func scoreSearch(_ lab: LabID, _ score: CultureScore, toward end: Double) -> LeverSearch {
    let was = self[lab].culture[score]
    let steps = Int(Rounding.up((end - was).magnitude * 1000))
    let direction = end > was ? 1.0 : -1.0
    return LeverSearch(lever: .path(.lab(lab, .culture(score))), was: was, steps: steps) { step in
      // Whole thousandths, so that the number a person reads is the number that was tried.
      step >= steps ? end : (Rounding.nearest(was * 1000) + direction * Double(step)) / 1000
    }
  }

  private func budgetSearch(_ lab: LabID, factor: Double) -> LeverSearch {
    let was = self[lab].budget.amount
    return LeverSearch(lever: .path(.lab(lab, .budget)), was: was, steps: was > 0 ? 150 : 0) { step in
      var number = was
      for _ in 0..<step { number *= factor }
      return min(Pay.largest.amount, Rounding.nearest(number))
    }
  }

  private func smallestChange(_ search: LeverSearch, _ explanation: ChoiceExplanation) -> Flip? {
    func choiceAt(_ step: Int) -> Choice? {
      var world = self
      let number = search.number(step)
      do {
        switch search.lever {
        case .bid(let lab):
          try world.place(Bid(lab: lab, researcher: explanation.researcher, pay: Pay(rounding: number)))
        case .path(let path):
          try world.apply(Change(path: path, operation: .set, amount: number))
        }
      } catch {
        return nil
      }
      return world.choice(of: explanation.researcher)
    }
    func isFlipped(_ step: Int) -> Bool {
      guard let choice = choiceAt(step) else { return false }
      return choice != explanation.choice
    }
    guard isFlipped(search.steps) else { return nil }
    var low = 0
    var high = search.steps
    while high - low > 1 {
      let middle = (low + high) / 2
      if isFlipped(middle) { high = middle } else { low = middle }
    }
    guard let becomes = choiceAt(high) else { return nil }
    return Flip(lever: search.lever, was: search.was, needed: search.number(high), becomes: becomes)
  }

  /// The lab, other than where the researcher works, that would pay most for them in the coming turn.
  public func keenestLab(for researcher: ResearcherID) -> LabID? {
    let employer = people.employer[researcher.index]
    var best: (value: Double, lab: Int)?
    for lab in labs.indices where Int32(lab) != employer {
      let value =
        textbook.map { Double($0.values[researcher.index][lab]) }
        ?? valuation(researcher.index, lab, price: priceOfOutput(lab))
      if best == nil || value > best!.value { best = (value, lab) }
    }
    return best.map { LabID($0.lab) }
  }
}
