// Phase 4, continued: the luck of each pair of a person and a lab.

extension World {
  /// σ times the luck of each pair, row-major.
  ///
  /// - Parameters:
  ///   - needed: The pairs for which luck is drawn; it is 0 for others.
  func luckOfMatches(_ rows: [Int], _ parallel: ParallelFor, _ needed: PairsThatMayMeet) -> [Double] {
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
          // Few at a time, so that their memory is small.
          let enough = 104
          var batch = DrawBatch(room: enough + labCount)
          defer { batch.free() }
          var participant = participants.lowerBound
          while participant < participants.upperBound {
            while participant < participants.upperBound, batch.count < enough {
              let first = participant &* labCount
              let prefix = NameHash.prefix(people.key[rows[participant]])
              needed.withRow(participant, labCount) { row in
                for lab in 0..<labCount {
                  if row.contains(lab) {
                    batch.add(labKeys[lab].pair(prefix: prefix), for: first &+ lab)
                  } else {
                    drawn[first &+ lab] = 0
                  }
                }
              }
              participant &+= 1
            }
            batch.drain(into: drawn, luck, turn, scale, isLast: participant == participants.upperBound)
          }
        }
      }
    }
  }
}

/// The pairs of which the lab would pay more than the participant asks to begin with, or employs them: others never meet,
/// and nobody asks for their luck.
struct PairsThatMayMeet {
  private var values: [Int64] = []
  private var openings: [Int32] = []
  private var employers: [Int32] = []
  private var ladder: SalaryLadder?

  /// All pairs.
  static let all = PairsThatMayMeet()

  private init() {}

  /// The pairs that may meet in a market.
  init(in market: borrowing Market) {
    values = market.value
    openings = market.openingOutside
    employers = market.employer
    ladder = market.ladder
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

  /// Draws luck, a standard Gumbel number times `scale`, and writes each draw to its target; eight at a time, so that up
  /// to seven wait on unless these are the last.
  @inline(__always)
  mutating func drain(
    into drawn: UnsafeMutableBufferPointer<Double>, _ luck: RandomStream, _ turn: Turn, _ scale: Double, isLast: Bool
  ) {
    for spare in count..<count + 8 { ids[spare] = 0 }
    let ready = isLast ? count : count / 8 * 8
    // What is drawn takes the place of what it was drawn for.
    let memory = UnsafeMutableRawPointer(ids)
    for first in stride(from: 0, to: ready, by: 8) {
      let ids = (memory + 8 &* first).loadUnaligned(as: SIMD8<UInt64>.self)
      let draws = SIMD8(repeating: scale) * luck.gumbel(.luck, turn: turn, ids: ids)
      (memory + 8 &* first).storeBytes(of: draws, as: SIMD8<Double>.self)
    }
    for place in 0..<ready { drawn[targets[place]] = Double(bitPattern: ids[place]) }
    for place in ready..<count {
      ids[place &- ready] = ids[place]
      targets[place &- ready] = targets[place]
    }
    count &-= ready
  }
}
