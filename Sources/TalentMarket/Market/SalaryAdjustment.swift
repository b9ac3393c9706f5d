/// A market while its salaries adjust: who holds what, and whom each lab would approach next.
struct SalaryAdjustment {
  private let market: Market
  private let search: AskSearch
  private let notesOffers: Bool
  private var holders: [Holder]
  /// Pairs that may meet, participant by participant, labs rising.
  private var prospects: [Prospect]
  private var places: [ProspectQueue.Place]
  private let prospectLabs: [Int32]
  /// Where each participant's prospects begin; one entry more at the end.
  private let firstProspect: [Int32]
  private var free: [Int64]
  private var hired: [Int]
  /// For lab j, outsiders at 2j and its own people at 2j + 1.
  private var queues: [ProspectQueue]
  private var highestOffer: [Int64]

  init(_ market: Market, _ request: ClearingRequest) {
    self.market = market
    search = AskSearch(market)
    notesOffers = request.notesOffers
    free = market.freeMoney
    hired = [Int](repeating: 0, count: market.labCount)
    highestOffer = [Int64](repeating: 0, count: request.notesOffers ? market.count * market.labCount : 0)
    let opening = OpeningMarket(market, search, request.parallel)
    holders = opening.holders
    prospects = opening.prospects
    prospectLabs = opening.prospectLabs
    firstProspect = opening.firstProspect
    places = [ProspectQueue.Place](repeating: .nowhere, count: prospects.count)
    queues = [ProspectQueue](repeating: ProspectQueue(), count: 2 * market.labCount)
    for participant in 0..<market.count {
      let employer = market.employer[participant]
      if employer >= 0, holders[participant].lab != employer { free[Int(employer)] += market.pay[participant] }
    }
    fillQueues()
  }

  private mutating func fillQueues() {
    for index in prospects.indices {
      let prospect = prospects[index]
      let lab = prospectLabs[index]
      let holder = holders[Int(prospect.participant)]
      if holder.lab == lab {
        places[index] = .held
        holders[Int(prospect.participant)].heldProspect = Int32(index)
        continue
      }
      places[index] = .rest
      queues[queue(lab, holder)].rest.append(
        ProspectQueue.Candidate(surplus: surplus(prospect, prospect.ask), prospect: Int32(index)))
    }
    for queue in queues.indices { queues[queue].heapify() }
  }

  @inline(__always)
  private func queue(_ lab: Int32, _ holder: Holder) -> Int { 2 * Int(lab) + (lab == holder.employer ? 1 : 0) }

  @inline(__always)
  private func surplus(_ prospect: Prospect, _ rung: Int32) -> Int64 { prospect.value - market.ladder[Int(rung)] }

  /// What a participant holds, as it is compared.
  @inline(__always)
  private func held(_ holder: Holder) -> AskSearch.Offer {
    AskSearch.Offer(
      lab: holder.lab, salary: holder.salary, utility: holder.utility, precedence: holder.precedence)
  }

  @inline(__always)
  private func offer(_ index: Int32, _ rung: Int32) -> AskSearch.Offer {
    let prospect = prospects[Int(index)]
    let salary = market.ladder[Int(rung)]
    let lab = prospectLabs[Int(index)]
    let utility = search.utility(salary, at: lab, prospect.rest, holders[Int(prospect.participant)])
    return AskSearch.Offer(lab: lab, salary: salary, utility: utility, precedence: lab)
  }

  // MARK: Candidates

  /// Brings a prospect's ask up to date.
  ///
  /// - Returns: Whether the lab would still pay it.
  @inline(__always)
  private mutating func refresh(_ index: Int32) -> Bool {
    let prospect = prospects[Int(index)]
    let holder = holders[Int(prospect.participant)]
    guard prospect.holding != holder.changes else { return true }
    let ask = search.lowestRung(
      prospect.participant, prospectLabs[Int(index)], prospect.rest, from: prospect.ask, through: prospect.last,
      beating: held(holder), holder)
    prospects[Int(index)].ask = ask
    prospects[Int(index)].holding = holder.changes
    return ask <= prospect.last
  }

