/// A lab's candidates of one kind, so that the best one it can afford, and the one that would be last to get a place, are
/// found without looking at all.
///
/// Asks only rise, so the surplus noted for a candidate is never too small. Those in `best` are kept up to date; `rest`
/// is a heap by what was noted, brought up to date as it comes to the top; whom the lab could not afford waits in `dear`.
/// Nobody is in two of them.
struct ProspectQueue {
  /// A candidate and what the lab would gain when it was last looked at.
  struct Candidate {
    /// Value − ask, dollars.
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

  /// Room for twice as many as there can be, so that the window of the best may move about in it.
  private let room: UnsafeMutablePointer<Candidate>
  private let roomSize: Int
  /// The best, worst first; all of them are before all of `rest`, as far as is known of those.
  private(set) var best: UnsafeMutablePointer<Candidate>
  /// The others, a heap whose top is the best.
  let rest: UnsafeMutablePointer<Candidate>
  /// Those who asked more than the lab's free money when last looked at.
  let dear: UnsafeMutablePointer<DearCandidates>
  /// Prospects in `best` whose participants hold something better than when they were put there.
  let stale: UnsafeMutablePointer<Int32>
  /// How many are in `best`.
  var bestCount = 0
  /// How many are in `rest`.
  var restCount = 0
  /// How many are in `stale`.
  var staleCount = 0
  /// At least the largest salary asked in `best`.
  var largestAsk: Int64 = 0

  /// A queue for up to `capacity` candidates; whoever made it frees it.
  init(capacity: Int, _ ladder: SalaryLadder) {
    roomSize = 2 * capacity + 2
    room = .allocate(capacity: roomSize + capacity)
    best = room + capacity
    rest = room + roomSize
    dear = .allocate(capacity: 1)
    dear.initialize(to: DearCandidates(ladder, capacity: capacity))
    stale = .allocate(capacity: max(1, capacity))
  }

  func free() {
    room.deallocate()
    dear.deinitialize(count: 1)
    dear.deallocate()
    stale.deallocate()
  }

  /// Where in `best` a candidate stands or would stand.
  @inline(__always)
  func position(of candidate: Candidate, below top: Int? = nil) -> Int {
    var low = 0
    var high = top ?? bestCount
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
    while position > 0, !candidate.isBefore(best[position - 1]) {
      position -= 1
      if bestCount - position == 8 {
        position = self.position(of: candidate, below: position)
        break
      }
    }
    let above = bestCount - position
    if above <= position || bestCount < 64 {
      if best + bestCount == room + roomSize { recentre() }
      if above > 0 { (best + position + 1).update(from: best + position, count: above) }
    } else {
      if best == room { recentre() }
      best -= 1
      best.update(from: best + 1, count: position)
    }
    best[position] = candidate
    bestCount += 1
  }

  /// Lets the candidate at a place of `best` sink to where they belong now that they ask more.
  @inline(__always)
  mutating func sink(from place: Int, _ candidate: Candidate, asking salary: Int64) {
    if salary > largestAsk { largestAsk = salary }
    var position = place
    while position > 0, !candidate.isBefore(best[position - 1]) {
      // Far down, one search and one move of memory are cheaper.
      if place - position == 24 {
        best[position] = candidate
        removeBest(at: position)
        insertBest(candidate, asking: salary)
        return
      }
      best[position] = best[position - 1]
      position -= 1
    }
    best[position] = candidate
  }

  /// Moves the window of the best to the middle of its room.
  private mutating func recentre() {
    let middle = room + (roomSize - bestCount) / 2
    middle.update(from: best, count: bestCount)
    best = middle
  }

  /// Takes the candidate at a place out of `best`.
  @inline(__always)
  mutating func removeBest(at position: Int) {
    bestCount -= 1
    let above = bestCount - position
    if above <= position || bestCount < 64 {
      var place = best + position
      for _ in 0..<above {
        place.pointee = place[1]
        place += 1
      }
    } else {
      (best + 1).update(from: best, count: position)
      best += 1
    }
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

  /// Orders what was put into `rest` in whatever order; a few are ordered wholly, which is cheaper than a heap.
  ///
  /// - Returns: Whether all are in `best` now.
  mutating func order() -> Bool {
    guard restCount <= 64 else {
      heapify()
      return false
    }
    for next in 0..<restCount {
      let candidate = rest[next]
      var position = next
      while position > 0, !candidate.isBefore(best[position - 1]) {
        best[position] = best[position - 1]
        position -= 1
      }
      best[position] = candidate
    }
    bestCount = restCount
    restCount = 0
    return true
  }

  private func heapify() {
    var start = restCount / 2
    while start > 0 {
      start -= 1
      sift(rest[start], from: start)
    }
  }
}
