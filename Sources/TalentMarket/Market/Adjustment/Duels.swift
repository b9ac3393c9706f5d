// What comes of an offer.

extension SalaryAdjustment {
  /// `lab` makes its offer to its best candidate, for whom it would pay up to `limit`; if another lab holds them, the two
  /// settle it.
  @inline(__always)
  func approach(_ challenger: Int32, by lab: Int, limit highestRung: Int32) -> Move {
    let holder = holder(of: challenger)
    let index = holder.pointee.heldProspect
    if index >= 0 {
      let highest = offer(challenger, highestRung)
      if let rung = assuredAnswer(holder, to: highest) {
        if notesOffers { noteDuel(challenger, upTo: highestRung, against: holder, upTo: rung) }
        keep(holder, at: rung, from: challenger, highestRung, lab)
        return .unopposed
      }
    }
    return contest(challenger, by: lab, limit: highestRung)
  }

  /// The same where nobody holds the candidate, or where it must be asked what their lab would pay.
  func contest(_ challenger: Int32, by lab: Int, limit highestRung: Int32) -> Move {
    let holder = holder(of: challenger)
    let index = holder.pointee.heldProspect
    let ask = prospects[Int(challenger)].ask
    let opening = offer(challenger, ask)
    guard index >= 0, let limit = limitOfHolder(holder, opening) else {
      note(opening, challenger)
      let move: Move = holder.pointee.lab >= 0 ? .othersLoss : .unopposed
      settle(challenger, opening)
      return move
    }
    let highest = offer(challenger, highestRung)
    let last = offer(index, limit)
    if notesOffers { noteDuel(challenger, upTo: highestRung, against: holder, upTo: limit) }
    if search.beats(last, highest, prospects[Int(index)].participant, holder.pointee.doubt) {
      let rung = lowestRung(index, from: prospects[Int(index)].ask, through: limit, beating: highest)
      keep(holder, at: rung, from: challenger, highestRung, lab)
      return .unopposed
    }
    settle(challenger, offer(challenger, lowestRung(challenger, from: ask, through: highestRung, beating: last)))
    return .othersLoss
  }

  /// Notes what two labs offer until one is past its limit, answer by answer.
  func noteDuel(
    _ challenger: Int32, upTo challengerLimit: Int32, against holder: UnsafeMutablePointer<Holder>,
    upTo holderLimit: Int32
  ) {
    var current = offer(challenger, prospects[Int(challenger)].ask)
    note(current, challenger)
    var isHoldersTurn = true
    while true {
      let index = isHoldersTurn ? holder.pointee.heldProspect : challenger
      let last = isHoldersTurn ? holderLimit : challengerLimit
      let rung = lowestRung(index, from: prospects[Int(index)].ask, through: last, beating: current)
      guard rung <= last else { return }
      current = offer(index, rung)
      note(current, index)
      isHoldersTurn.toggle()
    }
  }

  @inline(__always)
  func note(_ offer: Offer, _ index: Int32) {
    guard notesOffers else { return }
    let at = Int(prospects[Int(index)].participant) * labCount + Int(offer.lab)
    highestOffer[at] = max(highestOffer[at], offer.salary)
  }

  /// The lab that holds somebody raises their pay to `rung`, against an offer of `rejected`; the challenger, whose best
  /// candidate they were, must ask anew.
  @inline(__always)
  func keep(
    _ holder: UnsafeMutablePointer<Holder>, at rung: Int32, from challenger: Int32, _ rejected: Int32, _ lab: Int
  ) {
    let answer = offer(holder.pointee.heldProspect, rung)
    labs[Int(answer.lab)].free -= answer.salary - holder.pointee.salary
    hold(answer, holder)
    let prospect = prospects + Int(challenger)
    // All rungs up to the rejected one are beaten by the answer.
    noteUpToDate(challenger, holder)
    prospect.pointee.ask = lowestRung(
      challenger, from: rejected + 1, through: prospect.pointee.last, beating: answer)
    let lab = Int32(truncatingIfNeeded: lab)
    if isSmall {
      settleRank(Int(challenger), fewOf(lab, holder))
    } else {
      markStale(holder, except: challenger)
      settleRank(challenger, queue(lab, of: holder))
    }
  }

  @inline(__always)
  func hold(_ offer: Offer, _ holder: UnsafeMutablePointer<Holder>) {
    holder.pointee.worth = offer.worth
    holder.pointee.rung = offer.rung
    holder.pointee.salary = offer.salary
    holder.pointee.lab = offer.lab
    holder.pointee.precedence = offer.precedence
    if isSmall {
      markStale(holder - holders)
    } else {
      holder.pointee.changes &+= 1
    }
  }

  /// Puts the chosen candidate of a queue, who has just been refused, where they belong by their new ask.
  @inline(__always)
  func settleRank(_ index: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) {
    if prospects[Int(index)].ask <= prospects[Int(index)].last {
      sink(index, from: queue.pointee.chosen, in: queue)
    } else {
      places[Int(index)] = .nowhere
      queue.pointee.removeBest(at: queue.pointee.chosen)
    }
  }

  /// The participant takes the offer of a lab whose best candidate they were; money and places follow.
  func settle(_ index: Int32, _ offer: Offer) {
    let holder = holder(of: index)
    let old = holder.pointee
    hold(offer, holder)
    holder.pointee.heldProspect = index
    let isOwn = offer.lab == old.employer
    let new = labs + Int(offer.lab)
    new.pointee.free -= offer.salary
    new.pointee.turnover &+= 1
    if !isOwn { new.pointee.places -= 1 }
    holder.pointee.assured = isOwn ? prospects[Int(index)].last : -1
    holder.pointee.assuredAt = new.pointee.turnover
    if isSmall {
      fewOf(offer.lab, holder).pointee.best += 1
      if old.lab >= 0 { leave(old, holder) }
      return
    }
    let queue = queue(offer.lab, of: holder)
    queue.pointee.removeBest(at: queue.pointee.chosen)
    places[Int(index)] = .held
    if old.lab >= 0 { leave(old, holder) }
    markStale(holder, except: index)
  }

  /// The lab that lost somebody gets money and place back, and the person back among its candidates, if they would still
  /// be worth it.
  func leave(_ old: Holder, _ holder: UnsafeMutablePointer<Holder>) {
    let lab = labs + Int(old.lab)
    lab.pointee.turnover &+= 1
    lab.pointee.free += old.salary
    if isSmall, lab.pointee.isIdle { callBack(lab) }
    lab.pointee.isIdle = false
    if old.lab != old.employer { lab.pointee.places += 1 }
    if old.heldProspect >= 0 {
      if isSmall {
        let index = Int(old.heldProspect)
        if refreshAmongFew(index) { enqueue(index, fewOf(old.lab, holder)) }
        return
      }
      let isWorthIt = refresh(old.heldProspect)
      places[Int(old.heldProspect)] = .nowhere
      if isWorthIt { enqueue(old.heldProspect, queue(old.lab, of: holder)) }
    }
  }
}
