import Experiments

/// Puts parts of one study together, in whatever order they come.
///
/// Summaries are exact, so that what comes out is to the bit what one process would have found. Memory holds the sum of
/// all parts and the one being added.
struct PartMerger {
  /// What all parts add up to.
  struct Whole {
    /// The head of one part.
    var head: PartHead
    /// A summary for each column.
    var tally: Tally
    /// The replicates that were played, in rising order; neighbours are joined.
    var replicates: [ClosedRange<Int>]
    /// Shares that were played in part only.
    var interrupted: [Int]
    /// Shares of which there is no part.
    var missing: [Int]

    /// Whether every replicate was played.
    var isComplete: Bool { interrupted.isEmpty && missing.isEmpty }
  }

  private struct Seen {
    var head: PartHead
    var file: String
  }

  /// Whether parts that were interrupted are taken as they are.
  let isPartial: Bool
  private var first: Seen?
  private var tally = Tally(columns: 0)
  private var shares: [Int: Seen] = [:]

  /// A merger that has seen no part.
  init(isPartial: Bool) { self.isPartial = isPartial }

  /// Adds a part that was read from a file.
  mutating func add(_ part: StudyPart, from file: String) throws(PartFault) {
    let head = part.head
    if let first, let difference = head.difference(from: first.head) {
      throw PartFault(kind: .differs(difference, from: first.file), line: part.line)
    }
    if let other = shares[head.shard.number] {
      throw PartFault(kind: .repeated(head.shard, file: other.file), line: part.line)
    }
    // One that cannot be used is there all the same: it is not missing as well.
    shares[head.shard.number] = Seen(head: head, file: file)
    if first == nil {
      first = Seen(head: head, file: file)
      tally = Tally(columns: part.tally.summaries.count)
    }
    guard isPartial || head.isComplete else {
      throw PartFault(
        kind: .interrupted(head.shard, done: head.done, of: head.replicates.count), line: part.line)
    }
    tally.add(part.tally)
  }

  /// What the parts add up to; `nil` when there was none.
  var whole: Whole? {
    guard let head = first?.head else { return nil }
    var replicates: [ClosedRange<Int>] = []
    var interrupted: [Int] = []
    for (number, share) in shares.sorted(by: { $0.key < $1.key }) {
      if !share.head.isComplete { interrupted.append(number) }
      guard share.head.done > 0 else { continue }
      let first = Int(share.head.replicates.lowerBound)
      let last = first + share.head.done - 1
      if let before = replicates.last, before.upperBound + 1 == first {
        replicates[replicates.count - 1] = before.lowerBound...last
      } else {
        replicates.append(first...last)
      }
    }
    let missing = (1...head.shard.count).filter { shares[$0] == nil }
    return Whole(
      head: head, tally: tally, replicates: replicates, interrupted: interrupted, missing: missing)
  }
}
