/// Candidates who join those that wait outside the window of the best after the market has opened, so that the best of
/// them is found.
///
/// The best few stand in order. The others stand in chunks, each without an order, all of a chunk before all of the chunks
/// below it; the best chunk is split until it is small enough to be put in order, as quicksort would, but only when the few
/// have been used up (a quickheap: Navarro & Paredes, "On Sorting, Heaps, and Minimum Spanning Trees", Algorithmica 57,
/// 2010). A heap would wait for memory at each of its levels; this one walks through it.
struct LaterCandidates {
  typealias Candidate = ProspectQueue.Candidate

  /// Those who stand in order, worst first; all of them are before all in the chunks.
  private let near: UnsafeMutablePointer<Candidate>
  private var nearCount = 0
  /// The others, chunk after chunk, the best chunk last.
  private let far: UnsafeMutablePointer<Candidate>
  private var farCount = 0
  /// For each chunk, where it begins, and a candidate whom nobody in it is behind, but everybody in the chunks below is.
  private let bounds: UnsafeMutablePointer<Bound>
  private var chunkCount = 0
  /// A candidate whom nobody in order is behind, but everybody in the chunks is; without meaning where there are none.
  private var floor = Candidate(surplus: 0, prospect: 0)

  private struct Bound {
    var worst: Candidate
    var start: Int
  }

  /// How many stand in order at most, how many are put in order at once at most, and how many chunks there are at most.
  private static let most = 128
  private static let atOnce = 32
  private static let chunks = 40

  /// Room for up to `capacity` candidates; whoever made it frees it.
  init(capacity: Int) {
    near = .allocate(capacity: LaterCandidates.most + capacity)
    far = near + LaterCandidates.most
    bounds = .allocate(capacity: LaterCandidates.chunks)
  }

  func free() {
    near.deallocate()
    bounds.deallocate()
  }

  /// No room at all: shared, and never freed.
  nonisolated(unsafe) static let none = LaterCandidates(capacity: 0)

  /// Whether there is nobody.
  @inline(__always)
  var isEmpty: Bool { nearCount == 0 }

  /// The best; there is at least one.
  @inline(__always)
  var top: Candidate { near[nearCount - 1] }

  /// Adds a candidate.
  ///
  /// - Complexity: O(chunks), of which there are about as many as the logarithm of the count.
  mutating func push(_ candidate: Candidate) {
    if farCount > 0, floor.isBefore(candidate) {
      pushFar(candidate)
      return
    }
    if nearCount == LaterCandidates.most {
      sendHalfAway()
      if floor.isBefore(candidate) {
        pushFar(candidate)
        return
      }
    }
    let place = Candidate.place(of: candidate, in: near, nearCount)
    (near + place + 1).update(from: near + place, count: nearCount - place)
    near[place] = candidate
    nearCount += 1
  }

  /// Takes away the best, of whom there is at least one.
  @inline(__always)
  mutating func pop() {
    nearCount -= 1
    if nearCount == 0, farCount > 0 { bringNear() }
  }

  /// Calls `body` with the best of those in order, up to `count` of them.
  @inline(__always)
  func forEachOfBest(_ count: Int, _ body: (Int32) -> Void) {
    for place in max(0, nearCount - count)..<nearCount { body(near[place].prospect) }
  }

  /// Makes a chunk of the worse half of those in order.
  private mutating func sendHalfAway() {
    let half = LaterCandidates.most / 2
    openChunk(at: farCount, worst: near[0])
    (far + farCount).update(from: near, count: half)
    farCount += half
    nearCount -= half
    near.update(from: near + half, count: nearCount)
    floor = near[0]
  }

  private mutating func pushFar(_ candidate: Candidate) {
    var hole = farCount
    farCount += 1
    var chunk = chunkCount - 1
    // Every chunk that is better moves on by one: its first goes behind its last.
    while chunk > 0, bounds[chunk].worst.isBefore(candidate) {
      far[hole] = far[bounds[chunk].start]
      hole = bounds[chunk].start
      bounds[chunk].start += 1
      chunk -= 1
    }
    far[hole] = candidate
  }

  private mutating func openChunk(at start: Int, worst: Candidate) {
    if chunkCount == LaterCandidates.chunks {
      // The two worst become one.
      bounds[1].start = 0
      bounds.update(from: bounds + 1, count: chunkCount - 1)
      chunkCount -= 1
    }
    bounds[chunkCount] = Bound(worst: worst, start: start)
    chunkCount += 1
  }

  /// Puts the best chunk in order, of which there is at least one.
  private mutating func bringNear() {
    while bounds[chunkCount - 1].start == farCount { chunkCount -= 1 }
    while farCount - bounds[chunkCount - 1].start > LaterCandidates.atOnce { split() }
    chunkCount -= 1
    let (start, worst) = (bounds[chunkCount].start, bounds[chunkCount].worst)
    while farCount > start {
      farCount -= 1
      let candidate = far[farCount]
      var place = nearCount
      while place > 0, !candidate.isBefore(near[place - 1]) {
        near[place] = near[place - 1]
        place -= 1
      }
      near[place] = candidate
      nearCount += 1
    }
    floor = worst
  }

  /// Makes two chunks of the best, which has three candidates at least.
  private mutating func split() {
    var low = bounds[chunkCount - 1].start
    var high = farCount - 1
    // Nobody stands twice: of three the middle one leaves somebody on either side.
    let (first, second, third) = (far[low], far[(low + high) / 2], far[high])
    let (better, worse) = first.isBefore(second) ? (first, second) : (second, first)
    let pivot = third.isBefore(better) ? better : third.isBefore(worse) ? third : worse
    while true {
      while pivot.isBefore(far[low]) { low += 1 }
      while !pivot.isBefore(far[high]) { high -= 1 }
      if low > high { break }
      (far[low], far[high]) = (far[high], far[low])
    }
    openChunk(at: low, worst: pivot)
  }
}

extension ProspectQueue.Candidate {
  /// Where a candidate stands or would stand among some, worst first.
  ///
  /// Which half it is cannot be foreseen: both are read up to the end, without a branch.
  @inline(__always)
  static func place(
    of candidate: ProspectQueue.Candidate, in list: UnsafeMutablePointer<ProspectQueue.Candidate>, _ count: Int
  ) -> Int {
    guard count > 0 else { return 0 }
    var low = list
    var left = count
    while left > 1 {
      let half = left / 2
      low += candidate.isBefore(low[half - 1]) ? half : 0
      left -= half
    }
    return low - list + (candidate.isBefore(low.pointee) ? 1 : 0)
  }
}
