import Foundation
import TalentMarket
import Testing

@testable import Experiments

/// Two amounts of which the level reached is √(x) + √(y), with luck that all points share.
private func frontier(threads: Int = 1, noise: Double = 0.2) -> PointSampler {
  let luck = ReplicateLuck(seed: 17)
  return sampler(present: [100, 100], threads: threads) { point, replicate in
    max(0, point[0] - 100).squareRoot() + max(0, point[1] - 100).squareRoot()
      + noise * (luck.uniform(replicate) - 0.5)
  }
}

private func axes() -> [SearchAxis] {
  [100, 100].map { SearchAxis(present: $0, allowed: 0...1e6, scale: .factor) }
}

private func price(_ values: [Double]) -> SearchCost {
  SearchCost(money: (values[0] - 100).magnitude + 3 * (values[1] - 100).magnitude)
}

@Suite struct `The cheapest mix` {
  private func run(
    to level: Double, within ceiling: Double? = nil, threads: Int = 1, isPriced: [Bool] = [true, true],
    cost: @escaping ([Double], PointSample?) -> SearchCost = { values, _ in price(values) }
  ) -> CheapestChange {
    var search = MixSearch(
      axes(), isPriced: isPriced, to: SearchLevel(level, .atLeast, of: .mean), within: ceiling, runs: 256,
      in: frontier(threads: threads), cost: cost)
    return search.run()
  }

  @Test func `of a quadratic frontier is the one that calculus gives`() throws {
    // √x + √y = 20 at x + 3y least: x = 9y, so √y = 5, x = 225, y = 25: 300. Alone 400 and 1,200.
    let found = run(to: 20)
    let best = try #require(found.best)
    #expect(found.isReached && best.cost.money < 306 && best.cost.money > 290)
    #expect(abs(best.values[0] - 325) < 40 && abs(best.values[1] - 125) < 12)
    #expect(found.aloneChanges.map { $0.map { Rounding.nearest($0.cost.money / 10) } } == [40, 120])
  }

  @Test func `is never dearer than one number alone`() throws {
    // Both do the same, the second at three times the price: the first alone is best.
    let luck = ReplicateLuck(seed: 5)
    let sampler = sampler(present: [100, 100]) { point, replicate in
      point[0] + point[1] + 0.1 * luck.uniform(replicate)
    }
    var search = MixSearch(
      axes(), isPriced: [true, true], to: SearchLevel(260, .atLeast, of: .mean), runs: 128, in: sampler
    ) { values, _ in price(values) }
    let found = search.run()
    let best = try #require(found.best)
    #expect(best.values[1] == 100 && abs(best.values[0] - 160) < 0.5)
  }

  @Test func `within a sum that is too small is the best that the sum buys`() throws {
    let found = run(to: 20, within: 75)
    let best = try #require(found.best)
    // √x + √y at x + 3y = 75 is largest at x = 56.25, y = 6.25: 10.
    #expect(!found.isReached && best.cost.money <= 75)
    #expect(SearchLevel(20, .atLeast, of: .mean).estimate(best.sample) > 9.8)
    #expect(run(to: 9, within: 75).isReached)
  }

  @Test func `spends nothing where what has no price is enough, and shows what it spares`() throws {
    let found = run(to: 20, isPriced: [true, false]) { values, _ in
      SearchCost(money: (values[0] - 100).magnitude, effort: (values[1] - 100).magnitude / 100)
    }
    let best = try #require(found.best)
    #expect(best.cost.money == 0 && abs(best.values[1] - 500) < 6)
    #expect(found.mixes.count == 3)
    for mix in found.mixes { #expect(mix.cost.money > 0 && mix.cost.money < 400 && mix.cost.effort < 4) }
  }

  @Test func `downward is found as well as upward`() throws {
    let luck = ReplicateLuck(seed: 6)
    let sampler = sampler(present: [100, 100]) { point, replicate in
      point[1] / point[0] + 0.01 * luck.uniform(replicate)
    }
    var search = MixSearch(
      axes(), isPriced: [true, true], to: SearchLevel(2, .atLeast, of: .mean), runs: 128, in: sampler
    ) { values, _ in price(values) }
    let best = try #require(search.run().best)
    // y = 2x: lowering x alone costs 50, raising y alone 300; any mix is dearer.
    #expect(best.values[0] < 52 && best.values[1] == 100)
  }

  @Test func `counts what is only known from replicates`() throws {
    let found = run(to: 20) { values, sample in
      SearchCost(money: price(values).money + (sample.map { 2 * $0.value.mean } ?? 0))
    }
    #expect(abs(try #require(found.best).cost.money - 340) < 8)
  }

  @Test func `is the same for 1, 2 and 7 threads to the bit`() {
    func told(_ threads: Int) -> [Double] {
      let found = run(to: 20, threads: threads)
      return (found.mixes + [found.best].compactMap(\.self)).flatMap {
        $0.values + [$0.sample.value.mean, $0.cost.money]
      }
    }
    #expect(told(2) == told(1) && told(7) == told(1))
  }
}
