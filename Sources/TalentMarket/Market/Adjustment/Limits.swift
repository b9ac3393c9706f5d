// How far a lab would go.

extension SalaryAdjustment {
  /// The last rung a lab would pay for a prospect, its quota aside: below its value, within its money.
  @inline(__always)
  func limitOfMoney(_ index: Int32, money: Int64) -> Int32 {
    let last = prospects[Int(index)].last
    return ladder[Int(last)] <= money ? last : Int32(truncatingIfNeeded: ladder.lastRung(atMost: money))
  }

  /// The most at which a lab would rather have the prospect than another.
  @inline(__always)
  func mostAhead(_ index: Int32, of marginal: ProspectQueue.Candidate) -> Int64 {
    let least = index < marginal.prospect ? marginal.surplus : marginal.surplus + 1
    let (most, isOverflow) = prospects[Int(index)].value.subtractingReportingOverflow(least)
    return isOverflow ? .max : most
  }

  /// The last rung up to `limit` whose salary is no more than `worth`.
  @inline(__always)
  func lastRung(upTo limit: Int32, atMost worth: Int64, near start: Int32) -> Int32 {
    // Candidates in a war differ by a rung or two: look there first.
    let near = start + 1
    if near <= limit, ladder[Int(near)] > worth {
      return ladder[Int(near) - 1] <= worth ? near - 1 : Int32(truncatingIfNeeded: ladder.lastRung(atMost: worth))
    }
    if near < limit, ladder[Int(near) + 1] > worth { return near }
    return min(limit, Int32(truncatingIfNeeded: ladder.lastRung(atMost: worth)))
  }

  /// The last rung up to `limit` at which an outsider whom the lab holds still ranks among its best `places` candidates at
  /// present asks.
  func limitOfRank(_ index: Int32, _ limit: Int32, lab: Int, places: Int, money: Int64) -> Int32 {
    guard places > 0 else { return -1 }
    let most: Int64
    if isSmall {
      gatherFew(places, in: few + 2 * lab, money: money)
      most = mostAhead(index, of: few[2 * lab].best[places - 1])
    } else {
      let queue = queues + 2 * lab
      guard countUpTo(money, in: queue) >= places else { return limit }
      let behind = gatherMany(places, in: queue, money: money)
      guard behind >= 0 else { return limit }
      most = mostAhead(index, of: queue.pointee.best[behind])
    }
    return lastRung(upTo: limit, atMost: most, near: holder(of: index).pointee.rung)
  }

  /// The rung at which the lab that holds somebody beats an offer, if it is already known that it would pay so much.
  @inline(__always)
  func assuredAnswer(_ holder: UnsafeMutablePointer<Holder>, to challenge: Offer) -> Int32? {
    let lab = labs + Int(holder.pointee.lab)
    let assured = holder.pointee.assured
    guard assured >= 0, holder.pointee.assuredAt == lab.pointee.turnover else { return nil }
    let index = holder.pointee.heldProspect
    let rung = lowestRung(index, from: prospects[Int(index)].ask, through: assured, beating: challenge)
    guard rung <= assured, ladder[Int(rung)] <= lab.pointee.free + holder.pointee.salary else { return nil }
    return rung
  }

  /// The last rung that the lab which holds somebody would pay to keep them, or `nil` when it cannot answer an offer.
  func limitOfHolder(_ holder: UnsafeMutablePointer<Holder>, _ challenge: Offer) -> Int32? {
    let index = holder.pointee.heldProspect
    let lab = Int(holder.pointee.lab)
    let money = labs[lab].free + holder.pointee.salary
    let ofMoney = limitOfMoney(index, money: money)
    guard canAnswer(index, ofMoney, challenge) else { return nil }
    let limit = min(assure(holder), ofMoney)
    return limit == ofMoney || canAnswer(index, limit, challenge) ? limit : nil
  }

  /// Whether a lab that holds an outsider has a place for them at a surplus, among its other candidates at present asks.
  @inline(__always)
  func isKeptByRank(
    _ candidate: ProspectQueue.Candidate, at rung: Int32, _ holder: UnsafeMutablePointer<Holder>
  ) -> Bool {
    let lab = labs + Int(holder.pointee.lab)
    let queue = queues + 2 * Int(holder.pointee.lab)
    let places = lab.pointee.places + 1
    let money = lab.pointee.free + holder.pointee.salary
    if holder.pointee.assuredAt == lab.pointee.turnover, rung <= holder.pointee.assured { return true }
    if mostAhead(candidate, in: queue, money: money) < places { return true }
    return rung <= assure(holder)
  }

  /// Finds the last rung that the lab which holds somebody would pay for them, its money aside.
  ///
  /// As long as nobody comes to the lab or goes, it gains neither money nor candidates, and those it has only ask for more:
  /// what it would pay for this one does not fall.
  @inline(__always)
  func assure(_ holder: UnsafeMutablePointer<Holder>) -> Int32 {
    let index = holder.pointee.heldProspect
    let lab = Int(holder.pointee.lab)
    var limit = prospects[Int(index)].last
    if holder.pointee.lab != holder.pointee.employer {
      let places = labs[lab].places + 1
      let money = labs[lab].free + holder.pointee.salary
      limit = limitOfRank(index, limit, lab: lab, places: places, money: money)
    }
    holder.pointee.assured = limit
    holder.pointee.assuredAt = labs[lab].turnover
    return limit
  }

  func canAnswer(_ index: Int32, _ limit: Int32, _ challenge: Offer) -> Bool {
    let prospect = prospects[Int(index)]
    return limit >= prospect.ask
      && search.beats(offer(index, limit), challenge, prospect.participant, holder(of: index).pointee.doubt)
  }
}
