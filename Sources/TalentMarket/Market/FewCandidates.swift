// The candidates of a lab that has few, as all labs of a small world do: one sorted list, of which only the top is kept up
// to date.

extension SalaryAdjustment {
  /// Makes sure that the `least` best candidates who ask no more than `money` are at the top of `best`, up to date.
  @inline(__always)
  func gatherFew(_ least: Int, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64) -> Int {
    if queue.pointee.largestAsk > money { setAside(queue, beyond: money) }
    var entry = queue.pointee.best + queue.pointee.bestCount
    var end = entry - min(least, queue.pointee.bestCount)
    while entry > end {
      entry -= 1
      let index = entry.pointee.prospect
      let prospect = prospects + Int(index)
      if prospect.pointee.holding == holders[Int(prospect.pointee.participant)].changes { continue }
      let depth = queue.pointee.best + queue.pointee.bestCount - entry
      renew(index, at: entry - queue.pointee.best, in: queue, money: money)
      // Somebody else stands there now, unless they stayed.
      let top = queue.pointee.best + queue.pointee.bestCount
      entry = top - (depth - 1)
      end = top - min(least, queue.pointee.bestCount)
    }
    if queue.pointee.lowestDear <= money { bringBackFew(least, to: queue, money: money) }
    return queue.pointee.bestCount - least
  }

  /// Brings those back from `dear` who are now affordable and among the `least` best, in one pass: who comes back makes it
  /// only harder for the others.
  private func bringBackFew(_ least: Int, to queue: UnsafeMutablePointer<ProspectQueue>, money: Int64) {
    func marginal() -> ProspectQueue.Candidate? {
      let behind = queue.pointee.bestCount - least
      return behind >= 0 ? queue.pointee.best[behind] : nil
    }
    if let marginal = marginal(), !queue.pointee.mayBeDearer(than: marginal, upTo: money) { return }
    queue.pointee.forgetDear(upTo: money)
    let dear = queue.pointee.dear
    let last = Int32(truncatingIfNeeded: ladder.lastRung(atMost: money))
    var lowest = Int32.max
    var place = 0
    while place < dear.pointee.count {
      let noted = dear.pointee[place]
      if noted.rung > last {
        lowest = min(lowest, noted.rung)
        place += 1
      } else if let marginal = marginal(), !noted.isBefore(marginal) {
        queue.pointee.noteDear(noted)
        lowest = min(lowest, noted.rung)
        place += 1
      } else {
        // The last one comes to this place.
        dear.pointee.remove(place)
        if refresh(noted.prospect) {
          let rung = prospects[Int(noted.prospect)].ask
          if rung > last { putAside(noted.prospect, queue) } else { enqueue(noted.prospect, queue) }
        } else {
          places[Int(noted.prospect)] = .nowhere
        }
      }
    }
    queue.pointee.lowestDear = lowest < Int32.max ? ladder[Int(lowest)] : .max
  }

  /// Brings a candidate among the best up to date and puts them where they belong.
  @inline(never)
  private func renew(
    _ index: Int32, at position: Int, in queue: UnsafeMutablePointer<ProspectQueue>, money: Int64
  ) {
    guard isPressing ? refreshQuickly(index) : refresh(index) else {
      places[Int(index)] = .nowhere
      queue.pointee.removeBest(at: position)
      return
    }
    let salary = ladder[Int(prospects[Int(index)].ask)]
    if salary > money {
      queue.pointee.removeBest(at: position)
      putAside(index, queue)
    } else {
      queue.pointee.sink(from: position, candidate(index), asking: salary)
    }
  }
}
