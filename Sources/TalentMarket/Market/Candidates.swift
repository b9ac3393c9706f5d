// Whom a lab would approach.

extension SalaryAdjustment {
  /// Brings a prospect's ask up to date.
  ///
  /// - Returns: Whether the lab would still pay it.
  @inline(__always)
  func refresh(_ index: Int32) -> Bool {
    let prospect = prospects + Int(index)
    let holder = holders + Int(prospect.pointee.participant)
    guard prospect.pointee.holding != holder.pointee.changes else { return true }
    prospect.pointee.holding = holder.pointee.changes
    prospect.pointee.ask = lowestRung(
      index, from: prospect.pointee.ask, through: prospect.pointee.last, beating: held(holder))
    return prospect.pointee.ask <= prospect.pointee.last
  }

  /// Sorts in those of `best` whose asks have risen.
  func sortInStale(_ queue: UnsafeMutablePointer<ProspectQueue>) {
    while queue.pointee.staleCount > 0 {
      queue.pointee.staleCount -= 1
      let index = queue.pointee.stale[queue.pointee.staleCount]
      let position = queue.pointee.position(of: candidate(index))
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
    let prospect = prospects + Int(index)
    let salary = ladder[Int(prospect.pointee.ask)]
    let candidate = ProspectQueue.Candidate(surplus: prospect.pointee.value - salary, prospect: index)
    if queue.pointee.restCount > 0, queue.pointee.restTop.isBefore(candidate) {
      places[Int(index)] = .rest
      queue.pointee.removeBest(at: position)
      queue.pointee.pushRest(candidate)
    } else {
      places[Int(index)] = .best
      queue.pointee.sink(from: position, candidate, asking: salary)
    }
  }

  /// Puts a candidate whose ask is up to date where they belong.
  func enqueue(_ index: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) {
    let prospect = prospects + Int(index)
    let salary = ladder[Int(prospect.pointee.ask)]
    let candidate = ProspectQueue.Candidate(surplus: prospect.pointee.value - salary, prospect: index)
    if queue.pointee.restCount > 0, queue.pointee.restTop.isBefore(candidate) {
      places[Int(index)] = .rest
      queue.pointee.pushRest(candidate)
    } else {
      places[Int(index)] = .best
      queue.pointee.insertBest(candidate, asking: salary)
    }
  }

  /// Makes sure that the `least` best candidates who ask no more than `money` are in `best`, up to date, nobody else
  /// among or before them.
  @inline(__always)
  func gather(_ least: Int, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64) {
    if queue.pointee.isSmall {
      gatherFew(least, in: queue, money: money)
    } else {
      gatherMany(least, in: queue, money: money)
    }
  }

  /// The same where many are candidates: they wait in heaps until they matter.
  private func gatherMany(_ least: Int, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64) {
    if queue.pointee.staleCount > 0 { sortInStale(queue) }
    if queue.pointee.largestAsk > money { setAside(queue, beyond: money) }
    while queue.pointee.restCount > 0 {
      let top = queue.pointee.restTop
      let ripe = queue.pointee.bestCount
      if ripe >= least, !top.isBefore(queue.pointee.best[ripe - least]) { break }
      queue.pointee.popRest()
      guard refresh(top.prospect) else {
        places[Int(top.prospect)] = .nowhere
        continue
      }
      if ladder[Int(prospects[Int(top.prospect)].ask)] > money {
        putAside(top.prospect, queue)
      } else {
        enqueue(top.prospect, queue)
      }
    }
    if queue.pointee.lowestDear <= money { bringBack(least, to: queue, money: money) }
  }

  /// Brings those back from `dear` who are now affordable and among the `least` best.
  func bringBack(_ least: Int, to queue: UnsafeMutablePointer<ProspectQueue>, money: Int64) {
    let dear = queue.pointee.dear
    let last = ladder.lastRung(atMost: money)
    while true {
      let behind = queue.pointee.bestCount - least
      let marginal = behind >= 0 ? queue.pointee.best[behind] : nil
      guard let place = queue.pointee.bestDear(upTo: money, last, before: marginal) else { return }
      let noted = dear.pointee[place]
      dear.pointee.remove(place)
      guard refresh(noted.prospect) else {
        places[Int(noted.prospect)] = .nowhere
        continue
      }
      let fresh = candidate(noted.prospect)
      if fresh.surplus != noted.surplus {
        putAside(noted.prospect, queue)
        continue
      }
      // Whoever is left in `rest` is behind the `least` best; whoever comes back is not.
      places[Int(noted.prospect)] = .best
      queue.pointee.insertBest(fresh, asking: ladder[Int(prospects[Int(noted.prospect)].ask)])
    }
  }

  func putAside(_ index: Int32, _ queue: UnsafeMutablePointer<ProspectQueue>) {
    places[Int(index)] = .dear
    let rung = prospects[Int(index)].ask
    queue.pointee.putAside(candidate(index), asking: ladder[Int(rung)], rung)
  }

  /// Moves those who ask more than `money` out of `best`.
  func setAside(_ queue: UnsafeMutablePointer<ProspectQueue>, beyond money: Int64) {
    var kept = 0
    var largest: Int64 = 0
    for position in 0..<queue.pointee.bestCount {
      let candidate = queue.pointee.best[position]
      let salary = ladder[Int(prospects[Int(candidate.prospect)].ask)]
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
  }

  /// At least as many as there are candidates who ask no more than `money`.
  @inline(__always)
  func countUpTo(_ money: Int64, in queue: UnsafeMutablePointer<ProspectQueue>) -> Int {
    let isAnyAffordable = queue.pointee.lowestDear <= money
    let affordable = isAnyAffordable ? queue.pointee.dear.pointee.count(upTo: ladder.lastRung(atMost: money)) : 0
    return queue.pointee.bestCount + queue.pointee.restCount + affordable
  }

  /// Whether a lab's best candidate might fall behind those who would get its places before the lab's money or value for
  /// them runs out; answered without looking at anybody.
  private func mayFallBehind(
    _ index: Int32, _ places: Int, _ queue: UnsafeMutablePointer<ProspectQueue>, _ money: Int64
  ) -> Bool {
    let last = limitOfMoney(index, money: money)
    // Themselves they are not ahead of.
    let prospect = prospects + Int(index)
    let candidate = ProspectQueue.Candidate(
      surplus: prospect.pointee.value - ladder[Int(last)], prospect: index)
    return mostAhead(candidate, in: queue, money: money) - 1 >= places
  }

  /// At least as many as there are candidates who ask no more than `money` and are ahead of one; that one is counted too, if
  /// among them.
  func mostAhead(
    _ candidate: ProspectQueue.Candidate, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64
  ) -> Int {
    let isRestAhead = queue.pointee.restCount > 0 && queue.pointee.restTop.isBefore(candidate)
    let inBest = queue.pointee.bestCount - queue.pointee.position(of: candidate)
    let inDear = queue.pointee.dear.pointee.count(
      upTo: ladder.lastRung(atMost: money), gaining: candidate.surplus)
    return inBest + (isRestAhead ? queue.pointee.restCount : 0) + inDear
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
    // Only who loses somebody finds money, a place or a cheaper candidate.
    if state.pointee.isIdle { return .none }
    let money = state.pointee.free
    let places = state.pointee.quota - state.pointee.hired
    let outsiders = queues + 2 * lab
    let own = outsiders + 1
    var outsider: ProspectQueue.Candidate?
    if places > 0, outsiders.pointee.isAnybody(upTo: money) {
      // With whoever is last to get a place, and the one behind, if there are as many and it matters.
      let isRanked = countUpTo(money, in: outsiders) > places
      if isRanked && outsiders.pointee.dear.pointee.isIndexed {
        gather(1, in: outsiders, money: money)
        let count = outsiders.pointee.bestCount
        let isBound = count > 0 && mayFallBehind(outsiders.pointee.best[count - 1].prospect, places, outsiders, money)
        if isBound { gather(places + 1, in: outsiders, money: money) }
      } else {
        gather(isRanked ? places + 1 : 1, in: outsiders, money: money)
      }
      let count = outsiders.pointee.bestCount
      if count > 0 { outsider = outsiders.pointee.best[count - 1] }
    }
    if own.pointee.isAnybody(upTo: money) {
      gather(1, in: own, money: money)
      let count = own.pointee.bestCount
      if count > 0 {
        let candidate = own.pointee.best[count - 1]
        if outsider == nil || !outsider!.isBefore(candidate) {
          return approach(candidate.prospect, by: lab, limit: limitOfMoney(candidate.prospect, money: money))
        }
      }
    }
    guard let outsider else {
      state.pointee.isIdle = true
      return .none
    }
    let index = outsider.prospect
    let behind = outsiders.pointee.bestCount - 1 - places
    // What is known of those behind may be out of date where it does not matter.
    if isPressing, behind >= 0, press(outsiders, past: outsiders.pointee.best[behind], money: money) {
      return .unopposed
    }
    var limit = limitOfMoney(index, money: money)
    if behind >= 0 {
      limit = lastRung(
        index, upTo: limit, ahead: outsiders.pointee.best[behind], near: prospects[Int(index)].ask)
    }
    return approach(index, by: lab, limit: limit)
  }
}
