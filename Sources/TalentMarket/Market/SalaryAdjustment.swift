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
  /// Whether no lab has more than few candidates.
  private(set) var isSmall = true
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
  var highestOffer: [Int64]
  /// What was found where nothing was wanted but to have looked there.
  var glimpse: Int32 = 0

  /// A participant's prospects, from the first up to the end.
  struct Row {
    var first: Int32
    var end: Int32
  }

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

  init(_ market: Market, _ request: ClearingRequest) {
    let lent = LentMarket(market)
    self.lent = lent
    count = market.count
    let search = AskSearch(lent)
    self.search = search
    ladder = market.ladder
    labCount = market.labCount
    notesOffers = request.notesOffers
    isPressing = search.isLogarithmic && !request.notesOffers && market.ladder.isGeometric
    highestOffer = [Int64](repeating: 0, count: request.notesOffers ? market.count * market.labCount : 0)
    opening = OpeningMarket(market, search, request.parallel)
    holders = opening.holders
    prospects = opening.prospects
    prospectLabs = opening.prospectLabs
    // They are looked at eight at a time.
    places = .allocate(capacity: opening.capacity + 8)
    rows = .allocate(capacity: max(1, market.count))
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
    rows.deallocate()
  }

  func fillQueues(_ market: Market, _ parallel: ParallelFor) {
    var sizes = [Int](repeating: 0, count: 2 * labCount)
    for participant in 0..<market.count {
      let holder = holders + participant
      let employer = holder.pointee.employer
      rows[participant] = Row(first: opening.firstProspect[participant], end: opening.lastProspect[participant])
      if employer >= 0, holder.pointee.lab != employer { labs[Int(employer)].free += market.pay[participant] }
      for index in prospectsOf(participant) {
        sizes[2 * Int(prospectLabs[index]) + (prospectLabs[index] == employer ? 1 : 0)] += 1
      }
    }
    isSmall = sizes.allSatisfy { $0 <= ProspectQueue.few }
    for queue in sizes.indices { (queues + queue).initialize(to: ProspectQueue(capacity: sizes[queue], ladder)) }
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
        queue.pointee.run[queue.pointee.restCount] = candidate(Int32(truncatingIfNeeded: index))
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
