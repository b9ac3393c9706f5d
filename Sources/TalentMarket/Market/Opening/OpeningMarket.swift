/// A market as it opens: what everybody holds, and which pairs may meet at all.
///
/// Most pairs of a large market never can, since the lab would pay less than the other asks to begin with; they cost one
/// comparison.
struct OpeningMarket: ~Copyable {
  /// What each participant holds: the better of today's contract and the outside option.
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

  /// - Complexity: O(participants × labs), split over processors.
  init(_ lent: LentMarket, _ search: AskSearch, _ parallel: ParallelFor) {
    let (people, labCount) = (lent.market.count, lent.market.labCount)
    capacity = max(1, people * labCount)
    holders = .allocateOnCacheLines(capacity: max(1, people))
    prospects = .allocateOnCacheLines(capacity: capacity)
    prospectLabs = .allocate(capacity: capacity)
    firstProspect = .allocate(capacity: max(1, people))
    lastProspect = .allocate(capacity: max(1, people))
    let queues = 2 * labCount
    // Behind a piece's sizes stands its largest value.
    let stride = queues + 1
    let pieces = parallel.width > 1 ? max(1, min(parallel.width * 4, people / 512)) : 1
    sizes = .allocate(capacity: pieces * stride)
    sizes.initialize(repeating: 0, count: pieces * stride)
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
        for participant in begin..<end {
          opening.open(participant, batch, participant - begin, into: &filling, scales)
        }
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

  deinit {
    holders.deallocate()
    prospects.deallocate()
    prospectLabs.deallocate()
    firstProspect.deallocate()
    lastProspect.deallocate()
    sizes.deallocate()
  }
}

/// Where the rows of some participants are written to.
struct OpeningPiece {
  let holders: UnsafeMutablePointer<Holder>
  let prospects: UnsafeMutablePointer<Prospect>
  let labs: UnsafeMutablePointer<Int32>
  let first: UnsafeMutablePointer<Int32>
  let last: UnsafeMutablePointer<Int32>
  let sizes: UnsafeMutablePointer<Int>
  /// The place of the next prospect.
  var next: Int
  /// No prospect so far is worth more, nor is paid more where a bid was ordered.
  var largestValue: Int64 = 0

  @inline(__always)
  mutating func add(_ prospect: Prospect, of lab: Int32, isOwn: Bool) {
    (prospects + next).initialize(to: prospect)
    labs[next] = lab
    sizes[Int(lab) &* 2 &+ (isOwn ? 1 : 0)] &+= 1
    next &+= 1
  }
}

/// The pairs that some participants may make, side by side, so that what a dollar is worth to them is found for several
/// at once.
struct PairBatch: ~Copyable {
  /// How many participants there is room for.
  let participants: Int
  /// The lab of each pair; the pairs of a participant stand together, labs rising.
  let labs: UnsafeMutablePointer<Int32>
  /// What a dollar is worth to the participant there; see ``AskSearch``.
  let scales: UnsafeMutablePointer<Double>
  /// Where each participant's pairs end.
  let ends: UnsafeMutablePointer<Int>
  /// Which of them is the employer's; without meaning for those without one.
  let own: UnsafeMutablePointer<Int>
  /// Which pairs of one participant are worth a closer look.
  let likely: UnsafeMutablePointer<Int32>

  init(labCount: Int) {
    participants = max(1, 512 / max(1, labCount))
    let room = participants * labCount + 8
    labs = .allocate(capacity: room)
    scales = .allocate(capacity: room)
    ends = .allocate(capacity: participants)
    own = .allocate(capacity: participants)
    likely = .allocate(capacity: labCount + 1)
  }

  deinit {
    labs.deallocate()
    scales.deallocate()
    ends.deallocate()
    own.deallocate()
    likely.deallocate()
  }

  /// The pairs of the participant at `place`.
  @inline(__always)
  func pairs(_ place: Int) -> Range<Int> {
    Range(uncheckedBounds: (place == 0 ? 0 : ends[place &- 1], ends[place]))
  }
}
