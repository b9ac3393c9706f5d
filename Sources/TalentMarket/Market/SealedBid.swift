/// A first-price auction for every person at once, one sealed bid a lab: nobody answers anybody.
///
/// **Who may bid.** A lab may bid for a person when at least one rung from ``Market/opening(_:_:)`` through
/// ``Market/lastAcceptableRung(_:_:)`` is within its free money as the market opens and, for an outsider, its quota is
/// above 0. k is the number of such labs, the employer and labs with a typed bid among them; labs know k, not one
/// another's values.
///
/// **The bid** is v·(k − 1)/k, the symmetric equilibrium of the first-price auction among k bidders whose values are
/// uniform from 0, rounded down onto the ladder, but never below the opening nor above the last rung that is acceptable
/// and within the lab's free money. A lab alone (k = 1) therefore bids its opening. A typed bid is bid as typed. The
/// employer's bid is a raise; its standing contract is the reserve, so it makes none where its bid would fall short of its
/// first raise.
///
/// **What is submitted.** A lab submits its bids in order of v − bid, larger first, ties to the earlier participant (typed
/// bids come first), and leaves out whatever its quota or its free money would not cover if all the bids before it were
/// accepted: so no lab can be held to more than it has. A raise costs what it adds to today's pay.
///
/// **The award.** Each person takes the best by utility of the bids, today's contract and the outside option; ties go to
/// today's contract, then the outside option, then the lab declared first. Rounding, reserves, tastes and budgets take the
/// bids away from an equilibrium: the rule is one of thumb, and no stability is claimed.
///
/// No random numbers are drawn. ``MarketOutcome/highestOffer`` is each lab's bid.
///
/// - Complexity: O(participants × labs × log(rungs × participants)).
/// - SeeAlso: Vickrey, "Counterspeculation, Auctions, and Competitive Sealed Tenders", J. Finance 16 (1961), who derives
///   the bid; Krishna, *Auction Theory*, section 2.3, with uniform values.
public struct SealedBid: MarketMechanism {
  /// The name used in scenario files and at the prompt.
  public static let name = "sealed-bid"

  /// The mechanism has no settings.
  public init() {}

  /// Clears the market.
  public func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome {
    var holdings = Holdings(market)
    var offers = OfferNotes(market, wanted: request.notesOffers)
    let bids = Self.bids(holdings, request.parallel)
    var envelopes = [[Envelope]](repeating: [], count: market.labCount)
    envelopes.withUnsafeMutableBufferPointer { [holdings] envelopes in
      request.parallel(market.labCount) { envelopes[$0] = Self.envelopes(of: $0, bids, holdings) }
    }
    var best = holdings.held
    for (lab, envelopes) in envelopes.enumerated() {
      for envelope in envelopes {
        let offer = market.offer(envelope.participant, lab, rung: envelope.rung)
        offers.note(envelope.participant, offer)
        if offer.beats(best[envelope.participant]) { best[envelope.participant] = offer }
      }
    }
    for participant in 0..<market.count where best[participant].beats(holdings.held[participant]) {
      holdings.settle(participant, best[participant])
    }
    return holdings.outcome(offers)
  }

  /// The rung that each lab would bid for each participant, row-major; −1 for none.
  private static func bids(_ holdings: Holdings, _ parallel: ParallelFor) -> [Int32] {
    let market = holdings.market
    let labs = market.labCount
    var bids = [Int32](repeating: -1, count: market.count * labs)
    bids.withUnsafeMutableBufferPointer { bids in
      parallel.overRanges(market.count) { rows in
        for participant in rows {
          // First the last rung of all who may bid, which tells how many they are; then what each of them bids.
          var bidders: Int64 = 0
          for lab in 0..<labs {
            let last = holdings.lastAffordableRung(participant, lab)
            guard last >= 0, last >= market.opening(participant, lab) else { continue }
            bids[participant * labs + lab] = Int32(last)
            bidders += 1
          }
          for lab in 0..<labs where bids[participant * labs + lab] >= 0 {
            let last = Int(bids[participant * labs + lab])
            let rung = bid(participant, lab, among: bidders, upTo: last, holdings)
            bids[participant * labs + lab] = Int32(rung ?? -1)
          }
        }
      }
    }
    return bids
  }

  private static func bid(
    _ participant: Int, _ lab: Int, among bidders: Int64, upTo last: Int, _ holdings: Holdings
  ) -> Int? {
    let market = holdings.market
    let value = market.value[market.index(participant, lab)]
    let opening = market.opening(participant, lab)
    guard value != Market.ordered else { return opening }
    // v − ⌈v/k⌉ is ⌊v(k − 1)/k⌋ without a product that could overflow.
    let shaded = market.ladder.lastRung(atMost: value - ((value - 1) / bidders + 1))
    if shaded < opening && holdings.held[participant].lab == lab { return nil }
    return min(max(shaded, opening), last)
  }

  private struct Envelope {
    var surplus: Int64
    var participant: Int
    var rung: Int
  }

  /// The bids that a lab submits.
  private static func envelopes(of lab: Int, _ bids: [Int32], _ holdings: Holdings) -> [Envelope] {
    let market = holdings.market
    var envelopes: [Envelope] = []
    for participant in 0..<market.count {
      let at = market.index(participant, lab)
      guard bids[at] >= 0 else { continue }
      let rung = Int(bids[at])
      envelopes.append(
        Envelope(surplus: market.value[at] - market.ladder[rung], participant: participant, rung: rung))
    }
    envelopes.sort { $0.surplus != $1.surplus ? $0.surplus > $1.surplus : $0.participant < $1.participant }
    var money = holdings.freeMoney[lab]
    var places = market.quota[lab]
    return envelopes.filter { envelope in
      let held = holdings.held[envelope.participant]
      let cost = market.ladder[envelope.rung] - (held.lab == lab ? held.salary : 0)
      let isOutsider = market.isOutsider(envelope.participant, lab)
      guard cost <= money, !isOutsider || places > 0 else { return false }
      money -= cost
      if isOutsider { places -= 1 }
      return true
    }
  }
}
