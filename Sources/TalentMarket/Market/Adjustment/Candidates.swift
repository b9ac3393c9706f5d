// Whom a lab would approach.

extension SalaryAdjustment {
  /// Brings a prospect's ask up to date.
  ///
  /// - Returns: Whether the lab would still pay it.
  @inline(__always)
  func refresh(_ index: Int32) -> Bool {
    let prospect = prospects + Int(index)
    let holder = holders + Int(prospect.pointee.participant)
    guard !isUpToDate(index, holder) else { return true }
    noteUpToDate(index, holder)
    prospect.pointee.ask = lowestRung(
      index, from: prospect.pointee.ask, through: prospect.pointee.last, beating: held(holder))
    return prospect.pointee.ask <= prospect.pointee.last
  }

  @inline(__always)
  private func isUpToDate(_ index: Int32, _ holder: UnsafeMutablePointer<Holder>) -> Bool {
    isSmall ? stale[Int(index)] == 0 : prospects[Int(index)].holding == holder.pointee.changes
  }

  /// Notes that a prospect's ask beats what the participant holds now.
  @inline(__always)
  func noteUpToDate(_ index: Int32, _ holder: UnsafeMutablePointer<Holder>) {
    if isSmall {
      stale[Int(index)] = 0
    } else {
      prospects[Int(index)].holding = holder.pointee.changes
    }
  }

  /// Sorts in those of `best` whose asks have risen.
  func sortInStale(_ queue: UnsafeMutablePointer<ProspectQueue>) {
    while queue.pointee.staleCount > 0 {
      queue.pointee.staleCount -= 1
      let noted = queue.pointee.stale[queue.pointee.staleCount]
      let index = noted.prospect
      let position = ProspectQueue.Candidate.place(of: noted, in: queue.pointee.best, queue.pointee.bestCount)
      if refresh(index) {
        sink(index, from: position, in: queue)
      } else {
        places[Int(index)] = .nowhere
        queue.pointee.removeBest(at: position)
      }
    }
  }

  /// Lets a candidate of `best` sink to where they belong by an ask that is up to date.
  @inline(__always)
  func sink(_ index: Int32, from position: Int, in queue: UnsafeMutablePointer<ProspectQueue>) {
    let candidate = candidate(index)
    if queue.pointee.restCount > 0, queue.pointee.restTop.isBefore(candidate) {
      places[Int(index)] = .rest
      queue.pointee.removeBest(at: position)
      queue.pointee.pushRest(candidate)
    } else {
      places[Int(index)] = .best
      queue.pointee.sink(from: position, candidate, asking: ladder[Int(candidate.rung)])
    }
  }

  /// Puts a candidate whose ask is up to date where they belong.
  ///
  /// - Returns: Where in `best` that is; −1 among the others.
  @discardableResult
  func enqueue(_ index: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) -> Int {
    let candidate = candidate(index)
    if queue.pointee.restCount > 0, queue.pointee.restTop.isBefore(candidate) {
      places[Int(index)] = .rest
      queue.pointee.pushRest(candidate)
      return -1
    }
    places[Int(index)] = .best
    return queue.pointee.insertBest(candidate, asking: ladder[Int(candidate.rung)])
  }

  func putAside(_ index: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) {
    places[Int(index)] = .dear
    let candidate = candidate(index)
    queue.pointee.putAside(candidate, asking: ladder[Int(candidate.rung)])
  }

  /// Moves those who ask more than `money` out of `best`.
  func setAside(_ queue: UnsafeMutablePointer<ProspectQueue>, beyond money: Int64) {
    var kept = 0
    var largest: Int64 = 0
    for position in 0..<queue.pointee.bestCount {
      let candidate = queue.pointee.best[position]
      let salary = ladder[Int(candidate.rung)]
      if salary > money {
        putAside(candidate.prospect, queue)
      } else {
        largest = max(largest, salary)
        queue.pointee.best[kept] = candidate
        kept += 1
      }
    }
    queue.pointee.bestCount = kept
    queue.pointee.largestAsk = largest
    queue.pointee.passedOver = 0
  }

  /// What a lab's move came to.
  enum Move {
    /// There was nobody to approach.
    case none
    /// Another lab kept the person, or nobody held them.
    case unopposed
    /// Another lab lost the person.
    case othersLoss
  }

  /// One move of a lab: it approaches the affordable candidate with the largest value − ask, ties to the earlier
  /// researcher; an outsider only while a place is left.
  func move(of lab: Int) -> Move {
    let state = labs + lab
    let money = state.pointee.free
    let places = state.pointee.places
    let outsiders = queues + 2 * lab
    let own = outsiders + 1
    var top = -1
    var marginal = ProspectQueue.Candidate(surplus: 0, prospect: -1)
    if places > 0, outsiders.pointee.isAnybody(upTo: money) {
      let behind: Int
      (top, behind) = gatherRanked(places, in: outsiders, money: money)
      if behind >= 0 { marginal = outsiders.pointee.best[behind] }
    }
    if own.pointee.isAnybody(upTo: money) {
      let best = gatherMany(1, in: own, money: money)
      if best >= 0 {
        let candidate = own.pointee.best[best]
        if top < 0 || !outsiders.pointee.best[top].isBefore(candidate) {
          own.pointee.chosen = best
          return approach(candidate.prospect, by: lab, limit: limitOfMoney(candidate.prospect, money: money))
        }
      }
    }
    guard top >= 0 else {
      state.pointee.isIdle = true
      return .none
    }
    outsiders.pointee.chosen = top
    if isPressing, press(outsiders, past: marginal, money: money) { return .unopposed }
    let index = outsiders.pointee.best[top].prospect
    var limit = limitOfMoney(index, money: money)
    if marginal.prospect >= 0 {
      limit = lastRung(upTo: limit, atMost: mostAhead(index, of: marginal), near: prospects[Int(index)].ask)
    }
    return approach(index, by: lab, limit: limit)
  }
}
