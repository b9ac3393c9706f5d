/// Sequential auctions: a person's employer against one poacher at a time.
///
/// People are visited in row order, those for whom a bid was typed before all others, since an order is not left lying for
/// a cheaper prospect. A person meets every lab but the one that holds them, in declared order, each once. The poacher
/// opens at the lowest rung that beats what the person holds. The holder and the poacher each have a *limit*: the last
/// rung that is acceptable, within the lab's free money as it then stands (what it already pays the person included) and,
/// for an outsider, with a place left. The person goes to the lab whose limit they prefer, at the lowest rung that beats
/// the loser's limit; a holder that cannot answer the opening (its `counter` is off, or its limit is too low) loses to the
/// opening itself. The winner holds the person and meets the next poacher; what the loser was to pay returns to it at
/// once. Without a job a person holds the outside option, which answers nobody.
///
/// Labs do not look ahead: unlike in the model's first market, a lab spends place and money on whom it meets first, so
/// rows matter and no stability is claimed. Ties in utility go to today's contract, then the outside option, then the lab
/// declared first. No random numbers are drawn. ``MarketOutcome/highestOffer`` of a loser that answered is its limit.
///
/// - Complexity: O(participants × labs × log rungs).
/// - SeeAlso: Postel-Vinay & Robin, "Equilibrium Wage Dispersion with Worker and Employer Heterogeneity", Econometrica 70
///   (2002): an outside offer lets the two employers compete as Bertrand would have them, and the worker goes to the more
///   productive one at what the other could have paid at most.
public struct Sequential: MarketMechanism {
  /// The name used in scenario files and at the prompt.
  public static let name = "sequential"

  /// The mechanism has no settings.
  public init() {}

  /// Clears the market.
  public func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome {
    var holdings = Holdings(market)
    var offers = OfferNotes(market, wanted: request.notesOffers)
    var isOrdered = [Bool](repeating: false, count: market.count)
    for bid in market.bids { isOrdered[Int(bid.participant)] = true }
    for first in market.bids.isEmpty ? [false] : [true, false] {
      for participant in 0..<market.count where isOrdered[participant] == first {
        for lab in 0..<market.labCount where holdings.held[participant].lab != lab {
          Self.meet(poacher: lab, participant, &holdings, &offers)
        }
      }
    }
    return holdings.outcome(offers)
  }

  private static func meet(
    poacher: Int, _ participant: Int, _ holdings: inout Holdings, _ offers: inout OfferNotes
  ) {
    let market = holdings.market
    let holding = holdings.held[participant]
    let last = holdings.lastAffordableRung(participant, poacher)
    guard last >= 0,
      let first = market.lowestRung(
        participant, poacher, from: market.opening(participant, poacher), through: last, beating: holding)
    else { return }
    let opening = market.offer(participant, poacher, rung: first)
    guard let answer = limit(of: holding.lab, participant, beating: opening, holdings) else {
      offers.note(participant, opening)
      holdings.settle(participant, opening)
      return
    }
    let poacherLimit = market.offer(participant, poacher, rung: last)
    let (winner, lowest, highest, loserLimit) =
      poacherLimit.beats(answer.offer)
      ? (poacher, first, last, answer.offer)
      : (holding.lab, market.opening(participant, holding.lab), answer.rung, poacherLimit)
    // The winner's own limit beats the loser's, so there is such a rung.
    let rung =
      market.lowestRung(participant, winner, from: lowest, through: highest, beating: loserLimit) ?? highest
    let signed = market.offer(participant, winner, rung: rung)
    offers.note(participant, loserLimit)
    offers.note(participant, signed)
    holdings.settle(participant, signed)
  }

  /// The holder's limit, if it is a lab and the limit beats the poacher's opening.
  private static func limit(
    of lab: Int, _ participant: Int, beating opening: Holding, _ holdings: Holdings
  ) -> (rung: Int, offer: Holding)? {
    guard lab >= 0 else { return nil }
    let rung = holdings.lastAffordableRung(participant, lab)
    guard rung >= 0, rung >= holdings.market.opening(participant, lab) else { return nil }
    let offer = holdings.market.offer(participant, lab, rung: rung)
    return offer.beats(opening) ? (rung, offer) : nil
  }
}
