// The candidates of a lab that has many: those who may matter stand in a sorted window, the others wait in heaps.

extension SalaryAdjustment {
  /// Makes sure that the `least` best candidates who ask no more than `money` are in `best`, up to date, and nobody else who
  /// asks no more is among or before them. Those in `best` who ask more are passed over, as money comes and goes; where that
  /// has cost more than it would to put them aside, they are.
  func gatherMany(_ least: Int, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64) -> Int {
    if queue.pointee.staleCount > 0 { sortInStale(queue) }
    let last = Int32(truncatingIfNeeded: ladder.lastRung(atMost: money))
    if queue.pointee.hasPassedOverTooOften { setAside(queue, beyond: money) }
    var marginal = queue.pointee.marginal(least, upTo: money, last)
    while queue.pointee.restCount > 0 {
      let top = queue.pointee.restTop
      if marginal.place >= 0, !top.isBefore(queue.pointee.best[marginal.place]) { break }
      if looksAhead, queue.pointee.popCount % SalaryAdjustment.together == 0 { lookAhead(in: queue) }
      queue.pointee.popRest()
      var candidate = top
      if places[Int(top.prospect)] == .outdated {
        guard refresh(top.prospect) else {
          places[Int(top.prospect)] = .nowhere
          continue
        }
        candidate = self.candidate(top.prospect)
      }
      if candidate.rung > last {
        places[Int(top.prospect)] = .dear
        queue.pointee.putAside(candidate, asking: ladder[Int(candidate.rung)])
      } else if queue.pointee.restCount > 0, queue.pointee.restTop.isBefore(candidate) {
        places[Int(top.prospect)] = .rest
        queue.pointee.pushRest(candidate)
      } else {
        // All in `best` are before whoever was the best of the others.
        places[Int(top.prospect)] = .best
        queue.pointee.appendWorst(candidate, asking: ladder[Int(candidate.rung)])
        queue.pointee.admit(to: &marginal, at: 0, least, upTo: last)
      }
    }
    if queue.pointee.lowestDear <= money { bringBack(least, &marginal, to: queue, money: money, last) }
    return marginal.place
  }

  /// Brings those back from `dear` who are now affordable and among the `least` best.
  private func bringBack(
    _ least: Int, _ marginal: inout ProspectQueue.Marginal, to queue: UnsafeMutablePointer<ProspectQueue>,
    money: Int64, _ last: Int32
  ) {
    let dear = queue.pointee.dear
    while true {
      let other = marginal.place >= 0 ? queue.pointee.best[marginal.place] : nil
      guard let place = queue.pointee.bestDear(upTo: money, Int(last), before: other) else { return }
      let noted = dear.pointee[place]
      dear.pointee.remove(place)
      guard refresh(noted.prospect) else {
        places[Int(noted.prospect)] = .nowhere
        continue
      }
      let fresh = candidate(noted.prospect)
      if fresh.rung != noted.rung {
        putAside(noted.prospect, queue)
        continue
      }
      // Whoever is left in `rest` is behind the `least` best; whoever comes back is not.
      places[Int(noted.prospect)] = .best
      let position = queue.pointee.insertBest(fresh, asking: ladder[Int(fresh.rung)])
      queue.pointee.admit(to: &marginal, at: position, least, upTo: last)
    }
  }

  /// Finds a lab's best candidate, and the one who would be last to get a place and the one behind, if there are as many
  /// and it matters.
  ///
  /// - Returns: Where in `best` they stand; negative where there is nobody or it does not matter.
  func gatherRanked(
    _ places: Int, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64
  ) -> (top: Int, behind: Int) {
    let isRanked = countUpTo(money, in: queue) > places
    let top = gatherMany(1, in: queue, money: money)
    guard isRanked, top >= 0, mayFallBehind(queue.pointee.best[top].prospect, places, queue, money) else {
      return (top, -1)
    }
    let behind = gatherMany(places + 1, in: queue, money: money)
    return (gatherMany(1, in: queue, money: money), behind)
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
    let place = ProspectQueue.Candidate.place(of: candidate, in: queue.pointee.best, queue.pointee.bestCount)
    let inBest = queue.pointee.bestCount - place
    let inDear = queue.pointee.dear.pointee.count(
      upTo: ladder.lastRung(atMost: money), gaining: candidate.surplus)
    return inBest + (isRestAhead ? queue.pointee.restCount : 0) + inDear
  }
}
