/// A market while its salaries adjust: who holds what, and whom each lab would approach next.
///
/// Everything lives in plain memory that this value owns: a run plays thousands of moves a turn, a thousand runs millions.
struct SalaryAdjustment: ~Copyable {
  private let lent: LentMarket
  private let count: Int
  private let search: AskSearch
  private let ladder: SalaryLadder
  private let labCount: Int
  private let notesOffers: Bool
  private let opening: OpeningMarket
  private let holders: UnsafeMutablePointer<Holder>
  private let prospects: UnsafeMutablePointer<Prospect>
  private let prospectLabs: UnsafeMutablePointer<Int32>
  private let places: UnsafeMutablePointer<ProspectQueue.Place>
  private let labs: UnsafeMutablePointer<Lab>
  /// For lab j, outsiders at 2j and its own people at 2j + 1.
  private let queues: UnsafeMutablePointer<ProspectQueue>
  private var highestOffer: [Int64]

  /// A lab's means.
  private struct Lab {
    /// Budget minus all pay, dollars a year.
    var free: Int64
    /// Most outsiders it may take.
    var quota: Int
    /// Outsiders it holds.
    var hired = 0
    /// How many people have come and gone so far.
    var turnover: UInt32 = 0
  }

  init(_ market: Market, _ request: ClearingRequest) {
    lent = LentMarket(market)
    count = market.count
    search = AskSearch(lent)
    ladder = market.ladder
    labCount = market.labCount
    notesOffers = request.notesOffers
    highestOffer = [Int64](repeating: 0, count: request.notesOffers ? market.count * market.labCount : 0)
    opening = OpeningMarket(market, search, request.parallel)
    holders = opening.holders
    prospects = opening.prospects
    prospectLabs = opening.prospectLabs
    places = .allocate(capacity: opening.capacity)
    labs = .allocate(capacity: market.labCount)
    for lab in 0..<market.labCount {
      (labs + lab).initialize(to: Lab(free: market.freeMoney[lab], quota: market.quota[lab]))
    }
    queues = .allocate(capacity: 2 * market.labCount)
    fillQueues(market, request.parallel)
  }

  deinit {
    for queue in 0..<2 * labCount { queues[queue].free() }
    queues.deallocate()
    labs.deallocate()
    places.deallocate()
  }

  private func fillQueues(_ market: Market, _ parallel: ParallelFor) {
    var sizes = [Int](repeating: 0, count: 2 * labCount)
    for participant in 0..<market.count {
      let holder = holders[participant]
      if holder.employer >= 0, holder.lab != holder.employer {
        labs[Int(holder.employer)].free += market.pay[participant]
      }
      for index in prospectsOf(participant) { sizes[queue(prospectLabs[index], holder)] += 1 }
    }
    for queue in sizes.indices { (queues + queue).initialize(to: ProspectQueue(capacity: sizes[queue])) }
    for participant in 0..<market.count {
      let holder = holders[participant]
      for index in prospectsOf(participant) {
        let prospect = prospects[index]
        let lab = prospectLabs[index]
        if holder.lab == lab {
          places[index] = .held
          holders[participant].heldProspect = Int32(truncatingIfNeeded: index)
          holders[participant].assured = prospect.last
          continue
        }
        places[index] = .rest
        let queue = queues + queue(lab, holder)
        queue.pointee.rest[queue.pointee.restCount] = ProspectQueue.Candidate(
          surplus: surplus(prospect, prospect.ask), prospect: Int32(truncatingIfNeeded: index))
        queue.pointee.restCount += 1
      }
    }
    nonisolated(unsafe) let queues = queues
    parallel.overRanges(sizes.count, least: market.count > 4096 ? 1 : sizes.count) { range in
      for queue in range { queues[queue].heapify() }
    }
  }

  @inline(__always)
  private func prospectsOf(_ participant: Int) -> Range<Int> {
    Int(opening.firstProspect[participant])..<Int(opening.lastProspect[participant])
  }

  @inline(__always)
  private func queue(_ lab: Int32, _ holder: Holder) -> Int { 2 * Int(lab) + (lab == holder.employer ? 1 : 0) }

