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
    let bounds = most.indices.map { valuations.bound($0) }
    let block = Approachable()
    // The first blocks are small: they make it harder for all others to get on a list.
    var (first, size) = (rows.lowerBound, 32)
    while first < rows.upperBound {
      let end = min(rows.upperBound, first + size)
      block.fill(first..<end, isOpen, people, turn, cooldown)
      (first, size) = (end, min(2 * size, Approachable.room))
      for lab in most.indices where most[lab] > 0 {
        block.forEach(lab, bound: bounds[lab], list: lists[lab]) { row, pay in
          let employer = Int(people.employer[row])
          guard pacts.isEmpty || !pacts[employer * most.count + lab],
            bidFor.isEmpty || !bidFor.contains(where: { $0.row == row && $0.lab == lab })
          else { return }
          let value = valuations.rivalValue(people.talent[row], people.wants[row].culture, at: lab, employer)
          let gain = value - pay
          guard gain > lists[lab].threshold else { return }
          lists[lab].insert(Shortlist.Entry(gain: gain, row: row))
        }
      }
    }
    return lists
  }
}

/// Some hundred people who may be approached, side by side.
private final class Approachable {
  /// Rows that are looked at together; small enough to stay close to the processor.
  static let room = 256

  private let talents = UnsafeMutablePointer<Double>.allocate(capacity: Approachable.room + 4)
  private let pays = UnsafeMutablePointer<Double>.allocate(capacity: Approachable.room + 4)
  private let rows = UnsafeMutablePointer<Int>.allocate(capacity: Approachable.room + 4)
  private let employers = UnsafeMutablePointer<Int32>.allocate(capacity: Approachable.room + 4)
  /// Places at which it is worth looking.
  private let places = UnsafeMutablePointer<Int32>.allocate(capacity: Approachable.room + 4)
  private var count = 0

  deinit {
    employers.deallocate()
    places.deallocate()
    talents.deallocate()
    pays.deallocate()
    rows.deallocate()
  }

  /// Takes those of some rows who have a job, are not open anyway, and were not approached of late.
  func fill(
    _ range: Range<Int>, _ isOpen: UnsafeBufferPointer<Bool>, _ people: PeopleColumns, _ turn: Int, _ cooldown: Int
  ) {
    let (talents, pays, rows, employers) = (talents, pays, rows, employers)
    let latest = turn - cooldown
    var count = 0
    for row in range {
      talents[count] = people.talent[row]
      pays[count] = Double(people.pay[row])
      rows[count] = row
      employers[count] = people.employer[row]
      // Without a branch, since nobody can foresee them; the sign of the code says who is employed.
      let isRested = Int(people.approachedAt[row]) < latest ? 1 : 0
      let isTaken = isOpen[row] ? 1 : 0
      count &+= isRested & ~isTaken & ~Int(people.employer[row] >> 31)
    }
    for spare in count..<count + 4 { (talents[spare], pays[spare], employers[spare]) = (0, .infinity, -1) }
    self.count = count
  }

  /// Calls `body` for whoever works elsewhere and may gain a lab more than the last on its list, by a bound on value per
  /// unit of talent.
  @inline(__always)
  func forEach(_ lab: Int, bound: Double, list: Shortlist, _ body: (_ row: Int, _ pay: Double) -> Void) {
    let (talents, pays, rows, employers, places) = (talents, pays, rows, employers, places)
    var (first, found) = (0, 0)
    let threshold = list.threshold
    // Comparisons of more than four lanes are made lane by lane by today's compilers.
    while first < count {
      let talent = UnsafeRawPointer(talents + first).loadUnaligned(as: SIMD4<Double>.self)
      let pay = UnsafeRawPointer(pays + first).loadUnaligned(as: SIMD4<Double>.self)
      if any(SIMD4(repeating: bound) * talent - pay .> SIMD4(repeating: threshold)) {
        for place in first..<first &+ 4 {
          places[found] = Int32(truncatingIfNeeded: place)
          // As a number, since it cannot be foreseen.
          let mayGain = bound * talents[place] - pays[place] > threshold ? 1 : 0
          found &+= employers[place] != Int32(truncatingIfNeeded: lab) ? mayGain : 0
        }
      }
      first &+= 4
    }
    for position in 0..<found {
      let place = Int(places[position])
      // Those before may have made it harder.
      if bound * talents[place] - pays[place] > list.threshold { body(rows[place], pays[place]) }
    }
  }
}
