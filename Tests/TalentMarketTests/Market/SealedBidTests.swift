import Testing

@testable import TalentMarket

@Suite struct SealedBidTests {
  private func clear(_ market: Market) -> MarketOutcome { SealedBid().clear(market) }

  @Test func `four bidders each bid three quarters of their value, and the highest bid is paid`() {
    // Vickrey 1961: (k − 1)/k of the value, with k = 4; 41 × 3/4 = 30.75 is rounded down.
    let outcome = clear(.byHand(value: [[60, 100, 80, 41]]))
    #expect(outcome.highestOffer == [45, 75, 60, 30])
    #expect(outcome.match == [1])
    #expect(outcome.pay == [75])
  }

  @Test func `a lab alone bids its opening, and nobody bids below it`() {
    var market = Market.byHand(value: [[100, 0], [100, 90]])
    market.openingOutside = [7, 60]
    #expect(clear(market).highestOffer == [7, 0, 60, 60])
    #expect(clear(market).match == [0, 0])
  }

  @Test func `whoever may not bid does not make the others bid higher`() {
    // No quota, no money, a pay cap below the opening, a pact.
    var market = Market.byHand(
      value: [[90, 90, 90, 90, 90, 90]], quota: [1, 1, 0, 1, 1, 1], freeMoney: [99, 99, 99, 9, 99, 99])
    market.openingOutside = [10]
    market.ceiling[4] = 9
    market.value[5] = Market.forbidden
    #expect(clear(market).highestOffer == [45, 45, 0, 0, 0, 0])
    #expect(clear(market).match == [0])
  }

  @Test func `a lab bids for as many as its quota lets it take`() {
    let outcome = clear(.byHand(value: [[50, 40], [90, 40], [70, 40]], quota: [2, 1]))
    #expect(outcome.highestOffer == [0, 20, 45, 0, 35, 0])
    #expect(outcome.match == [1, 0, 0])
  }

  @Test func `a lab never bids for more than it could pay if all accepted`() {
    // Bids of 45, 35 and 25; with 75 the second is passed over, not dropped: the third still fits.
    let outcome = clear(.byHand(value: [[90, 1], [70, 1], [50, 1]], freeMoney: [75, 9]))
    #expect(outcome.highestOffer == [45, 0, 0, 0, 25, 0])
    #expect(outcome.match == [0, -1, 0])
  }

  @Test func `the employer raises in secret, or stands by today's contract`() {
    // Person 0: half of 100 is more than 30; person 1: half of 50 is less than 30, so nothing is submitted.
    let market = Market.byHand(value: [[100, 80], [50, 62]], employer: [0, 0], pay: [30, 30])
    #expect(clear(market).highestOffer == [50, 40, 0, 31])
    #expect(clear(market).match == [0, 1])
    #expect(clear(market).pay == [50, 31])
    // A raise costs what it adds: 19 dollars are enough for 49.
    var poor = market
    poor.freeMoney[0] = 19
    #expect(clear(poor).highestOffer == [49, 40, 0, 31])
    var silent = market
    silent.counter[0] = false
    #expect(clear(silent).highestOffer == [0, 30, 0, 30])
    #expect(clear(silent).match == [0, 0])
  }

  @Test func `a typed bid is bid as typed and comes first`() {
    var market = Market.byHand(value: [[90, 20], [90, 20]], quota: [1, 2])
    market.type(12, of: 0, for: 1)
    #expect(clear(market).highestOffer == [0, 10, 12, 10])
    #expect(clear(market).match == [1, 0])
  }
}
