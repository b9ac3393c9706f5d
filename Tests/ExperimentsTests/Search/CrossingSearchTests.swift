import Foundation
import TalentMarket
import Testing

@testable import Experiments

private let half = SearchLevel(0.5, .above, of: .share)

/// The share of replicates whose threshold lies below a coordinate: logistic around `tip`, of a width in coordinates.
private func logistic(
  _ axis: SearchAxis, tip: Double, width: Double, seed: UInt64, threads: Int = 1, isShared: Bool = true
) -> PointSampler {
  let luck = ReplicateLuck(seed: seed)
  return sampler(present: [axis.present], threads: threads) { point, replicate in
    let place = (axis.coordinate(of: point[0]) - axis.coordinate(of: tip)) / width
    let own = isShared ? 0 : point[0].bitPattern
    let threshold = isShared ? luck.logistic(replicate) : ReplicateLuck(seed: seed ^ own).logistic(replicate)
    return place > threshold ? 1 : 0
  }
}

private let money = SearchAxis(present: 1e9, allowed: 0...1e15, scale: .factor)
private let score = SearchAxis(present: 0.5, allowed: 0...1, scale: .difference)

@Suite struct `A crossing that is searched` {
  @Test(arguments: [(1.37, 0.2), (0.6, 0.3), (5.3, 0.15), (1.02, 0.5)])
  func `is covered by its interval in 93 of 100 searches`(factor: Double, width: Double) throws {
    var covered = 0
    for seed in 1...100 {
      let tip = 1e9 * factor
      var search = CrossingSearch(
        money, to: factor > 1 ? half : SearchLevel(0.5, .above, of: .share), runs: 256,
        in: logistic(money, tip: tip, width: factor > 1 ? width : -width, seed: UInt64(seed)))
      let crossing = search.run()
      // Where the present value is so near that chance puts it beyond, nothing is searched.
      guard let found = crossing.tip else {
        covered += crossing.isReachedAtStart ? 1 : 0
        continue
      }
      #expect(crossing.level.isReached(found.reached.sample))
      if let interval = found.interval, interval.contains(tip) { covered += 1 }
    }
    #expect(covered >= 93)
  }

  @Test func `is covered also when points share no luck`() {
    var covered = 0
    for seed in 1...100 {
      let sampler = logistic(score, tip: 0.62, width: 0.1, seed: UInt64(seed), isShared: false)
      var search = CrossingSearch(score, to: half, runs: 512, in: sampler)
      if let interval = search.run().tip?.interval, interval.contains(0.62) { covered += 1 }
    }
    #expect(covered >= 90)
  }

  @Test func `has an interval as wide as its slope and its replicates say`() throws {
    var search = CrossingSearch(score, to: half, runs: 1024, in: logistic(score, tip: 0.7, width: 0.05, seed: 3))
    let crossing = search.run()
    let interval = try #require(crossing.tip?.interval)
    // A logistic rises by 1/4 a width: 2 · 1.96 · ½/√1024 is 0.061 of likelihood, 0.245 widths.
    let width = interval.upperBound - interval.lowerBound
    #expect(width > 0.008 && width < 0.017)
    #expect(abs(crossing.tip!.reached.value - 0.7) < 0.02)
  }

