/// A lab's candidates of one kind, so that the best one it can afford, and the one that would be last to get a place, are
/// found without looking at all.
///
/// Asks only rise, so the surplus noted for a candidate is never too small. Those in `best` are kept up to date; the rest
/// stand by what was noted, and are brought up to date as they come to the top; whom the lab could not afford waits in
/// `dear`. Nobody is in two of them.
struct ProspectQueue {
  /// A candidate and what the lab would gain when it was last looked at.
  struct Candidate {
    /// Value − ask, dollars.
    var surplus: Int64
    /// The prospect; an earlier one is the earlier researcher.
    var prospect: Int32
    /// The rung then asked.
    var rung: Int32 = 0

    /// Larger surplus first, then the earlier researcher.
    @inline(__always)
    func isBefore(_ other: Candidate) -> Bool {
      surplus > other.surplus || (surplus == other.surplus && prospect < other.prospect)
    }
  }

  /// Where a prospect is.
  enum Place: UInt8 {
    case nowhere, best
    /// In `best`, and the participant holds something better than when the prospect was put there.
    case stale
    /// Among the others, by an ask that is up to date.
    case rest
    /// Among the others, and the participant holds something better than when the ask was found; follows `rest`, see
    /// ``SalaryAdjustment/markStale(_:except:)``.
    case outdated
    case dear, held
  }

  /// Room for twice as many as there can be, so that the window of the best may move about in it.
  private let room: UnsafeMutablePointer<Candidate>
  private let roomSize: Int
  /// The best, worst first; all of them are before all the others, as far as is known of those.
  private(set) var best: UnsafeMutablePointer<Candidate>
  /// The others as they were at first, the best first; those before `runNext` are gone.
  let run: UnsafeMutablePointer<Candidate>
  private var runNext = 0
  private var runEnd = 0
  /// The others who joined later.
  private var later: LaterCandidates
  /// The best of the others; without meaning while there are none.
  private(set) var restTop = Candidate(surplus: 0, prospect: 0)
  /// Those who asked more than the lab's free money when last looked at.
  let dear: UnsafeMutablePointer<DearCandidates>
  /// Those in `best` whose participants hold something better than when they were put there, as they stand there.
  let stale: UnsafeMutablePointer<Candidate>
  /// How many are in `best`.
  var bestCount = 0
  /// Where in `best` the candidate stands whom the lab approaches.
  var chosen = 0
  /// How many others there are, in `run` and `later` together.
  var restCount = 0
  /// How many others have been taken away so far.
  private(set) var popCount = 0
  /// How many are in `stale`.
  var staleCount = 0
  /// At least the largest salary asked in `best`.
  var largestAsk: Int64 = 0
  /// At most the lowest salary asked in `dear`.
  var lowestDear: Int64 = .max
  /// Whether all but those in `dear` are kept in `best`, as a few are.
  let isSmall: Bool
  /// How many candidates are small enough a number for that.
  static let few = 256

  /// No candidate in `dear` who asks up to `dearMoney` is before this one.
  var dearBest = Candidate(surplus: 0, prospect: 0)
  var dearMoney: Int64 = -1
  /// How often somebody in `best` who asked too much was passed over since they were last put aside, and in the last pass.
  var passedOver = 0
  var lastPassedOver = 0

  /// A queue for up to `capacity` candidates; whoever made it frees it.
  init(capacity: Int, _ ladder: SalaryLadder) {
    isSmall = capacity <= ProspectQueue.few
    roomSize = 2 * capacity + 2
    room = .allocate(capacity: roomSize + capacity)
    best = room + capacity
    run = room + roomSize
    later = isSmall ? .none : LaterCandidates(capacity: capacity)
    dear = .allocate(capacity: 1)
    dear.initialize(to: DearCandidates(ladder, capacity: capacity))
    stale = .allocate(capacity: max(1, capacity))
  }

  func free() {
    room.deallocate()
    if !isSmall { later.free() }
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

  /// Puts a candidate who asks `salary` into `best`.
  ///
  /// - Returns: At which place.
  @inline(__always)
  @discardableResult
  mutating func insertBest(_ candidate: Candidate, asking salary: Int64) -> Int {
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
    return position
  }

  /// Puts a candidate who asks `salary` into `best`, behind all who are there.
  @inline(__always)
  mutating func appendWorst(_ candidate: Candidate, asking salary: Int64) {
    if salary > largestAsk { largestAsk = salary }
    if best == room { recentre() }
    best -= 1
    best.pointee = candidate
    bestCount += 1
  }

  /// Lets the candidate at a place of `best` sink to where they belong now that they ask more.
  @inline(__always)
  mutating func sink(from place: Int, _ candidate: Candidate, asking salary: Int64) {
    if salary > largestAsk { largestAsk = salary }
    let (surplus, prospect) = (candidate.surplus, candidate.prospect)
    let worst = best
    var entry = worst + place
    // Far down, one search and one move of memory are cheaper.
    let far = max(worst, entry - 24)
    while entry > far {
      let next = entry - 1
      let other = next.pointee.surplus
      if surplus > other || (surplus == other && prospect < next.pointee.prospect) { break }
      entry.pointee = next.pointee
      entry = next
    }
    if entry == far, entry > worst {
      let place = position(of: candidate, below: entry - worst)
      let better = entry - worst - place
      if better > 0 { (worst + place + 1).update(from: worst + place, count: better) }
      entry = worst + place
    }
    entry.pointee = candidate
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

  /// Puts a candidate among the others.
  @inline(__always)
  mutating func pushRest(_ candidate: Candidate) {
    if restCount == 0 || candidate.isBefore(restTop) { restTop = candidate }
    restCount += 1
    later.push(candidate)
  }

  /// Takes away the best of the others, of whom there is at least one.
  @inline(__always)
  mutating func popRest() {
    restCount -= 1
    popCount &+= 1
    if !later.isEmpty, later.top.prospect == restTop.prospect {
      later.pop()
    } else {
      runNext += 1
    }
    if runNext < runEnd, later.isEmpty || run[runNext].isBefore(later.top) {
      restTop = run[runNext]
    } else if !later.isEmpty {
      restTop = later.top
    }
  }

  /// Calls `body` with those who are likely to be the next of the others, up to `count` of those who were there at first
  /// and of those who came later.
  @inline(__always)
  func forEachOfNext(_ count: Int, _ body: (Int32) -> Void) {
    for place in runNext..<min(runEnd, runNext + count) { body(run[place].prospect) }
    later.forEachOfBest(count, body)
  }

  /// Orders what was put into `run` in the order of prospects, `restCount` of them; a few are all in `best` then.
  ///
  /// - Parameter spare: Room for ``few``.
  mutating func order(_ spare: UnsafeMutableBufferPointer<Candidate>) {
    var candidates = UnsafeMutableBufferPointer(start: run, count: restCount)
    if isSmall {
      candidates.orderWorstFirst(spare)
      best.update(from: run, count: restCount)
      bestCount = restCount
      restCount = 0
    } else if restCount > 0 {
      candidates.sort { $0.isBefore($1) }
      runEnd = restCount
      restTop = run[0]
    }
  }
}
