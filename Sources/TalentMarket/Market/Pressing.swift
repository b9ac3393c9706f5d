// The usual move of a war, in few steps.

extension SalaryAdjustment {
  /// A lab offers its best candidate as much as leaves them ahead of the one who would be last to get a place, and the lab
  /// that holds them, which is known to pay so much, beats it: what ``approach(_:by:limit:)`` comes to in nine moves of ten,
  /// with the next rungs tried before any is looked up.
  ///
  /// - Parameters:
  ///   - index: The best candidate of `queue`, an outsider.
  ///   - limit: The last rung at which they are ahead of the one who would be last to get a place.
  /// - Returns: Whether the move is made; where anything is unusual or in doubt, nothing has happened.
  @inline(__always)
  func press(_ index: Int32, upTo limit: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) -> Bool {
    let prospect = prospects + Int(index)
    let holder = holders + Int(prospect.pointee.participant)
    let heldIndex = holder.pointee.heldProspect
    guard heldIndex >= 0, isPressing else { return false }
    let holderLab = labs + Int(holder.pointee.lab)
    let doubt = holder.pointee.doubt
    let forfeit = holder.pointee.forfeit
    let scale = prospect.pointee.scale
    let highest = (Double(ladder[Int(limit)]) - forfeit) * scale
    let heldScale = prospects[Int(heldIndex)].scale
    let heldForfeit = holder.pointee.lab == holder.pointee.employer ? 0 : forfeit

    // The answer: the lowest rung that beats the offer. Those up to the one held do not, since the ask beats that; a typed
    // raise begins higher still.
    let enough = highest + highest * doubt
    let tooLittle = highest - highest * doubt
    var rung = max(holder.pointee.rung + 1, prospects[Int(heldIndex)].ask)
    if limit > prospect.pointee.ask + 2 {
      let guess = tooLittle / heldScale + heldForfeit
      guard guess >= 0, guess < 2e15 else { return false }
      rung = max(rung, Int32(truncatingIfNeeded: ladder.lastRung(atMost: Int64(guess))))
    }
    var worth = 0.0
    while true {
      guard rung <= prospects[Int(heldIndex)].last else { return false }
      worth = (Double(ladder[Int(rung)]) - heldForfeit) * heldScale
      if worth > enough { break }
      guard worth < tooLittle else { return false }
      rung += 1
    }
    let isAssured = holder.pointee.assuredAt == holderLab.pointee.turnover && rung <= holder.pointee.assured
    guard isAssured || isSurelyKept(holder, at: rung) || rung <= assure(holder) else { return false }
    let salary = ladder[Int(rung)]
    guard salary <= holderLab.pointee.free + holder.pointee.salary else { return false }

    // The new ask: the lowest rung that beats the answer; all up to the limit are beaten by it.
    let lastRung = prospect.pointee.last
    let asked = worth + worth * doubt
    let refused = worth - worth * doubt
    var ask = limit + 1
    while ask <= lastRung {
      let offered = (Double(ladder[Int(ask)]) - forfeit) * scale
      if offered > asked { break }
      guard offered < refused else { return false }
      ask += 1
    }

    holderLab.pointee.free -= salary - holder.pointee.salary
    holder.pointee.worth = worth
    holder.pointee.salary = salary
    holder.pointee.rung = rung
    holder.pointee.precedence = holder.pointee.lab
    holder.pointee.changes &+= 1
    prospect.pointee.ask = ask
    prospect.pointee.holding = holder.pointee.changes
    markStale(holder, except: index)
    settleRank(index, queue)
    return true
  }
}
