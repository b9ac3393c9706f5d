import Testing

@testable import TalentMarket

/// The certificate against one that looks at every rung and every hire, as its definition reads.
@Suite struct StabilityCertificateTests {
  @Test(arguments: 0..<8) func `the certificate finds what a search of every rung and hire finds`(chunk: Int) {
    for seed in chunk * 400..<(chunk + 1) * 400 {
      let market = RandomMarkets.market(seed)
      let outcomes = Mechanisms.all.map { $0.clear(market) } + [Self.shuffled(market, seed)]
      for (number, outcome) in outcomes.enumerated() {
        let (blocking, unmet) = Self.searched(market, outcome)
        guard market.blockingPairs(of: outcome) == blocking, market.unmetPairs(of: outcome) == unmet else {
          Issue.record("seed \(seed), outcome \(number)")
          return
        }
      }
    }
  }

  private static func outcome(_ match: [Int32], _ pay: [Int64]) -> MarketOutcome {
    MarketOutcome(match: match, pay: pay, isOutside: match.map { $0 < 0 }, highestOffer: [])
  }

  @Test func `a pair left apart with place and money is free`() {
    let market = Market.byHand(value: [[9, 9]], outside: [2], quota: [1, 0], freeMoney: [5, 5])
    let apart = Self.outcome([-1], [0])
    #expect(
      market.blockingPairs(of: apart) == [
        BlockingPair(
          kind: .free, lab: LabID(0), researcher: ResearcherID(0), salary: Pay(3), value: Pay(9), freeMoney: Pay(5),
          hasPlace: true, dropped: nil)
      ])
    #expect(
      market.unmetPairs(of: apart) == [
        UnmetPair(
          obstacle: .noPlace, lab: LabID(1), researcher: ResearcherID(0), salary: Pay(3), value: Pay(9),
          freeMoney: Pay(5))
      ])
  }

  @Test func `a swap names the hire whose pay is enough and whom the lab misses least`() {
    // Persons 0, 1 and 2 were hired at 4, 6 and 6 and bring 1, 5 and 3; person 3 asks 7 and would bring 8.
    let market = Market.byHand(
      value: [[5], [11], [9], [15]], outside: [0, 0, 0, 6], quota: [3], freeMoney: [17])
    #expect(
      market.blockingPairs(of: Self.outcome([0, 0, 0, -1], [4, 6, 6, 0])) == [
        BlockingPair(
          kind: .swap, lab: LabID(0), researcher: ResearcherID(3), salary: Pay(7), value: Pay(15), freeMoney: Pay(1),
          hasPlace: false, dropped: ResearcherID(2))
      ])
  }

  @Test func `a lab with a place but nobody worth dropping lacks money`() {
    let market = Market.byHand(value: [[12], [9]], outside: [0, 6], freeMoney: [9])
    let outcome = Self.outcome([0, -1], [6, 0])
    #expect(market.blockingPairs(of: outcome).isEmpty)
    #expect(
      market.unmetPairs(of: outcome) == [
        UnmetPair(
          obstacle: .noMoney, lab: LabID(0), researcher: ResearcherID(1), salary: Pay(7), value: Pay(9),
          freeMoney: Pay(3))
      ])
  }

  /// An outcome that no mechanism would reach: everybody anywhere they may be, at any pay that may be offered.
  private static func shuffled(_ market: Market, _ seed: Int) -> MarketOutcome {
    var draw = SplitMix(UInt64(seed) + 1_000_000_000)
    var outcome = MarketOutcome(match: market.employer, pay: market.pay, isOutside: [], highestOffer: [])
    for person in 0..<market.count {
      let lab = draw.below(market.labCount)
      let (first, last) = (market.opening(person, lab), market.lastAcceptableRung(person, lab))
      guard first <= last else { continue }
      outcome.match[person] = Int32(lab)
      outcome.pay[person] = market.ladder[first + draw.below(last - first + 1)]
    }
    outcome.isOutside = outcome.match.map { $0 < 0 }
    return outcome
  }

  /// Both lists by their definitions.
  private static func searched(_ market: Market, _ outcome: MarketOutcome) -> ([BlockingPair], [UnmetPair]) {
    var blocking: [BlockingPair] = []
    var unmet: [UnmetPair] = []
    for person in 0..<market.count {
      for lab in 0..<market.labCount where outcome.match[person] != Int32(lab) {
        guard let salary = lowestPreferred(market, outcome, person, lab) else { continue }
        let people = (0..<market.count).filter { outcome.match[$0] == Int32(lab) }
        let former = (0..<market.count).filter { market.employer[$0] == Int32(lab) }
        let money =
          market.freeMoney[lab] + former.reduce(0) { $0 + market.pay[$1] }
          - people.reduce(0) { $0 + outcome.pay[$1] }
        let hires = people.filter { market.isOutsider($0, lab) }
        let hasPlace = !market.isOutsider(person, lab) || hires.count < market.quota[lab]
        func surplus(_ hire: Int) -> Int64 { market.value[market.index(hire, lab)] - outcome.pay[hire] }
        let typed = market.bids.first { $0.participant == Int32(person) && $0.lab == Int32(lab) }
        let value = market.value[market.index(person, lab)]
        let worth = Pay(typed.map { market.ladder[max(Int($0.rung), market.opening(person, lab))] } ?? value)
        let dropped = hires.filter { surplus($0) < value - salary && money + outcome.pay[$0] >= salary }
          .min { surplus($0) < surplus($1) }
        let isFree = hasPlace && salary <= money
        if isFree || dropped != nil {
          blocking.append(
            BlockingPair(
              kind: isFree ? .free : .swap, lab: LabID(lab), researcher: ResearcherID(person), salary: Pay(salary),
              value: worth, freeMoney: Pay(money), hasPlace: hasPlace,
              dropped: isFree ? nil : dropped.map { ResearcherID($0) }))
        } else {
          unmet.append(
            UnmetPair(
              obstacle: hasPlace ? .noMoney : .noPlace, lab: LabID(lab), researcher: ResearcherID(person),
              salary: Pay(salary), value: worth, freeMoney: Pay(money)))
        }
      }
    }
    return (blocking, unmet)
  }

  private static func lowestPreferred(_ market: Market, _ outcome: MarketOutcome, _ person: Int, _ lab: Int) -> Int64? {
    let matched = Int(outcome.match[person])
    let reached =
      matched < 0
      ? market.outsideUtility(person) : market.utility(person, lab: matched, salary: outcome.pay[person])
    let isStanding = matched >= 0 && !market.isOutsider(person, matched) && outcome.pay[person] == market.pay[person]
    let (first, last) = (market.opening(person, lab), market.lastAcceptableRung(person, lab))
    guard first <= last else { return nil }
    return (first...last).map { market.ladder[$0] }.first { salary in
      let utility = market.utility(person, lab: lab, salary: salary)
      return utility > reached || (utility == reached && matched > lab && !isStanding)
    }
  }
}
