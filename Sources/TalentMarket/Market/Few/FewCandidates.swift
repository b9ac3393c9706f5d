/// A lab's candidates of one kind where these are few, as all labs' are in a small world: one sorted list, of which only the
/// top is kept up to date.
///
/// A candidate is a single number, their *standing*: how far what the lab would gain from them falls short of the most there
/// can be, then the prospect, in the lowest bits. The smaller stands before the larger: larger value − ask, then the earlier
/// researcher. See ``Standing``.
struct FewCandidates {
  /// Standings, the best first, up to `end`: all but those in `dear`.
  var best: UnsafeMutablePointer<Int64>
  /// Where they end; standings behind all others follow, one for every place the lab may have and as many as are moved at
  /// once.
  let end: UnsafeMutablePointer<Int64>
  /// At least the largest salary asked in `best`.
  var largestAsk: Int64 = 0
  /// At most the lowest salary asked in `dear`.
  var lowestDear: Int64 = .max
  /// Standings of those who asked more than the lab's free money when last looked at, the best last.
  let dear: UnsafeMutablePointer<Int64>
  /// What they ask.
  let dearAsks: UnsafeMutablePointer<Int64>
  /// How many are in `dear`.
  var dearCount = 0
  /// Where in `dear` a search for somebody who asks up to `dearMoney` begins: all who are better ask more.
  private var dearPlace = -1
  private var dearMoney: Int64 = -1

  /// More than this many candidates are not few.
  static let most = 256

  /// How many standings there must be room for, for up to `capacity` candidates in some lists together.
  static func room(_ capacity: Int, queues: Int) -> Int { 4 * capacity + (2 + together) * queues }

  /// So many candidates are moved at once, whether they have to be or not.
  private static let together = 12

  /// A list for up to `capacity` candidates in memory that somebody else owns; `end` is where those begin that nobody
  /// reaches.
  init(capacity: Int, in room: UnsafeMutablePointer<Int64>) {
    dear = room
    dearAsks = room + capacity
    end = room + 3 * capacity
    best = end
    end.initialize(repeating: Standing.nobody, count: capacity + 2 + FewCandidates.together)
  }

  /// Whether there may be anybody who asks no more than a sum.
  @inline(__always)
  func isAnybody(upTo money: Int64) -> Bool { best < end || lowestDear <= money }

  /// Puts a candidate who asks `salary` where they belong.
  @inline(__always)
  mutating func insert(_ standing: Int64, asking salary: Int64) {
    if salary > largestAsk { largestAsk = salary }
    best -= 1
    FewCandidates.sink(standing, from: best)
  }

  /// Lets somebody sink from a place of which they, or nobody, stood, to where they belong.
  ///
  /// How far that is cannot be foreseen, and a branch that is guessed wrongly costs more than a few moves: each place gets
  /// the median of who stands there, who comes next, and the one who sinks. Standings are compared as numbers with the
  /// same bits, in the same order, as processors have an instruction for the smaller of two of those.
  ///
  /// It asks for nothing of the list but a place: a method would be handed a copy of the whole list.
  @inline(never)
  static func sink(_ standing: Int64, from place: UnsafeMutablePointer<Int64>) {
    var entry = UnsafeMutableRawPointer(place).assumingMemoryBound(to: Double.self)
    let sinking = Double(bitPattern: UInt64(bitPattern: standing))
    var next: Double
    // At first the place counts as the best, as it is free.
    var current = 0.0
    repeat {
      next = entry[together]
      for offset in 0..<together {
        let following = entry[offset &+ 1]
        let later = current < sinking ? sinking : current
        entry[offset] = later < following ? later : following
        current = following
      }
      entry += together
      // Nobody stands at the end, so that it ends there.
    } while next < sinking
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
  @inline(never)
  mutating func putAside(_ standing: Int64, asking salary: Int64) {
    lowestDear = min(lowestDear, salary)
    let (dear, asks) = (dear, dearAsks)
    var place = dearCount
    dearCount &+= 1
    while place > 0, dear[place &- 1] < standing {
      dear[place] = dear[place &- 1]
      asks[place] = asks[place &- 1]
      place &-= 1
    }
    dear[place] = standing
    asks[place] = salary
    if place <= dearPlace {
      dearPlace += 1
    } else if salary <= dearMoney {
      dearPlace = place
    }
  }

  /// Takes the best of those in `dear` who ask no more than a sum away, if they stand before another.
  ///
  /// - Returns: Their standing, or `nil`.
  @inline(__always)
  mutating func takeDear(upTo money: Int64, before other: Int64) -> Int64? {
    let (dear, asks) = (dear, dearAsks)
    var place = money <= dearMoney ? dearPlace : dearCount &- 1
    while place >= 0, asks[place] > money { place &-= 1 }
    dearMoney = money
    dearPlace = place
    guard place >= 0, dear[place] < other else {
      if place < 0 { lowestDear = dearCount > 0 ? money + 1 : .max }
      return nil
    }
    let standing = dear[place]
    let count = dearCount &- 1
    dearCount = count
    // The next search goes on from here.
    dearPlace = place &- 1
    while place < count {
      dear[place] = dear[place &+ 1]
      asks[place] = asks[place &+ 1]
      place &+= 1
    }
    return standing
  }
}

/// What the salary at which a participant prefers a lab depends on, beside what it is compared to.
struct FewTerms {
  /// What the participant forfeits by coming to the lab, dollars a year; nothing at their employer's.
  var forfeit: Double
  /// What a unit of worth costs the lab, dollars a year: 1 / scale.
  var cost: Double
}

/// A candidate as one number; see ``FewCandidates``.
///
/// What the lab gains falls short of the most there can be by as much more as the candidate asks more, so that a standing
/// is that of somebody who asks nothing, plus the salary.
enum Standing {
  /// The bits that hold the prospect: the lowest sixteen.
  static let prospectBits: Int64 = 16
  /// Values and salaries below this fit, so that all standings are different numbers; far above what anybody pays.
  static let limit: Int64 = 1 << 45
  /// Behind all others: as a number, ∞.
  static let nobody: Int64 = 0x7FF0_0000_0000_0000

  /// The standing of a prospect who would ask nothing.
  @inline(__always)
  static func unpaid(_ prospect: Int, value: Int64) -> Int64 {
    // Typed bids come first, as their value is above all others.
    let shortfall = value == Market.ordered ? 0 : 2 &* limit &- value
    return shortfall &<< prospectBits | Int64(truncatingIfNeeded: prospect)
  }

  /// The prospect who has a standing.
  @inline(__always)
  static func prospect(_ standing: Int64) -> Int { Int(truncatingIfNeeded: standing & 0xFFFF) }
}
