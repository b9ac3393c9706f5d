import BenchmarkWorlds
import TalentMarket

/// Says what the markets that are timed look like, and what comes out of them.
@main
struct DescribeMarkets {
  static func main() {
    for sample in MarketSample.all {
      let market = sample.market()
      for mechanism in sample.mechanisms {
        let outcome = mechanism.clear(market, ClearingRequest(notesOffers: false))
        let summary = MarketSummary(market, outcome)
        print(
          "\(sample.name), \(mechanism.name): \(summary.unemployed) unemployed, \(summary.moves) moves, "
            + "\(summary.raises) raises; \(summary.labsShortOfPlaces) labs short of places, "
            + "\(summary.labsShortOfMoney) of money; digest \(summary.digest.hexDigits)")
      }
    }
  }
}
