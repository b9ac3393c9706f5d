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
    guard best < .max else { return .nobody }
    if own.pointee.isAnybody(upTo: money) {
      gatherFew(1, in: own, money: money)
      guard best < own.pointee.best.pointee else { return .nobody }
    }
    let rungs = ladder.rungs
    let index = Standing.prospect(best)
    let prospect = prospects + index
    let holder = holders + Int(prospect.pointee.participant)
    let heldIndex = Int(holder.pointee.heldProspect)
    guard heldIndex >= 0 else { return .inDoubt }

    // The offer: the last rung ahead of the marginal candidate, within the lab's money.
    let most = min(money, mostAhead(Int32(truncatingIfNeeded: index), of: queue.pointee.best[places]))
    let lastAsk = Int(prospect.pointee.last)
    let first = Int(prospect.pointee.ask)
    var limit = first
    if first < lastAsk, rungs[first &+ 1] <= most {
      limit = lastRung(upTo: lastAsk, atMost: most, above: first)
    }
    let highest = (Double(rungs[limit]) - holder.pointee.forfeit) * prospect.pointee.scale

    // The answer: the lowest rung that beats the offer. Those up to the one held do not, since the ask beats that.
    let isOwn = holder.pointee.lab == holder.pointee.employer
    let forfeit = isOwn ? 0 : holder.pointee.forfeit
    let tooLittle = highest - highest * holder.pointee.doubt
    let enough = highest + highest * holder.pointee.doubt
    let held = prospects + heldIndex
    let lastAnswer = Int(held.pointee.last)
    let scale = held.pointee.scale
    var rung = Int(holder.pointee.rung)
    if limit > first &+ 1 {
      let near = ladder.rung(below: tooLittle / scale + forfeit)
      if near > rung {
        guard near < lastAnswer, (Double(rungs[near]) - forfeit) * scale < tooLittle else { return .inDoubt }
        rung = near
      }
    }
    var worth = 0.0
    while true {
      rung &+= 1
      guard rung <= lastAnswer else { return .inDoubt }
      worth = (Double(rungs[rung]) - forfeit) * scale
      if worth > enough { break }
      guard worth < tooLittle else { return .inDoubt }
    }
    let salary = rungs[rung]
    let holderLab = labs + Int(holder.pointee.lab)
    let purse = holderLab.pointee.free &+ holder.pointee.salary
    guard purse >= salary else { return .inDoubt }
    if !isOwn {
      // What is noted of others only rises: who is behind by that is behind.
      let kept = standing(heldIndex, asking: salary)
      let others = holderLab.pointee.few
      if others.pointee.lowestDear <= purse || kept >= others.pointee.best[holderLab.pointee.places] {
        guard isKept(kept, by: holderLab, money: purse) else { return .inDoubt }
      }
    }

    // The new ask: the next rung, as all up to the limit are beaten by the answer; hardly ever a higher one.
    let ask = limit &+ 1
    if ask <= lastAsk {
      let offered = (Double(rungs[ask]) - holder.pointee.forfeit) * prospect.pointee.scale
      guard offered > worth + worth * holder.pointee.doubt else { return .inDoubt }
    }

    holderLab.pointee.free = purse &- salary
    holder.pointee.worth = worth
    holder.pointee.salary = salary
    holder.pointee.rung = Int32(truncatingIfNeeded: rung)
    holder.pointee.precedence = holder.pointee.lab
    let participant = Int(prospect.pointee.participant)
    let changed = changes[participant] &+ 1
    changes[participant] = changed
    prospect.pointee.ask = Int32(truncatingIfNeeded: ask)
    looks[index].changes = changed
    guard ask <= lastAsk else {
      queue.pointee.best += 1
      return .made
    }
    let asks = rungs[ask]
    if asks > queue.pointee.largestAsk { queue.pointee.largestAsk = asks }
    queue.pointee.sink(standing(index, asking: asks), from: queue.pointee.best)
    return .made
  }

  /// The last rung up to `last` whose salary is no more than `most`; the one above `first` is.
  @inline(__always)
  private func lastRung(upTo last: Int, atMost most: Int64, above first: Int) -> Int {
    let rungs = ladder.rungs
    let next = first &+ 1
    if next == last || rungs[next &+ 1] > most { return next }
    if rungs[last] <= most { return last }
    var rung = max(next, ladder.rung(below: Double(most)))
    while rungs[rung &+ 1] <= most { rung &+= 1 }
    return rung
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
