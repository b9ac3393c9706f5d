// Phase 2, continued: whom the labs approach.

extension World {
  /// The people whom each lab would gain most by approaching, the best first; labs in declared order.
  ///
  /// - Parameters:
  ///   - meanTalent: About what people have, which tells whom to look at first; the result is the same whatever it is.
  /// - Complexity: O(people × labs), split over processors: a comparison a pair, and a valuation for few.
  func scoutedPeople(_ isOpen: [Bool], meanTalent: Double, _ parallel: ParallelFor) -> [Approach] {
    let most = labs.indices.map { lab in
      min(
        people.count,
        max(0, labs[lab].scouts - bids.count { $0.lab.index == lab && !isForbidden($0.researcher.index, lab) }))
    }
    guard most.contains(where: { $0 > 0 }) else { return [] }
    let scouting = Scouting(self, most: most, meanTalent: meanTalent)
    let pieces = parallel.width > 1 ? max(1, min(parallel.width * 4, people.count / 4096)) : 1
    var found = [[Shortlist]](repeating: [], count: pieces)
    people.withColumns { people in
      isOpen.withUnsafeBufferPointer { isOpen in
        found.withUnsafeMutableBufferPointer { found in
          nonisolated(unsafe) let (isOpen, found) = (isOpen, found)
          parallel(pieces) { piece in
            let rows = people.count * piece / pieces..<people.count * (piece + 1) / pieces
            found[piece] = scouting.shortlists(rows, isOpen, people)
          }
        }
      }
    }
    // The best of all are among the best of each piece.
    for piece in found.dropFirst() {
      for lab in labs.indices { found[0][lab].absorb(piece[lab]) }
    }
    var approaches: [Approach] = []
    approaches.reserveCapacity(found[0].reduce(0) { $0 + $1.count })
    for lab in labs.indices { found[0][lab].addRowsFromTheBest(to: &approaches, of: LabID(lab)) }
    for piece in found { for list in piece { list.free() } }
    return approaches
  }
}

/// Looks for people worth approaching, for all labs in one pass.
private struct Scouting: ~Copyable {
  private let most: [Int]
  private let valuations: Valuations
  private let pacts: [Bool]
  /// Somebody of more than this is looked at first.
  private let muchTalent: Float
  /// The first turn in which to have been approached is too late.
  private let latest: Int32
  private let bidFor: [(lab: Int, row: Int)]

  init(_ world: borrowing World, most: [Int], meanTalent: Double) {
    self.most = most
    muchTalent = Float(2 * meanTalent)
    valuations = Valuations(world)
    pacts = world.pacts()
    latest = Int32(clamping: world.turn - Int(world.parameters[.cooldown]))
    bidFor = world.bids.map { ($0.lab.index, $0.researcher.index) }
  }

  /// Each lab's list of the best among some rows; whoever asked frees them.
  func shortlists(_ rows: Range<Int>, _ isOpen: UnsafeBufferPointer<Bool>, _ people: PeopleColumns) -> [Shortlist] {
    let lists = most.map { Shortlist(most: $0) }
    guard !rows.isEmpty else { return lists }
    let screen = ScoutingScreen(valuations.bounds(), lists)
    var weighed = WeighedPairs(labs: most.count)
    let latest = SIMD4(repeating: latest)
    // Kept at hand: what is written in the loop might be these, for all that the compiler knows.
    let (employers, talents, pays) = (
      people.employer.baseAddress!, people.talent.baseAddress!, people.pay.baseAddress!
    )
    let (approachedAt, isOpen) = (people.approachedAt.baseAddress!, isOpen.baseAddress!)
    // The talented first: they are worth most, and once they are on the lists, few others get on.
    for isForTalented in [true, false] {
      var row = rows.lowerBound
      var settling = row &+ 8
      while row &+ 4 <= rows.upperBound {
        let (talent, pay) = (talents + row, pays + row)
        let four = SIMD4(Float(talent[0]), Float(talent[1]), Float(talent[2]), Float(talent[3]))
        // The highest bit of each lane.
        var marks = unsafeBitCast(SIMD4(repeating: muchTalent) - four, to: SIMD4<UInt32>.self)
        if !isForTalented { marks = ~marks }
        if marks.hasSigns {
          let employer = UnsafeRawPointer(employers + row).loadUnaligned(as: SIMD4<Int32>.self)
          let approached = UnsafeRawPointer(approachedAt + row).loadUnaligned(as: SIMD4<Int32>.self)
          // Neither the unemployed nor those who were approached of late.
          marks &= unsafeBitCast(approached .< latest, to: SIMD4<UInt32>.self)
          marks &= ~unsafeBitCast(employer, to: SIMD4<UInt32>.self)
          marks &= screen.people(four, SIMD4(Float(pay[0]), Float(pay[1]), Float(pay[2]), Float(pay[3])), employer)
          var chosen = marks.hasSigns ? marks.signs : 0
          while chosen != 0 {
            let place = row &+ chosen.trailingZeroBitCount
            if !isOpen[place] { weigh(place, people, screen, &weighed) }
            chosen &= chosen &- 1
          }
        }
        row &+= 4
        // Soon while the lists fill, and then ever more seldom, as ever fewer get on them.
        if row >= settling || weighed.isFull {
          settle(&weighed, people, screen, lists)
          settling = row &+ min(256, row &- rows.lowerBound)
        }
      }
      settle(&weighed, people, screen, lists)
    }
    // The last few, talented or not.
    for row in rows.upperBound - rows.count % 4..<rows.upperBound
    where employers[row] >= 0 && approachedAt[row] < self.latest && !isOpen[row] {
      weigh(row, people, screen, &weighed)
    }
    settle(&weighed, people, screen, lists)
    return lists
  }

