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
  /// Which prospects are a participant's.
  let rows: UnsafeMutablePointer<Row>
  let places: UnsafeMutablePointer<ProspectQueue.Place>
  let labs: UnsafeMutablePointer<Lab>
  /// For lab j, outsiders at 2j and its own people at 2j + 1.
  let queues: UnsafeMutablePointer<ProspectQueue>
  /// The same where all of them are few, in memory of their own.
  let few: UnsafeMutablePointer<FewCandidates>
  let fewRoom: UnsafeMutablePointer<Int64>
  /// How many prospects there are, where there are few; else 0.
  let fewCount: Int
  /// There also: whether what each prospect's participant holds has changed since the prospect was last looked at, 1 or 0.
  let stale: UnsafeMutablePointer<UInt8>
  /// And what else each prospect's salaries depend on.
  let terms: UnsafeMutablePointer<FewTerms>
  var highestOffer: [Int64]
  /// What was found where nothing was wanted but to have looked there.
  var glimpse: Int32 = 0

  /// A participant's prospects, from the first up to the end.
  struct Row {
    var first: Int32
    var end: Int32
    /// A byte of 1 for each of the first eight of them.
    var few: UInt64 = 0
  }

  /// A lab's means.
  struct Lab {
    /// Budget minus all pay, dollars a year.
    var free: Int64
    /// How many more outsiders it may take.
    var places: Int
    /// How many people have come and gone so far.
    var turnover: UInt32 = 0
    /// Whether it had nobody to approach since it last lost somebody.
    var isIdle = false
    /// Its candidates where all labs have few: outsiders, then its own people.
    let few: UnsafeMutablePointer<FewCandidates>
    /// In a small world, the lab that moves after it, of those that are not idle.
    var next: UnsafeMutablePointer<Lab>
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
    // They are looked at eight at a time.
    places = .allocate(capacity: opening.capacity + 8)
    rows = .allocate(capacity: max(1, market.count))
    labs = .allocate(capacity: market.labCount)
    queues = .allocate(capacity: 2 * market.labCount)
    // Memory that stays unused costs as well, where it is much.
    fewCount = SalaryAdjustment.countIfFew(opening, labCount: market.labCount)
    few = .allocate(capacity: 2 * market.labCount)
    for lab in 0..<market.labCount {
      (labs + lab).initialize(
        to: Lab(
          free: market.freeMoney[lab], places: market.quota[lab], few: few + 2 * lab,
          next: labs + (lab + 1 < market.labCount ? lab + 1 : 0)))
    }
    fewRoom = .allocate(capacity: FewCandidates.room(fewCount, queues: 2 * market.labCount))
    // Eight are marked at a time.
    stale = .allocate(capacity: fewCount > 0 ? opening.capacity + 8 : 1)
    terms = .allocate(capacity: fewCount > 0 ? opening.capacity : 1)
    fillQueues(market, request.parallel)
  }

  deinit {
    if !isSmall { for queue in 0..<2 * labCount { queues[queue].free() } }
    queues.deallocate()
    few.deallocate()
    fewRoom.deallocate()
    stale.deallocate()
    terms.deallocate()
    labs.deallocate()
    places.deallocate()
    rows.deallocate()
  }

  /// Puts every pair that may meet into its lab's queue, but for those who hold that lab's contract already.
  private func fillQueues(_ market: borrowing Market, _ parallel: ParallelFor) {
    for participant in 0..<count {
      rows[participant] = Row(first: opening.firstProspect[participant], end: opening.lastProspect[participant])
    }
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
      withUnsafeTemporaryAllocation(of: ProspectQueue.Candidate.self, capacity: ProspectQueue.few) { spare in
        for queue in range { queues[queue].order(spare) }
      }
    }
  }

  @inline(__always)
  func prospectsOf(_ participant: Int) -> Range<Int> {
    let row = rows[participant]
    return Int(row.first)..<Int(row.end)
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
