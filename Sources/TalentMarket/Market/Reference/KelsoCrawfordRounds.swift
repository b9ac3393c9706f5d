/// The salary-adjustment process of Kelso & Crawford (Econometrica 50, 1982) as printed: rounds in which all labs offer
/// at once, all researchers answer at once, and every rejected offer rises by one rung. Slow; for the tests.
///
/// - **R1.** Every pair has a *permitted* salary: the opening rung; for employer and employee today's contract, which the
///   employer is held to from the start.
/// - **R2.** Each lab offers their permitted salaries to the set it likes best: its own people without limit and the best
///   `quota` outsiders, by value − salary, ties to the earlier researcher, never at or above its value.
/// - **R3.** Each researcher keeps the best of what they hold and what they are offered, and rejects all the rest. Ties go
///   to today's contract, then the outside option, then the lab declared first.
/// - **R4.** An offer that is not rejected stays in force; the permitted salary of one that is rises by one rung.
/// - **R5.** The process stops when nobody makes a new offer; what is held is signed.
///
/// In the paper budgets do not exist. Here an offer in force is never withdrawn, and a new one that the lab's free money
/// would not cover with all its others is passed over. Where no budget binds, the result is the one lab-optimal stable
/// outcome, equal to that of ``KelsoCrawfordLiteral`` in matching and in pay; the offers that lead to it are not.
///
/// - Complexity: O(rounds × participants × labs), the rounds up to participants × labs × rungs.
public struct KelsoCrawfordRounds: MarketMechanism {
  /// The name under which it may be asked for.
  public static let name = "kelso-crawford-rounds"

  /// The mechanism has no settings.
  public init() {}

  /// Clears the market; offers are always noted.
  public func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome {
    var process = RoundsInProgress(market)
    while process.round() {}
    return process.holdings.outcome(process.offers)
  }
}

/// The process between two rounds.
private struct RoundsInProgress {
  let market: Market
  var holdings: Holdings
  var offers: OfferNotes
  /// The rung that each lab may offer each participant now, row-major; no more than one above the last acceptable one.
  var permitted: [Int]
  let lastAcceptable: [Int]

  init(_ market: Market) {
    self.market = market
    holdings = Holdings(market)
    offers = OfferNotes(market, wanted: true)
    permitted = (0..<market.count).flatMap { participant in
      (0..<market.labCount).map { market.opening(participant, $0) }
    }
    lastAcceptable = (0..<market.count).flatMap { participant in
      (0..<market.labCount).map { market.lastAcceptableRung(participant, $0) }
    }
  }

  /// Plays one round; false when nobody made an offer.
  mutating func round() -> Bool {
    let offered = (0..<market.labCount).map(newOffers)
    guard offered.contains(where: { !$0.isEmpty }) else { return false }
    var best = holdings.held
    for (lab, participants) in offered.enumerated() {
      for participant in participants {
        let offer = market.offer(participant, lab, rung: permitted[market.index(participant, lab)])
        offers.note(participant, offer)
        if offer.beats(best[participant]) { best[participant] = offer }
      }
    }
    for (lab, participants) in offered.enumerated() {
      for participant in participants where best[participant].lab != lab {
        permitted[market.index(participant, lab)] += 1
      }
    }
    for participant in 0..<market.count where best[participant].beats(holdings.held[participant]) {
      let rejected = holdings.held[participant]
      // Above today's contract comes the first raise, where the employer's permitted salary stands already.
      if rejected.lab >= 0 && rejected.precedence >= 0 { permitted[market.index(participant, rejected.lab)] += 1 }
      holdings.settle(participant, best[participant])
    }
    return true
  }

  /// The participants to whom a lab makes an offer this round, beside those who hold one of its offers.
  private func newOffers(of lab: Int) -> [Int] {
    var candidates: [(surplus: Int64, participant: Int, salary: Int64)] = []
    for participant in 0..<market.count where holdings.held[participant].lab != lab {
      let at = market.index(participant, lab)
      guard permitted[at] <= lastAcceptable[at] else { continue }
      let salary = market.ladder[permitted[at]]
      candidates.append((market.value[at] - salary, participant, salary))
    }
    candidates.sort { $0.surplus != $1.surplus ? $0.surplus > $1.surplus : $0.participant < $1.participant }
    var money = holdings.freeMoney[lab]
    var places = holdings.places[lab]
    return candidates.compactMap { candidate in
      let isOutsider = market.isOutsider(candidate.participant, lab)
      guard candidate.salary <= money, !isOutsider || places > 0 else { return nil }
      money -= candidate.salary
      if isOutsider { places -= 1 }
      return candidate.participant
    }
  }
}
