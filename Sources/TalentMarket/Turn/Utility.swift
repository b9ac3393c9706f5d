// Phase 4: what each person would rather have.

extension World {
  /// What leaving before the next yearly vesting date costs, as dollars a year: equity · pay · (tenure mod 1) / 2.
  func forfeit(_ row: Int) -> Double {
    let tenure = people.tenure[row]
    return parameters[.equity] * Double(people.pay[row]) * (tenure - Rounding.down(tenure)) / 2
  }

  /// Whether `row` left `lab` within a year, so that going back is going home.
  func isReturn(_ row: Int, to lab: Int) -> Bool {
    people.formerLab[row] == Int32(lab) && people.employer[row] != Int32(lab)
      && turn - Int(people.leftAt[row]) <= turnsPerYear
  }

  /// The lab to which going back is going home, or −1.
  private func returnLab(_ row: Int) -> Int32 {
    let former = people.formerLab[row]
    return former >= 0 && isReturn(row, to: Int(former)) ? former : -1
  }

  /// Utilities of everybody who is open, by the random-utility model of McFadden (1974): luck is standard Gumbel, drawn
  /// for the pair of researcher and lab.
  ///
  /// - Parameters:
  ///   - isNeeded: Whether a pair's luck will be asked for; it is drawn for those alone, or for all where this is `nil`.
  func preferences(
    of rows: [Int], _ parallel: ParallelFor = .serial, isNeeded: ((_ participant: Int, _ lab: Int) -> Bool)? = nil
  ) -> LogPayPreferences {
    let headcounts = headcounts()
    let computePerHead = labs.indices.map { lab in
      Elementary.log(max(1, labs[lab].compute) / Double(max(1, headcounts[lab])))
    }
    return LogPayPreferences(
      wants: rows.map { people.wants[$0] },
      forfeit: rows.map { people.employer[$0] >= 0 ? forfeit($0) : 0 },
      logComputePerHead: computePerHead, culture: labs.map(\.culture), peers: peerTalent(headcounts),
      moving: parameters[.home], returnsTo: rows.map(returnLab), luck: luckOfMatches(rows, parallel, isNeeded),
      outside: outsideUtilities(rows, computePerHead, parallel))
  }

  /// σ times the luck of each pair, row-major; 0 where it is not needed.
  private func luckOfMatches(
    _ rows: [Int], _ parallel: ParallelFor, _ isNeeded: ((Int, Int) -> Bool)?
  ) -> [Double] {
    let labKeys = labs.map(\.key)
    let scale = parameters[.luck]
    let (luck, turn) = (luck, turn)
    return [Double](unsafeUninitializedCapacity: rows.count * labKeys.count) { drawn, count in
      count = rows.count * labKeys.count
      // Every piece writes to rows of its own.
      nonisolated(unsafe) let (drawn, isNeeded) = (drawn, isNeeded)
      parallel.overRanges(rows.count, least: 256) { participants in
        var batch = DrawBatch(capacity: 512)
        for participant in participants {
          let prefix = NameHash.prefix(people.key[rows[participant]])
          for lab in labKeys.indices {
            let at = participant * labKeys.count + lab
            if let isNeeded, !isNeeded(participant, lab) {
              drawn[at] = 0
            } else {
              batch.add(NameHash.pair(prefix: prefix, labKeys[lab]), for: at)
            }
          }
          if !batch.hasRoom(for: labKeys.count) {
            batch.drain { ids in SIMD8(repeating: scale) * luck.gumbel(.luck, turn: turn, ids: ids) } into: {
              drawn[$0] = $1
            }
          }
        }
        batch.drain { ids in SIMD8(repeating: scale) * luck.gumbel(.luck, turn: turn, ids: ids) } into: {
          drawn[$0] = $1
        }
      }
    }
  }

  /// ln(mean talent at the lab / mean talent of all employed); 0 for an empty lab.
  private func peerTalent(_ headcounts: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: labs.count)
    for row in 0..<people.count where people.employer[row] >= 0 {
      sums[Int(people.employer[row])] += people.talent[row]
    }
    let employed = headcounts.reduce(0, +)
    let mean = sums.reduce(0, +) / Double(max(1, employed))
    return labs.indices.map { lab in
      headcounts[lab] == 0 ? 0 : Elementary.log(sums[lab] / Double(headcounts[lab]) / mean)
    }
  }

  /// μ ln(outside·τ·P) + the mean over labs of the compute and culture terms − home + luck.
  private func outsideUtilities(_ rows: [Int], _ computePerHead: [Double], _ parallel: ParallelFor) -> [Double] {
    let counted = labs.indices.filter { labs[$0].entersMeans }
    let offers = counted.map { (compute: computePerHead[$0], scores: labs[$0].culture) }
    let scale = parameters[.luck]
    let home = parameters[.home]
    let share = parameters[.outside]
    let (luck, turn) = (luck, turn)
    return [Double](unsafeUninitializedCapacity: rows.count) { utilities, count in
      count = rows.count
      // Every piece writes to rows of its own.
      nonisolated(unsafe) let utilities = utilities
      parallel.overRanges(rows.count, least: 256) { participants in
        var batch = DrawBatch(capacity: 512)
        for participant in participants {
          let wants = people.wants[rows[participant]]
          let income = share * people.talent[rows[participant]] * reference.talentPrice
          var terms = 0.0
          for offer in offers {
            terms +=
              wants.compute * offer.compute + wants.culture.mission * offer.scores.mission
              + wants.culture.autonomy * offer.scores.autonomy + wants.culture.openness * offer.scores.openness
              + wants.culture.safety * offer.scores.safety + wants.culture.execution * offer.scores.execution
          }
          let mean = offers.isEmpty ? 0 : terms / Double(offers.count)
          utilities[participant] = wants.money * Elementary.log(income) + mean - home
          batch.add(people.key[rows[participant]], for: participant)
          if !batch.hasRoom(for: 1) {
            batch.drain { ids in SIMD8(repeating: scale) * luck.gumbel(.outsideLuck, turn: turn, ids: ids) } into: {
              utilities[$0] += $1
            }
          }
        }
        batch.drain { ids in SIMD8(repeating: scale) * luck.gumbel(.outsideLuck, turn: turn, ids: ids) } into: {
          utilities[$0] += $1
        }
      }
    }
  }
}

/// Draws that wait until there are enough of them to be made eight at a time.
private struct DrawBatch {
  private var ids: [UInt64] = []
  private var targets: [Int] = []
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    ids.reserveCapacity(capacity + 8)
    targets.reserveCapacity(capacity + 8)
  }

  func hasRoom(for count: Int) -> Bool { ids.count + count <= capacity }

  mutating func add(_ id: UInt64, for target: Int) {
    ids.append(id)
    targets.append(target)
  }

  /// Makes the draws and hands each to its target.
  @inline(__always)
  mutating func drain(_ draw: (SIMD8<UInt64>) -> SIMD8<Double>, into place: (Int, Double) -> Void) {
    let count = ids.count
    while ids.count % 8 != 0 { ids.append(0) }
    ids.withUnsafeBytes { bytes in
      for first in stride(from: 0, to: count, by: 8) {
        let drawn = draw(bytes.loadUnaligned(fromByteOffset: first * 8, as: SIMD8<UInt64>.self))
        for lane in 0..<min(8, count - first) { place(targets[first + lane], drawn[lane]) }
      }
    }
    ids.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
  }
}
