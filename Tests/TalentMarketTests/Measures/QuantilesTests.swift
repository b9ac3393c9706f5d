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

  @Test(arguments: [1, 1_000, 1_000_000_000])
  func `counted pay has the quantiles of the sorted sample`(_ dollars: Double) {
    for sample in Self.samples {
      let sorted = sample.map { $0 * dollars }.sorted()
      PaySample.with(capacity: sample.count) { nobody in
        var pays = nobody
        for amount in sample { pays.note(Int64(amount * dollars)) }
        #expect(pays.count == sample.count)
        #expect(pays.median == Quantiles.quantile(0.5, ofSorted: sorted))
        for share in [0, 0.3, 0.99, 1] {
          #expect(pays.quantile(share) == Quantiles.quantile(share, ofSorted: sorted))
        }
      }
    }
  }

  @Test func `an empty sample has none`() {
    var nothing: [Double] = []
    #expect(Quantiles.median(of: &nothing) == nil)
    #expect(Quantiles.quantile(0.5, of: &nothing) == nil)
    PaySample.with(capacity: 0) { pays in #expect(pays.median == 0 && pays.quantile(0.99) == 0) }
  }
}