  /// Sorts in those of `best` whose asks have risen.
  @inline(__always)
  private mutating func bringUpToDate(_ queue: Int) {
    guard !queues[queue].stale.isEmpty else { return }
    sortInStale(queue)
  }

  private mutating func sortInStale(_ queue: Int) {
    while let index = queues[queue].stale.popLast() {
      guard places[Int(index)] == .best, prospects[Int(index)].holding != changes(of: index) else { continue }
      let prospect = prospects[Int(index)]
      let old = ProspectQueue.Candidate(surplus: surplus(prospect, prospect.ask), prospect: index)
      queues[queue].best.remove(at: queues[queue].position(of: old))
      guard refresh(index) else {
        places[Int(index)] = .nowhere
        continue
      }
      places[Int(index)] = .rest
      queues[queue].pushRest(
        ProspectQueue.Candidate(surplus: surplus(prospect, prospects[Int(index)].ask), prospect: index))
    }
  }

  @inline(__always)
  private func changes(of index: Int32) -> UInt32 { holders[Int(prospects[Int(index)].participant)].changes }

  /// Makes sure that the `least` best candidates who ask no more than `money` are in `best`, up to date, nobody else
  /// among or before them.
  private mutating func gather(_ least: Int, in queue: Int, money: Int64) {
    bringUpToDate(queue)
    if queues[queue].largestAsk > money { setAside(queue, beyond: money) }
    while let top = queues[queue].rest.first {
      let ripe = queues[queue].best.count
      if ripe >= least, !top.isBefore(queues[queue].best[ripe - least]) { return }
      _ = queues[queue].popRest()
      guard refresh(top.prospect) else {
        places[Int(top.prospect)] = .nowhere
        continue
      }
      let prospect = prospects[Int(top.prospect)]
      let salary = market.ladder[Int(prospect.ask)]
      if salary > money {
        places[Int(top.prospect)] = .dear
        queues[queue].pushDear(top.prospect, asking: salary)
        continue
      }
      let fresh = ProspectQueue.Candidate(surplus: prospect.value - salary, prospect: top.prospect)
      if let next = queues[queue].rest.first, next.isBefore(fresh) {
        queues[queue].pushRest(fresh)
        continue
      }
      places[Int(top.prospect)] = .best
      queues[queue].largestAsk = max(queues[queue].largestAsk, salary)
      queues[queue].best.insert(fresh, at: queues[queue].position(of: fresh))
    }
  }

  /// Moves those who ask more than `money` out of `best`.
  private mutating func setAside(_ queue: Int, beyond money: Int64) {
    var kept = 0
    var largest: Int64 = 0
    for position in queues[queue].best.indices {
      let candidate = queues[queue].best[position]
      let salary = market.ladder[Int(prospects[Int(candidate.prospect)].ask)]
      if salary > money {
        places[Int(candidate.prospect)] = .dear
        queues[queue].pushDear(candidate.prospect, asking: salary)
      } else {
        largest = max(largest, salary)
        queues[queue].best[kept] = candidate
        kept += 1
      }
    }
    queues[queue].best.removeLast(queues[queue].best.count - kept)
    queues[queue].largestAsk = largest
  }

  /// Lets those back in who ask no more than `money`.
  private mutating func readmit(_ queue: Int, upTo money: Int64) {
    while let first = queues[queue].dear.first, first.surplus <= money {
      let index = queues[queue].popDear()
      places[Int(index)] = .rest
      let prospect = prospects[Int(index)]
      queues[queue].pushRest(ProspectQueue.Candidate(surplus: surplus(prospect, prospect.ask), prospect: index))
    }
  }

  private mutating func best(in queue: Int, money: Int64) -> ProspectQueue.Candidate? {
    guard !queues[queue].isEmpty else { return nil }
    gather(1, in: queue, money: money)
    return queues[queue].best.last
  }

