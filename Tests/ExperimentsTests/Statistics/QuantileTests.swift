import TalentMarket
import Testing

@testable import Experiments

@Suite struct `Quantiles of a summary` {
  private let shares = [0, 0.01, 0.05, 0.25, 0.5, 0.6180339887, 0.75, 0.95, 0.99, 1]

  @Test(arguments: samples.indices)
  func `are those of the sorted sample, to the promised error`(index: Int) {
    let sorted = samples[index].values.filter(\.isFinite).sorted()
    guard sorted.count > 0 else { return }
    let found = summary(of: samples[index].values)
    let isFew = Set(sorted.map { $0 + 0 }).count <= 256
    #expect(found.hasExactQuantiles == isFew, "\(samples[index].name)")
    for (share, quantile) in zip(shares, found.quantiles(shares)) {
      guard let reference = Quantiles.quantile(share, ofSorted: sorted) else { continue }
      if isFew {
        #expect(quantile == reference || (reference.isInfinite || abs(quantile - reference) <= abs(reference) * 1e-15))
      } else {
        // Two order statistics enter, each off by less than 2⁻¹¹ of itself.
        let below = Int(share * Double(sorted.count - 1))
        let size = max(sorted[below].magnitude, sorted[min(below + 1, sorted.count - 1)].magnitude)
        let error = abs(quantile / 2 - reference / 2)
        #expect(error <= max(size, 0x1p-1010) * 0x1p-12, "\(samples[index].name) at \(share)")
      }
    }
    #expect(found.minimum == sorted.first && found.maximum == sorted.last)
  }

  @Test func `the smallest and the largest are exact`() {
    let values = samples[0].values
    #expect(summary(of: values).minimum == values.min())
    #expect(summary(of: values).maximum == values.max())
  }

  @Test func `textbook: Hyndman and Fan's seventh definition`() {
    // R: quantile(c(1, 2, 4, 8), c(.1, .5, .9), type = 7)
    let found = summary(of: [8, 1, 4, 2]).quantiles([0.1, 0.5, 0.9])
    #expect(abs(found[0] - 1.3) < 1e-15 && found[1] == 3 && abs(found[2] - 6.8) < 1e-15)
  }

  @Test func `space does not grow with the number of values`() {
    var numbers = SeededNumbers(state: 1)
    var found = Summary()
    var early = 0
    for run in 1...30_000 {
      found.add(100 + Double.random(in: -5...5, using: &numbers))
      if run == 10_000 { early = found.footprint }
    }
    #expect(found.footprint <= early)
    #expect(found.footprint < 2000)
  }

  @Test func `narrow ranges are in order and hold what falls into them`() {
    var numbers = SeededNumbers(state: 2)
    for _ in 0..<5000 {
      let value = Double(bitPattern: numbers.next())
      guard value.isFinite else { continue }
      let (from, to) = BucketCounts.range(of: BucketCounts.key(of: value))
      #expect(from <= value && value <= to || !value.isNormal)
      #expect(to - from <= max(from.magnitude, to.magnitude) * 0x1p-11)
      let other = Double(bitPattern: numbers.next())
      if other.isFinite, value < other { #expect(BucketCounts.key(of: value) <= BucketCounts.key(of: other)) }
    }
  }
}
