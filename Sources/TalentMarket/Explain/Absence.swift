/// Why a lab did not get a researcher in the coming turn.
public enum AbsenceReason: Hashable, Sendable {
  /// It did get them, or has them.
  case none
  /// They have left the field.
  case hasLeft
  /// They were not open: not searching, approached by nobody.
  case notOpen
  /// A pact forbids it.
  case forbidden
  /// The lab does not answer offers made to its own people.
  case noCounter
  /// A pay cap is below what it would have taken.
  case capped(needed: Pay, cap: Pay)
  /// It was ordered to bid a fixed pay, and that was not enough.
  case bidTooLow(bid: Pay, needed: Pay?)
  /// Its places for outsiders went to others whom it gains more from.
  case noPlace(needed: Pay, quota: Int)
  /// Its places went to others, though it would gain more from this one: some mechanisms meet people one by one.
  case placeTaken(needed: Pay, quota: Int)
  /// It has a place and the money, but offered less (zero: nothing): some mechanisms let nobody answer an offer.
  case offeredLess(offered: Pay, needed: Pay)
  /// It lacks the money that it would have taken.
  case noMoney(needed: Pay, free: Pay)
  /// It would pay less than the researcher gets where they are.
  case valuedLess(value: Pay, won: Pay, needed: Pay?)
  /// It would pay as much, but the researcher likes it less by so many log-pay units at the same pay.
  case likedLess(gap: Double, value: Pay, needed: Pay?)
}

extension World {
  /// Explains why `lab` does not get `researcher` in the coming turn.
  public func explainAbsence(of lab: LabID, for researcher: ResearcherID) -> AbsenceReason {
    explainAbsence(of: lab, for: researcher, in: comingMarket())
  }

  /// Explains an absence in a market already cleared.
  public func explainAbsence(of lab: LabID, for researcher: ResearcherID, in trace: TurnTrace) -> AbsenceReason {
    let market = trace.market
    let outcome = trace.outcome
    if people.employer[researcher.index] == Employment.left.code { return .hasLeft }
    guard let participant = market.participants.firstIndex(of: researcher) else {
      return trace.beforeMarket.employment(of: researcher).lab == lab ? .none : .notOpen
    }
    if Int(outcome.match[participant]) == lab.index { return .none }
    let at = market.index(participant, lab.index)
    if market.value[at] == Market.forbidden { return .forbidden }
    let isOwn = market.employer[participant] == Int32(lab.index)
    if isOwn && !market.counter[lab.index] { return .noCounter }
    let needed = lowestWinningSalary(participant, lab.index, trace)
    if market.value[at] == Market.ordered, needed == nil || needed! > market.ceiling(participant, lab.index) {
      return .bidTooLow(bid: Pay(market.ceiling(participant, lab.index)), needed: needed.map(Pay.init))
    }
    let value = Pay(max(0, market.value[at]))
    let won = Pay(outcome.pay[participant])
    guard let needed, needed < market.value[at] else {
      if value <= won { return .valuedLess(value: value, won: won, needed: needed.map(Pay.init)) }
      return .likedLess(
        gap: likingGap(participant, lab.index, trace), value: value, needed: needed.map(Pay.init))
    }
    let cap = market.ceiling(participant, lab.index)
    if needed > cap { return .capped(needed: Pay(needed), cap: Pay(cap)) }
    let free = freeMoneyAfterwards(lab.index, trace)
    if needed > free { return .noMoney(needed: Pay(needed), free: Pay(free)) }
    let hires = (0..<market.count).filter {
      Int(outcome.match[$0]) == lab.index && Int(market.employer[$0]) != lab.index
    }
    if isOwn || hires.count < market.quota[lab.index] {
      let offered = outcome.highestOffer.isEmpty ? 0 : outcome.highestOffer[at]
      return .offeredLess(offered: Pay(offered), needed: Pay(needed))
    }
    let gain = market.value[at] - needed
    let isWorthMore = hires.contains { hire in
      gain > market.value[market.index(hire, lab.index)] - outcome.pay[hire] && needed <= free + outcome.pay[hire]
    }
    let quota = market.quota[lab.index]
    return isWorthMore
      ? .placeTaken(needed: Pay(needed), quota: quota) : .noPlace(needed: Pay(needed), quota: quota)
  }

  /// The lowest rung at which the participant prefers the lab to what they got; `nil` past the top of the ladder.
  private func lowestWinningSalary(_ participant: Int, _ lab: Int, _ trace: TurnTrace) -> Int64? {
    let market = trace.market
    let reached = utilityReached(participant, trace)
    var low = market.opening(participant, lab)
    var high = market.ladder.lastRung(atMost: 1_000_000_000_000)
    guard low <= high, market.utility(participant, lab: lab, salary: market.ladder[high]) > reached else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if market.utility(participant, lab: lab, salary: market.ladder[middle]) > reached {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return market.ladder[low]
  }

  private func utilityReached(_ participant: Int, _ trace: TurnTrace) -> Double {
    let match = Int(trace.outcome.match[participant])
    return match >= 0
      ? trace.market.utility(participant, lab: match, salary: trace.outcome.pay[participant])
      : trace.market.outsideUtility(participant)
  }

  /// By how much the participant prefers where they are, at the pay they have there.
  private func likingGap(_ participant: Int, _ lab: Int, _ trace: TurnTrace) -> Double {
    let pay = max(trace.outcome.pay[participant], trace.market.ladder[0])
    return utilityReached(participant, trace) - trace.market.utility(participant, lab: lab, salary: pay)
  }

  private func freeMoneyAfterwards(_ lab: Int, _ trace: TurnTrace) -> Int64 {
    var free = trace.market.freeMoney[lab]
    for participant in 0..<trace.market.count {
      if Int(trace.market.employer[participant]) == lab { free += trace.market.pay[participant] }
      if Int(trace.outcome.match[participant]) == lab { free -= trace.outcome.pay[participant] }
    }
    return free
  }
}
