import Foundation
import TalentMarket
import Testing

/// The folder of published and precomputed answers.
func fixture(_ name: String, file: String = #filePath) throws -> Data {
  let tests = file.range(of: "/Tests/", options: .backwards).map { String(file[..<$0.lowerBound]) } ?? "."
  return try Data(contentsOf: URL(fileURLWithPath: tests + "/Tests/Fixtures/" + name))
}

struct MarketFixtures: Decodable {
  struct Case: Decodable {
    var emp: [Int32]
    var pay: [Int64]
    var value: [[Int64]]
    var taste: [[Double]]
    var outside: [Double]
    var quota: [Int]
    var free_money: [Int64]
    var first_offer: [Int64]
    var counter: [Bool]
    var increment: Int64
    var match: [Int32]
    var result_pay: [Int64]
    var blocking: [Blocking]

    /// The case as the engine's market.
    var market: Market {
      let ladder = SalaryLadder(increment: increment)
      return Market(
        participants: emp.indices.map { ResearcherID($0) }, labCount: quota.count, ladder: ladder, employer: emp,
        pay: pay, value: value.flatMap(\.self), ceiling: [Int64](repeating: .max, count: quota.count),
        openingOutside: first_offer.map { Int32(ladder.firstRung(atLeast: $0)) },
        openingAtHome: pay.map { Int32(ladder.firstRung(atLeast: $0 + 1)) }, quota: quota, freeMoney: free_money,
        counter: counter, preferences: .quasiLinear(taste: taste.flatMap(\.self), outside: outside))
    }
  }

  /// [kind, lab, researcher, salary]
  struct Blocking: Decodable, Equatable {
    var kind: String
    var lab: Int
    var researcher: Int
    var salary: Int64

    init(_ pair: BlockingPair) {
      kind = pair.kind.rawValue
      lab = pair.lab.index
      researcher = pair.researcher.index
      salary = pair.salary.dollars
    }

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      kind = try values.decode(String.self)
      lab = try values.decode(Int.self)
      researcher = try values.decode(Int.self)
      salary = try values.decode(Int64.self)
    }
  }

  var cases: [Case]

  static func load() throws -> MarketFixtures {
    try JSONDecoder().decode(MarketFixtures.self, from: fixture("market_fixtures.json"))
  }
}

@Suite struct MarketFixtureTests {
  @Test func `the market and its literal reference give every fixture's match, pay and blocking pairs`() throws {
    for (number, known) in try MarketFixtures.load().cases.enumerated() {
      let market = known.market
      for mechanism in [KelsoCrawford(), KelsoCrawfordLiteral()] as [any MarketMechanism] {
        let outcome = mechanism.clear(market)
        #expect(outcome.match == known.match, "case \(number), \(mechanism.name)")
        #expect(outcome.pay == known.result_pay, "case \(number), \(mechanism.name)")
        let blocking = market.blockingPairs(of: outcome).map(MarketFixtures.Blocking.init)
        #expect(blocking == known.blocking, "case \(number), \(mechanism.name)")
      }
    }
  }

  @Test func `the frozen rounds give every fixture without a budget`() throws {
    let unbound = try MarketFixtures.load().cases.filter { $0.free_money.allSatisfy { $0 >= 1_000_000_000 } }
    #expect(unbound.count >= 5)
    for known in unbound {
      let outcome = KelsoCrawfordRounds().clear(known.market)
      #expect(outcome.match == known.match)
      #expect(outcome.pay == known.result_pay)
    }
  }
}
