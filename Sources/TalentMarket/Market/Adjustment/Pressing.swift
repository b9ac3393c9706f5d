// The usual move of a war, in few steps.

extension SalaryAdjustment {
  /// A lab offers its best candidate as much as leaves them ahead of the one who would be last to get a place, and the lab
  /// that holds them, which would pay so much, beats it: what ``approach(_:by:limit:)`` comes to in nine moves of ten, with
  /// the next rungs tried before any is looked up.
  ///
  /// - Parameters:
  ///   - queue: The lab's outsiders, of whom the best is approached.
  ///   - marginal: The one who would be last to get a place.
  ///   - money: The lab's free money; the best candidate asks no more.
  /// - Returns: Whether the move is made; where anything is unusual or in doubt, nothing has happened.
  @inline(__always)
  func press(
    _ queue: UnsafeMutablePointer<ProspectQueue>, past marginal: ProspectQueue.Candidate, money: Int64
  ) -> Bool {
    let rungs = ladder.rungs
    let index = queue.pointee.best[queue.pointee.chosen].prospect
    let prospect = prospects + Int(index)
    let holder = holders + Int(prospect.pointee.participant)
    guard holder.pointee.heldProspect >= 0 else { return false }
    let held = prospects + Int(holder.pointee.heldProspect)
    let holderLab = labs + Int(holder.pointee.lab)
    let doubt = holder.pointee.doubt
    let forfeit = holder.pointee.forfeit
    let isOwn = holder.pointee.lab == holder.pointee.employer

    // The offer: the last rung ahead of the marginal candidate, within the lab's money.
    let most = min(money, prospect.pointee.value &- marginal.surplus &- (index < marginal.prospect ? 0 : 1))
    let first = Int(prospect.pointee.ask)
    let lastRung = Int(prospect.pointee.last)
    var limit = first
    while limit < lastRung, rungs[limit &+ 1] <= most {
      limit &+= 1
      if limit == first &+ 4 {
        limit = min(lastRung, ladder.lastRung(atMost: most))
        break
      }
    }
    let scale = prospect.pointee.scale
    let highest = (Double(rungs[limit]) - forfeit) * scale

    // The answer: the lowest rung that beats the offer. Those up to the one held do not, since the ask beats that; a typed
    // raise begins higher still.
    let enough = highest + highest * doubt
    let tooLittle = highest - highest * doubt
    let heldScale = held.pointee.scale
    let heldForfeit = isOwn ? 0 : forfeit
    let lastAnswer = Int(held.pointee.last)
    var rung = Int(max(holder.pointee.rung &+ 1, held.pointee.ask))
    if limit > first &+ 2 {
      let guess = tooLittle / heldScale + heldForfeit
      guard guess >= 0, guess < 2e15 else { return false }
      rung = max(rung, ladder.lastRung(atMost: Int64(guess)))
    }
    var worth = 0.0
    while true {
      guard rung <= lastAnswer else { return false }
      worth = (Double(rungs[rung]) - heldForfeit) * heldScale
      if worth > enough { break }
      guard worth < tooLittle else { return false }
      rung &+= 1
    }
    let salary = rungs[rung]
    let left = holderLab.pointee.free &+ holder.pointee.salary &- salary
    guard left >= 0 else { return false }

    // The new ask: the lowest rung that beats the answer; all up to the limit are beaten by it.
    let asked = worth + worth * doubt
    let refused = worth - worth * doubt
    var ask = limit &+ 1
    while ask <= lastRung {
      let offered = (Double(rungs[ask]) - forfeit) * scale
      if offered > asked { break }
      guard offered < refused else { return false }
      ask &+= 1
    }
    let newRung = Int32(truncatingIfNeeded: rung)
    if !isOwn {
      let kept = ProspectQueue.Candidate(surplus: held.pointee.value &- salary, prospect: holder.pointee.heldProspect)
      guard isKeptByRank(kept, at: newRung, holder) else { return false }
    }

    holderLab.pointee.free = left
    holder.pointee.worth = worth
    holder.pointee.salary = salary
    holder.pointee.rung = newRung
    holder.pointee.precedence = holder.pointee.lab
    holder.pointee.changes &+= 1
    prospect.pointee.ask = Int32(truncatingIfNeeded: ask)
    prospect.pointee.holding = holder.pointee.changes
    markStale(holder, except: index)
    settleRank(index, queue)
    return true
  }
}
