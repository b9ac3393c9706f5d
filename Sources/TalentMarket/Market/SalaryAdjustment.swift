/// A market while its salaries adjust: who holds what, and whom each lab would approach next.
///
/// Everything lives in plain memory that this object owns: a run plays thousands of moves, a thousand runs millions.
final class SalaryAdjustment {
  let lent: LentMarket
  let count: Int
  let search: AskSearch
  let ladder: SalaryLadder
  let labCount: Int
  let notesOffers: Bool
  /// Whether moves may be made without noting them and utilities compared as worths.
  let isPressing: Bool
  /// Whether no lab has more than few candidates: then they stand in `few`, else in `queues`.
  private(set) var isSmall = false
  let opening: OpeningMarket
  let holders: UnsafeMutablePointer<Holder>
  let prospects: UnsafeMutablePointer<Prospect>
  let prospectLabs: UnsafeMutablePointer<Int32>
  let places: UnsafeMutablePointer<ProspectQueue.Place>
  let labs: UnsafeMutablePointer<Lab>
  /// For lab j, outsiders at 2j and its own people at 2j + 1.
  let queues: UnsafeMutablePointer<ProspectQueue>
  /// The same where all of them are few, in memory of their own, and the standing of each prospect who would ask nothing.
  let few: UnsafeMutablePointer<FewCandidates>
  let fewRoom: UnsafeMutablePointer<Int64>
  let unpaid: UnsafeMutablePointer<Int64>
  var highestOffer: [Int64]

  /// A lab's means.
  struct Lab {
    /// Budget minus all pay, dollars a year.
    var free: Int64
    /// Most outsiders it may take.
    var quota: Int
    /// Outsiders it holds.
    var hired = 0
    /// How many people have come and gone so far.
    var turnover: UInt32 = 0
    /// Whether it had nobody to approach since it last lost somebody.
    var isIdle = false
  }

  init(_ market: borrowing Market, _ request: ClearingRequest) {
    let lent = LentMarket(copy market)
    self.lent = lent
    count = market.count
    let search = AskSearch(lent)
    self.search = search
    ladder = market.ladder
    labCount = market.labCount
    notesOffers = request.notesOffers
    isPressing = search.isLogarithmic && !request.notesOffers && market.ladder.isGeometric
    highestOffer = [Int64](repeating: 0, count: request.notesOffers ? market.count * market.labCount : 0)
    opening = OpeningMarket(lent, search, request.parallel)
    holders = opening.holders
    prospects = opening.prospects
    prospectLabs = opening.prospectLabs
    places = .allocate(capacity: opening.capacity)
    labs = .allocate(capacity: market.labCount)
    for lab in 0..<market.labCount {
      (labs + lab).initialize(to: Lab(free: market.freeMoney[lab], quota: market.quota[lab]))
    }
    queues = .allocate(capacity: 2 * market.labCount)
    let mostOfFew = SalaryAdjustment.mayBeSmall(opening) ? opening.capacity : 0
    few = .allocate(capacity: 2 * market.labCount)
    fewRoom = .allocate(capacity: FewCandidates.room(mostOfFew, queues: 2 * market.labCount))
    unpaid = .allocate(capacity: max(1, mostOfFew))
    fillQueues(market, request.parallel)
  }

  deinit {
    if !isSmall { for queue in 0..<2 * labCount { queues[queue].free() } }
    queues.deallocate()
    few.deallocate()
    fewRoom.deallocate()
    unpaid.deallocate()
    labs.deallocate()
    places.deallocate()
  }

