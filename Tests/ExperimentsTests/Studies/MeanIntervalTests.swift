import Testing

@testable import Experiments

@Suite struct `The interval of a mean` {
  @Test func `takes its quantiles from Student's distribution, as SciPy has them`() {
    let published: [(degrees: Int, quantile: Double)] = [
      (1, 12.706204736174694), (2, 4.302652729749462), (10, 2.228138851986274), (20, 2.0859634472658644),
      (21, 2.0796138447276795), (22, 2.0738730679040254), (30, 2.0422724563012378), (63, 1.998340542520741),
      (127, 1.9788195347028539), (999, 1.9623414611334493),
    ]
    for (degrees, quantile) in published {
      #expect(abs(StudentQuantile.twoSided95(degreesOfFreedom: degrees) - quantile) < 2e-7)
    }
  }

  @Test func `is a point when all values are the same, and unknown of one value`() {
    var same = Summary()
    same.add([0.1, 0.1, 0.1])
    let interval = MeanInterval(same)
    #expect(interval.halfWidth == 0 && interval.low == 0.1 && interval.high == 0.1)
    var one = Summary()
    one.add(3)
    #expect(MeanInterval(one).halfWidth.isNaN)
    #expect(MeanInterval(Summary()).mean.isNaN)
  }

  @Test func `of five known values is the textbook's`() {
    var summary = Summary()
    summary.add([1, 2, 3, 4, 5])
    // s = √2.5, t₄ = 2.776445.
    #expect(abs(MeanInterval(summary).halfWidth - 2.7764451051977943 * (2.5 / 5).squareRoot()) < 1e-12)
  }

  @Test func `of two samples that are not paired adds their variances`() {
    var (one, other) = (Summary(), Summary())
    one.add([1, 2, 3, 4, 5])
    other.add([2, 4, 6, 8, 10])
    let expected = 2.7764451051977943 * (2.5 / 5 + 10.0 / 5).squareRoot()
    #expect(abs(MeanInterval.unpairedHalfWidth(one, other) - expected) < 1e-12)
  }
}

@Suite struct `Intervals over many seeds` {
  // Uniform numbers squared: skewed as differences of a market are, of mean a third.
  @Test(arguments: [64, 256, 1024]) func `cover the truth in 93 to 97 of 100`(count: Int) {
    var covered = 0
    for seed in 1...500 {
      var summary = Summary()
      let stream = DesignStream(seed: UInt64(seed))
      summary.add(
        (0..<count).map { draw in
          let uniform = stream.uniform(.jitter, draw, 0)
          return uniform * uniform
        })
      let interval = MeanInterval(summary)
      if interval.low <= 1.0 / 3, 1.0 / 3 <= interval.high { covered += 1 }
    }
    #expect((465...485).contains(covered), "\(covered) of 500")
  }
}
