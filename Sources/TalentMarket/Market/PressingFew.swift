// The usual move of a war between labs that have few candidates, in as few steps as can be.

extension SalaryAdjustment {
  /// What ``press(_:past:money:)`` does, among few.
  ///
  /// - Parameters:
  ///   - queue: The lab's outsiders, of whom the best is approached.
  ///   - standing: The standing of the best.
  ///   - marginal: The standing of the one who would be last to get a place.
  ///   - money: The lab's free money; the best candidate asks no more.
  /// - Returns: Whether the move is made; where anything is unusual or in doubt, nothing has happened.
  @inline(__always)
  func pressAmongFew(
    _ queue: UnsafeMutablePointer<FewCandidates>, _ standing: Int64, past marginal: Int64, money: Int64
  ) -> Bool {
    let rungs = ladder.rungs
    let index = Standing.prospect(standing)
    let prospect = prospects + index
    let holder = holders + Int(prospect.pointee.participant)
    let heldIndex = Int(holder.pointee.heldProspect)
    guard heldIndex >= 0 else { return false }
    let held = prospects + heldIndex
    let doubt = holder.pointee.doubt
    let forfeit = holder.pointee.forfeit
    let isOwn = holder.pointee.lab == holder.pointee.employer

    // The offer: the last rung ahead of the marginal candidate, within the lab's money.
    let unpaid = unpaid[index]
    let most = min(money, (marginal &- unpaid &- 1) &>> Standing.prospectBits)
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
    let holderLab = labs + Int(holder.pointee.lab)
    let money = holderLab.pointee.free &+ holder.pointee.salary
    guard money >= salary else { return false }
    if !isOwn {
      let kept = self.standing(heldIndex, asking: salary)
      guard isKept(kept, by: Int(holder.pointee.lab), money: money) else { return false }
    }

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

    holderLab.pointee.free = money &- salary
    holder.pointee.worth = worth
    holder.pointee.salary = salary
    holder.pointee.rung = Int32(truncatingIfNeeded: rung)
    holder.pointee.precedence = holder.pointee.lab
    let changes = holder.pointee.changes &+ 1
    holder.pointee.changes = changes
    prospect.pointee.ask = Int32(truncatingIfNeeded: ask)
    prospect.pointee.holding = changes
    guard ask <= lastRung else {
      queue.pointee.best += 1
      return true
    }
    let asks = rungs[ask]
    if asks > queue.pointee.largestAsk { queue.pointee.largestAsk = asks }
    queue.pointee.sink(unpaid &+ asks &<< Standing.prospectBits, from: queue.pointee.best)
    return true
  }

  /// Whether a lab that holds an outsider has a place for them by their standing, among its other candidates at present
  /// asks, with `money` to spend on one more.
  @inline(__always)
  private func isKept(_ standing: Int64, by lab: Int, money: Int64) -> Bool {
    let queue = few + 2 &* lab
    let places = labs[lab].quota &- labs[lab].hired
    // What is noted of others only rises: who is behind by that is behind.
    if queue.pointee.lowestDear > money, standing < queue.pointee.best[places] { return true }
    gatherFew(places &+ 1, in: queue, money: money)
    return standing < queue.pointee.best[places]
  }
}
