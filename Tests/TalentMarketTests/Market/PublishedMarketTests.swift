import Foundation
import Testing

@testable import TalentMarket

/// The markets among the published and precomputed answers; each test names the source that its entry names.
private struct PublishedMarkets: Decodable {
  struct Auction: Decodable {
    var values_buyer_by_item: [[Int64]]?
    var values_item_by_buyer: [[Int64]]?
    var reserve: [Double]?
    var welfare: Int64
  }
  struct GrossSubstitutes: Decodable {
    var values: [Int64]
    var budget: Int64
    var prices1: [Int64]
    var prices2: [Int64]
    var demand1: [Int]
    var demand2: [Int]
  }
  struct Budgets: Decodable {
    struct Process: Decodable {
      var assignment: [Int32]
      var wages: [Int64]
    }
    var v: [[Int64]]
    var taste: [[Double]]
    var B: [Int64]
    var KelsoCrawford_eps1_no_budget: Process
    var KelsoCrawford_eps1_with_budget_as_demand_constraint: Process
  }
  struct FixedWages: Decodable {
    var w: [[Int64]]
    var B: [Int64]
    var worker_pref_best_first: [[Int]]
  }
  var assignment_min_prices: [Auction]
  var budget_breaks_gross_substitutes: GrossSubstitutes
  var no_stable_outcome_with_budgets: Budgets
  var no_stable_outcome_fixed_wages: FixedWages

  static func load() throws -> PublishedMarkets {
    try JSONDecoder().decode(PublishedMarkets.self, from: fixture("market_vectors.json"))
  }
}

/// Rows to columns.
private func transposed<Entry>(_ rows: [[Entry]]) -> [[Entry]] {
  rows[0].indices.map { column in rows.map { $0[column] } }
}

@Suite struct PublishedMarketTests {
  /// One place a lab; a step of the ladder is a hundredth of the published unit.
  private func auction(_ values: [[Int64]], reserve: [Double]) -> Market {
    .byHand(
      value: values.map { $0.map { $0 * 100 } }, outside: reserve.map { $0 * 100 },
      quota: [Int](repeating: 1, count: values[0].count))
  }

  /// Gains of everybody over their reserve, in published units.
  private func welfare(_ market: Market, _ outcome: MarketOutcome) -> Int64 {
    (0..<market.count).reduce(0) { sum, person in
      outcome.match[person] < 0 ? sum : sum + market.value[market.index(person, Int(outcome.match[person]))] / 100
    }
  }

  /// FlyingWorkshop/market-design (Stanford), multi-unit-auctions-with-matching; prices by linear programming.
  @Test func `the market-design book's auction ends at its least competitive prices, 10 and 30`() throws {
    let published = try PublishedMarkets.load().assignment_min_prices[0]
    let market = auction(transposed(try #require(published.values_buyer_by_item)), reserve: [0, 0])
    let outcome = KelsoCrawford().clear(market)
    #expect(outcome.match == [1, 0])
    #expect(welfare(market, outcome) == published.welfare)
    for (price, least) in zip(outcome.pay, [1000, 3000]) { #expect(abs(price - Int64(least)) <= 2) }
    #expect(market.blockingPairs(of: outcome).isEmpty)
  }

  /// QuantEcon, lecture house_auction; least competitive prices of the continuum by linear programming.
  @Test func `QuantEcon's house auction ends at the efficient match and its least competitive prices`() throws {
    let published = try PublishedMarkets.load().assignment_min_prices[1]
    let market = auction(try #require(published.values_item_by_buyer), reserve: try #require(published.reserve))
    let outcome = KelsoCrawford().clear(market)
    #expect(outcome.match == [2, 1, 0])
    #expect(welfare(market, outcome) == published.welfare)
    for price in outcome.pay { #expect(abs(price - 400) <= 3) }
    #expect(market.blockingPairs(of: outcome).isEmpty)
  }

  /// Why a lab's choice is by surplus and not by the best set that its budget buys.
  @Test func `the best affordable set drops a person whose own salary did not move; a lab's order does not`() throws {
    let published = try PublishedMarkets.load().budget_breaks_gross_substitutes
    func bestSet(_ prices: [Int64]) -> [Int] {
      let sets = (0..<8).map { mask in (0..<3).filter { mask >> $0 & 1 == 1 } }
      return sets.filter { $0.reduce(0) { $0 + prices[$1] } <= published.budget }
        .max { left, right in
          left.reduce(0) { $0 + published.values[$1] - prices[$1] }
            < right.reduce(0) { $0 + published.values[$1] - prices[$1] }
        } ?? []
    }
    #expect(bestSet(published.prices1) == published.demand1)
    #expect(bestSet(published.prices2) == published.demand2)
    for prices in [published.prices1, published.prices2] {
      // Nobody comes below the price asked.
      let market = Market.byHand(
        value: published.values.map { [$0] }, outside: prices.map { Double($0 - 1) }, freeMoney: [published.budget])
      let outcome = KelsoCrawford().clear(market)
      #expect(outcome.match == [0, -1, -1])
      #expect(!market.blockingPairs(of: outcome).contains { $0.kind == .free })
      #expect(market.unmetPairs(of: outcome).map(\.obstacle) == [.noMoney, .noMoney])
    }
  }

  /// An exhaustive search found no stable outcome under these budgets (after Mongell & Roth 1986).
  @Test func `budgets strand nobody who has a willing employer, even where nothing is stable`() throws {
    let published = try PublishedMarkets.load().no_stable_outcome_with_budgets
    let free = Market.byHand(value: transposed(published.v), taste: transposed(published.taste))
    let unbound = KelsoCrawford().clear(free)
    #expect(unbound.match == published.KelsoCrawford_eps1_no_budget.assignment)
    #expect(unbound.pay == published.KelsoCrawford_eps1_no_budget.wages)
    #expect(free.blockingPairs(of: unbound).isEmpty)
    var bound = free
    bound.freeMoney = published.B
    // The naive process leaves worker 0 without a job.
    let naive = published.KelsoCrawford_eps1_with_budget_as_demand_constraint
    #expect(naive.assignment[0] == -1)
    let outcome = KelsoCrawford().clear(bound)
    #expect(!outcome.match.contains(-1))
    #expect(bound.brokenRules(outcome) == [])
    #expect(!bound.blockingPairs(of: outcome).contains { $0.kind == .free })
  }

  /// Wages fixed by typed bids; an exhaustive search found no stable outcome.
  @Test func `at fixed wages budgets hold and nobody is left apart`() throws {
    let published = try PublishedMarkets.load().no_stable_outcome_fixed_wages
    let workers = published.worker_pref_best_first.count
    let rank = published.worker_pref_best_first.map { order in
      published.B.indices.map { lab in Double(10 * (order.count - (order.firstIndex(of: lab) ?? 0))) }
    }
    var market = Market.byHand(
      value: [[Int64]](repeating: [0, 0], count: workers), taste: rank, freeMoney: published.B)
    for worker in 0..<workers {
      for lab in published.B.indices { market.type(published.w[lab][worker], of: lab, for: worker) }
    }
    let outcome = KelsoCrawford().clear(market)
    #expect(market.brokenRules(outcome) == [])
    #expect(!market.blockingPairs(of: outcome).contains { $0.kind == .free })
    for (worker, lab) in outcome.match.enumerated() where lab >= 0 {
      #expect(outcome.pay[worker] == published.w[Int(lab)][worker])
    }
  }
}
