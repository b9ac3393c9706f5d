public import TalentMarket

/// A market of a given size as the model opens it: log-pay preferences, most people employed, some without work, places
/// and money short at some labs.
public struct MarketSample: Hashable, Sendable {
  /// How many people are open to offers.
  public let participants: Int
  /// How many labs bid.
  public let labs: Int

  /// A market of `participants` × `labs`.
  public init(_ participants: Int, _ labs: Int) {
    self.participants = participants
    self.labs = labs
  }

  /// The markets that are timed, smallest first.
  public static let all = [MarketSample(80, 6), MarketSample(600, 20), MarketSample(100_000, 64)]

  /// The name, such as `600 × 20`.
  public var name: String { "\(participants) × \(labs)" }

  /// The mechanisms worth timing: the largest market is for the default alone.
  public var mechanisms: [any MarketMechanism] { participants > 10_000 ? [KelsoCrawford()] : Mechanisms.all }

  /// The market: of a world in which 18 to 25 % of those open are without work, about as in the flagship's second turn.
  ///
  /// The employed and their world are drawn first; who of them is open does not depend on how many are without work, so
  /// that as many of the latter are added as are lacking.
  public func market(seed: UInt64 = 2025) -> Market {
    // Of the employed 12 % look around or are approached.
    let people = Swift.max(participants * 69 / 10, 10 * labs)
    var scenario = LargeWorld(people: people, labs: labs, seed: seed).scenario
    // Fixed here, since the number of people at load is about to grow.
    for lab in scenario.labs.indices {
      let declared = scenario.labs[lab]
      let quota = scenario.heads(perThousand: declared.quotaPerThousand ?? 0)
      let scouts = scenario.heads(perThousand: declared.scoutsPerThousand ?? 0)
      scenario.labs[lab].quota = Int(Rounding.nearest(quota))
      scenario.labs[lab].scouts = Int(Rounding.nearest(scouts))
      scenario.labs[lab].quotaPerThousand = nil
      scenario.labs[lab].scoutsPerThousand = nil
    }
    let employed = World(scenario).comingMarket().market
    let lacking = participants - employed.count
    precondition(lacking >= 0, "fewer people are open than a market has room for")
    scenario.cohorts.append(CohortDefinition(name: "Seeking", lab: nil, size: lacking))
    let market = World(scenario).comingMarket().market
    precondition(market.count == participants, "the unemployed open nobody else")
    return market
  }
}
