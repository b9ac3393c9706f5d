// Phase 2: who is open to offers.

extension World {
  /// The employed are open with probability 1 − exp(−search·turn), the unemployed always; then every lab approaches up
  /// to `scouts` of the others, those with the largest positive value − pay, ties to the earlier row. Bids count as
  /// approaches. Nobody is approached again for `cooldown` turns.
  ///
  /// In a textbook market everybody is open.
  mutating func search(_ context: inout TurnContext) {
    if textbook != nil {
      context.open = (0..<people.count).filter { people.employer[$0] != Employment.left.code }
      context.record.openCount = context.open.count
      return
    }
    var isOpen = openBySearch(context.options.parallel)
    let prospects = self.prospects(isOpen, context.options.parallel)
    var approached: [Int] = []
    for lab in labs.indices {
      let bidFor = bids.filter { $0.lab.index == lab && !isForbidden($0.researcher.index, lab) }.map(\.researcher)
      for researcher in bidFor + prospects[lab].map(ResearcherID.init) {
        approached.append(researcher.index)
        context.record.approaches.append(Approach(lab: LabID(lab), researcher: researcher))
      }
    }
    for row in approached {
      isOpen[row] = true
      people.approachedAt[row] = Int32(turn)
    }
    context.open.reserveCapacity(people.count / 4)
    for row in isOpen.indices where isOpen[row] { context.open.append(row) }
    context.record.openCount = context.open.count
  }

  /// Who is open of their own accord.
  private func openBySearch(_ parallel: ParallelFor) -> [Bool] {
    let chance = 1 - Elementary.exp(-parameters[.search] * turnYears)
    let informed = chanceOfTheInformed
    let isPublic = !disclosedRates.isEmpty
    return [Bool](unsafeUninitializedCapacity: people.count) { isOpen, count in
      count = people.count
      // Every piece writes to rows of its own.
      nonisolated(unsafe) let isOpen = isOpen
      people.key.withUnsafeBufferPointer { keys in
        people.employer.withUnsafeBufferPointer { employers in
          nonisolated(unsafe) let (keys, employers) = (keys, employers)
          parallel.overRanges(people.count) { rows in
            var row = rows.lowerBound
            while row < rows.upperBound {
              let lanes = min(8, rows.upperBound - row)
              var ids = SIMD8<UInt64>()
              for lane in 0..<lanes { ids[lane] = keys[row + lane] }
              let draws = luck.uniform(.search, turn: turn, ids: ids)
              for lane in 0..<lanes {
                let employer = employers[row + lane]
                let chance = isPublic && knowsOfMore(row + lane) ? informed : chance
                isOpen[row + lane] = employer == -1 || (employer >= 0 && draws[lane] < chance)
              }
              row += lanes
            }
          }
        }
      }
    }
  }

  /// For each lab, the rows of the people it would gain most by approaching, the best first.
  private func prospects(_ isOpen: [Bool], _ parallel: ParallelFor) -> [[Int]] {
    let most = labs.indices.map { lab in max(0, labs[lab].scouts - bids.count { mayBid($0, lab) }) }
    guard most.contains(where: { $0 > 0 }) else { return labs.map { _ in [] } }
    let scouting = Scouting(self, most: most)
    let pieces = parallel.width > 1 ? max(1, min(parallel.width * 4, people.count / 4096)) : 1
    var found = [[Shortlist]](repeating: [], count: pieces)
    found.withUnsafeMutableBufferPointer { found in
      nonisolated(unsafe) let found = found
      parallel(pieces) { piece in
        let rows = people.count * piece / pieces..<people.count * (piece + 1) / pieces
        found[piece] = scouting.shortlists(rows, isOpen: isOpen, in: self)
      }
    }
    return labs.indices.map { lab in
      // The best of all are among the best of each piece.
      var list = found[0][lab]
      for piece in found.dropFirst() { list.absorb(piece[lab]) }
      return list.rowsFromTheBest()
    }
  }

  private func mayBid(_ bid: Bid, _ lab: Int) -> Bool {
    bid.lab.index == lab && !isForbidden(bid.researcher.index, lab)
  }
}