  @inline(__always)
  private func surplus(_ prospect: Prospect, _ rung: Int32) -> Int64 { prospect.value - ladder[Int(rung)] }

  /// What a participant holds, as it is compared.
  @inline(__always)
  private func held(_ holder: Holder) -> Offer {
    Offer(
      lab: holder.lab, salary: holder.salary, worth: holder.worth, precedence: holder.precedence)
  }

  @inline(__always)
  private func offer(_ index: Int32, _ rung: Int32) -> Offer {
    let prospect = prospects[Int(index)]
    let salary = ladder[Int(rung)]
    let lab = prospectLabs[Int(index)]
    let worth = search.worth(salary, at: lab, prospect.scale, holders[Int(prospect.participant)])
    return Offer(lab: lab, salary: salary, worth: worth, precedence: lab)
  }

  // MARK: Candidates

  /// Brings a prospect's ask up to date.
  ///
  /// - Returns: Whether the lab would still pay it.
  @inline(__always)
  private func refresh(_ index: Int32) -> Bool {
    let prospect = prospects + Int(index)
    let holder = holders + Int(prospect.pointee.participant)
    guard prospect.pointee.holding != holder.pointee.changes else { return true }
    prospect.pointee.ask = search.lowestRung(
      prospect.pointee.participant, prospectLabs[Int(index)], prospect.pointee.scale, from: prospect.pointee.ask,
      through: prospect.pointee.last, beating: held(holder.pointee), holder.pointee)
    prospect.pointee.holding = holder.pointee.changes
    return prospect.pointee.ask <= prospect.pointee.last
  }

  /// Sorts in those of `best` whose asks have risen.
  private func sortInStale(_ queue: UnsafeMutablePointer<ProspectQueue>) {
    while queue.pointee.staleCount > 0 {
      queue.pointee.staleCount -= 1
      let index = queue.pointee.stale[queue.pointee.staleCount]
      let prospect = prospects[Int(index)]
      let old = ProspectQueue.Candidate(surplus: surplus(prospect, prospect.ask), prospect: index)
      queue.pointee.removeBest(at: queue.pointee.position(of: old))
      if refresh(index) { enqueue(index, queue) } else { places[Int(index)] = .nowhere }
    }
  }

  /// Puts a candidate whose ask is up to date where they belong.
  @inline(__always)
  private func enqueue(_ index: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) {
    let prospect = prospects[Int(index)]
    let salary = ladder[Int(prospect.ask)]
    let candidate = ProspectQueue.Candidate(surplus: prospect.value - salary, prospect: index)
    if queue.pointee.restCount > 0, queue.pointee.rest[0].isBefore(candidate) {
      places[Int(index)] = .rest
      queue.pointee.pushRest(candidate)
    } else {
      places[Int(index)] = .best
      queue.pointee.insertBest(candidate, asking: salary)
    }
  }

  /// Makes sure that the `least` best candidates who ask no more than `money` are in `best`, up to date, nobody else
  /// among or before them.
  @inline(__always)
  private func gather(_ least: Int, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64) {
    if queue.pointee.staleCount > 0 { sortInStale(queue) }
    if queue.pointee.largestAsk > money { setAside(queue, beyond: money) }
    while queue.pointee.restCount > 0 {
      let top = queue.pointee.rest[0]
      let ripe = queue.pointee.bestCount
      if ripe >= least, !top.isBefore(queue.pointee.best[ripe - least]) { return }
      queue.pointee.popRest()
      guard refresh(top.prospect) else {
        places[Int(top.prospect)] = .nowhere
        continue
      }
      let salary = ladder[Int(prospects[Int(top.prospect)].ask)]
      if salary > money {
        places[Int(top.prospect)] = .dear
        queue.pointee.pushDear(top.prospect, asking: salary)
      } else {
        enqueue(top.prospect, queue)
      }
    }
  }

