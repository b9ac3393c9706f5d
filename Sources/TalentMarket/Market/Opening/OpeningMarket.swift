/// A market as it opens: what everybody holds, and which pairs may meet at all.
///
/// Most pairs of a large market never can, since the lab would pay less than the other asks to begin with; they cost one
/// comparison.
struct OpeningMarket: ~Copyable {
  /// What each participant holds: the better of today's contract and the outside option. Behind them stands nobody, who
  /// has nothing and of whom anything may be noted.
  let holders: UnsafeMutablePointer<Holder>
  /// Pairs that may meet, with asks that are up to date: those of participant i from `firstProspect[i]` up to
  /// `lastProspect[i]`, labs rising. Between participants there may be gaps, never touched.
  let prospects: UnsafeMutablePointer<Prospect>
  /// The lab of each prospect.
  let prospectLabs: UnsafeMutablePointer<Int32>
  /// Where each participant's prospects begin.
  let firstProspect: UnsafeMutablePointer<Int32>
  /// Where each participant's prospects end.
  let lastProspect: UnsafeMutablePointer<Int32>
  /// How many prospects there is room for.
  let capacity: Int
  /// How many prospects each lab has: outsiders of lab j at 2j, its own people at 2j + 1.
  let sizes: UnsafeMutablePointer<Int>
  /// No prospect is worth more, nor is paid more where a bid was ordered.
  let largestValue: Int64
  private let memory: ColumnMemory

  /// - Complexity: O(participants × labs), split over processors.
  init(_ lent: LentMarket, _ search: AskSearch, _ parallel: ParallelFor) {
    let (people, labCount) = (lent.market.count, lent.market.labCount)
    capacity = max(1, people * labCount)
    let queues = 2 * labCount
    // Behind a piece's sizes stands its largest value.
    let stride = queues + 1
    let pieces = parallel.width > 1 ? max(1, min(parallel.width * 4, people / 512)) : 1
    var columns = ColumnMemory.Plan()
    let plan = (
      columns.add(Holder.self, people + 1), columns.add(Prospect.self, capacity), columns.add(Int32.self, capacity),
      columns.add(Int32.self, people), columns.add(Int32.self, people), columns.add(Int.self, pieces * stride)
    )
    memory = ColumnMemory(columns)
    (holders, prospects, prospectLabs) = (memory[plan.0], memory[plan.1], memory[plan.2])
    (firstProspect, lastProspect, sizes) = (memory[plan.3], memory[plan.4], memory[plan.5])
    sizes.initialize(repeating: 0, count: pieces * stride)
    (holders + people).initialize(
      to: Holder(worth: 0, salary: 0, forfeit: 0, doubt: 0, lab: -1, precedence: -1, employer: -1))
    // Every piece writes to rows of its own.
    nonisolated(unsafe) let (holders, prospects, labs) = (holders, prospects, prospectLabs)
    nonisolated(unsafe) let (first, last, sizes) = (firstProspect, lastProspect, sizes)
    let scales = PairScales(lent)
    let opening = OpeningRows(lent, search)
    parallel(pieces) { piece in
      let participants = people * piece / pieces..<people * (piece + 1) / pieces
      var filling = OpeningPiece(
        holders: holders, prospects: prospects, labs: labs, first: first, last: last, sizes: sizes + piece * stride,
        next: participants.lowerBound * labCount)
      let batch = PairBatch(labCount: labCount)
      var begin = participants.lowerBound
      while begin < participants.upperBound {
        let end = min(participants.upperBound, begin + batch.participants)
        opening.collect(begin..<end, into: batch)
        scales.fill(batch, from: begin, end - begin)
        opening.seat(begin..<end, batch, into: filling, scales)
        opening.sift(begin..<end, batch, holders)
        opening.open(begin..<end, batch, into: &filling)
        begin = end
      }
      sizes[piece * stride + queues] = Int(filling.largestValue)
    }
    for piece in 1..<max(1, pieces) {
      for queue in 0..<queues { sizes[queue] += sizes[piece * stride + queue] }
      sizes[queues] = max(sizes[queues], sizes[piece * stride + queues])
    }
    largestValue = Int64(sizes[queues])
  }
}

/// Where the rows of some participants are written to.
struct OpeningPiece {
  let holders: UnsafeMutablePointer<Holder>
  let prospects: UnsafeMutablePointer<Prospect>
  let labs: UnsafeMutablePointer<Int32>
  let first: UnsafeMutablePointer<Int32>
  let last: UnsafeMutablePointer<Int32>
  /// How many prospects each lab has among them: outsiders of lab j at 2j, its own people at 2j + 1.
  let sizes: UnsafeMutablePointer<Int>
  /// The place of the next prospect.
  var next: Int
  /// No prospect so far is worth more, nor is paid more where a bid was ordered.
  var largestValue: Int64 = 0

  /// Writes a prospect to the next place.
  mutating func add(_ prospect: Prospect, of lab: Int, isOwn: Bool) {
    (prospects + next).initialize(to: prospect)
    labs[next] = Int32(truncatingIfNeeded: lab)
    sizes[2 * lab + (isOwn ? 1 : 0)] += 1
    next += 1
  }
}