/// Looks for people worth approaching, for all labs in one pass.
private struct Scouting {
  private let most: [Int]
  private let prices: [Double]
  private let pacts: [Bool]
  private let cooldown: Int
  private let bidFor: [(lab: Int, row: Int)]
  /// The most a lab can gain from an outsider per unit of talent, whatever the fit: a bound, rounded up.
  private let bounds: [Double]

  init(_ world: World, most: [Int]) {
    self.most = most
    let prices = world.labs.indices.map(world.priceOfOutput)
    self.prices = prices
    pacts = world.pacts()
    cooldown = Int(world.parameters[.cooldown])
    bidFor = world.bids.map { ($0.lab.index, $0.researcher.index) }
    let mismatch = world.parameters[.mismatch]
    let largestFit = world.labs.map { lab in
      // A weighted mean is no larger than the largest score.
      1 - mismatch * (1 - CultureScore.allCases.reduce(0) { max($0, lab.culture[$1]) })
    }
    let anywhere = largestFit.reduce(0, max)
    bounds = world.labs.indices.map { lab in
      let gained = largestFit[lab] * (1 - world.parameters[.ramp] / 2)
      return prices[lab] * (gained + world.labs[lab].denial * anywhere) * (1 + 1e-9)
    }
  }

  func shortlists(_ rows: Range<Int>, isOpen: [Bool], in world: World) -> [Shortlist] {
    let labCount = most.count
    let people = world.people
    var lists = most.map { Shortlist(most: $0) }
    // No lab looks at whoever gains it less than the last on its list.
    var thresholds = most.map { $0 > 0 ? 0 : Double.infinity }
    for row in rows where !isOpen[row] {
      let employer = Int(people.employer[row])
      guard employer >= 0, world.turn - Int(people.approachedAt[row]) > cooldown else { continue }
      let talent = people.talent[row]
      let pay = Double(people.pay[row])
      for lab in 0..<labCount where bounds[lab] * talent - pay > thresholds[lab] {
        guard lab != employer, !pacts[employer * labCount + lab],
          bidFor.isEmpty || !bidFor.contains(where: { $0.row == row && $0.lab == lab })
        else { continue }
        let gain = world.valuation(row, lab, price: prices[lab]) - pay
        guard gain > thresholds[lab] else { continue }
        lists[lab].insert(Shortlist.Entry(gain: gain, row: row))
        thresholds[lab] = max(0, lists[lab].threshold)
      }
    }
    return lists
  }
}

/// The best few of many, by gain; of equals the earlier row.
private struct Shortlist {
  struct Entry {
    var gain: Double
    var row: Int

    @inline(__always)
    func isWorse(than other: Entry) -> Bool { gain < other.gain || (gain == other.gain && row > other.row) }
  }

  private let most: Int
  /// A heap whose top is the worst.
  private var entries: [Entry] = []

  init(most: Int) { self.most = most }

  /// The gain of the last on a full list; nothing at or below it, from a later row, gets on.
  var threshold: Double { entries.count == most ? entries.first?.gain ?? .infinity : -.infinity }

  mutating func insert(_ entry: Entry) {
    guard most > 0 else { return }
    if entries.count < most {
      entries.append(entry)
      var child = entries.count - 1
      while child > 0, entries[child].isWorse(than: entries[(child - 1) / 2]) {
        entries.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
    } else if entries[0].isWorse(than: entry) {
      entries[0] = entry
      var parent = 0
      while true {
        var child = 2 * parent + 1
        guard child < entries.count else { break }
        if child + 1 < entries.count, entries[child + 1].isWorse(than: entries[child]) { child += 1 }
        guard entries[child].isWorse(than: entries[parent]) else { break }
        entries.swapAt(child, parent)
        parent = child
      }
    }
  }

  mutating func absorb(_ other: Shortlist) {
    for entry in other.entries { insert(entry) }
  }

  func rowsFromTheBest() -> [Int] { entries.sorted { $1.isWorse(than: $0) }.map(\.row) }
}
