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
      let holder = holders + participant
      let employer = holder.pointee.employer
      if employer >= 0, holder.pointee.lab != employer { labs[Int(employer)].free += market.pay[participant] }
      for index in prospectsOf(participant) {
        sizes[2 * Int(prospectLabs[index]) + (prospectLabs[index] == employer ? 1 : 0)] += 1
      }
    }
    for queue in sizes.indices { (queues + queue).initialize(to: ProspectQueue(capacity: sizes[queue])) }
    for participant in 0..<market.count {
      let holder = holders + participant
      for index in prospectsOf(participant) {
        let lab = prospectLabs[index]
        if holder.pointee.lab == lab {
          places[index] = .held
          holder.pointee.heldProspect = Int32(truncatingIfNeeded: index)
          holder.pointee.assured = prospects[index].last
          continue
        }
        places[index] = .rest
        let queue = queue(lab, of: holder)
        queue.pointee.rest[queue.pointee.restCount] = candidate(Int32(truncatingIfNeeded: index))
        queue.pointee.restCount += 1
      }
    }
    nonisolated(unsafe) let (queues, places) = (queues, places)
    nonisolated(unsafe) let (prospects, ladder) = (prospects, ladder)
    parallel.overRanges(sizes.count, least: market.count > 4096 ? 1 : sizes.count) { range in
      for queue in range where queues[queue].order() {
        for position in 0..<queues[queue].bestCount {
          let index = Int(queues[queue].best[position].prospect)
          places[index] = .best
          queues[queue].largestAsk = max(queues[queue].largestAsk, ladder[Int(prospects[index].ask)])
        }
      }
    }
  }

  @inline(__always)
  private func prospectsOf(_ participant: Int) -> Range<Int> {
    Int(opening.firstProspect[participant])..<Int(opening.lastProspect[participant])
  }

  @inline(__always)
  private func queue(_ lab: Int32, of holder: UnsafeMutablePointer<Holder>) -> UnsafeMutablePointer<ProspectQueue> {
    queues + (2 * Int(lab) + (lab == holder.pointee.employer ? 1 : 0))
  }

  @inline(__always)
  private func holder(of index: Int32) -> UnsafeMutablePointer<Holder> {
    holders + Int(prospects[Int(index)].participant)
  }

  /// What a participant holds, as it is compared.
  @inline(__always)
  private func held(_ holder: UnsafeMutablePointer<Holder>) -> Offer {
    Offer(
      lab: holder.pointee.lab, salary: holder.pointee.salary, worth: holder.pointee.worth,
      precedence: holder.pointee.precedence)
  }

  @inline(__always)
  private func offer(_ index: Int32, _ rung: Int32) -> Offer {
    let salary = ladder[Int(rung)]
    let lab = prospectLabs[Int(index)]
    let worth = search.worth(salary, at: lab, prospects[Int(index)].scale, holder(of: index))
    return Offer(lab: lab, salary: salary, worth: worth, precedence: lab)
  }

  /// The lowest rung from `first` through `last` at which a prospect's lab beats an offer.
  @inline(__always)
  private func lowestRung(_ index: Int32, from first: Int32, through last: Int32, beating other: Offer) -> Int32 {
    let prospect = prospects + Int(index)
    return search.lowestRung(
      prospect.pointee.participant, prospectLabs[Int(index)], prospect.pointee.scale, from: first, through: last,
      beating: other, holders + Int(prospect.pointee.participant))
  }

  @inline(__always)
  private func candidate(_ index: Int32) -> ProspectQueue.Candidate {
    let prospect = prospects + Int(index)
    return ProspectQueue.Candidate(
      surplus: prospect.pointee.value - ladder[Int(prospect.pointee.ask)], prospect: index)
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
    prospect.pointee.holding = holder.pointee.changes
    prospect.pointee.ask = lowestRung(
      index, from: prospect.pointee.ask, through: prospect.pointee.last, beating: held(holder))
    return prospect.pointee.ask <= prospect.pointee.last
  }

  /// Sorts in those of `best` whose asks have risen.
  private func sortInStale(_ queue: UnsafeMutablePointer<ProspectQueue>) {
    while queue.pointee.staleCount > 0 {
      queue.pointee.staleCount -= 1
      let index = queue.pointee.stale[queue.pointee.staleCount]
      queue.pointee.removeBest(at: queue.pointee.position(of: candidate(index)))
      if refresh(index) { enqueue(index, queue) } else { places[Int(index)] = .nowhere }
    }
  }

  /// Puts a candidate whose ask is up to date where they belong.
  @inline(__always)
  private func enqueue(_ index: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) {
    let prospect = prospects + Int(index)
    let salary = ladder[Int(prospect.pointee.ask)]
    let candidate = ProspectQueue.Candidate(surplus: prospect.pointee.value - salary, prospect: index)
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
      queue.pointee.pushRest(candidate(index))
    }
  }

  /// What a lab's move came to.
  enum Move {
    /// There was nobody to approach.
    case none
    /// Another lab kept the person, or nobody held them.
    case unopposed
    /// Another lab lost the person.
    case othersLoss
  }

  /// One move of a lab: it approaches the affordable candidate with the largest value − ask, ties to the earlier
  /// researcher; an outsider only while a place is left.
  mutating func move(of lab: Int) -> Move {
    let state = labs + lab
    let money = state.pointee.free
    let places = state.pointee.quota - state.pointee.hired
    let outsiders = queues + 2 * lab
    let own = outsiders + 1
    var outsider: ProspectQueue.Candidate?
    if places > 0, outsiders.pointee.bestCount + outsiders.pointee.restCount > 0 {
      // With whoever is last to get a place, and the one behind.
      gather(places + 1, in: outsiders, money: money)
      let count = outsiders.pointee.bestCount
      if count > 0 { outsider = outsiders.pointee.best[count - 1] }
    }
    if own.pointee.bestCount + own.pointee.restCount > 0 {
      gather(1, in: own, money: money)
      let count = own.pointee.bestCount
      if count > 0 {
        let candidate = own.pointee.best[count - 1]
        if outsider == nil || !outsider!.isBefore(candidate) {
          return approach(candidate.prospect, by: lab, limit: limitOfMoney(candidate.prospect, money: money))
        }
      }
    }
    guard let outsider else { return .none }
    let index = outsider.prospect
    var limit = limitOfMoney(index, money: money)
    let behind = outsiders.pointee.bestCount - 1 - places
    if behind >= 0 { limit = lastRung(index, upTo: limit, ahead: outsiders.pointee.best[behind]) }
    return approach(index, by: lab, limit: limit)
  }

  // MARK: Limits

  /// The last rung a lab would pay for a prospect, its quota aside: below its value, within its money.
  @inline(__always)
  private func limitOfMoney(_ index: Int32, money: Int64) -> Int32 {
    let last = prospects[Int(index)].last
    return ladder[Int(last)] <= money ? last : Int32(truncatingIfNeeded: ladder.lastRung(atMost: money))
  }

  /// The last rung up to `limit` at which a lab would rather have the prospect than another.
  @inline(__always)
  private func lastRung(_ index: Int32, upTo limit: Int32, ahead marginal: ProspectQueue.Candidate) -> Int32 {
    let prospect = prospects + Int(index)
    let least = index < marginal.prospect ? marginal.surplus : marginal.surplus + 1
    let (worth, isOverflow) = prospect.pointee.value.subtractingReportingOverflow(least)
    guard !isOverflow else { return limit }
    // Candidates in a war differ by a rung or two: look there first.
    let near = prospect.pointee.ask + 1
    if near <= limit, ladder[Int(near)] > worth {
      return ladder[Int(near) - 1] <= worth ? near - 1 : Int32(truncatingIfNeeded: ladder.lastRung(atMost: worth))
    }
    if near < limit, ladder[Int(near) + 1] > worth { return near }
    return min(limit, Int32(truncatingIfNeeded: ladder.lastRung(atMost: worth)))
  }

  /// The last rung up to `limit` at which an outsider whom the lab holds still ranks among its best `places` candidates at
  /// present asks.
  private func limitOfRank(_ index: Int32, _ limit: Int32, lab: Int, places: Int, money: Int64) -> Int32 {
    let queue = queues + 2 * lab
    guard places > 0 else { return -1 }
    guard queue.pointee.count >= places else { return limit }
    readmit(queue, upTo: money)
    gather(places, in: queue, money: money)
    let behind = queue.pointee.bestCount - places
    return behind >= 0 ? lastRung(index, upTo: limit, ahead: queue.pointee.best[behind]) : limit
  }

  /// The rung at which the lab that holds somebody beats an offer, if it is already known that it would pay so much.
  @inline(__always)
  private func assuredAnswer(_ holder: UnsafeMutablePointer<Holder>, to challenge: Offer) -> Int32? {
    let lab = labs + Int(holder.pointee.lab)
    let assured = holder.pointee.assured
    guard assured >= 0, holder.pointee.assuredAt == lab.pointee.turnover else { return nil }
    let index = holder.pointee.heldProspect
    let rung = lowestRung(index, from: prospects[Int(index)].ask, through: assured, beating: challenge)
    guard rung <= assured, ladder[Int(rung)] <= lab.pointee.free + holder.pointee.salary else { return nil }
    return rung
  }

  /// The last rung that the lab which holds somebody would pay to keep them, or `nil` when it cannot answer an offer.
  private func limitOfHolder(_ holder: UnsafeMutablePointer<Holder>, _ challenge: Offer) -> Int32? {
    let index = holder.pointee.heldProspect
    let lab = Int(holder.pointee.lab)
    let money = labs[lab].free + holder.pointee.salary
    let ofMoney = limitOfMoney(index, money: money)
    guard canAnswer(index, ofMoney, challenge) else { return nil }
    var limit = prospects[Int(index)].last
    if holder.pointee.lab != holder.pointee.employer {
      let places = labs[lab].quota - labs[lab].hired + 1
      limit = limitOfRank(index, limit, lab: lab, places: places, money: money)
    }
    // As long as nobody comes to the lab or goes, it gains neither money nor candidates, and those it has only ask for
    // more: what it would pay for this one, its money aside, does not fall.
    holder.pointee.assured = limit
    holder.pointee.assuredAt = labs[lab].turnover
    limit = min(limit, ofMoney)
    return canAnswer(index, limit, challenge) ? limit : nil
  }

  private func canAnswer(_ index: Int32, _ limit: Int32, _ challenge: Offer) -> Bool {
    let prospect = prospects[Int(index)]
    return limit >= prospect.ask
      && search.beats(offer(index, limit), challenge, prospect.participant, holder(of: index).pointee.doubt)
  }

  // MARK: Offers

  /// `lab` makes its offer to its best candidate, for whom it would pay up to `limit`; if another lab holds them, the two
  /// settle it.
  @inline(__always)
  private mutating func approach(_ challenger: Int32, by lab: Int, limit highestRung: Int32) -> Move {
    let holder = holder(of: challenger)
    let index = holder.pointee.heldProspect
    if index >= 0 {
      let highest = offer(challenger, highestRung)
      if let rung = assuredAnswer(holder, to: highest) {
        if notesOffers { noteDuel(challenger, upTo: highestRung, against: holder, upTo: rung) }
        keep(holder, at: rung, from: challenger, highestRung, lab)
        return .unopposed
      }
    }
    return contest(challenger, by: lab, limit: highestRung)
  }

  /// The same where nobody holds the candidate, or where it must be asked what their lab would pay.
  private mutating func contest(_ challenger: Int32, by lab: Int, limit highestRung: Int32) -> Move {
    let holder = holder(of: challenger)
    let index = holder.pointee.heldProspect
    let ask = prospects[Int(challenger)].ask
    let opening = offer(challenger, ask)
    guard index >= 0, let limit = limitOfHolder(holder, opening) else {
      note(opening, challenger)
      let move: Move = holder.pointee.lab >= 0 ? .othersLoss : .unopposed
      settle(challenger, opening)
      return move
    }
    let highest = offer(challenger, highestRung)
    let last = offer(index, limit)
    if notesOffers { noteDuel(challenger, upTo: highestRung, against: holder, upTo: limit) }
    if search.beats(last, highest, prospects[Int(index)].participant, holder.pointee.doubt) {
      let rung = lowestRung(index, from: prospects[Int(index)].ask, through: limit, beating: highest)
      keep(holder, at: rung, from: challenger, highestRung, lab)
      return .unopposed
    }
    settle(challenger, offer(challenger, lowestRung(challenger, from: ask, through: highestRung, beating: last)))
    return .othersLoss
  }

  /// Notes what two labs offer until one is past its limit, answer by answer.
  private mutating func noteDuel(
    _ challenger: Int32, upTo challengerLimit: Int32, against holder: UnsafeMutablePointer<Holder>,
    upTo holderLimit: Int32
  ) {
    var current = offer(challenger, prospects[Int(challenger)].ask)
    note(current, challenger)
    var isHoldersTurn = true
    while true {
      let index = isHoldersTurn ? holder.pointee.heldProspect : challenger
      let last = isHoldersTurn ? holderLimit : challengerLimit
      let rung = lowestRung(index, from: prospects[Int(index)].ask, through: last, beating: current)
      guard rung <= last else { return }
      current = offer(index, rung)
      note(current, index)
      isHoldersTurn.toggle()
    }
  }

  @inline(__always)
  private mutating func note(_ offer: Offer, _ index: Int32) {
    guard notesOffers else { return }
    let at = Int(prospects[Int(index)].participant) * labCount + Int(offer.lab)
    highestOffer[at] = max(highestOffer[at], offer.salary)
  }

  // MARK: Contracts

  /// The lab that holds somebody raises their pay to `rung`, against an offer of `rejected`; the challenger, whose best
  /// candidate they were, must ask anew.
  @inline(__always)
  private func keep(
    _ holder: UnsafeMutablePointer<Holder>, at rung: Int32, from challenger: Int32, _ rejected: Int32, _ lab: Int
  ) {
    let answer = offer(holder.pointee.heldProspect, rung)
    labs[Int(answer.lab)].free -= answer.salary - holder.pointee.salary
    hold(answer, holder)
    let queue = queue(Int32(truncatingIfNeeded: lab), of: holder)
    queue.pointee.bestCount -= 1
    places[Int(challenger)] = .nowhere
    markStale(holder)
    let prospect = prospects + Int(challenger)
    // All rungs up to the rejected one are beaten by the answer.
    prospect.pointee.holding = holder.pointee.changes
    prospect.pointee.ask = lowestRung(
      challenger, from: rejected + 1, through: prospect.pointee.last, beating: answer)
    if prospect.pointee.ask <= prospect.pointee.last { enqueue(challenger, queue) }
  }

  @inline(__always)
  private func hold(_ offer: Offer, _ holder: UnsafeMutablePointer<Holder>) {
    holder.pointee.worth = offer.worth
    holder.pointee.salary = offer.salary
    holder.pointee.lab = offer.lab
    holder.pointee.precedence = offer.precedence
    holder.pointee.changes &+= 1
  }

  /// Notes that a participant's standing among the best candidates of labs must be looked at again.
  @inline(__always)
  private func markStale(_ holder: UnsafeMutablePointer<Holder>) {
    for index in prospectsOf(holder - holders) where places[index] == .best {
      places[index] = .stale
      let queue = queue(prospectLabs[index], of: holder)
      queue.pointee.stale[queue.pointee.staleCount] = Int32(truncatingIfNeeded: index)
      queue.pointee.staleCount += 1
    }
  }

  /// The participant takes the offer of a lab whose best candidate they were; money and places follow.
  private func settle(_ index: Int32, _ offer: Offer) {
    let holder = holder(of: index)
    let old = holder.pointee
    hold(offer, holder)
    holder.pointee.heldProspect = index
    let isOwn = offer.lab == old.employer
    let new = labs + Int(offer.lab)
    new.pointee.free -= offer.salary
    new.pointee.turnover &+= 1
    if !isOwn { new.pointee.hired += 1 }
    holder.pointee.assured = isOwn ? prospects[Int(index)].last : -1
    holder.pointee.assuredAt = new.pointee.turnover
    queue(offer.lab, of: holder).pointee.bestCount -= 1
    places[Int(index)] = .held
    if old.lab >= 0 { leave(old, holder) }
    markStale(holder)
  }

  /// The lab that lost somebody gets money and place back, and the person back among its candidates, if they would still
  /// be worth it.
  private func leave(_ old: Holder, _ holder: UnsafeMutablePointer<Holder>) {
    let lab = labs + Int(old.lab)
    lab.pointee.turnover &+= 1
    lab.pointee.free += old.salary
    if old.lab != old.employer { lab.pointee.hired -= 1 }
    if old.heldProspect >= 0 {
      let isWorthIt = refresh(old.heldProspect)
      places[Int(old.heldProspect)] = isWorthIt ? .rest : .nowhere
      if isWorthIt { queue(old.lab, of: holder).pointee.pushRest(candidate(old.heldProspect)) }
    }
    readmit(queues + 2 * Int(old.lab), upTo: lab.pointee.free)
    readmit(queues + (2 * Int(old.lab) + 1), upTo: lab.pointee.free)
  }

  func outcome() -> MarketOutcome {
    let everybody = UnsafeBufferPointer(start: holders, count: count)
    return MarketOutcome(
      match: everybody.map(\.lab), pay: everybody.map { $0.lab >= 0 ? $0.salary : 0 },
      isOutside: everybody.map { $0.precedence == -1 }, highestOffer: highestOffer)
  }
}
