// The moves of labs that have few candidates.

extension SalaryAdjustment {
  /// Plays the market of a small world to its end: labs move in turn, until all of them have had nobody to approach since
  /// they last lost somebody.
  func adjustAmongFew() {
    var lab = 0
    var idle = 0
    while idle < labCount {
      if labs[lab].isIdle {
        idle += 1
      } else {
        idle = 0
        moveAmongFew(lab)
      }
      lab += 1
      if lab == labCount { lab = 0 }
    }
  }

  /// What ``move(of:)`` does, among few.
  @inline(__always)
  private func moveAmongFew(_ lab: Int) {
    let state = labs + lab
    let money = state.pointee.free
    let places = state.pointee.quota &- state.pointee.hired
    let outsiders = few + 2 &* lab
    let own = outsiders + 1
    var standing = Int64.max
    if places > 0, outsiders.pointee.isAnybody(upTo: money) {
      gatherFew(places &+ 1, in: outsiders, money: money)
      standing = outsiders.pointee.best.pointee
    }
    if own.pointee.isAnybody(upTo: money) {
      gatherFew(1, in: own, money: money)
      if own.pointee.best.pointee < standing {
        let index = Int32(truncatingIfNeeded: Standing.prospect(own.pointee.best.pointee))
        _ = approach(index, by: lab, limit: limitOfMoney(index, money: money))
        return
      }
    }
    guard standing < .max else {
      state.pointee.isIdle = true
      return
    }
    let marginal = outsiders.pointee.best[places]
    if isPressing, pressAmongFew(outsiders, standing, past: marginal, money: money) { return }
    let index = Int32(truncatingIfNeeded: Standing.prospect(standing))
    let limit = lastRung(
      upTo: limitOfMoney(index, money: money), atMost: mostAhead(index, of: marginal),
      near: prospects[Int(index)].ask)
    _ = approach(index, by: lab, limit: limit)
  }

  /// The most a prospect may ask to stand before another.
  @inline(__always)
  func mostAhead(_ index: Int32, of marginal: Int64) -> Int64 {
    (marginal &- unpaid[Int(index)] &- 1) &>> Standing.prospectBits
  }

  /// The standing of a prospect by what they ask.
  @inline(__always)
  func standing(_ index: Int, asking salary: Int64) -> Int64 { unpaid[index] &+ salary &<< Standing.prospectBits }

  /// What somebody with a standing asks.
  @inline(__always)
  func salary(_ standing: Int64) -> Int64 {
    (standing &- unpaid[Standing.prospect(standing)]) &>> Standing.prospectBits
  }

  /// Makes sure that the `least` best candidates who ask no more than `money` are at the top of `best`, up to date.
  @inline(__always)
  func gatherFew(_ least: Int, in queue: UnsafeMutablePointer<FewCandidates>, money: Int64) {
    if queue.pointee.largestAsk > money { setAside(queue, beyond: money) }
    var entry = queue.pointee.best
    var stop = min(entry + least, queue.pointee.end)
    while entry < stop {
      let prospect = prospects + Standing.prospect(entry.pointee)
      if prospect.pointee.holding == holders[Int(prospect.pointee.participant)].changes {
        entry += 1
        continue
      }
      let first = queue.pointee.best
      renew(entry, in: queue, money: money)
      // Somebody else stands there now, unless they stayed; where they left, the next place comes next.
      let best = queue.pointee.best
      entry += best - first
      stop = min(best + least, queue.pointee.end)
    }
    if queue.pointee.lowestDear <= money { bringBack(least, to: queue, money: money) }
  }

  /// Brings the candidate at a place of `best` up to date and puts them where they belong.
  @inline(never)
  private func renew(
    _ entry: UnsafeMutablePointer<Int64>, in queue: UnsafeMutablePointer<FewCandidates>, money: Int64
  ) {
    let index = Standing.prospect(entry.pointee)
    guard isPressing ? refreshQuickly(Int32(truncatingIfNeeded: index)) : refresh(Int32(truncatingIfNeeded: index))
    else { return queue.pointee.remove(at: entry) }
    let salary = ladder[Int(prospects[index].ask)]
    let standing = standing(index, asking: salary)
    if salary > money {
      queue.pointee.remove(at: entry)
      queue.pointee.putAside(standing, asking: salary)
    } else {
      if salary > queue.pointee.largestAsk { queue.pointee.largestAsk = salary }
      queue.pointee.sink(standing, from: entry)
    }
  }

  /// Moves those who ask more than `money` out of `best`.
  private func setAside(_ queue: UnsafeMutablePointer<FewCandidates>, beyond money: Int64) {
    var kept = queue.pointee.end
    var entry = kept
    var largest: Int64 = 0
    while entry > queue.pointee.best {
      entry -= 1
      let asked = salary(entry.pointee)
      if asked > money {
        queue.pointee.putAside(entry.pointee, asking: asked)
      } else {
        largest = max(largest, asked)
        kept -= 1
        kept.pointee = entry.pointee
      }
    }
    queue.pointee.best = kept
    queue.pointee.largestAsk = largest
  }

  /// Brings those back from `dear` who are now affordable and among the `least` best, in one pass: who comes back makes it
  /// only harder for the others.
  private func bringBack(_ least: Int, to queue: UnsafeMutablePointer<FewCandidates>, money: Int64) {
    if money <= queue.pointee.dearMoney, queue.pointee.dearBest > queue.pointee.best[least - 1] { return }
    let dear = queue.pointee.dear
    queue.pointee.dearMoney = money
    queue.pointee.dearBest = .max
    queue.pointee.lowestDear = .max
    var place = 0
    while place < queue.pointee.dearCount {
      let standing = dear[place]
      let asked = salary(standing)
      if asked > money || standing > queue.pointee.best[least - 1] {
        queue.pointee.lowestDear = min(queue.pointee.lowestDear, asked)
        if asked <= money { queue.pointee.dearBest = min(queue.pointee.dearBest, standing) }
        place += 1
        continue
      }
      // The last one comes to this place.
      queue.pointee.dearCount -= 1
      dear[place] = dear[queue.pointee.dearCount]
      let index = Standing.prospect(standing)
      guard refresh(Int32(truncatingIfNeeded: index)) else { continue }
      let salary = ladder[Int(prospects[index].ask)]
      let renewed = self.standing(index, asking: salary)
      if salary > money {
        queue.pointee.putAside(renewed, asking: salary)
      } else {
        queue.pointee.insert(renewed, asking: salary)
      }
    }
  }

  /// Puts a candidate whose ask is up to date where they belong.
  func enqueue(_ index: Int, _ queue: UnsafeMutablePointer<FewCandidates>) {
    let salary = ladder[Int(prospects[index].ask)]
    queue.pointee.insert(standing(index, asking: salary), asking: salary)
  }

  /// Puts the best candidate, who has just been refused, where they belong by their new ask.
  @inline(__always)
  func settleRank(_ index: Int, _ queue: UnsafeMutablePointer<FewCandidates>) {
    queue.pointee.best += 1
    if prospects[index].ask <= prospects[index].last { enqueue(index, queue) }
  }
}
