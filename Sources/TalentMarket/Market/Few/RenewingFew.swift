// Asks of those who are among few candidates.

extension SalaryAdjustment {
  /// Brings a prospect's ask up to date.
  ///
  /// - Returns: Whether the lab would still pay it.
  @inline(__always)
  func refreshAmongFew(_ index: Int) -> Bool {
    isPressing ? refreshQuickly(index) : refreshExactly(index)
  }

  /// Notes that what a participant holds has changed.
  @inline(__always)
  func markStale(_ participant: Int) {
    let row = rows + participant
    let memory = UnsafeMutableRawPointer(stale + Int(row.pointee.first))
    // Behind the last stand other participants' prospects.
    let eight = UInt64(littleEndian: memory.loadUnaligned(as: UInt64.self)) | row.pointee.few
    memory.storeBytes(of: eight.littleEndian, as: UInt64.self)
    let most = row.pointee.first &+ 8
    if row.pointee.end > most {
      for index in Int(most)..<Int(row.pointee.end) { stale[index] = 1 }
    }
  }

  /// What ``refresh(_:)`` does, without the error bounds of an inversion: that is only a guess, which must prove right.
  @inline(__always)
  private func refreshQuickly(_ index: Int) -> Bool {
    let amounts = ladder.amounts
    let prospect = prospects + index
    let holder = holders + Int(prospect.pointee.participant)
    let (forfeit, cost, scale) = (terms[index].forfeit, terms[index].cost, prospect.pointee.scale)
    // What a dollar is worth here at least and at most, however utilities are rounded.
    let doubt = scale * holder.pointee.doubt
    let (least, most) = (scale - doubt, scale + doubt)
    let worth = holder.pointee.worth
    let last = Int(prospect.pointee.last)
    let first = Int(prospect.pointee.ask)
    // Whoever would have to pay more than the last rung is refused, where it is clear that the last is not enough.
    let ask = min(last &+ 1, max(first, ladder.rung(above: worth * cost + forfeit)))
    let isRefused = ask > last
    // As numbers, since whether the ask has risen cannot be foreseen, nor whether it has risen too far.
    let isClearAbove = (isRefused ? 1 : 0) | ((amounts[ask] - forfeit) * least > worth ? 1 : 0)
    let isClearBelow = (ask == first ? 1 : 0) | ((amounts[max(0, ask &- 1)] - forfeit) * most < worth ? 1 : 0)
    guard isClearAbove & isClearBelow != 0 else { return refreshExactly(index) }
    prospect.pointee.ask = Int32(truncatingIfNeeded: ask)
    stale[index] = 0
    return !isRefused
  }

  @inline(never)
  private func refreshExactly(_ index: Int) -> Bool { refresh(Int32(truncatingIfNeeded: index)) }
}
