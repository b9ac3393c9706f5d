extension UnsafeMutableBufferPointer<ProspectQueue.Candidate> {
  /// Puts candidates in order, the worst first, as ``ProspectQueue`` keeps those that are few: runs of eight by insertion,
  /// then twice as many at a time by merging.
  ///
  /// - Parameter spare: Room for as many.
  /// - Complexity: O(n log n).
  func orderWorstFirst(_ spare: UnsafeMutableBufferPointer<Element>) {
    let run = 8
    guard count > 1, var from = baseAddress, var to = spare.baseAddress else { return }
    for first in stride(from: 0, to: count, by: run) {
      UnsafeMutableBufferPointer(rebasing: self[first..<Swift.min(count, first + run)]).insertWorstFirst()
    }
    var length = run
    while length < count {
      for first in stride(from: 0, to: count, by: 2 * length) {
        let middle = Swift.min(count, first + length)
        let end = Swift.min(count, middle + length)
        Self.merge(from + first, from + middle, from + end, to + first)
      }
      swap(&from, &to)
      length *= 2
    }
    if from != baseAddress! { baseAddress!.update(from: from, count: count) }
  }

  /// Puts few candidates in order.
  private func insertWorstFirst() {
    let first = baseAddress!
    for next in 1..<Swift.max(1, count) {
      let candidate = first[next]
      var entry = first + next
      while entry > first {
        let other = entry - 1
        if candidate.isBefore(other.pointee) { break }
        entry.pointee = other.pointee
        entry = other
      }
      entry.pointee = candidate
    }
  }

  /// Merges what lies from `left` up to `middle` with what lies from there up to `end`, both in order.
  private static func merge(
    _ left: UnsafePointer<Element>, _ middle: UnsafePointer<Element>, _ end: UnsafePointer<Element>,
    _ target: UnsafeMutablePointer<Element>
  ) {
    var (left, right, target) = (left, middle, target)
    while left < middle, right < end {
      // Without a branch, since which one comes first cannot be foreseen.
      let isLeft = right.pointee.isBefore(left.pointee)
      target.pointee = (isLeft ? left : right).pointee
      left += isLeft ? 1 : 0
      right += isLeft ? 0 : 1
      target += 1
    }
    while left < middle {
      target.pointee = left.pointee
      left += 1
      target += 1
    }
    while right < end {
      target.pointee = right.pointee
      right += 1
      target += 1
    }
  }
}