  @Test func `plays far values seldom and near ones often`() {
    var search = CrossingSearch(money, to: half, runs: 1024, in: logistic(money, tip: 3e9, width: 0.1, seed: 5))
    let crossing = search.run()
    for tried in crossing.tried {
      let distance = abs(tried.coordinate - money.coordinate(of: 3e9))
      if distance > 0.6 { #expect(tried.sample.runs == 64, "\(tried.value)") }
    }
    #expect(crossing.tried.contains { $0.sample.runs == 1024 })
  }

  @Test func `is the one that takes the smaller change`() throws {
    // Above one half below 0.38 and above 0.9.
    let luck = ReplicateLuck(seed: 11)
    let sampler = sampler(present: [0.5]) { point, replicate in
      point[0] + 0.01 * luck.logistic(replicate) < 0.38 || point[0] + 0.01 * luck.logistic(replicate) > 0.9 ? 1 : 0
    }
    var search = CrossingSearch(score, to: half, runs: 256, in: sampler)
    let tip = try #require(search.run().tip)
    #expect(abs(tip.reached.value - 0.38) < 0.01)
  }

  @Test func `shows where the likelihood turns back`() throws {
    let luck = ReplicateLuck(seed: 12)
    let sampler = sampler(present: [1e9]) { point, replicate in
      let place = money.coordinate(of: point[0]) + 0.05 * luck.logistic(replicate)
      return place > 0.3 && place < 0.8 ? 1 : 0
    }
    var search = CrossingSearch(money, to: half, runs: 256, in: sampler)
    let crossing = search.run()
    let reversal = try #require(crossing.reversal)
    #expect(reversal.first.value < reversal.second.value && reversal.second.value >= 2e9)
    #expect(abs(money.coordinate(of: try #require(crossing.tip).reached.value) - 0.3) < 0.05)
  }

  @Test func `that does not exist is told with the best there is`() {
    let luck = ReplicateLuck(seed: 13)
    let sampler = sampler(present: [0.5]) { point, replicate in luck.uniform(replicate) < 0.4 * point[0] ? 1 : 0 }
    var search = CrossingSearch(score, to: half, runs: 256, in: sampler)
    let crossing = search.run()
    #expect(crossing.tip == nil && crossing.reversal == nil)
    #expect(crossing.best?.value == 1 && crossing.tried.first?.value == 0)
  }

  @Test func `of whole numbers is a whole number, and exact without noise`() throws {
    let quota = SearchAxis(present: 10, allowed: 0...1_000_000, scale: .whole)
    var search = CrossingSearch(
      quota, to: half, runs: 256, in: sampler(present: [10]) { point, _ in point[0] >= 137 ? 1 : 0 })
    let tip = try #require(search.run().tip)
    #expect(tip.reached.value == 137 && tip.before?.value == 136 && tip.far == 137 && tip.near == 136)
  }

  @Test func `is looked for only where somebody said`() throws {
    let axis = SearchAxis(present: 0.5, allowed: 0.6...0.8, scale: .difference, unit: 0.2, isGiven: true)
    let step = sampler(present: [0.5]) { point, _ in point[0] >= 0.7345 ? 1 : 0 }
    var search = CrossingSearch(axis, to: half, runs: 64, in: step)
    let crossing = search.run()
    #expect(abs(try #require(crossing.tip).reached.value - 0.7345) < 0.001)
    #expect(crossing.tried.allSatisfy { (0.6...0.8).contains($0.value) })
    let beyond = sampler(present: [0.5]) { point, _ in point[0] >= 0.55 ? 1 : 0 }
    var other = CrossingSearch(axis, to: half, runs: 64, in: beyond)
    let first = try #require(other.run().tip)
    #expect(first.reached.value == 0.6 && first.before == nil && first.near == nil)
  }

  @Test func `of a mean is where the mean is`() throws {
    let luck = ReplicateLuck(seed: 21)
    var covered = 0
    for seed in 1...100 {
      let luck = ReplicateLuck(seed: luck.seed + UInt64(seed))
      let sampler = sampler(present: [1e9]) { point, replicate in
        let place = money.coordinate(of: point[0])
        return 0.6 + 0.1 * place + 0.05 * (luck.uniform(replicate) - 0.5) * (1 + place)
      }
      var search = CrossingSearch(money, to: SearchLevel(0.68, .atLeast, of: .mean), runs: 256, in: sampler)
      let tip = try #require(search.run().tip)
      #expect(abs(money.coordinate(of: tip.reached.value) - 0.8) < 0.1)
      if let interval = tip.interval, interval.contains(money.value(at: 0.8)) { covered += 1 }
    }
    #expect(covered >= 93)
  }

  @Test func `is the same for 1, 2 and 7 threads to the bit`() {
    func told(_ threads: Int) -> [Double] {
      var search = CrossingSearch(
        money, to: half, runs: 512, in: logistic(money, tip: 1.7e9, width: 0.2, seed: 8, threads: threads))
      let crossing = search.run()
      return crossing.tried.flatMap { [$0.value, $0.sample.value.mean, Double($0.sample.runs)] }
        + [crossing.tip?.near ?? 0, crossing.tip?.far ?? 0]
    }
    #expect(told(2) == told(1) && told(7) == told(1))
  }

  @Test func `keeps what is known when it is stopped`() {
    for after in 0...12 {
      var asked = 0
      let luck = ReplicateLuck(seed: 4)
      let sampler = sampler(
        present: [1e9],
        isCancelled: {
          asked += 1
          return asked > after
        }
      ) { point, replicate in money.coordinate(of: point[0]) - 0.9 > 0.2 * luck.logistic(replicate) ? 1 : 0 }
      var search = CrossingSearch(money, to: half, runs: 256, in: sampler)
      let crossing = search.run()
      #expect(crossing.isCancelled && sampler.runs <= 256 * after)
      #expect(crossing.tried.count <= after)
    }
  }
}

@Suite struct `Wilson's interval` {
  @Test func `is the published one`() {
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    let published: [(Int, Int, Double, Double)] = [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ]
    for (count, trials, low, high) in published {
      let interval = ProportionInterval(share: Double(count) / Double(trials), trials: trials)
      #expect(abs(interval.low - low) < 5e-5 && abs(interval.high - high) < 5e-5)
    }
    #expect(ProportionInterval(share: 0, trials: 0).low.isNaN)
  }
}

@Test func `values are rounded to what can be typed`() {
  #expect(FourFigures.nearest(1_234_567_890) == 1_235_000_000)
  #expect(FourFigures.nearest(0.123456) == 0.1235)
  #expect(FourFigures.nearest(-43.216) == -43.22)
  #expect(FourFigures.nearest(0.0123456, relativeTo: 1) == 0.012)
  #expect(FourFigures.nearest(0) == 0)
  for value in stride(from: 0.001, to: 12, by: 0.0137) {
    let rounded = FourFigures.nearest(value)
    #expect(abs(rounded - value) <= value * 5e-4 && Double("\(rounded)") == rounded)
  }
}
