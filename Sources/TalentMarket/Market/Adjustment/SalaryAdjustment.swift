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
  /// Who is about to be listed as the market opens.
  let waiting: UnsafeMutablePointer<WaitingCandidate>
  var highestOffer: [Int64]
  /// What was found where nothing was wanted but to have looked there.
  var glimpse: Int32 = 0
  private let memory: ColumnMemory

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
    // Memory that stays unused costs as well, where it is much.
    fewCount = SalaryAdjustment.countIfFew(opening, labCount: labCount)
    let pairs = opening.capacity
    var columns = ColumnMemory.Plan()
    // Places and marks are looked at eight at a time; one candidate more waits who is held.
    let plan = (
      columns.add(ProspectQueue.Place.self, pairs + 8), columns.add(Row.self, count), columns.add(Lab.self, labCount),
      columns.add(ProspectQueue.self, 2 * labCount), columns.add(FewCandidates.self, 2 * labCount),
      columns.add(Int64.self, FewCandidates.room(fewCount, queues: 2 * labCount)),
      columns.add(UInt8.self, fewCount > 0 ? pairs + 8 : 0), columns.add(FewTerms.self, fewCount > 0 ? pairs : 0),
      columns.add(WaitingCandidate.self, fewCount + 1)
    )
    memory = ColumnMemory(columns)
    (places, rows, labs, queues) = (memory[plan.0], memory[plan.1], memory[plan.2], memory[plan.3])
    (few, fewRoom, stale, terms) = (memory[plan.4], memory[plan.5], memory[plan.6], memory[plan.7])
    waiting = memory[plan.8]
    for lab in 0..<market.labCount {
      (labs + lab).initialize(
        to: Lab(
          free: market.freeMoney[lab], places: market.quota[lab], few: few + 2 * lab,
          next: labs + (lab + 1 < market.labCount ? lab + 1 : 0)))
    }
    fillQueues(market, request.parallel)
  }

  deinit {
    if !isSmall { for queue in 0..<2 * labCount { queues[queue].free() } }
  }

  /// Puts every pair that may meet into its lab's queue, but for those who hold that lab's contract already.
  private func fillQueues(_ market: borrowing Market, _ parallel: ParallelFor) {
    for participant in 0..<count {
      let (first, end) = (opening.firstProspect[participant], opening.lastProspect[participant])
      let few = UInt64(truncatingIfNeeded: min(8, end &- first))
      rows[participant] = Row(first: first, end: end, few: few == 0 ? 0 : 0x0101_0101_0101_0101 &>> (64 &- 8 &* few))
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
    let (holders, count) = (holders, count)
    return MarketOutcome(
      match: Array(count: count) { holders[$0].lab },
      pay: Array(count: count) { holders[$0].lab >= 0 ? holders[$0].salary : 0 },
      isOutside: Array(count: count) { holders[$0].precedence == -1 }, highestOffer: highestOffer)
  }
}
