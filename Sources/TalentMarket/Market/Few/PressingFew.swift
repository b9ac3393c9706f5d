// The usual move of a war between labs that have few candidates, in as few steps as can be.

extension SalaryAdjustment {
  /// What ``press(_:past:money:)`` does, among few, if a lab's best candidate is an outsider.
  @inline(__always)
  func pressAmongFew(_ lab: UnsafeMutablePointer<Lab>) -> Press {
    let money = lab.pointee.free
    let places = lab.pointee.places
    let queue = lab.pointee.few
    let own = queue + 1
    guard places > 0 else { return .nobody }
    gatherFew(places &+ 1, in: queue, money: money)
    let best = queue.pointee.best.pointee
    guard best < Standing.nobody else { return .nobody }
    if own.pointee.isAnybody(upTo: money) {
      gatherFew(1, in: own, money: money)
      guard best < own.pointee.best.pointee else { return .nobody }
    }
    let (rungs, amounts) = (ladder.rungs, ladder.amounts)
    let index = Standing.prospect(best)
    let prospect = prospects + index
    let holder = holders + Int(prospect.pointee.participant)
    let heldIndex = Int(holder.pointee.heldProspect)
    guard heldIndex >= 0 else { return .inDoubt }
    let (forfeit, scale) = (terms[index].forfeit, prospect.pointee.scale)
    let doubt = holder.pointee.doubt

    // The offer: the last rung ahead of the marginal candidate, within the lab's money; the ask is. How many rungs that is
    // above the ask cannot be foreseen, so that they are counted by signs rather than asked, where they are few.
    let most = mostAhead(Int32(truncatingIfNeeded: index), of: queue.pointee.best[places])
    let lastAsk = Int(prospect.pointee.last)
    // Asked rather than reckoned with: a processor that foresees the answer need not wait for what the move before leaves of
    // the lab's money.
    guard money >= most || money >= rungs[lastAsk] else { return .inDoubt }
    let first = Int(prospect.pointee.ask)
    let next = rungs + first
    let isFar = next[4] <= most
    let tooHigh = (most &- next[1]) &>> 63 &+ (most &- next[2]) &>> 63 &+ (most &- next[3]) &>> 63
    let raised = 3 &+ Int(truncatingIfNeeded: tooHigh)
    let limit = min(lastAsk, isFar ? ladder.usualRung(atMost: most) : first &+ raised)
    let highest = (amounts[limit] - forfeit) * scale
    let (tooLittle, enough) = (highest - highest * doubt, highest + highest * doubt)

    // The answer: the lowest rung that beats the offer. Those up to the one held do not, since the ask beats that; mostly
    // it takes as many rungs as the offer.
    let held = prospects + heldIndex
    let (heldForfeit, heldScale) = (terms[heldIndex].forfeit, held.pointee.scale)
    let firstAnswer = Int(holder.pointee.rung) &+ 1
    var rung = firstAnswer &+ min(raised, lastAsk &- first)
    var worth = (amounts[rung] - heldForfeit) * heldScale
    let less = (amounts[rung &- 1] - heldForfeit) * heldScale
    if isFar || worth <= enough || less >= tooLittle {
      rung = max(firstAnswer, ladder.rung(above: highest * terms[heldIndex].cost + heldForfeit))
      worth = (amounts[rung] - heldForfeit) * heldScale
      // As numbers, since it cannot be foreseen.
      let isFirst = rung == firstAnswer ? 1 : 0
      let isClearBelow = isFirst | ((amounts[max(0, rung &- 1)] - heldForfeit) * heldScale < tooLittle ? 1 : 0)
      guard (worth > enough ? 1 : 0) & isClearBelow != 0 else { return .inDoubt }
    }
    let salary = rungs[rung]
    let holderLab = labs + Int(holder.pointee.lab)
    let purse = holderLab.pointee.free &+ holder.pointee.salary
    guard rung <= Int(held.pointee.last), purse >= salary else { return .inDoubt }

    // What is noted of others only rises: who is behind by that is behind. Their employer keeps them by any standing.
    let kept = standing(heldIndex, asking: salary)
    let others = holderLab.pointee.few
    // By signs, as it cannot be foreseen whether a lab is their employer: below 0 is who is behind, whom others could come
    // back before, and who is held by another.
    let gap = others.pointee.best[holderLab.pointee.places] &- kept &- 1
    let excess = others.pointee.lowestDear &- purse &- 1
    let outsider = 0 &- Int64(UInt32(bitPattern: holder.pointee.lab ^ holder.pointee.employer))
    if (gap | excess) & outsider < 0 {
      guard isKept(kept, by: holderLab, money: purse) else { return .inDoubt }
    }

    // The new ask: the next rung, as all up to the limit are beaten by the answer; hardly ever a higher one.
    let ask = limit &+ 1
    if ask <= lastAsk {
      guard (amounts[ask] - forfeit) * scale > worth + worth * doubt else { return .inDoubt }
    }

    holderLab.pointee.free = purse &- salary
    holder.pointee.worth = worth
    holder.pointee.salary = salary
    holder.pointee.rung = Int32(truncatingIfNeeded: rung)
    holder.pointee.precedence = holder.pointee.lab
    markStale(Int(prospect.pointee.participant))
    prospect.pointee.ask = Int32(truncatingIfNeeded: ask)
    stale[index] = 0
    guard ask <= lastAsk else {
      queue.pointee.best += 1
      return .made
    }
    let asks = rungs[ask]
    if asks > queue.pointee.largestAsk { queue.pointee.largestAsk = asks }
    FewCandidates.sink(standing(index, asking: asks), from: queue.pointee.best)
    return .made
  }

  /// Whether a lab that holds an outsider has a place for them by their standing, among its other candidates at present
  /// asks, with `money` to spend on one more.
  @inline(never)
  private func isKept(_ standing: Int64, by lab: UnsafeMutablePointer<Lab>, money: Int64) -> Bool {
    let queue = lab.pointee.few
    let places = lab.pointee.places
    gatherFew(places &+ 1, in: queue, money: money)
    return standing < queue.pointee.best[places]
  }
}
