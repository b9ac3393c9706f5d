import Testing

@testable import TalentMarket

/// Markets in which nobody has a job, every lab has one place and any money, and utility is pay plus taste, against
/// SciPy's assignment solver.
///
/// Why the welfare must be optimal exactly: let d be the ladder's step and k = min(people, labs). Where nobody blocks, no
/// pair gains more than the two already get plus d; so what the people get plus d each, and what the labs get, solve the
/// assignment's dual, and by weak duality the optimum is at most `people` × d above the welfare reached. The same holds
/// with d added to the labs instead. All values here are multiples of a grid larger than k × d, and so are the welfares.
///
/// That pay ends within k × d of the least competitive prices is what Demange, Gale & Sotomayor prove of their approximate
/// auction ("Multi-Item Auctions", J. Political Economy 94, 1986), which this market is when everybody has one place.
@Suite struct AssignmentTests {
  static let grid: Int64 = 40

  private static func market(_ seed: Int) -> AssignmentSolver.Market {
    var draw = SplitMix(UInt64(seed) + 3_000_000)
    let (people, labs) = (1 + draw.below(9), 1 + draw.below(9))
    let values = draw.pick([4, 12])
    let tastes = seed % 2 == 0 ? 1 : 4
    return AssignmentSolver.Market(
      value: (0..<people).map { _ in (0..<labs).map { _ in grid * Int64(draw.below(values)) } },
      taste: (0..<people).map { _ in (0..<labs).map { _ in Double(grid) * Double(draw.below(tastes)) } },
      // At least as much as any taste: a salary below 0 would be wanted otherwise, and there is none.
      outside: (0..<people).map { _ in Double(grid) * Double(tastes - 1 + draw.below(3)) })
  }

  @Test func `welfare is optimal, and pay within the bound of the least competitive prices`() throws {
    let known = (0..<400).map(Self.market)
    for (seed, (known, answer)) in zip(known, try AssignmentSolver.solve(known)).enumerated() {
      let labs = known.value[0].count
      let market = Market.byHand(
        value: known.value, taste: known.taste, outside: known.outside, quota: [Int](repeating: 1, count: labs))
      let outcome = KelsoCrawford().clear(market)
      var welfare = 0.0
      var farthest = 0.0
      for person in known.value.indices {
        let lab = Int(outcome.match[person])
        var reached = known.outside[person]
        if lab >= 0 {
          welfare += Double(known.value[person][lab]) + known.taste[person][lab] - known.outside[person]
          reached = Double(outcome.pay[person]) + known.taste[person][lab]
        }
        farthest = max(farthest, abs(reached - answer.utility[person]))
      }
      // The solver's numbers are real numbers; the steps of the ladder are 1.
      #expect(abs(welfare - answer.welfare) < 1e-6, "seed \(seed)")
      #expect(farthest <= Double(min(known.value.count, labs)) + 1e-6, "seed \(seed)")
    }
  }
}
