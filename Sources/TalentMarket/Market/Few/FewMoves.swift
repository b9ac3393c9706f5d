// The moves of labs that have few candidates.

extension SalaryAdjustment {
  /// Plays the market of a small world to its end: labs move in turn, until all of them have had nobody to approach since
  /// they last lost somebody.
  func adjustAmongFew() {
    guard labCount > 0 else { return }
    let isPressing = isPressing
    var lab = labs
    while true {
      switch isPressing ? pressAmongFew(lab) : .nobody {
      case .made: break
      case .inDoubt: contestBest(of: lab)
      case .nobody:
        if !moveAmongFew(lab) {
          if lab.pointee.next == lab { return }
          lab.pointee.isIdle = true
          var previous = lab
          while previous.pointee.next != lab { previous = previous.pointee.next }
          previous.pointee.next = lab.pointee.next
        }
      }
      lab = lab.pointee.next
    }
  }

  /// What came of an attempt to press.
  enum Press {
    /// The move is made.
    case made
    /// The best candidate, an outsider, is to be approached as anybody is; nothing has happened.
    case inDoubt
    /// There is no outsider, or somebody of the lab's own is better; nothing has happened.
    case nobody
  }

  /// A lab approaches its best candidate, an outsider; all who matter are up to date.
  @inline(never)
  private func contestBest(of lab: UnsafeMutablePointer<Lab>) {
    let queue = lab.pointee.few
    let index = Int32(truncatingIfNeeded: Standing.prospect(queue.pointee.best.pointee))
    let limit = lastRung(
      upTo: limitOfMoney(index, money: lab.pointee.free),
      atMost: mostAhead(index, of: queue.pointee.best[lab.pointee.places]), near: prospects[Int(index)].ask)
    // What the other lab is known to pay was tried when the lab pressed.
    _ = contest(index, by: lab - labs, limit: limit)
  }

  /// Has an idle lab move again, when it is its turn.
  func callBack(_ lab: UnsafeMutablePointer<Lab>) {
    var previous = lab
    // Whoever moves is not idle.
    repeat { previous = previous == labs ? labs + (labCount - 1) : previous - 1 } while previous.pointee.isIdle
    lab.pointee.next = previous.pointee.next
    previous.pointee.next = lab
  }

  /// What ``move(of:)`` does, among few.
  ///
  /// - Returns: Whether there was anybody to approach.
  @inline(never)
  private func moveAmongFew(_ lab: UnsafeMutablePointer<Lab>) -> Bool {
    let money = lab.pointee.free
    let places = lab.pointee.places
    let outsiders = lab.pointee.few
    let own = outsiders + 1
    var standing = Standing.nobody
    if places > 0 {
      gatherFew(places &+ 1, in: outsiders, money: money)
      standing = outsiders.pointee.best.pointee
    }
    if own.pointee.isAnybody(upTo: money) {
      gatherFew(1, in: own, money: money)
      if own.pointee.best.pointee < standing {
        let index = Int32(truncatingIfNeeded: Standing.prospect(own.pointee.best.pointee))
        _ = approach(index, by: lab - labs, limit: limitOfMoney(index, money: money))
        return true
      }
    }
    guard standing < Standing.nobody else { return false }
    let index = Int32(truncatingIfNeeded: Standing.prospect(standing))
    let limit = lastRung(
      upTo: limitOfMoney(index, money: money), atMost: mostAhead(index, of: outsiders.pointee.best[places]),
      near: prospects[Int(index)].ask)
    _ = approach(index, by: lab - labs, limit: limit)
    return true
  }

  /// The most a prospect may ask to stand before another.
  @inline(__always)
  func mostAhead(_ index: Int32, of marginal: Int64) -> Int64 {
    (marginal &- prospects[Int(index)].value &- 1) &>> Standing.prospectBits
  }

  /// The standing of a prospect by what they ask.
  @inline(__always)
  func standing(_ index: Int, asking salary: Int64) -> Int64 {
    prospects[index].value &+ salary &<< Standing.prospectBits
  }

