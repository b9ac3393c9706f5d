/// A lab's candidates of one kind, so that the best one it can afford, and the one that would be last to get a place, are
/// found without looking at all.
///
/// Asks only rise, so the surplus noted for a candidate is never too small. Those in `best` are kept up to date; `rest`
/// is a heap by what was noted, brought up to date as it comes to the top; whom the lab cannot afford waits in `dear`, a
/// heap by ask, until money comes free. Nobody is in two of them, and all have room for everybody.
struct ProspectQueue {
  /// A candidate and what the lab would gain when it was last looked at.
  struct Candidate {
    /// Value − ask, dollars; in `dear` the ask itself.
    var surplus: Int64
    /// The prospect; an earlier one is the earlier researcher.
    var prospect: Int32

    /// Larger surplus first, then the earlier researcher.
    @inline(__always)
    func isBefore(_ other: Candidate) -> Bool {
      surplus > other.surplus || (surplus == other.surplus && prospect < other.prospect)
    }
  }

  /// Where a prospect is.
  enum Place: UInt8 {
    case nowhere, best, stale, rest, dear, held
  }

  /// The best, worst first; all of them are before all of `rest`, as far as is known of those.
  let best: UnsafeMutablePointer<Candidate>
  /// The others, a heap whose top is the best.
  let rest: UnsafeMutablePointer<Candidate>
  /// Those asking more than the lab's free money, a heap whose top asks least.
  let dear: UnsafeMutablePointer<Candidate>
  /// Prospects in `best` whose participants hold something better than when they were put there.
  let stale: UnsafeMutablePointer<Int32>
  /// How many are in `best`.
  var bestCount = 0
  /// How many are in `rest`.
  var restCount = 0
  /// How many are in `dear`.
  var dearCount = 0
  /// How many are in `stale`.
  var staleCount = 0
  /// At least the largest salary asked in `best`.
  var largestAsk: Int64 = 0

  /// A queue for up to `capacity` candidates; whoever made it frees it.
  init(capacity: Int) {
    let room = UnsafeMutablePointer<Candidate>.allocate(capacity: max(1, 3 * capacity))
    best = room
    rest = room + capacity
    dear = room + 2 * capacity
    stale = .allocate(capacity: max(1, capacity))
  }

  func free() {
    best.deallocate()
    stale.deallocate()
  }

  /// How many there are at most.
  @inline(__always) var count: Int { bestCount + restCount + dearCount }

  /// Where in `best` a candidate stands or would stand.
  @inline(__always)
  func position(of candidate: Candidate) -> Int {
    var low = 0
    var high = bestCount
    while low < high {
      let middle = (low + high) / 2
      if candidate.isBefore(best[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Puts a candidate who asks `salary` into `best`, at their place.
  @inline(__always)
  mutating func insertBest(_ candidate: Candidate, asking salary: Int64) {
    if salary > largestAsk { largestAsk = salary }
    // The few at the better end are looked at one by one: that is where most belong.
    var position = bestCount
    while position > 0, bestCount - position < 16, !candidate.isBefore(best[position - 1]) { position -= 1 }
    if bestCount - position == 16 { position = self.position(of: candidate) }
    let moved = bestCount - position
    if moved > 0 { (best + position + 1).update(from: best + position, count: moved) }
    best[position] = candidate
    bestCount += 1
  }

  /// Takes the candidate at a place out of `best`.
  @inline(__always)
  mutating func removeBest(at position: Int) {
    bestCount -= 1
    if position < bestCount { (best + position).update(from: best + position + 1, count: bestCount - position) }
  }

  /// Puts a candidate into `rest`.
  @inline(__always)
  mutating func pushRest(_ candidate: Candidate) {
    var child = restCount
    restCount += 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard candidate.isBefore(rest[parent]) else { break }
      rest[child] = rest[parent]
      child = parent
    }
    rest[child] = candidate
  }

  /// Takes the top of `rest`, which is not empty.
  @inline(__always)
  mutating func popRest() {
    restCount -= 1
    if restCount > 0 { sift(rest[restCount], from: 0) }
  }

  @inline(__always)
  private func sift(_ candidate: Candidate, from start: Int) {
    var parent = start
    while true {
      var child = 2 * parent + 1
      guard child < restCount else { break }
      if child + 1 < restCount, rest[child + 1].isBefore(rest[child]) { child += 1 }
      guard rest[child].isBefore(candidate) else { break }
      rest[parent] = rest[child]
      parent = child
    }
    rest[parent] = candidate
  }

  /// Makes a heap of `rest`, in whatever order it was filled.
  func heapify() {
    var start = restCount / 2
    while start > 0 {
      start -= 1
      sift(rest[start], from: start)
    }
  }

  /// Puts a candidate who asks `salary` into `dear`.
  mutating func pushDear(_ prospect: Int32, asking salary: Int64) {
    var child = dearCount
    dearCount += 1
    while child > 0, salary < dear[(child - 1) / 2].surplus {
      dear[child] = dear[(child - 1) / 2]
      child = (child - 1) / 2
    }
    dear[child] = Candidate(surplus: salary, prospect: prospect)
  }

  /// Takes the one who asks least from `dear`, which is not empty.
  mutating func popDear() -> Int32 {
    let top = dear[0].prospect
    dearCount -= 1
    guard dearCount > 0 else { return top }
    let last = dear[dearCount]
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < dearCount else { break }
      if child + 1 < dearCount, dear[child + 1].surplus < dear[child].surplus { child += 1 }
      guard dear[child].surplus < last.surplus else { break }
      dear[parent] = dear[child]
      parent = child
    }
    dear[parent] = last
    return top
  }
}
