/// A lab's candidates who ask more than it had free when they were last looked at, so that the best of those whom some sum
/// affords is found without looking at the others, however often the sum changes.
///
/// Few are looked through one by one. Many, on the geometric ladder, stand in one heap a rung, by what the lab would gain;
/// a tree over the rungs knows the best of each range of rungs, and how many there are.
struct DearCandidates {
  /// A candidate, and where the heap of their rung goes on.
  private struct Entry {
    var candidate: ProspectQueue.Candidate
    var child: Int32 = -1
    var sibling: Int32 = -1
  }

  private var entries: [Entry] = []
  /// Places of `entries` that are free again.
  private var spare: [Int32] = []
  /// The root of each rung's heap, then the better of each pair, up to the best of all at 1; −1 for none. Empty while the
  /// candidates are few.
  private var tree: [Int32] = []
  /// How many stand at and below each node.
  private var counts: [Int32] = []
  /// How many ask a rung of each class and would bring a gain of each class, added up over both (a Fenwick tree of two
  /// dimensions).
  private var grid: [Int32] = []
  /// Whether they stand in heaps by rung.
  let isIndexed: Bool
  /// How many candidates there are.
  private(set) var count = 0

  private static let leaves = 4096
  /// Rungs in a class of asks, and how many classes there are.
  private static let askClass = 32
  private static let askClasses = 128
  private static let gainClasses = 256

  init(_ ladder: SalaryLadder, capacity: Int) {
    isIndexed = ladder.count <= DearCandidates.leaves && capacity > ProspectQueue.few
  }

  /// Adds a candidate.
  ///
  /// - Complexity: O(log rungs), O(1) while they are few.
  mutating func insert(_ candidate: ProspectQueue.Candidate) {
    count += 1
    let entry = Entry(candidate: candidate)
    guard isIndexed else {
      entries.append(entry)
      return
    }
    var place: Int32
    if let free = spare.popLast() {
      place = free
      entries[Int(place)] = entry
    } else {
      place = Int32(entries.count)
      entries.append(entry)
    }
    if tree.isEmpty {
      tree = [Int32](repeating: -1, count: 2 * DearCandidates.leaves)
      counts = [Int32](repeating: 0, count: 2 * DearCandidates.leaves)
      grid = [Int32](repeating: 0, count: DearCandidates.askClasses * DearCandidates.gainClasses)
    }
    addToGrid(candidate, 1)
    let leaf = DearCandidates.leaves + Int(candidate.rung)
    place = melded(tree[leaf], place)
    update(leaf, root: place, by: 1)
  }

  /// How many ask no more than the salary of `last`, as far as is known.
  func count(upTo last: Int) -> Int {
    guard count > 0, last >= 0 else { return 0 }
    guard isIndexed else { return entries.count { Int($0.candidate.rung) <= last } }
    var total = 0
    forEachRange(upTo: last) { total += Int(counts[$0]) }
    return total
  }

  /// At least as many as ask no more than the salary of `last` and would bring as much as `surplus` or more.
  ///
  /// - Complexity: O(log rungs · log gains); those of the same class as either bound are all counted.
  func count(upTo last: Int, gaining surplus: Int64) -> Int {
    guard count > 0, last >= 0, !grid.isEmpty else { return count }
    var total: Int32 = 0
    var ask = last / DearCandidates.askClass + 1
    while ask > 0 {
      var gain = DearCandidates.gainClass(surplus) + 1
      while gain > 0 {
        total += grid[(ask - 1) * DearCandidates.gainClasses + gain - 1]
        gain &= gain - 1
      }
      ask &= ask - 1
    }
    return Int(total)
  }

  private mutating func addToGrid(_ candidate: ProspectQueue.Candidate, _ change: Int32) {
    var ask = Int(candidate.rung) / DearCandidates.askClass + 1
    while ask <= DearCandidates.askClasses {
      var gain = DearCandidates.gainClass(candidate.surplus) + 1
      while gain <= DearCandidates.gainClasses {
        grid[(ask - 1) * DearCandidates.gainClasses + gain - 1] += change
        gain += gain & -gain
      }
      ask += ask & -ask
    }
  }

  /// The class of a gain, an eighth of an octave; larger gains have smaller numbers.
  private static func gainClass(_ surplus: Int64) -> Int {
    let parts = Int((Double(max(1, surplus)).bitPattern >> 49)) - (1023 << 3)
    return max(0, min(gainClasses - 1, gainClasses - 1 - (parts - 96)))
  }

  /// The place of the best of those who ask no more than the salary of `last`; `nil` where there is nobody.
  func best(upTo last: Int) -> Int? {
    guard count > 0, last >= 0 else { return nil }
    var best = -1
    if isIndexed {
      forEachRange(upTo: last) { best = better(best, Int(tree[$0])) }
    } else {
      for place in entries.indices where Int(entries[place].candidate.rung) <= last { best = better(best, place) }
    }
    return best >= 0 ? best : nil
  }

  /// The candidate at a place.
  subscript(place: Int) -> ProspectQueue.Candidate { entries[place].candidate }

  /// Takes away the candidate whom ``best(upTo:)`` found.
  mutating func remove(_ place: Int) {
    count -= 1
    guard isIndexed else {
      entries.swapAt(place, entries.count - 1)
      entries.removeLast()
      return
    }
    let leaf = DearCandidates.leaves + Int(entries[place].candidate.rung)
    addToGrid(entries[place].candidate, -1)
    // The best of a range is the root of its rung's heap: what is left are its children, melded in pairs.
    var root: Int32 = -1
    var child = entries[place].child
    while child >= 0 {
      let first = child
      let second = entries[Int(first)].sibling
      entries[Int(first)].sibling = -1
      guard second >= 0 else {
        root = melded(root, first)
        break
      }
      child = entries[Int(second)].sibling
      entries[Int(second)].sibling = -1
      root = melded(root, melded(first, second))
    }
    spare.append(Int32(place))
    update(leaf, root: root, by: -1)
  }

  private func better(_ left: Int, _ right: Int) -> Int {
    guard left >= 0 else { return right }
    guard right >= 0 else { return left }
    return entries[left].candidate.isBefore(entries[right].candidate) ? left : right
  }

  /// Two heaps as one: the worse root becomes the first child of the better.
  private mutating func melded(_ left: Int32, _ right: Int32) -> Int32 {
    guard left >= 0 else { return right }
    guard right >= 0 else { return left }
    let isLeftFirst = entries[Int(left)].candidate.isBefore(entries[Int(right)].candidate)
    let (top, under) = isLeftFirst ? (left, right) : (right, left)
    entries[Int(under)].sibling = entries[Int(top)].child
    entries[Int(top)].child = under
    return top
  }

  private mutating func update(_ leaf: Int, root: Int32, by change: Int32) {
    tree[leaf] = root
    counts[leaf] += change
    var node = leaf / 2
    while node > 0 {
      tree[node] = Int32(better(Int(tree[2 * node]), Int(tree[2 * node + 1])))
      counts[node] += change
      node /= 2
    }
  }

  /// Calls `body` with nodes that together cover the rungs from 0 through `last`.
  @inline(__always)
  private func forEachRange(upTo last: Int, _ body: (Int) -> Void) {
    guard !tree.isEmpty else { return }
    var end = DearCandidates.leaves + min(last, DearCandidates.leaves - 1) + 1
    var start = DearCandidates.leaves
    while start < end {
      if end & 1 == 1 {
        end -= 1
        body(end)
      }
      start /= 2
      end /= 2
    }
  }
}
