// Phase 2, continued: whom the labs approach.

extension World {
  /// The people whom each lab would gain most by approaching, the best first; labs in declared order.
  ///
  /// - Complexity: O(people × labs), split over processors: a comparison a pair, and a valuation for few.
  func scoutedPeople(_ isOpen: [Bool], _ parallel: ParallelFor) -> [Approach] {
    let most = labs.indices.map { lab in
      min(
        people.count,
        max(0, labs[lab].scouts - bids.count { $0.lab.index == lab && !isForbidden($0.researcher.index, lab) }))
    }
    guard most.contains(where: { $0 > 0 }) else { return [] }
    let scouting = Scouting(self, most: most)
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
  private let cooldown: Int
  private let turn: Int
  private let bidFor: [(lab: Int, row: Int)]

  init(_ world: borrowing World, most: [Int]) {
    self.most = most
    valuations = Valuations(world)
    pacts = world.pacts()
    cooldown = Int(world.parameters[.cooldown])
    turn = world.turn
    bidFor = world.bids.map { ($0.lab.index, $0.researcher.index) }
  }

  func shortlists(_ rows: Range<Int>, _ isOpen: UnsafeBufferPointer<Bool>, _ people: PeopleColumns) -> [Shortlist] {
    let lists = most.map { Shortlist(most: $0) }
    let screen = Screen(most.indices.map { valuations.bound($0) }, lists)
    let latest = Int32(clamping: turn - cooldown)
    // Kept at hand: what is written in the loop might be these, for all that the compiler knows.
    let (employers, talents, pays, approachedAt) = (people.employer, people.talent, people.pay, people.approachedAt)
    var next = rows.lowerBound
    while next < rows.upperBound {
      let row = next
      next &+= 1
      let employer = Int(employers[row])
      guard employer >= 0 else { continue }
      let (talent, pay) = (talents[row], Double(pays[row]))
      // Neither those who are open anyway nor those who were approached of late; as numbers, since nobody can foresee them.
      let isRested = approachedAt[row] < latest ? 1 : 0
      let isTaken = isOpen[row] ? 1 : 0
      guard screen.interest(talent, pay, employer) & isRested & ~isTaken != 0 else { continue }
      for lab in most.indices where lab != employer && screen.mayGain(lab, talent, pay) {
        guard pacts.isEmpty || !pacts[employer * most.count + lab],
          bidFor.isEmpty || !bidFor.contains(where: { $0.row == row && $0.lab == lab })
        else { continue }
        let gain = valuations.rivalValue(talent, people.wants[row].culture, at: lab, employer) - pay
        guard gain > lists[lab].threshold else { continue }
        lists[lab].insert(Shortlist.Entry(gain: gain, row: row))
        screen.raise(lab, to: lists[lab].threshold)
      }
    }
    return lists
  }
}

/// Tells by bounds who cannot get on any lab's list, which is almost everybody: for all labs at once, four at a time.
private struct Screen: ~Copyable {
  /// The most an outsider may be worth to each lab, dollars a year per unit of talent.
  private let bounds: UnsafeMutablePointer<Double>
  /// What the gain must be above.
  private let thresholds: UnsafeMutablePointer<Double>
  private let end: Int

  init(_ bounds: [Double], _ lists: [Shortlist]) {
    // Nobody is of interest to a lab that there is not.
    end = (bounds.count + 3) / 4 * 4
    self.bounds = .allocateOnCacheLines(capacity: end)
    thresholds = .allocateOnCacheLines(capacity: end)
    self.bounds.initialize(repeating: 0, count: end)
    thresholds.initialize(repeating: .infinity, count: end)
    for lab in bounds.indices {
      self.bounds[lab] = bounds[lab]
      thresholds[lab] = lists[lab].threshold
    }
  }

  deinit {
    bounds.deallocate()
    thresholds.deallocate()
  }

  /// Makes it harder to get on a lab's list.
  @inline(__always)
  func raise(_ lab: Int, to threshold: Double) { thresholds[lab] = threshold }

  /// Whether a lab may gain more by somebody than by the last on its list.
  @inline(__always)
  func mayGain(_ lab: Int, _ talent: Double, _ pay: Double) -> Bool {
    bounds[lab] * talent - pay > thresholds[lab]
  }

  /// Whether any lab but their employer may gain more by somebody than by the last on its list, 1 or 0.
  ///
  /// Labs are counted by the signs of what the gain falls short by. Of what is no number the sign may be either: for such
  /// a lab, ``mayGain(_:_:_:)`` has the last word.
  @inline(__always)
  func interest(_ talent: Double, _ pay: Double, _ employer: Int) -> Int {
    let (talents, pays) = (SIMD2(repeating: talent), SIMD2(repeating: pay))
    @inline(__always)
    func shortfall(_ lab: Int) -> SIMD2<UInt64> {
      let bound = UnsafeRawPointer(bounds + lab).load(as: SIMD2<Double>.self)
      let threshold = UnsafeRawPointer(thresholds + lab).load(as: SIMD2<Double>.self)
      return unsafeBitCast(threshold - (bound * talents - pays), to: SIMD2<UInt64>.self) &>> SIMD2(repeating: 63)
    }
    var count = SIMD2<UInt64>()
    var lab = 0
    while lab < end {
      count &+= shortfall(lab) &+ shortfall(lab &+ 2)
      lab &+= 4
    }
    let own = thresholds[employer] - (bounds[employer] * talent - pay)
    return count.x &+ count.y == own.bitPattern &>> 63 ? 0 : 1
  }
}