  /// What somebody with a standing asks.
  @inline(__always)
  func salary(_ standing: Int64) -> Int64 {
    (standing &- prospects[Standing.prospect(standing)].value) &>> Standing.prospectBits
  }

  /// Makes sure that the `least` best candidates who ask no more than `money` are at the top of `best`, up to date.
  @inline(__always)
  func gatherFew(_ least: Int, in queue: UnsafeMutablePointer<FewCandidates>, money: Int64) {
    if queue.pointee.largestAsk > money { setAside(queue, beyond: money) }
    let place = firstStale(among: least, in: queue)
    if place >= 0 { renew(at: place, among: least, in: queue, money: money) }
    if queue.pointee.lowestDear <= money { bringBack(least, to: queue, money: money) }
  }

  /// The first of the `least` best candidates who is not up to date; −1 when there is none.
  @inline(__always)
  private func firstStale(among least: Int, in queue: UnsafeMutablePointer<FewCandidates>) -> Int {
    let best = queue.pointee.best
    let count = min(least, (Int(bitPattern: queue.pointee.end) &- Int(bitPattern: best)) &>> 3)
    guard count <= 8 else { return firstStale(amongMore: count, from: best) }
    return firstStale(amongEight: best, upTo: count)
  }

  /// The same among up to eight, who are looked at as eight with whoever comes after them, since how many they are cannot
  /// be foreseen.
  @inline(__always)
  private func firstStale(amongEight best: UnsafeMutablePointer<Int64>, upTo count: Int) -> Int {
    let stale = stale
    var bits: UInt64 = 0
    for place in 0..<8 {
      bits |= UInt64(truncatingIfNeeded: stale[Standing.prospect(best[place])]) &<< UInt64(truncatingIfNeeded: place)
    }
    bits &= (1 &<< UInt64(truncatingIfNeeded: count)) &- 1
    return bits == 0 ? -1 : bits.trailingZeroBitCount
  }

  @inline(never)
  private func firstStale(amongMore count: Int, from best: UnsafeMutablePointer<Int64>) -> Int {
    for first in stride(from: 0, to: count, by: 8) {
      let place = firstStale(amongEight: best + first, upTo: min(8, count - first))
      if place >= 0 { return first + place }
    }
    return -1
  }

  /// Brings those of the `least` best up to date who are not, from the first of them on.
  @inline(never)
  private func renew(
    at first: Int, among least: Int, in queue: UnsafeMutablePointer<FewCandidates>, money: Int64
  ) {
    var place = first
    repeat {
      renew(queue.pointee.best + place, in: queue, money: money)
      // Somebody else stands there now, unless they stayed.
      place = firstStale(among: least, in: queue)
    } while place >= 0
  }

  /// Brings the candidate at a place of `best` up to date and puts them where they belong.
  @inline(__always)
  private func renew(
    _ entry: UnsafeMutablePointer<Int64>, in queue: UnsafeMutablePointer<FewCandidates>, money: Int64
  ) {
    let index = Standing.prospect(entry.pointee)
    guard refreshAmongFew(index) else {
      queue.pointee.remove(at: entry)
      return
    }
    let salary = ladder[Int(prospects[index].ask)]
    let standing = standing(index, asking: salary)
    if salary > money {
      queue.pointee.remove(at: entry)
      queue.pointee.putAside(standing, asking: salary)
      return
    }
    if salary > queue.pointee.largestAsk { queue.pointee.largestAsk = salary }
    FewCandidates.sink(standing, from: entry)
  }

  /// Moves those who ask more than `money` out of `best`.
  @inline(never)
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
  @inline(never)
  private func bringBack(_ least: Int, to queue: UnsafeMutablePointer<FewCandidates>, money: Int64) {
    while let standing = queue.pointee.takeDear(upTo: money, before: queue.pointee.best[least - 1]) {
      let index = Standing.prospect(standing)
      guard refreshAmongFew(index) else { continue }
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
