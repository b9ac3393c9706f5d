/// A lab's candidates of one kind where these are few, as all labs' are in a small world: one sorted list, of which only the
/// top is kept up to date.
///
/// A candidate is a single number, their *standing*: how far what the lab would gain from them falls short of the most there
/// can be, then the prospect, in the lowest bits. The smaller stands before the larger: larger value − ask, then the earlier
/// researcher. See ``Standing``.
struct FewCandidates {
  /// Standings, the best first, up to `end`: all but those in `dear`.
  var best: UnsafeMutablePointer<Int64>
  /// Where they end; standings behind all others follow, one for every place the lab may have.
  let end: UnsafeMutablePointer<Int64>
  /// At least the largest salary asked in `best`.
  var largestAsk: Int64 = 0
  /// At most the lowest salary asked in `dear`.
  var lowestDear: Int64 = .max
  /// Standings of those who asked more than the lab's free money when last looked at.
  let dear: UnsafeMutablePointer<Int64>
  /// How many are in `dear`.
  var dearCount = 0
  /// Nobody in `dear` who asks up to `dearMoney` stands before this.
  var dearBest = Int64.max
  var dearMoney: Int64 = -1

  /// More than this many candidates are not few.
  static let most = 256

  /// How many standings there must be room for, for up to `capacity` candidates in some lists together.
  static func room(_ capacity: Int, queues: Int) -> Int { 3 * capacity + 2 * queues }

  /// A list for up to `capacity` candidates in memory that somebody else owns; `end` is where those begin that nobody
  /// reaches.
  init(capacity: Int, in room: UnsafeMutablePointer<Int64>) {
    dear = room
    end = room + 2 * capacity
    best = end
    end.initialize(repeating: .max, count: capacity + 2)
  }

  /// Whether there may be anybody who asks no more than a sum.
  @inline(__always)
  func isAnybody(upTo money: Int64) -> Bool { best < end || lowestDear <= money }

  /// Puts a candidate who asks `salary` where they belong.
  @inline(__always)
  mutating func insert(_ standing: Int64, asking salary: Int64) {
    if salary > largestAsk { largestAsk = salary }
    best -= 1
    sink(standing, from: best)
  }

  /// Lets somebody sink from a place of which they, or nobody, stood, to where they belong.
  @inline(__always)
  func sink(_ standing: Int64, from place: UnsafeMutablePointer<Int64>) {
    var entry = place
    while true {
      let next = entry[1]
      // Nobody stands at the end, so that it ends there.
      if standing < next { break }
      entry.pointee = next
      entry += 1
    }
    entry.pointee = standing
  }

  /// Takes whoever stands at a place out of `best`.
  @inline(__always)
  mutating func remove(at place: UnsafeMutablePointer<Int64>) {
    var entry = place
    while entry > best {
      entry.pointee = entry[-1]
      entry -= 1
    }
    best += 1
  }

  /// Puts a candidate who asks `salary` among those who ask too much.
  mutating func putAside(_ standing: Int64, asking salary: Int64) {
    lowestDear = min(lowestDear, salary)
    if salary <= dearMoney { dearBest = min(dearBest, standing) }
    dear[dearCount] = standing
    dearCount += 1
  }
}

/// A candidate as one number; see ``FewCandidates``.
///
/// What the lab gains falls short of the most there can be by as much more as the candidate asks more, so that a standing
/// is that of somebody who asks nothing, plus the salary.
enum Standing {
  /// The bits that hold the prospect: the lowest sixteen.
  static let prospectBits: Int64 = 16
  /// Values and salaries below this fit; far above the salaries that anybody pays.
  static let limit: Int64 = 1 << 45

  /// The standing of a prospect who would ask nothing.
  @inline(__always)
  static func unpaid(_ prospect: Int, value: Int64) -> Int64 {
    // Typed bids come first, as their value is above all others.
    let shortfall = value == Market.ordered ? 0 : 2 * limit - value
    return shortfall &<< prospectBits | Int64(truncatingIfNeeded: prospect)
  }

  /// Whether the standings of a prospect, whatever they may come to ask, are all different numbers.
  static func fits(value: Int64, highest: Int64) -> Bool {
    value == Market.ordered ? highest < limit : value < limit
  }

  /// The prospect who has a standing.
  @inline(__always)
  static func prospect(_ standing: Int64) -> Int { Int(truncatingIfNeeded: standing & 0xFFFF) }
}
