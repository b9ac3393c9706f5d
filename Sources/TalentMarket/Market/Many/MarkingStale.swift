// What somebody holds has changed: all that labs have noted about them must be looked at again.

extension SalaryAdjustment {
  /// Notes that a participant's standing among the candidates of labs with many must be looked at again.
  ///
  /// Most prospects are neither among the best nor up to date; eight places are looked through in one step.
  @inline(__always)
  func markStale(_ holder: UnsafeMutablePointer<Holder>, except mover: Int32) {
    let row = prospectsOf(holder - holders)
    var first = row.lowerBound
    while first < row.upperBound {
      let memory = UnsafeMutableRawPointer(places + first)
      let eight = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self))
      // Behind the last stand other participants' places.
      let left = row.upperBound - first
      let theirs: UInt64 = left < 8 ? 1 << UInt64(8 * left) - 1 : .max
      let waiting = SalaryAdjustment.bytes(of: eight, equalTo: .rest) & theirs
      // `outdated` comes after `rest`.
      memory.storeBytes(of: (eight &+ waiting >> 7).littleEndian, as: UInt64.self)
      var best = SalaryAdjustment.bytes(of: eight, equalTo: .best) & theirs
      while best != 0 {
        let index = first + best.trailingZeroBitCount / 8
        best &= best - 1
        if index != Int(mover) { markStale(Int32(truncatingIfNeeded: index), holder) }
      }
      first += 8
    }
  }

  @inline(__always)
  private func markStale(_ index: Int32, _ holder: UnsafeMutablePointer<Holder>) {
    let queue = queue(prospectLabs[Int(index)], of: holder)
    places[Int(index)] = .stale
    // It is still in the processor's memory when it is sorted in, having been looked at now.
    queue.pointee.stale[queue.pointee.staleCount] = candidate(index)
    queue.pointee.staleCount += 1
  }

  /// The highest bit of each byte that holds a place.
  @inline(__always)
  private static func bytes(of eight: UInt64, equalTo place: ProspectQueue.Place) -> UInt64 {
    let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = eight ^ (UInt64(place.rawValue) &* 0x0101_0101_0101_0101)
    return ~(((difference & lowBits) &+ lowBits) | difference | lowBits)
  }
}