  /// The prospect that a lab would approach now: the affordable candidate with the largest value − ask, ties to the
  /// earlier researcher; an outsider only while a place is left.
  mutating func firstCandidate(of lab: Int) -> Int32? {
    let money = free[lab]
    let outsider = hired[lab] < market.quota[lab] ? best(in: 2 * lab, money: money) : nil
    guard let own = best(in: 2 * lab + 1, money: money) else { return outsider?.prospect }
    guard let outsider, outsider.isBefore(own) else { return own.prospect }
    return outsider.prospect
  }

  // MARK: Limits

  /// The last rung a lab would pay for a prospect, its quota aside: below its value, within its money.
  private func limitOfMoney(_ index: Int32, money: Int64) -> Int32 {
    let last = prospects[Int(index)].last
    return market.ladder[Int(last)] <= money
      ? last : Int32(truncatingIfNeeded: market.ladder.lastRung(atMost: money))
  }

  /// The last rung up to `limit` at which an outsider still ranks among the best `places` candidates at present asks.
  private mutating func limitOfRank(
    _ index: Int32, _ limit: Int32, lab: Int, places: Int, money: Int64, isQueued: Bool
  ) -> Int32 {
    let queue = 2 * lab
    guard places > 0 else { return -1 }
    let rivals = queues[queue].count - (isQueued ? 1 : 0)
    guard rivals >= places else { return limit }
    readmit(queue, upTo: money)
    gather(places + (isQueued ? 1 : 0), in: queue, money: money)
    // A candidate who is approached is the best of the queue, and no rival of theirs.
    let behind = queues[queue].best.count - places - (isQueued ? 1 : 0)
    guard behind >= 0 else { return limit }
    let marginal = queues[queue].best[behind]
    let least = index < marginal.prospect ? marginal.surplus : marginal.surplus + 1
    let (worth, isOverflow) = prospects[Int(index)].value.subtractingReportingOverflow(least)
    guard !isOverflow else { return limit }
    return min(limit, Int32(truncatingIfNeeded: market.ladder.lastRung(atMost: worth)))
  }

  // MARK: Offers

  /// `lab` makes its offer to a candidate; if another lab holds them, the two settle it.
  mutating func approach(_ challenger: Int32, by lab: Int) {
    let participant = prospects[Int(challenger)].participant
    let holder = holders[Int(participant)]
    let opening = offer(challenger, prospects[Int(challenger)].ask)
    note(opening, participant)
    guard holder.lab >= 0, let answer = limitOfHolder(holder, opening) else {
      settle(challenger, opening)
      return
    }
    let isOutsider = Int32(lab) != holder.employer
    var limit = limitOfMoney(challenger, money: free[lab])
    if isOutsider {
      limit = limitOfRank(
        challenger, limit, lab: lab, places: market.quota[lab] - hired[lab], money: free[lab], isQueued: true)
    }
    let highest = offer(challenger, limit)
    let last = offer(holder.heldProspect, answer)
    if notesOffers { noteDuel(challenger, upTo: limit, holder.heldProspect, upTo: answer, opening) }
    if search.beats(last, highest, participant) {
      settle(holder.heldProspect, lowest(holder.heldProspect, through: answer, beating: highest))
    } else {
      settle(challenger, lowest(challenger, through: limit, beating: last))
    }
  }

  /// The lowest offer of a prospect's lab that beats another.
  private func lowest(_ index: Int32, through last: Int32, beating other: AskSearch.Offer) -> AskSearch.Offer {
    offer(index, lowestRung(index, through: last, beating: other))
  }

  private func lowestRung(_ index: Int32, through last: Int32, beating other: AskSearch.Offer) -> Int32 {
    let prospect = prospects[Int(index)]
    return search.lowestRung(
      prospect.participant, prospectLabs[Int(index)], prospect.rest, from: prospect.ask, through: last,
      beating: other, holders[Int(prospect.participant)])
  }

