import Testing

@testable import TalentMarket

@Suite struct SequentialTests {
  private func clear(_ market: Market) -> MarketOutcome { Sequential().clear(market) }

  @Test func `each poacher drives pay to the loser's limit, as Postel-Vinay and Robin have it`() {
    // Employer worth 50; the first poacher's limit is 39 (a tie goes to the lab declared first), the second pays the
    // least that beats the employer's 49.
    let market = Market.byHand(value: [[50, 40, 70]], employer: [0], pay: [20])
    #expect(clear(market).match == [2])
    #expect(clear(market).pay == [50])
    #expect(clear(market).highestOffer == [49, 39, 50])
    var alone = market
    alone.value[2] = 0
    #expect(clear(alone).match == [0])
    #expect(clear(alone).pay == [39])
  }

  @Test func `an employer that does not answer loses to the opening`() {
    let market = Market.byHand(value: [[50, 40, 70]], employer: [0], pay: [20], counter: [false, true, true])
    // Lab 1 opens at 21; lab 2 then has to beat lab 1's limit of 39.
    #expect(clear(market).match == [2])
    #expect(clear(market).pay == [40])
    #expect(clear(market).highestOffer == [0, 39, 40])
  }

  @Test func `without a job the first to beat the outside option hires, and the next attacks`() {
    let market = Market.byHand(value: [[8, 30], [20, 15]], outside: [10, 10])
    #expect(clear(market).match == [1, 0])
    #expect(clear(market).pay == [11, 14])
  }

  @Test func `places and money are spent on whom a lab meets first`() {
    let market = Market.byHand(value: [[50], [90], [70]], outside: [10, 10, 10], quota: [2])
    #expect(clear(market).match == [0, 0, -1])
    let poor = Market.byHand(value: [[50], [90], [70]], outside: [10, 20, 10], freeMoney: [25])
    #expect(clear(poor).match == [0, -1, 0])
    #expect(clear(poor).pay == [11, 0, 11])
  }

  @Test func `the pay of whoever left is there for the next`() {
    // Lab 0 has no money until lab 1 takes its first person from it; then it can keep its second.
    let market = Market.byHand(
      value: [[25, 99], [99, 40]], employer: [0, 0], pay: [20, 20], freeMoney: [0, 200])
    #expect(clear(market).match == [1, 0])
    #expect(clear(market).pay == [21, 39])
  }

  @Test func `people for whom a bid was typed are met first`() {
    var market = Market.byHand(value: [[50], [90]], quota: [1])
    market.type(12, of: 0, for: 1)
    #expect(clear(market).match == [-1, 0])
    #expect(clear(market).pay == [0, 12])
  }
}
