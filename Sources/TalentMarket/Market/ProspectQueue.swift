/// A lab's candidates of one kind, so that the best one it can afford, and the one that would be last to get a place, are
/// found without looking at all.
///
/// Asks only rise, so the surplus noted for a candidate is never too small. Those in `best` are kept up to date; `rest`
/// is a heap by what was noted, brought up to date as it comes to the top; whom the lab cannot afford waits in `dear`, a
/// heap by ask, until money comes free.
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
    case nowhere, best, rest, dear, held
  }

  /// The best, up to date, worst first; all of them are before all of `rest`, as far as is known of those.
  var best: [Candidate] = []
  /// The others, a heap whose top is the best.
  var rest: [Candidate] = []
  /// Those asking more than the lab's free money, a heap whose top asks least; `surplus` holds the asked salary.
  var dear: [Candidate] = []
  /// Prospects in `best` whose participants hold something better than when they were put there.
  var stale: [Int32] = []
  /// At least the largest salary asked in `best`.
  var largestAsk: Int64 = 0

  /// How many there are at most.
  var count: Int { best.count + rest.count + dear.count }

  /// Whether nobody is left.
  var isEmpty: Bool { best.isEmpty && rest.isEmpty && dear.isEmpty }

  /// Where in `best` a candidate stands or would stand.
  @inline(__always)
  func position(of candidate: Candidate) -> Int {
    var low = 0
    var high = best.count
    while low < high {
      let middle = (low + high) / 2
      if candidate.isBefore(best[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Puts a candidate into `rest`.
  @inline(__always)
  mutating func pushRest(_ candidate: Candidate) {
    rest.append(candidate)
    var child = rest.count - 1
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
  mutating func popRest() -> Candidate {
    let top = rest[0]
    let last = rest.removeLast()
    if !rest.isEmpty { sift(last, from: 0) }
    return top
  }

  @inline(__always)
  private mutating func sift(_ candidate: Candidate, from start: Int) {
    var parent = start
    let count = rest.count
    while true {
      var child = 2 * parent + 1
      guard child < count else { break }
      if child + 1 < count, rest[child + 1].isBefore(rest[child]) { child += 1 }
      guard rest[child].isBefore(candidate) else { break }
      rest[parent] = rest[child]
      parent = child
    }
    rest[parent] = candidate
  }

  /// Makes a heap of `rest`, in whatever order it was filled.
  mutating func heapify() {
    guard rest.count > 1 else { return }
    for start in stride(from: rest.count / 2 - 1, through: 0, by: -1) { sift(rest[start], from: start) }
  }

  /// Puts a candidate who asks `salary` into `dear`.
  mutating func pushDear(_ prospect: Int32, asking salary: Int64) {
    dear.append(Candidate(surplus: salary, prospect: prospect))
    var child = dear.count - 1
    while child > 0, dear[child].surplus < dear[(child - 1) / 2].surplus {
      dear.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the one who asks least from `dear`, which is not empty.
  mutating func popDear() -> Int32 {
    let top = dear[0]
    let last = dear.removeLast()
    guard !dear.isEmpty else { return top.prospect }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < dear.count else { break }
      if child + 1 < dear.count, dear[child + 1].surplus < dear[child].surplus { child += 1 }
      guard dear[child].surplus < last.surplus else { break }
      dear[parent] = dear[child]
      parent = child
    }
    dear[parent] = last
    return top.prospect
  }
}