  /// Finds what each lab would gain by somebody, if by the bounds they may get on its list.
  @inline(__always)
  private func weigh(
    _ row: Int, _ people: PeopleColumns, _ screen: borrowing ScoutingScreen, _ weighed: inout WeighedPairs
  ) {
    let employer = Int(people.employer[row])
    let (talent, pay) = (people.talent[row], people.pay[row])
    let weights = people.wants[row].culture
    let ownFit = valuations.fit(weights, at: employer)
    for first in stride(from: 0, to: most.count, by: 4) {
      var hopefuls = screen.labs(first, Float(talent), Float(pay)).signs
      // Nobody is approached by their employer.
      hopefuls &= 0..<4 ~= employer &- first ? ~(1 &<< UInt64(truncatingIfNeeded: employer &- first)) : ~0
      while hopefuls != 0 {
        let lab = first &+ hopefuls.trailingZeroBitCount
        let gain = valuations.rivalValue(talent, weights, at: lab, ownFit) - Double(pay)
        weighed.add(lab, Shortlist.Entry(gain: gain, row: row))
        hopefuls &= hopefuls &- 1
      }
    }
  }

  /// Puts those who were weighed on the lists on which they belong.
  private func settle(
    _ weighed: inout WeighedPairs, _ people: PeopleColumns, _ screen: borrowing ScoutingScreen, _ lists: [Shortlist]
  ) {
    for place in 0..<weighed.count {
      let (lab, entry) = weighed[place]
      guard entry.gain > 0, entry.gain >= lists[lab].threshold,
        pacts.isEmpty || !pacts[Int(people.employer[entry.row]) * most.count + lab],
        bidFor.isEmpty || !bidFor.contains(where: { $0.row == entry.row && $0.lab == lab })
      else { continue }
      lists[lab].insert(entry)
      screen.raise(lab, to: lists[lab].threshold)
    }
    weighed.removeAll()
  }
}

/// What labs would gain by people who are not on their lists yet.
///
/// What a lab would gain is a division away, and whether that is enough nobody can foresee. Weighed one after the other
/// without asking, people do not wait for each other.
private struct WeighedPairs: ~Copyable {
  private let labs: UnsafeMutablePointer<Int>
  private let entries: UnsafeMutablePointer<Shortlist.Entry>
  private let capacity: Int
  private(set) var count = 0

  init(labs: Int) {
    // Few, so that their memory is small; and four people more, when it is nearly full.
    capacity = 32
    self.labs = .allocate(capacity: capacity + 4 * labs)
    entries = .allocate(capacity: capacity + 4 * labs)
  }

  deinit {
    labs.deallocate()
    entries.deallocate()
  }

  var isFull: Bool { count >= capacity }

  subscript(place: Int) -> (lab: Int, entry: Shortlist.Entry) { (labs[place], entries[place]) }

  @inline(__always)
  mutating func add(_ lab: Int, _ entry: Shortlist.Entry) {
    labs[count] = lab
    entries[count] = entry
    count &+= 1
  }

  mutating func removeAll() { count = 0 }
}
