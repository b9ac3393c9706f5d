import Testing

@testable import TalentMarket

/// Order statistics against a sorted copy, on samples with many equal values, as pay on a ladder has.
@Suite struct QuantilesTests {
  /// Samples of every size up to some hundred, of few or many different values.
  static let samples: [[Double]] = (1...120).flatMap { size in
    [3, 40, 1_000_000].map { different in
      let luck = RandomStream(seed: UInt64(different), replicate: UInt32(size))
      return (0..<size * (size % 7 == 0 ? 9 : 1)).map { place in
        Rounding.down(luck.uniform(.luck, turn: 1, id: UInt64(place)) * Double(different))
      }
    }
  }

  @Test func `the median is the middle of the sorted sample`() {
    for sample in Self.samples {
      let sorted = sample.sorted()
      let middle = sorted.count / 2
      var copy = sample
      let expected = sorted.count % 2 == 0 ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
      #expect(Quantiles.median(of: &copy) == expected)
      #expect(copy.sorted() == sorted)
    }
  }

  @Test(arguments: [0, 0.25, 0.5, 0.99, 1])
  func `quantiles are those of the sorted sample`(_ share: Double) {
    for sample in Self.samples {
      var copy = sample
      #expect(Quantiles.quantile(share, of: &copy) == Quantiles.quantile(share, ofSorted: sample.sorted()))
    }
  }

  @Test func `a quantile sought after the median is the same`() throws {
    for sample in Self.samples {
      var copies = (sample, sample)
      let both = try #require(Quantiles.medianAndQuantile(0.99, of: &copies.0))
      #expect(both.median == Quantiles.median(of: &copies.1))
      #expect(both.quantile == Quantiles.quantile(0.99, ofSorted: sample.sorted()))
    }
  }

  @Test func `an empty sample has none`() {
    var nothing: [Double] = []
    #expect(Quantiles.median(of: &nothing) == nil)
    #expect(Quantiles.quantile(0.5, of: &nothing) == nil)
    #expect(Quantiles.medianAndQuantile(0.5, of: &nothing) == nil)
  }
}
