import TalentMarket
import Testing

@testable import Experiments

@Suite struct `A search for parameters` {
  private let luck = ReplicateLuck(seed: 4)

  /// Means of noisy functions of a point over 64 replicates.
  private func means(_ values: [Double], _ functions: [([Double]) -> Double]) -> [Summary] {
    functions.enumerated().map { place, function in
      var summary = Summary()
      summary.add((1...64).map { function(values) + 0.1 * (luck.uniform($0, UInt64(place)) - 0.5) })
      return summary
    }
  }

  private func parameter(_ start: Double) -> MomentParameter { MomentParameter(low: 0, high: 2, start: start) }

  /// Curved, and each depends on both.
  private let curved: [([Double]) -> Double] = [{ $0[0] * $0[0] + 0.3 * $0[1] }, { $0[1] / (1 + 0.5 * $0[0]) }]

  @Test func `comes back to what the data were made with`() throws {
    let data = means([1.2, 0.7], curved).map { MomentTarget($0.mean, within: 0.05) }
    for start in [[0.84, 0.49], [1.56, 0.91], [0.1, 1.9]] {
      var search = MomentSearch(start.map(parameter), to: data, runs: 64, budget: 6400) { means($0, curved) }
      let found = search.run()
      let fit = try #require(found)
      #expect(fit.ending == .converged && fit.flat.isEmpty)
      #expect(zip(fit.best.values, [1.2, 0.7]).allSatisfy { ($0 - $1).magnitude < 0.01 }, "\(fit.best.values)")
      #expect(fit.runs == fit.points * 64 && fit.runs <= 6400)
    }
  }

  @Test func `stays within the ranges, and begins at the nearer bound`() throws {
    var asked: [[Double]] = []
    var search = MomentSearch(
      [parameter(5), parameter(1)], to: [MomentTarget(9, within: 0.1), MomentTarget(0.5, within: 0.1)], runs: 64,
      budget: 6400
    ) {
      asked.append($0)
      return means($0, curved)
    }
    let found = search.run()
    let fit = try #require(found)
    #expect(fit.start.values == [2, 1] && fit.best.values[0] == 2)
    #expect(asked.allSatisfy { $0.allSatisfy { (0...2).contains($0) } })
  }

  @Test func `plays no more than its budget and keeps the best`() throws {
    let data = [MomentTarget(1.6, within: 0.01), MomentTarget(0.4, within: 0.01)]
    for points in 1...6 {
      var played = 0
      var search = MomentSearch([parameter(0.2), parameter(1.8)], to: data, runs: 64, budget: points * 64 + 63) {
        played += 1
        return means($0, curved)
      }
      let found = search.run()
      let fit = try #require(found)
      #expect(fit.ending == .budgetSpent && fit.points == points && played == points)
      #expect(fit.best.sum <= fit.start.sum)
    }
  }

  @Test func `that is stopped keeps the best so far, and nothing when nothing was played`() {
    let data = [MomentTarget(1.6, within: 0.01), MomentTarget(0.4, within: 0.01)]
    for limit in 0...5 {
      var played = 0
      var search = MomentSearch([parameter(0.2), parameter(1.8)], to: data, runs: 64, budget: 6400) { values in
        guard played < limit else { return nil }
        played += 1
        return means(values, curved)
      }
      let fit = search.run()
      #expect(limit == 0 ? fit == nil : fit?.ending == .cancelled && fit?.points == limit)
    }
  }

  @Test func `says which parameters the targets cannot tell`() {
    let useless: [([Double]) -> Double] = [{ $0[0] }, { 2 * $0[0] }]
    var search = MomentSearch(
      [parameter(1), parameter(1)], to: [MomentTarget(1.5, within: 0.01), MomentTarget(3, within: 0.01)], runs: 64,
      budget: 6400
    ) { means($0, useless) }
    let found = search.run()
    #expect(found?.flat == [[1]])
    let sums: [([Double]) -> Double] = [{ $0[0] + $0[1] }, { 3 * ($0[0] + $0[1]) }]
    var other = MomentSearch(
      [parameter(1), parameter(1)], to: [MomentTarget(1.5, within: 0.01), MomentTarget(4.5, within: 0.01)], runs: 64,
      budget: 6400
    ) { means($0, sums) }
    let both = other.run()
    #expect(both?.flat == [[0, 1]])
  }

  // With a fifth of its ranges the first moves the second target by .4 bars at most, the other by 1.6 and more.
  @Test(arguments: [(0.1, [[0, 1]]), (0.4, [])]) func `says so where they could be told but would stay within the bars`(
    weight: Double, flat: [[Int]]
  ) {
    let functions: [([Double]) -> Double] = [{ $0[0] + $0[1] }, { weight * ($0[0] - $0[1]) }]
    var search = MomentSearch(
      [parameter(1), parameter(0.5)], to: [MomentTarget(2, within: 0.1), MomentTarget(weight * 0.4, within: 0.1)],
      runs: 64, budget: 6400
    ) { means($0, functions) }
    let found = search.run()
    #expect(found?.flat == flat)
  }

  @Test func `leaves points that have no mean`() throws {
    let broken: [([Double]) -> Double] = [{ $0[0] > 1 ? .nan : $0[0] }, { $0[1] }]
    var search = MomentSearch(
      [parameter(0.5), parameter(0.5)], to: [MomentTarget(1.4, within: 0.1), MomentTarget(1, within: 0.1)], runs: 64,
      budget: 6400
    ) { means($0, broken) }
    let found = search.run()
    let fit = try #require(found)
    #expect(fit.best.sum.isFinite && fit.best.values[0] <= 1)
  }

  @Test(arguments: [
    (0.4, 0.01, 0.123_456, 0.12346), (1, 0, 0.5, 0.5), (4e8, 1e8, 123_456_789, 123_460_000), (1e-3, 0, 5e-4, 5e-4),
  ]) func `values are round`(high: Double, low: Double, wanted: Double, value: Double) {
    #expect(MomentParameter(low: low, high: high, start: low).value(wanted) == value)
  }
}
