import TalentMarket
import Testing

/// A mechanism of somebody else's, written with nothing but what the library offers: in row order, everybody takes the
/// best of today's contract, the outside option and the opening offers of the labs that still have place and money.
private struct SerialChoice: MarketMechanism {
  static let name = "serial-choice"

  func clear(_ market: Market, _ request: ClearingRequest) -> MarketOutcome {
    var places = market.quota
    var money = market.freeMoney
    var outcome = MarketOutcome(
      match: market.employer, pay: market.pay, isOutside: market.employer.map { $0 < 0 }, highestOffer: [])
    for person in 0..<market.count {
      let employer = Int(market.employer[person])
      var best =
        employer < 0 ? -.infinity : market.utility(person, lab: employer, salary: market.pay[person])
      if market.outsideUtility(person) > best {
        best = market.outsideUtility(person)
        outcome.match[person] = -1
        outcome.pay[person] = 0
        outcome.isOutside[person] = true
      }
      for lab in 0..<market.labCount where lab != employer && places[lab] > 0 {
        let rung = market.opening(person, lab)
        guard rung <= market.lastAcceptableRung(person, lab), market.ladder[rung] <= money[lab] else { continue }
        let utility = market.utility(person, lab: lab, salary: market.ladder[rung])
        guard utility > best else { continue }
        best = utility
        outcome.match[person] = Int32(lab)
        outcome.pay[person] = market.ladder[rung]
        outcome.isOutside[person] = false
      }
      let match = Int(outcome.match[person])
      if match != employer {
        if employer >= 0 { money[employer] += market.pay[person] }
        if match >= 0 {
          money[match] -= outcome.pay[person]
          places[match] -= 1
        }
      }
    }
    return outcome
  }
}

@Suite struct FourthMechanismTests {
  @Test func `a mechanism is added by adding one file`() {
    var world = World(SampleWorlds.raid())
    world.use(SerialChoice())
    let market = world.comingMarket().market
    #expect(market.brokenRules(SerialChoice().clear(market)) == [])
    let record = world.playTurn()
    #expect(record.moves.count > 5)
    #expect(record.raises.isEmpty)
    for move in record.moves { #expect(move.to == .outside || move.pay >= move.previous) }
  }

  @Test(arguments: Mechanisms.all.map(\.name)) func `every listed mechanism plays the flagship within its rules`(
    name: String
  ) throws {
    let mechanism = try #require(Mechanisms.named(name))
    var world = World(SampleWorlds.raid())
    world.use(mechanism)
    for _ in 0..<4 {
      let trace = world.comingMarket()
      #expect(trace.market.brokenRules(trace.outcome) == [])
      #expect(trace.outcome == mechanism.clear(trace.market))
      world.playTurn()
    }
  }

  @Test func `mechanisms are found by name, the default first`() {
    #expect(Mechanisms.all.map(\.name) == ["kelso-crawford", "sealed-bid", "sequential"])
    #expect(Mechanisms.named("serial-choice") == nil)
  }
}
