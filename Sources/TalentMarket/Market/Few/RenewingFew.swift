// Asks of those who are among few candidates.

extension SalaryAdjustment {
  /// Brings a prospect's ask up to date.
  ///
  /// - Returns: Whether the lab would still pay it.
  @inline(__always)
  func refreshAmongFew(_ index: Int) -> Bool {
    isPressing ? refreshQuickly(index) : refreshExactly(index)
  }

  /// What ``refresh(_:)`` does, without the error bounds of an inversion: that only says where to begin.
  @inline(__always)
  private func refreshQuickly(_ index: Int) -> Bool {
    let rungs = ladder.rungs
    let prospect = prospects + index
    let participant = Int(prospect.pointee.participant)
    let holder = holders + participant
    let forfeit = prospectLabs[index] == holder.pointee.employer ? 0 : holder.pointee.forfeit
    let scale = prospect.pointee.scale
    let doubt = holder.pointee.worth * holder.pointee.doubt
    let tooLittle = holder.pointee.worth - doubt
    let last = Int(prospect.pointee.last)
    if (Double(rungs[last]) - forfeit) * scale < tooLittle {
      prospect.pointee.ask = Int32(truncatingIfNeeded: last &+ 1)
      looks[index].changes = changes[participant]
      return false
    }
    var ask = Int(prospect.pointee.ask)
    let near = ladder.rung(below: tooLittle / scale + forfeit)
    if near >= ask {
      guard near < last, (Double(rungs[near]) - forfeit) * scale < tooLittle else {
        return refreshExactly(index)
      }
      ask = near &+ 1
    }
    while true {
      let offered = (Double(rungs[ask]) - forfeit) * scale
      if offered > holder.pointee.worth + doubt { break }
      guard ask < last, offered < tooLittle else { return refreshExactly(index) }
      ask &+= 1
    }
    prospect.pointee.ask = Int32(truncatingIfNeeded: ask)
    looks[index].changes = changes[participant]
    return true
  }

  @inline(never)
  private func refreshExactly(_ index: Int) -> Bool { refresh(Int32(truncatingIfNeeded: index)) }
}