  /// The last rung that the lab which holds somebody would pay to keep them, or `nil` when it cannot answer an offer.
  private mutating func limitOfHolder(_ holder: Holder, _ challenge: AskSearch.Offer) -> Int32? {
    let index = holder.heldProspect
    guard index >= 0 else { return nil }
    let lab = Int(holder.lab)
    let money = free[lab] + holder.salary
    func canAnswer(_ limit: Int32) -> Bool {
      limit >= prospects[Int(index)].ask
        && search.beats(offer(index, limit), challenge, prospects[Int(index)].participant)
    }
    var limit = limitOfMoney(index, money: money)
    guard canAnswer(limit) else { return nil }
    if holder.lab != holder.employer {
      let places = market.quota[lab] - hired[lab] + 1
      limit = limitOfRank(index, limit, lab: lab, places: places, money: money, isQueued: false)
      guard canAnswer(limit) else { return nil }
    }
    return limit
  }

  /// Notes what two labs offer until one is past its limit, answer by answer.
  private mutating func noteDuel(
    _ challenger: Int32, upTo challengerLimit: Int32, _ holder: Int32, upTo holderLimit: Int32,
    _ opening: AskSearch.Offer
  ) {
    let participant = prospects[Int(challenger)].participant
    var current = opening
    var isHoldersTurn = true
    while true {
      let index = isHoldersTurn ? holder : challenger
      let last = isHoldersTurn ? holderLimit : challengerLimit
      let rung = lowestRung(index, through: last, beating: current)
      guard rung <= last else { return }
      current = offer(index, rung)
      note(current, participant)
      isHoldersTurn.toggle()
    }
  }

  @inline(__always)
  private mutating func note(_ offer: AskSearch.Offer, _ participant: Int32) {
    guard notesOffers else { return }
    let at = market.index(Int(participant), Int(offer.lab))
    highestOffer[at] = max(highestOffer[at], offer.salary)
  }

  // MARK: Contracts

  /// The participant takes an offer; money and places follow, and whoever else wants them must ask anew.
  private mutating func settle(_ index: Int32, _ offer: AskSearch.Offer) {
    let participant = Int(prospects[Int(index)].participant)
    let old = holders[participant]
    holders[participant].utility = offer.utility
    holders[participant].salary = offer.salary
    holders[participant].lab = offer.lab
    holders[participant].precedence = offer.precedence
    holders[participant].changes &+= 1
    holders[participant].heldProspect = index
    let new = Int(offer.lab)
    free[new] -= offer.salary
    if old.lab >= 0 { free[Int(old.lab)] += old.salary }
    if old.lab != offer.lab {
      if offer.lab != old.employer { hired[new] += 1 }
      leaveQueue(index, old)
      if old.lab >= 0 {
        if old.lab != old.employer { hired[Int(old.lab)] -= 1 }
        returnToQueue(old)
      }
    }
    if old.lab >= 0 {
      readmit(2 * Int(old.lab), upTo: free[Int(old.lab)])
      readmit(2 * Int(old.lab) + 1, upTo: free[Int(old.lab)])
    }
    for other in Int(firstProspect[participant])..<Int(firstProspect[participant + 1]) where places[other] == .best {
      queues[queue(prospectLabs[other], old)].stale.append(Int32(other))
    }
  }

  /// Takes a candidate who accepted out of the queue, where they were the best.
  private mutating func leaveQueue(_ index: Int32, _ old: Holder) {
    queues[queue(prospectLabs[Int(index)], old)].best.removeLast()
    places[Int(index)] = .held
  }

  /// Whoever was lost to another lab is a candidate again, if they would still be worth it.
  private mutating func returnToQueue(_ old: Holder) {
    guard old.heldProspect >= 0 else { return }
    let index = old.heldProspect
    guard refresh(index) else {
      places[Int(index)] = .nowhere
      return
    }
    places[Int(index)] = .rest
    queues[queue(old.lab, old)].pushRest(
      ProspectQueue.Candidate(
        surplus: surplus(prospects[Int(index)], prospects[Int(index)].ask), prospect: index))
  }

  func outcome() -> MarketOutcome {
    MarketOutcome(
      match: holders.map(\.lab), pay: holders.map { $0.lab >= 0 ? $0.salary : 0 },
      isOutside: holders.map { $0.precedence == -1 }, highestOffer: highestOffer)
  }
}
