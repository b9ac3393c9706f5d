import Foundation
import Testing

@testable import TalentMarket

/// Armstrong, Bostrom & Shulman, "Racing to the precipice" (AI & Society 31, 2016).
@Suite struct `The race game` {
  private struct Published: Decodable {
    struct Race: Decodable {
      struct Risk: Decodable {
        var n: Int
        var e: Double
        var mu: Double
        var none: Double
        var `private`: Double
        var `public`: Double
      }
      var risk_1_minus_E_s: [Risk]
    }
    var armstrong_race: Race

    static func risks() throws -> [Race.Risk] {
      try JSONDecoder().decode(Published.self, from: fixture("market_vectors.json")).armstrong_race.risk_1_minus_E_s
    }
  }

  private static let games = [
    RaceGame(teams: 2, enmity: 0.4, capability: 1), RaceGame(teams: 5, enmity: 0.4, capability: 1),
    RaceGame(teams: 3, enmity: 0.9, capability: 0.7),
  ]

  @Test func `the closed forms give the published risks under all three kinds of information`() throws {
    // The table is given to three places, some of them cut and not rounded.
    let risks = try Published.risks()
    #expect(risks.count == 5)
    for risk in risks {
      let game = RaceGame(teams: risk.n, enmity: risk.e, capability: risk.mu)
      #expect((game.riskWithoutInformation - risk.none).magnitude < 1e-3, "\(game)")
      #expect((game.riskWithOwn - risk.private).magnitude < 1e-3, "\(game)")
      #expect((game.riskWithAll - risk.public).magnitude < 1e-3, "\(game)")
    }
  }

  @Test(arguments: games) func `a team that knows its own capability gains by no other safety`(
    game: RaceGame
  ) {
    for own in [0.2, 0.5, 0.9].map({ $0 * game.capability }) {
      let chosen = game.payoff(ofSafety: game.safety(ofOwn: own), own: own)
      for other in 0...50 {
        #expect(game.payoff(ofSafety: Double(other) / 50, own: own) <= chosen + 1e-3, "\(own) \(other)")
      }
    }
  }

  @Test(arguments: games) func `a team that knows nothing gains by no safety close by`(game: RaceGame) {
    let safety = game.safetyWithoutInformation
    let chosen = game.payoffWithoutInformation(ofSafety: safety)
    for step in -20...20 {
      let other = min(1, max(0, safety + Double(step) / 100))
      #expect(game.payoffWithoutInformation(ofSafety: other) <= chosen + 1e-3, "\(other)")
    }
  }

  // The table of closed forms says that all but the leader choose 0; the second would then win, and the leader could
  // do better. Level with the leader is the choice at which neither can.
  @Test(arguments: games) func `where all is known neither the leader nor the second gains by departing`(
    game: RaceGame
  ) {
    for lead in [0.05, 0.1, 0.3, 0.6] {
      let (leader, second) = (game.safety(ofLeaderBy: lead), game.safety(ofSecondAfter: lead))
      let peace = 1 - game.enmity
      func leaderEarns(_ safety: Double) -> Double { lead - safety >= -second - 1e-12 ? safety : peace * second }
      func secondEarns(_ safety: Double) -> Double { -safety > lead - leader + 1e-12 ? safety : peace * leader }
      for other in (0...100).map({ Double($0) / 100 }) {
        #expect(leaderEarns(other) <= leaderEarns(leader) + 1e-12)
        #expect(secondEarns(other) <= secondEarns(second) + 1e-12)
      }
    }
  }

  @Test func `played with the engine's own luck the winner is as unsafe as the closed form says`() {
    let game = RaceGame(teams: 5, enmity: 0.4, capability: 2)
    let luck = RandomStream(seed: 7, replicate: 0)
    let rounds = 20_000
    var sum = 0.0
    var squares = 0.0
    for round in 0..<rounds {
      let skills = (0..<game.teams).map {
        game.capability * luck.uniform(.luck, turn: round, id: UInt64($0))
      }
      let safeties = skills.map(game.safety(ofOwn:))
      let winner = skills.indices.max { skills[$0] - safeties[$0] < skills[$1] - safeties[$1] } ?? 0
      let risk = 1 - safeties[winner]
      sum += risk
      squares += risk * risk
    }
    let mean = sum / Double(rounds)
    let error = ((squares / Double(rounds) - mean * mean) / Double(rounds)).squareRoot()
    #expect((mean - game.riskWithOwn).magnitude < 4 * error)
  }

  @Test func `the engine's safety rises with the lead as the leader's does in the game, and the race takes from it`() {
    var world = World(SampleWorlds.baseline())
    let game = RaceGame(teams: 2, enmity: 0.6, capability: 1)
    let leads = [0.0, 1, 2, 4, 8, 16]
    func engine(_ lead: Double) -> Double {
      world.effectiveSafety(of: 0, lead: lead) / world.labs[0].culture.safety
    }
    for (near, far) in zip(leads, leads.dropFirst()) {
      #expect(engine(near) < engine(far))
      #expect(game.safety(ofLeaderBy: near / 16) <= game.safety(ofLeaderBy: far / 16))
    }
    #expect((engine(0) - (1 - world.parameters[.race])).magnitude < 1e-12)
    #expect(engine(.infinity) == 1)
    let before = engine(2)
    world.parameters[.race] = 0.9
    #expect(engine(2) < before)
  }
}