  /// Puts every pair that may meet into its lab's queue, but for those who hold that lab's contract already.
  private func fillQueues(_ market: borrowing Market, _ parallel: ParallelFor) {
    let sizes = UnsafeBufferPointer(start: opening.sizes, count: 2 * labCount)
    isSmall = isSmall(sizes)
    guard !isSmall else { return fillFew(sizes, market) }
    for queue in sizes.indices { (queues + queue).initialize(to: ProspectQueue(capacity: sizes[queue], ladder)) }
    for participant in 0..<market.count {
      let holder = holders + participant
      let (employer, held) = (holder.pointee.employer, holder.pointee.lab)
      if employer >= 0, held != employer { labs[Int(employer)].free += market.pay[participant] }
      for index in prospectsOf(participant) {
        let lab = prospectLabs[index]
        if held == lab {
          places[index] = .held
          holder.pointee.heldProspect = Int32(truncatingIfNeeded: index)
          holder.pointee.assured = prospects[index].last
          continue
        }
        let queue = queues + (2 &* Int(lab) &+ (lab == employer ? 1 : 0))
        let rung = prospects[index].ask
        let salary = ladder[Int(rung)]
        queue.pointee.run[queue.pointee.restCount] = ProspectQueue.Candidate(
          surplus: prospects[index].value &- salary, prospect: Int32(truncatingIfNeeded: index), rung: rung)
        queue.pointee.restCount &+= 1
        // A few are all among the best, as soon as they are in order.
        places[index] = queue.pointee.isSmall ? .best : .rest
        if queue.pointee.isSmall, salary > queue.pointee.largestAsk { queue.pointee.largestAsk = salary }
      }
    }
    nonisolated(unsafe) let queues = queues
    parallel.overRanges(2 * labCount, least: market.count > 4096 ? 1 : 2 * labCount) { range in
      for queue in range { _ = queues[queue].order() }
    }
  }

  @inline(__always)
  func prospectsOf(_ participant: Int) -> Range<Int> {
    Int(opening.firstProspect[participant])..<Int(opening.lastProspect[participant])
  }

  @inline(__always)
  func queue(_ lab: Int32, of holder: UnsafeMutablePointer<Holder>) -> UnsafeMutablePointer<ProspectQueue> {
    queues + (2 * Int(lab) + (lab == holder.pointee.employer ? 1 : 0))
  }

  @inline(__always)
  func holder(of index: Int32) -> UnsafeMutablePointer<Holder> {
    holders + Int(prospects[Int(index)].participant)
  }

  /// What a participant holds, as it is compared.
  @inline(__always)
  func held(_ holder: UnsafeMutablePointer<Holder>) -> Offer {
    Offer(
      lab: holder.pointee.lab, salary: holder.pointee.salary, worth: holder.pointee.worth,
      precedence: holder.pointee.precedence)
  }

  @inline(__always)
  func offer(_ index: Int32, _ rung: Int32) -> Offer {
    let salary = ladder[Int(rung)]
    let lab = prospectLabs[Int(index)]
    let worth = search.worth(salary, at: lab, prospects[Int(index)].scale, holder(of: index))
    return Offer(lab: lab, salary: salary, worth: worth, rung: rung, precedence: lab)
  }

  /// The lowest rung from `first` through `last` at which a prospect's lab beats an offer.
  @inline(__always)
  func lowestRung(_ index: Int32, from first: Int32, through last: Int32, beating other: Offer) -> Int32 {
    let prospect = prospects + Int(index)
    return search.lowestRung(
      prospect.pointee.participant, prospectLabs[Int(index)], prospect.pointee.scale, from: first, through: last,
      beating: other, holders + Int(prospect.pointee.participant))
  }

  @inline(__always)
  func candidate(_ index: Int32) -> ProspectQueue.Candidate {
    let prospect = prospects + Int(index)
    let rung = prospect.pointee.ask
    return ProspectQueue.Candidate(surplus: prospect.pointee.value - ladder[Int(rung)], prospect: index, rung: rung)
  }

  func outcome() -> MarketOutcome {
    let everybody = UnsafeBufferPointer(start: holders, count: count)
    return MarketOutcome(
      match: everybody.map(\.lab), pay: everybody.map { $0.lab >= 0 ? $0.salary : 0 },
      isOutside: everybody.map { $0.precedence == -1 }, highestOffer: highestOffer)
  }
}
