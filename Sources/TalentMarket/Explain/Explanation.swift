extension World {
  /// Explains where a researcher ends the coming turn: the market is cleared on a copy and its ledgers are read.
  ///
  /// To explain a turn already played, ask the world as it was before that turn.
  public func explainChoice(of researcher: ResearcherID) -> ChoiceExplanation {
    explainChoice(of: researcher, in: comingMarket())
  }

  /// Explains a choice in a market already cleared; see ``TurnTrace``.
  public func explainChoice(of researcher: ResearcherID, in trace: TurnTrace) -> ChoiceExplanation {
    let world = trace.beforeMarket
    let row = researcher.index
    let employer = world.employment(of: researcher).lab
    let wants = world.people.wants[row]
    guard let participant = trace.market.participants.firstIndex(of: researcher) else {
      let ledger = employer.map { world.standingOffer(row, $0) }
      return ChoiceExplanation(
        researcher: researcher, turn: world.turn, openness: .nobodyAsked, employer: employer,
        choice: employer.map(Choice.lab) ?? .outside, pay: Pay(world.people.pay[row]),
        offers: ledger.map { [$0] } ?? [], outsideUtility: nil, moneyTaste: wants.money)
    }
    let labs = trace.approaches.filter { $0.researcher == researcher }.map(\.lab)
    let match = Int(trace.outcome.match[participant])
    let choice: Choice = match >= 0 ? .lab(LabID(match)) : .outside
    let search: ChoiceExplanation.Openness = world.searchesOnlyForKnowing(row) ? .learned : .searched
    return ChoiceExplanation(
      researcher: researcher, turn: world.turn, openness: labs.isEmpty ? search : .approached(labs),
      employer: employer, choice: choice, pay: Pay(trace.outcome.pay[participant]),
      offers: trace.offers(to: participant).sorted { first, second in
        let firstIsChosen = choice == .lab(first.lab)
        let secondIsChosen = choice == .lab(second.lab)
        if firstIsChosen != secondIsChosen { return firstIsChosen }
        return first.utility != second.utility ? first.utility > second.utility : first.lab < second.lab
      },
      outsideUtility: trace.market.outsideUtility(participant), moneyTaste: wants.money)
  }

  /// Today's contract of somebody who is not open, as the market would have read it.
  private func standingOffer(_ row: Int, _ lab: LabID) -> OfferExplanation {
    let pay = people.pay[row]
    let ledger =
      textbook == nil ? preferences(of: [row], staffTotals()).ledger(0, lab: lab.index, salary: pay, isOwn: true) : nil
    return OfferExplanation(
      lab: lab, kind: .standing, pay: Pay(pay), forfeit: 0, ledger: ledger, utility: ledger?.total ?? Double(pay))
  }

  /// How often the researcher makes the same choice when all luck of the coming turn is redrawn.
  ///
  /// - Parameter replicates: How many other worlds are asked, ≥ 1; replicates 1, 2, ….
  /// - Returns: A share in [0, 1].
  /// - Complexity: O(replicates) markets.
  public func likelihood(of choice: Choice, for researcher: ResearcherID, replicates: Int) -> Double {
    var same = 0
    for replicate in 1...max(1, replicates) {
      var other = self
      other.luck.replicate = UInt32(clamping: replicate)
      if other.choice(of: researcher) == choice { same += 1 }
    }
    return Double(same) / Double(max(1, replicates))
  }

  /// Where the researcher ends the coming turn.
  public func choice(of researcher: ResearcherID) -> Choice {
    let trace = comingMarket()
    guard let participant = trace.market.participants.firstIndex(of: researcher) else {
      return trace.beforeMarket.employment(of: researcher).lab.map(Choice.lab) ?? .outside
    }
    let match = Int(trace.outcome.match[participant])
    return match >= 0 ? .lab(LabID(match)) : .outside
  }
}

extension TurnTrace {
  /// Every offer that a participant had: today's contract and the highest offer of each lab that made one.
  public func offers(to participant: Int) -> [OfferExplanation] {
    (0..<market.labCount).compactMap { lab in
      let isOwn = market.employer[participant] == Int32(lab)
      let highest = outcome.highestOffer[market.index(participant, lab)]
      // What is signed is what counts, also where a lab would have gone higher.
      let signed = Int(outcome.match[participant]) == lab ? outcome.pay[participant] : highest
      let pay = max(signed, isOwn ? market.pay[participant] : 0)
      guard pay > 0 || isOwn || Int(outcome.match[participant]) == lab else { return nil }
      var ledger: UtilityLedger?
      var forfeit = 0.0
      if case .logPay(let model) = market.preferences {
        ledger = model.ledger(participant, lab: lab, salary: pay, isOwn: isOwn)
        forfeit = isOwn ? 0 : model.forfeit[participant]
      }
      return OfferExplanation(
        lab: LabID(lab), kind: isOwn && pay == market.pay[participant] ? .standing : .offered, pay: Pay(pay),
        forfeit: forfeit, ledger: ledger, utility: market.utility(participant, lab: lab, salary: pay))
    }
  }
}
