extension UnsafeMutableBufferPointer<ProspectQueue.Candidate> {
  /// Puts candidates who come in order of their prospects into the order that ``ProspectQueue`` keeps them in when they
  /// are few: the worst first, of equals the later prospect.
  ///
  /// Blocks are ordered by counting for everybody how many of the others are worse, then merged, all without a branch on
  /// a comparison: which way it goes cannot be foreseen.
  ///
  /// - Parameter spare: Room for as many.
  /// - Complexity: O(n log n).
  func orderWorstFirst(_ spare: UnsafeMutableBufferPointer<Element>) {
    let block = 16
    guard count > 1, var from = baseAddress, var to = spare.baseAddress else { return }
    for first in stride(from: 0, to: count, by: block) {
      Self.orderBlock(from + first, Swift.min(block, count - first), into: to + first)
    }
    swap(&from, &to)
    var length = block
    while length < count {
      for first in stride(from: 0, to: count, by: 2 * length) {
        let middle = Swift.min(count, first + length)
        Self.merge(from + first, from + middle, from + Swift.min(count, middle + length), to + first)
      }
      swap(&from, &to)
      length *= 2
    }
    if from != baseAddress! { baseAddress!.update(from: from, count: count) }
  }

  private static func orderBlock(
    _ source: UnsafePointer<Element>, _ count: Int, into target: UnsafeMutablePointer<Element>
  ) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { places in
      let places = places.baseAddress!
      for next in 0..<count {
        let surplus = source[next].surplus
        var worse = 0
        for other in 0..<next {
          // Of equals the earlier is the better.
          let isWorse = source[other].surplus < surplus ? 1 : 0
          worse &+= isWorse
          places[other] &+= 1 &- isWorse
        }
        places[next] = worse
      }
      for next in 0..<count { target[places[next]] = source[next] }
    }
  }

  /// Merges what lies from `left` up to `middle` with the later prospects that lie from there up to `end`.
  private static func merge(
    _ left: UnsafePointer<Element>, _ middle: UnsafePointer<Element>, _ end: UnsafePointer<Element>,
    _ target: UnsafeMutablePointer<Element>
  ) {
    var (left, right, target) = (left, middle, target)
    while left < middle, right < end {
      let isLeft = left.pointee.surplus < right.pointee.surplus ? 1 : 0
      target.pointee = (isLeft == 1 ? left : right).pointee
      left += isLeft
      right += 1 &- isLeft
      target += 1
    }
    target.update(from: left, count: middle - left)
    target.update(from: right, count: Swift.max(0, end - right))
  }
}
