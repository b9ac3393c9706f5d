// Candidates who ask more than the lab has free at the moment.

extension ProspectQueue {
  /// Whether there may be anybody who asks no more than a sum.
  @inline(__always)
  func isAnybody(upTo money: Int64) -> Bool { bestCount + restCount > 0 || lowestDear <= money }

  /// Whether somebody in `dear` who asks up to a sum may be before another.
  @inline(__always)
  func mayBeDearer(than other: Candidate, upTo money: Int64) -> Bool {
    money > dearMoney || dearBest.isBefore(other)
  }

  /// Puts a candidate who asks `salary` among those who ask too much.
  mutating func putAside(_ candidate: Candidate, asking salary: Int64) {
    lowestDear = min(lowestDear, salary)
    if candidate.isBefore(dearBest) { dearBest = candidate }
    dear.pointee.insert(candidate)
  }

  /// The place in `dear` of the best of those who ask up to a sum, the salary of rung `last`, if they may be before another.
  mutating func bestDear(upTo money: Int64, _ last: Int, before other: Candidate?) -> Int? {
    if let other, !mayBeDearer(than: other, upTo: money) { return nil }
    let place = dear.pointee.best(upTo: last)
    if let place {
      dearMoney = money
      dearBest = dear.pointee[place]
      if let other, !dearBest.isBefore(other) { return nil }
    } else {
      lowestDear = dear.pointee.count > 0 ? money + 1 : .max
    }
    return place
  }

  /// The candidate who would be last to get one of some places.
  struct Marginal {
    /// Where in `best`; −1 where there are fewer candidates than places.
    var place: Int
    /// How many were found, up to as many as there are places.
    var found: Int
  }

  /// Whether so many were passed over that it would have cost less to put them aside.
  ///
  /// That money comes back soon is the rule: those put aside then come back one by one, which costs hundreds of times as
  /// much as to pass over one. On the million people of the benchmark, the more patience, the better.
  var hasPassedOverTooOften: Bool { passedOver > 4_000_000 * (lastPassedOver + 16) }

  /// Who in `best` would be last to get one of `places` places, among those who ask up to a sum, the salary of rung `last`.
  ///
  /// - Complexity: O(1) where nobody asks more, else O(places) and as many as are passed over.
  mutating func marginal(_ places: Int, upTo money: Int64, _ last: Int32) -> Marginal {
    if largestAsk <= money {
      return Marginal(place: max(-1, bestCount - places), found: min(places, bestCount))
    }
    var found = 0
    var entry = best + bestCount
    while entry > best, found < places {
      entry -= 1
      if entry.pointee.rung <= last { found += 1 }
    }
    lastPassedOver = best + bestCount - entry - found
    passedOver += lastPassedOver
    return Marginal(place: found == places ? entry - best : -1, found: found)
  }

  /// Keeps the marginal candidate right when somebody who asks up to the salary of `last` has come to a place of `best`.
  @inline(__always)
  func admit(to marginal: inout Marginal, at place: Int, _ places: Int, upTo last: Int32) {
    if marginal.place < 0 {
      marginal.found += 1
      guard marginal.found == places else { return }
      marginal.place = 0
      while best[marginal.place].rung > last { marginal.place += 1 }
    } else if place <= marginal.place {
      marginal.place += 1
    } else {
      repeat { marginal.place += 1 } while best[marginal.place].rung > last
    }
  }
}