  /// Moves those who ask more than `money` out of `best`.
  private func setAside(_ queue: UnsafeMutablePointer<ProspectQueue>, beyond money: Int64) {
    var kept = 0
    var largest: Int64 = 0
    for position in 0..<queue.pointee.bestCount {
      let candidate = queue.pointee.best[position]
      let salary = ladder[Int(prospects[Int(candidate.prospect)].ask)]
      if salary > money {
        places[Int(candidate.prospect)] = .dear
        queue.pointee.pushDear(candidate.prospect, asking: salary)
      } else {
        largest = max(largest, salary)
        queue.pointee.best[kept] = candidate
        kept += 1
      }
    }
    queue.pointee.bestCount = kept
    queue.pointee.largestAsk = largest
  }

  /// Lets those back in who ask no more than `money`.
  @inline(__always)
  private func readmit(_ queue: UnsafeMutablePointer<ProspectQueue>, upTo money: Int64) {
    while queue.pointee.dearCount > 0, queue.pointee.dear[0].surplus <= money {
      let index = queue.pointee.popDear()
      places[Int(index)] = .rest
      let prospect = prospects[Int(index)]
      queue.pointee.pushRest(ProspectQueue.Candidate(surplus: surplus(prospect, prospect.ask), prospect: index))
    }
  }

  @inline(__always)
  private func best(
    in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64
  ) -> ProspectQueue.Candidate? {
    guard queue.pointee.bestCount + queue.pointee.restCount > 0 else { return nil }
    gather(1, in: queue, money: money)
    let count = queue.pointee.bestCount
    return count > 0 ? queue.pointee.best[count - 1] : nil
  }

  /// The prospect that a lab would approach now: the affordable candidate with the largest value − ask, ties to the
  /// earlier researcher; an outsider only while a place is left.
  func firstCandidate(of lab: Int) -> Int32? {
    let state = labs[lab]
    let outsider = state.hired < state.quota ? best(in: queues + 2 * lab, money: state.free) : nil
    guard let own = best(in: queues + (2 * lab + 1), money: state.free) else { return outsider?.prospect }
    guard let outsider, outsider.isBefore(own) else { return own.prospect }
    return outsider.prospect
  }

  // MARK: Limits

  /// The last rung a lab would pay for a prospect, its quota aside: below its value, within its money.
  private func limitOfMoney(_ index: Int32, money: Int64) -> Int32 {
    let last = prospects[Int(index)].last
    return ladder[Int(last)] <= money
      ? last : Int32(truncatingIfNeeded: ladder.lastRung(atMost: money))
  }

  /// The last rung up to `limit` at which an outsider still ranks among the best `places` candidates at present asks.
  private func limitOfRank(
    _ index: Int32, _ limit: Int32, lab: Int, places: Int, money: Int64, isQueued: Bool
  ) -> Int32 {
    let queue = queues + 2 * lab
    guard places > 0 else { return -1 }
    let rivals = queue.pointee.count - (isQueued ? 1 : 0)
    guard rivals >= places else { return limit }
    readmit(queue, upTo: money)
    gather(places + (isQueued ? 1 : 0), in: queue, money: money)
    // A candidate who is approached is the best of the queue, and no rival of theirs.
    let behind = queue.pointee.bestCount - places - (isQueued ? 1 : 0)
    guard behind >= 0 else { return limit }
    let marginal = queue.pointee.best[behind]
    let least = index < marginal.prospect ? marginal.surplus : marginal.surplus + 1
    let (worth, isOverflow) = prospects[Int(index)].value.subtractingReportingOverflow(least)
    guard !isOverflow else { return limit }
    return min(limit, Int32(truncatingIfNeeded: ladder.lastRung(atMost: worth)))
  }

  // MARK: Offers

