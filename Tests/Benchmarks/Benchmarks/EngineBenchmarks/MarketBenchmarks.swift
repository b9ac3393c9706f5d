import Benchmark
import BenchmarkWorlds
import TalentMarket

/// One market, cleared without noting offers; and the fast procedure beside the literal one, both noting them.
func timeMarkets() {
  for sample in MarketSample.all {
    for mechanism in sample.mechanisms {
      time("Market \(sample.name), \(mechanism.name)", sample, mechanism, notesOffers: false)
    }
  }
  for sample in MarketSample.all where sample.participants <= 600 {
    time("Side by side \(sample.name), fast", sample, KelsoCrawford(), notesOffers: true)
    time("Side by side \(sample.name), literal", sample, KelsoCrawfordLiteral(), notesOffers: true)
  }
}

private func time(_ name: String, _ sample: MarketSample, _ mechanism: any MarketMechanism, notesOffers: Bool) {
  Benchmark(name) { _, market in
    blackHole(mechanism.clear(market, ClearingRequest(notesOffers: notesOffers)))
  } setup: {
    sample.market()
  }
}
