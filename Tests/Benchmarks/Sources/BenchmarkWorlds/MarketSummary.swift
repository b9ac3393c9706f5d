public import TalentMarket

/// What a market came to, and what held its labs back.
public struct MarketSummary: Sendable {
  /// People without work before.
  public var unemployed = 0
  /// People who work elsewhere afterwards, or no longer.
  public var moves = 0
  /// People who stay for more pay.
  public var raises = 0
  /// Labs that would gain by people who would rather be there, and have no place left.
  public var labsShortOfPlaces = 0
  /// Labs that would gain by people who would rather be there, and have a place but not the money.
  public var labsShortOfMoney = 0
  /// 64 bits over matching and pay.
  public var digest: UInt64

  /// Looks at an outcome.
  ///
  /// - Complexity: O(participants × labs).
  public init(_ market: Market, _ outcome: MarketOutcome) {
    var hired = [Int](repeating: 0, count: market.labCount)
    var builder = DigestBuilder()
    for participant in 0..<market.count {
      let before = market.employer[participant]
      let after = outcome.match[participant]
      if before < 0 { unemployed += 1 }
      if before != after {
        moves += 1
        if after >= 0 { hired[Int(after)] += 1 }
      } else if outcome.pay[participant] != market.pay[participant] {
        raises += 1
      }
      builder.combine(after)
      builder.combine(outcome.pay[participant])
    }
    digest = builder.finish()
    for lab in 0..<market.labCount where Self.isHeldBack(lab, market, outcome) {
      if hired[lab] >= market.quota[lab] { labsShortOfPlaces += 1 } else { labsShortOfMoney += 1 }
    }
  }

  /// Whether somebody would rather work at the lab, at the most that it would gain by paying.
  private static func isHeldBack(_ lab: Int, _ market: Market, _ outcome: MarketOutcome) -> Bool {
    for participant in 0..<market.count
    where outcome.match[participant] != Int32(lab) && market.isOutsider(participant, lab) {
      let last = market.lastAcceptableRung(participant, lab)
      guard last >= market.opening(participant, lab) else { continue }
      let held =
        outcome.match[participant] < 0
        ? market.outsideUtility(participant)
        : market.utility(participant, lab: Int(outcome.match[participant]), salary: outcome.pay[participant])
      if market.utility(participant, lab: lab, salary: market.ladder[last]) > held { return true }
    }
    return false
  }
}