  /// `lab` makes its offer to a candidate; if another lab holds them, the two settle it.
  ///
  /// - Returns: Whether somebody was taken from another lab.
  mutating func approach(_ challenger: Int32, by lab: Int) -> Bool {
    let participant = prospects[Int(challenger)].participant
    let holder = holders[Int(participant)]
    let opening = offer(challenger, prospects[Int(challenger)].ask)
    note(opening, participant)
    guard holder.heldProspect >= 0 else {
      settle(challenger, opening)
      return holder.lab >= 0
    }
    let highest = offer(challenger, limitOfChallenger(challenger, lab: lab, holder))
    if let rung = assuredAnswer(holder, to: highest) {
      if notesOffers { noteDuel(challenger, holder.heldProspect, upTo: rung, highest, opening) }
      keep(holder, at: rung, from: challenger, lab)
      return false
    }
    guard let limit = limitOfHolder(holder, opening) else {
      settle(challenger, opening)
      return true
    }
    let last = offer(holder.heldProspect, limit)
    if notesOffers { noteDuel(challenger, holder.heldProspect, upTo: limit, highest, opening) }
    if search.beats(last, highest, participant, holder.doubt) {
      let rung = lowestRung(holder.heldProspect, through: limit, beating: highest)
      keep(holder, at: rung, from: challenger, lab)
      return false
    }
    let top = Int32(truncatingIfNeeded: ladder.lastRung(atMost: highest.salary))
    settle(challenger, offer(challenger, lowestRung(challenger, through: top, beating: last)))
    return true
  }

  private func lowestRung(_ index: Int32, through last: Int32, beating other: Offer) -> Int32 {
    let prospect = prospects[Int(index)]
    return search.lowestRung(
      prospect.participant, prospectLabs[Int(index)], prospect.scale, from: prospect.ask, through: last,
      beating: other, holders[Int(prospect.participant)])
  }

  /// The last rung a challenger would pay.
  private func limitOfChallenger(_ index: Int32, lab: Int, _ holder: Holder) -> Int32 {
    let limit = limitOfMoney(index, money: labs[lab].free)
    guard Int32(lab) != holder.employer else { return limit }
    return limitOfRank(
      index, limit, lab: lab, places: labs[lab].quota - labs[lab].hired, money: labs[lab].free, isQueued: true)
  }

  /// The rung at which the lab that holds somebody beats an offer, if it is already known that it would pay so much.
  private func assuredAnswer(_ holder: Holder, to challenge: Offer) -> Int32? {
    guard holder.assured >= 0, holder.assuredAt == labs[Int(holder.lab)].turnover else { return nil }
    let rung = lowestRung(holder.heldProspect, through: holder.assured, beating: challenge)
    guard rung <= holder.assured, ladder[Int(rung)] <= labs[Int(holder.lab)].free + holder.salary else { return nil }
    return rung
  }

  /// The last rung that the lab which holds somebody would pay to keep them, or `nil` when it cannot answer an offer.
  private func limitOfHolder(_ holder: Holder, _ challenge: Offer) -> Int32? {
    let index = holder.heldProspect
    let lab = Int(holder.lab)
    let participant = Int(prospects[Int(index)].participant)
    let money = labs[lab].free + holder.salary
    let ofMoney = limitOfMoney(index, money: money)
    guard canAnswer(index, ofMoney, challenge) else { return nil }
    var limit = prospects[Int(index)].last
    if holder.lab != holder.employer {
      let places = labs[lab].quota - labs[lab].hired + 1
      limit = limitOfRank(index, limit, lab: lab, places: places, money: money, isQueued: false)
    }
    // As long as nobody comes to the lab or goes, it gains neither money nor candidates, and those it has only ask for
    // more: what it would pay for this one, its money aside, does not fall.
    holders[participant].assured = limit
    holders[participant].assuredAt = labs[lab].turnover
    limit = min(limit, ofMoney)
    return canAnswer(index, limit, challenge) ? limit : nil
  }

  private func canAnswer(_ index: Int32, _ limit: Int32, _ challenge: Offer) -> Bool {
    let participant = prospects[Int(index)].participant
    return limit >= prospects[Int(index)].ask
      && search.beats(offer(index, limit), challenge, participant, holders[Int(participant)].doubt)
  }

