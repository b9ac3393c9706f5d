import Testing

@testable import TalentMarket

/// Twenty thousand seeded markets; a failure names its seed, and `RandomMarkets.market(seed)` is the market.
@Suite struct RandomMarketTests {
  static let chunk = 500
  static let chunks = 40

  /// Calls `body` for every seed of a chunk and reports the first few seeds at which it finds a fault.
  private func eachSeed(of chunk: Int, _ body: (Int) -> String?) {
    var reported = 0
    for seed in chunk * Self.chunk..<(chunk + 1) * Self.chunk where reported < 3 {
      guard let fault = body(seed) else { continue }
      reported += 1
      Issue.record("seed \(seed): \(fault)")
    }
  }

  @Test(arguments: 0..<chunks)
  func `the market equals its references, is stable without budgets and leaves nobody worse off`(chunk: Int) {
    eachSeed(of: chunk) { Self.fault(in: RandomMarkets.market($0)) }
  }

  @Test(arguments: 0..<20) func `larger markets too`(seed: Int) {
    if let fault = Self.fault(in: RandomMarkets.market(1_000_000 + seed, people: 40, labs: 6)) {
      Issue.record("seed \(1_000_000 + seed), 40 × 6: \(fault)")
    }
  }

  @Test func `and one of eighty people and six labs`() {
    if let fault = Self.fault(in: RandomMarkets.market(2_000_000, people: 80, labs: 6)) {
      Issue.record("seed 2000000, 80 × 6: \(fault)")
    }
  }

  @Test(arguments: [false, true]) func `the markets of the raid equal the literal ones, turn after turn`(isRaid: Bool) {
    var world = World(isRaid ? SampleWorlds.raid() : SampleWorlds.baseline(), replicate: 3)
    for turn in 1...8 {
      let trace = world.comingMarket()
      let literal = KelsoCrawfordLiteral().clear(trace.market)
      #expect(trace.outcome == literal, "turn \(turn)")
      let silent = KelsoCrawford().clear(trace.market, ClearingRequest(notesOffers: false))
      #expect(silent.match == literal.match && silent.pay == literal.pay, "turn \(turn)")
      world.playTurn(turn % 2 == 0 ? .measuresOnly : TurnOptions())
    }
  }

  @Test func `however the work is cut into pieces, a large market ends the same`() {
    let backwards = ParallelFor(width: 7) { count, body in
      for piece in (0..<count).reversed() { body(piece) }
    }
    let market = RandomMarkets.market(5, people: 5000, labs: 7)
    let whole = KelsoCrawford().clear(market)
    #expect(KelsoCrawford().clear(market, ClearingRequest(parallel: backwards)) == whole)
    let silent = KelsoCrawford().clear(market, ClearingRequest(notesOffers: false, parallel: backwards))
    #expect(silent.match == whole.match && silent.pay == whole.pay)
  }

  @Test(arguments: 0..<6)
  func `hundreds of candidates for few places and little money come to what the literal market does`(seed: Int) {
    var market = RandomMarkets.market(3_000_000 + seed, people: 600, labs: 3)
    let dearest = market.value.filter { $0 < Market.ordered }.max() ?? 0
    market.quota = [30, 45, 60]
    // From enough for a third of the places to enough for most.
    market.freeMoney = (0..<3).map { dearest * Int64(10 + 10 * ((seed + $0) % 3)) / 2 }
    let literal = KelsoCrawfordLiteral().clear(market)
    #expect(KelsoCrawford().clear(market) == literal)
    let silent = KelsoCrawford().clear(market, ClearingRequest(notesOffers: false))
    #expect(silent.match == literal.match && silent.pay == literal.pay)
  }

  @Test(arguments: 0..<200)
  func `tastes and luck beyond all measure are compared by the market's own utility`(seed: Int) {
    var market = RandomMarkets.market(seed)
    guard case .logPay(var model) = market.preferences else { return }
    for person in model.wants.indices {
      model.wants[person].money = [0, 1e-9, 1e-4, 0.01, 100][(seed + person) % 5]
      for lab in 0..<market.labCount where (person + lab + seed) % 3 == 0 {
        model.luck[market.index(person, lab)] *= 1000
      }
    }
    market.preferences = .logPay(model)
    let literal = KelsoCrawfordLiteral().clear(market)
    #expect(KelsoCrawford().clear(market) == literal)
    let silent = KelsoCrawford().clear(market, ClearingRequest(notesOffers: false))
    #expect(silent.match == literal.match && silent.pay == literal.pay)
  }

  /// What is wrong with a market, if anything.
  private static func fault(in market: Market) -> String? {
    let outcome = KelsoCrawford().clear(market)
    let literal = KelsoCrawfordLiteral().clear(market)
    if outcome.match != literal.match { return "match \(outcome.match), not the literal \(literal.match)" }
    if outcome.pay != literal.pay { return "pay \(outcome.pay), not the literal \(literal.pay)" }
    if outcome.isOutside != literal.isOutside { return "outside \(outcome.isOutside), not \(literal.isOutside)" }
    if outcome.highestOffer != literal.highestOffer {
      return "highest offers \(outcome.highestOffer), not \(literal.highestOffer)"
    }
    // Without notes the usual moves of a war go another way, which has to come to the same.
    let silent = KelsoCrawford().clear(market, ClearingRequest(notesOffers: false))
    if silent.match != literal.match { return "match \(silent.match) when silent, not \(literal.match)" }
    if silent.pay != literal.pay { return "pay \(silent.pay) when silent, not \(literal.pay)" }
    if silent.isOutside != literal.isOutside { return "outside \(silent.isOutside) when silent" }
    if let broken = market.brokenRules(outcome).first { return broken }
    let blocking = market.blockingPairs(of: outcome)
    if let pair = blocking.first(where: { $0.kind == .free }) { return "left apart: \(pair)" }
    guard market.bindsNoBudget else { return nil }
    if let pair = blocking.first { return "blocked without a budget by \(pair)" }
    let rounds = KelsoCrawfordRounds().clear(market)
    if outcome.match != rounds.match { return "match \(outcome.match), not the rounds' \(rounds.match)" }
    if outcome.pay != rounds.pay { return "pay \(outcome.pay), not the rounds' \(rounds.pay)" }
    if outcome.isOutside != rounds.isOutside { return "outside \(outcome.isOutside), not the rounds'" }
    return nil
  }

  @Test(arguments: 0..<12) func `sealed bids and sequential auctions keep every rule of a mechanism`(chunk: Int) {
    eachSeed(of: chunk) { seed in
      let market = RandomMarkets.market(seed)
      return ([SealedBid(), Sequential()] as [any MarketMechanism]).compactMap { mechanism in
        let outcome = mechanism.clear(market)
        if let broken = market.brokenRules(outcome).first { return "\(mechanism.name): \(broken)" }
        let silent = mechanism.clear(market, ClearingRequest(notesOffers: false))
        guard silent.highestOffer.isEmpty else { return "\(mechanism.name) notes offers nobody asked for" }
        guard silent.match == outcome.match, silent.pay == outcome.pay else {
          return "\(mechanism.name) depends on what is noted"
        }
        return nil
      }.first
    }
  }

  @Test func `sealed bids do not depend on how the work is cut into pieces`() {
    let backwards = ParallelFor(width: 7) { count, body in
      for piece in (0..<count).reversed() { body(piece) }
    }
    let market = RandomMarkets.market(3, people: 3000, labs: 5)
    let request = ClearingRequest(parallel: backwards)
    #expect(SealedBid().clear(market, request) == SealedBid().clear(market))
  }
}
