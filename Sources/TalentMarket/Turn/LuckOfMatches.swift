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
    let bounds = PairsThatMayMeet(needed)
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
            bounds.withRow(participant, labCount) { row in
              for lab in 0..<labCount {
                if row.contains(lab) {
                  batch.add(labKeys[lab].pair(prefix: prefix), for: first + lab)
                } else {
                  drawn[first + lab] = 0
                }
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

/// The pairs of which the lab would pay more than the participant asks to begin with, or employs them; or all.
private struct PairsThatMayMeet {
  private let values: [Int64]
  private let openings: [Int32]
  private let employers: [Int32]
  private let ladder: SalaryLadder?

  init(_ market: Market?) {
    values = market?.value ?? []
    openings = market?.openingOutside ?? []
    employers = market?.employer ?? []
    ladder = market?.ladder
  }

  /// The pairs of one participant.
  struct Row {
    fileprivate let values: UnsafePointer<Int64>?
    fileprivate let opening: Int64
    fileprivate let employer: Int

    @inline(__always)
    func contains(_ lab: Int) -> Bool {
      guard let values else { return true }
      return values[lab] > opening || lab == employer
    }
  }

  @inline(__always)
  func withRow(_ participant: Int, _ labCount: Int, _ body: (Row) -> Void) {
    guard let ladder else { return body(Row(values: nil, opening: 0, employer: -1)) }
    values.withUnsafeBufferPointer { values in
      body(
        Row(
          values: values.baseAddress.map { $0 + participant &* labCount },
          opening: ladder[min(ladder.count - 1, Int(openings[participant]))], employer: Int(employers[participant])))
    }
  }
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
