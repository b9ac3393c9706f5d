import TalentMarket

extension Market {
  /// What in an outcome breaks the contract of every mechanism, in words; empty when nothing does.
  func brokenRules(_ outcome: MarketOutcome) -> [String] {
    var broken: [String] = []
    var money = freeMoney
    var hires = [Int](repeating: 0, count: labCount)
    var signs = [Bool](repeating: false, count: labCount)
    for person in 0..<count {
      let (before, after) = (Int(employer[person]), Int(outcome.match[person]))
      let salary = outcome.pay[person]
      if outcome.isOutside[person] != (after < 0) { broken.append("\(person) is neither outside nor employed") }
      let reached = after < 0 ? outsideUtility(person) : utility(person, lab: after, salary: salary)
      if reached < outsideUtility(person) { broken.append("\(person) would rather be outside") }
      if before >= 0 && reached < utility(person, lab: before, salary: pay[person]) {
        broken.append("\(person) would rather have today's contract")
      }
      if before >= 0 { money[before] += pay[person] }
      guard after >= 0 else { continue }
      money[after] -= salary
      if after == before && salary == pay[person] { continue }
      signs[after] = true
      if after != before { hires[after] += 1 }
      let rung = ladder.firstRung(atLeast: salary)
      if ladder[rung] != salary || rung < opening(person, after) || rung > lastAcceptableRung(person, after) {
        broken.append("\(salary) is not for \(after) to offer to \(person)")
      }
      if !outcome.highestOffer.isEmpty && outcome.highestOffer[index(person, after)] < salary {
        broken.append("\(after) never offered \(person) as much as \(salary)")
      }
    }
    for lab in 0..<labCount {
      if hires[lab] > quota[lab] { broken.append("\(lab) passes its quota") }
      if signs[lab] && money[lab] < 0 { broken.append("\(lab) signs for more than its money") }
    }
    for at in outcome.highestOffer.indices where outcome.highestOffer[at] > 0 {
      let (person, lab) = (at / labCount, at % labCount)
      let last = lastAcceptableRung(person, lab)
      if last < 0 || outcome.highestOffer[at] > ladder[last] { broken.append("\(lab) offers \(person) too much") }
    }
    return broken
  }
}
