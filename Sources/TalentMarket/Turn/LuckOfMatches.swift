// Phase 4, continued: the luck of each pair of a person and a lab.

extension World {
  /// σ times the luck of each pair, row-major.
  ///
  /// - Parameters:
  ///   - needed: A market; luck is then drawn only for pairs in which the lab would pay more than the participant asks to
  ///     begin with, or employs them, and is 0 for others: those never meet, and nobody asks for their luck.
  func luckOfMatches(_ rows: [Int], _ parallel: ParallelFor, _ needed: Market?) -> [Double] {
    let scale = parameters[.luck]
    let (luck, turn) = (luck, turn)
    let labCount = labs.count
    let labKeys = labs.map { NameHash.Suffix($0.key) }
    return labKeys.withUnsafeBufferPointer { labKeys in
      nonisolated(unsafe) let labKeys = labKeys
      return [Double](unsafeUninitializedCapacity: rows.count * labCount) { drawn, count in
        count = rows.count * labCount
        // Every piece writes to rows of its own.
        nonisolated(unsafe) let drawn = drawn
        parallel.overRanges(rows.count, least: 256) { participants in
          var batch = DrawBatch(room: 256 + labCount)
          defer { batch.free() }
          for participant in participants {
            let first = participant * labCount
            let prefix = NameHash.prefix(people.key[rows[participant]])
            let row = needed.map { PairsThatMayMeet(participant, in: $0) }
            for lab in 0..<labCount {
              if let row, !row.contains(lab) {
                drawn[first + lab] = 0
              } else {
                batch.add(labKeys[lab].pair(prefix: prefix), for: first + lab)
              }
            }
            guard batch.count >= 256 || participant == participants.last else { continue }
            batch.drain(into: drawn) { SIMD8(repeating: scale) * luck.gumbel(.luck, turn: turn, ids: $0) }
          }
        }
      }
    }
  }
}

/// The pairs of one participant in which the lab would pay more than the participant asks to begin with, or employs them.
private struct PairsThatMayMeet {
  private let values: UnsafePointer<Int64>
  private let opening: Int64
  private let employer: Int

  /// The market must outlive the pairs.
  @inline(__always)
  init(_ participant: Int, in market: borrowing Market) {
    let rung = min(market.ladder.count - 1, Int(market.openingOutside[participant]))
    opening = market.ladder[rung]
    employer = Int(market.employer[participant])
    let first = participant * market.labCount
    values = market.value.withUnsafeBufferPointer { $0.baseAddress! + first }
  }

  @inline(__always)
  func contains(_ lab: Int) -> Bool { values[lab] > opening || lab == employer }
}

/// Draws that wait until there are enough of them to be made eight at a time.
private struct DrawBatch {
  private let ids: UnsafeMutablePointer<UInt64>
  private let targets: UnsafeMutablePointer<Int>
  private(set) var count = 0

  /// A batch of up to `room` draws; whoever made it frees it.
  init(room: Int) {
    ids = .allocate(capacity: room + 8)
    targets = .allocate(capacity: room + 8)
  }

  func free() {
    ids.deallocate()
    targets.deallocate()
  }

  @inline(__always)
  mutating func add(_ id: UInt64, for target: Int) {
    ids[count] = id
    targets[count] = target
    count &+= 1
  }

  /// Makes the draws and writes each to its target.
  @inline(__always)
  mutating func drain(into drawn: UnsafeMutableBufferPointer<Double>, _ draw: (SIMD8<UInt64>) -> SIMD8<Double>) {
    for spare in count..<count + 8 { ids[spare] = 0 }
    var first = 0
    while first &+ 8 <= count {
      let values = draw(UnsafeRawPointer(ids + first).loadUnaligned(as: SIMD8<UInt64>.self))
      for lane in 0..<8 { drawn[targets[first &+ lane]] = values[lane] }
      first &+= 8
    }
    if first < count {
      let values = draw(UnsafeRawPointer(ids + first).loadUnaligned(as: SIMD8<UInt64>.self))
      for lane in 0..<count &- first { drawn[targets[first &+ lane]] = values[lane] }
    }
    count = 0
  }
}