  /// Notes what two labs offer until one is past its limit, answer by answer.
  private mutating func noteDuel(
    _ challenger: Int32, _ holder: Int32, upTo holderLimit: Int32, _ highest: Offer, _ opening: Offer
  ) {
    let participant = prospects[Int(challenger)].participant
    let challengerLimit = Int32(truncatingIfNeeded: ladder.lastRung(atMost: highest.salary))
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
  private mutating func note(_ offer: Offer, _ participant: Int32) {
    guard notesOffers else { return }
    let at = Int(participant) * labCount + Int(offer.lab)
    highestOffer[at] = max(highestOffer[at], offer.salary)
  }

  // MARK: Contracts

  /// The lab that holds somebody raises their pay to `rung`; the challenger, whose best candidate they were, must ask anew.
  private func keep(_ holder: Holder, at rung: Int32, from challenger: Int32, _ lab: Int) {
    let participant = Int(prospects[Int(challenger)].participant)
    let answer = offer(holder.heldProspect, rung)
    labs[Int(holder.lab)].free -= answer.salary - holder.salary
    holders[participant].worth = answer.worth
    holders[participant].salary = answer.salary
    holders[participant].precedence = answer.precedence
    holders[participant].changes &+= 1
    let queue = queues + queue(Int32(truncatingIfNeeded: lab), holder)
    queue.pointee.bestCount -= 1
    markStale(participant, challenger)
    if refresh(challenger) { enqueue(challenger, queue) } else { places[Int(challenger)] = .nowhere }
  }

  /// Notes that a participant's standing among the best candidates of other labs must be looked at again.
  @inline(__always)
  private func markStale(_ participant: Int, _ mover: Int32) {
    let holder = holders[participant]
    for other in prospectsOf(participant) where places[other] == .best && other != Int(mover) {
      places[other] = .stale
      let queue = queues + queue(prospectLabs[other], holder)
      queue.pointee.stale[queue.pointee.staleCount] = Int32(truncatingIfNeeded: other)
      queue.pointee.staleCount += 1
    }
  }

  /// The participant takes an offer; money and places follow, and whoever else wants them must ask anew.
  private func settle(_ index: Int32, _ offer: Offer) {
    let participant = Int(prospects[Int(index)].participant)
    let old = holders[participant]
    holders[participant].worth = offer.worth
    holders[participant].salary = offer.salary
    holders[participant].lab = offer.lab
    holders[participant].precedence = offer.precedence
    holders[participant].changes &+= 1
    holders[participant].heldProspect = index
    holders[participant].assured = -1
    let new = Int(offer.lab)
    labs[new].free -= offer.salary
    if offer.lab != old.employer { labs[new].hired += 1 }
    leaveQueue(index, old)
    labs[new].turnover &+= 1
    if offer.lab == old.employer {
      holders[participant].assured = prospects[Int(index)].last
      holders[participant].assuredAt = labs[new].turnover
    }
    if old.lab >= 0 {
      labs[Int(old.lab)].turnover &+= 1
      labs[Int(old.lab)].free += old.salary
      if old.lab != old.employer { labs[Int(old.lab)].hired -= 1 }
      returnToQueue(old)
      readmit(queues + 2 * Int(old.lab), upTo: labs[Int(old.lab)].free)
      readmit(queues + (2 * Int(old.lab) + 1), upTo: labs[Int(old.lab)].free)
    }
    markStale(participant, index)
  }

  /// Takes a candidate who accepted out of the queue, where they were the best.
  private func leaveQueue(_ index: Int32, _ old: Holder) {
    queues[queue(prospectLabs[Int(index)], old)].bestCount -= 1
    places[Int(index)] = .held
  }

  /// Whoever was lost to another lab is a candidate again, if they would still be worth it.
  private func returnToQueue(_ old: Holder) {
    guard old.heldProspect >= 0 else { return }
    let index = old.heldProspect
    guard refresh(index) else {
      places[Int(index)] = .nowhere
      return
    }
    places[Int(index)] = .rest
    let candidate = ProspectQueue.Candidate(
      surplus: surplus(prospects[Int(index)], prospects[Int(index)].ask), prospect: index)
    queues[queue(old.lab, old)].pushRest(candidate)
  }

  func outcome() -> MarketOutcome {
    let everybody = UnsafeBufferPointer(start: holders, count: count)
    return MarketOutcome(
      match: everybody.map(\.lab), pay: everybody.map { $0.lab >= 0 ? $0.salary : 0 },
      isOutside: everybody.map { $0.precedence == -1 }, highestOffer: highestOffer)
  }
}
