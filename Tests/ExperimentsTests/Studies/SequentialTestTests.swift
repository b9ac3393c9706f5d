import Testing

@testable import Experiments

@Suite struct `A test that is looked at again and again` {
  @Test func `looks after 64, 128, 256 and 512 replicates, and after the last`() {
    let test = SequentialTest(runs: 1000)
    #expect((1...1100).filter(test.isLook) == [64, 128, 256, 512, 1000])
    #expect((1...1100).filter(SequentialTest(runs: 100).isLook) == [64, 100])
    #expect((1...1100).filter(SequentialTest(runs: 20).isLook) == [20])
  }

  /// As SciPy has them: `scipy.stats.t.ppf(0.9995, n)`.
  @Test(arguments: [(21, 3.819277164275), (63, 3.451768944961), (127, 3.368785298574), (999, 3.300292440399)])
  func `quantiles at 99.9 % are Student's`(degrees: Int, quantile: Double) {
    #expect((StudentQuantile.twoSided999(degreesOfFreedom: degrees) - quantile).magnitude < 3e-4)
  }

  @Test func `a mean on the threshold is taken for another in at most 5.4 % of studies`() {
    let test = SequentialTest()
    var luck = Luck()
    let studies = 1500
    var (decided, early) = (0, 0)
    for _ in 0..<studies {
      var summary = Summary()
      for _ in 0..<1000 {
        summary.add(luck.normal())
        guard test.isLook(after: summary.count), test.side(of: 0, summary, after: summary.count) != .unknown else {
          continue
        }
        decided += 1
        if summary.count < 1000 { early += 1 }
        break
      }
    }
    // Three standard errors above what is promised: 5.4 % of 1,500 is 81, and 0.4 % is 6.
    #expect((35...107).contains(decided), "\(decided)")
    #expect(early <= 13, "\(early)")
  }

  @Test func `what is clear is decided at the first look`() {
    var luck = Luck()
    var summary = Summary()
    for _ in 0..<64 { summary.add(1 + luck.normal()) }
    #expect(SequentialTest().side(of: 0, summary, after: 64) == .above)
    #expect(SequentialTest().side(of: 2, summary, after: 64) == .below)
    #expect(SequentialTest().side(of: summary.mean, summary, after: 1000) == .unknown)
  }

  @Test func `what is always the same is on one side at once, and on the threshold only at the end`() {
    var summary = Summary()
    summary.add([Double](repeating: 3, count: 64))
    #expect(SequentialTest().side(of: 2, summary, after: 64) == .above)
    #expect(SequentialTest().side(of: 3, summary, after: 64) == .unknown)
    #expect(SequentialTest().side(of: 3, summary, after: 1000) == .on)
  }

  @Test func `nothing is known of what exists nowhere`() {
    var summary = Summary()
    summary.add([Double](repeating: .nan, count: 1000))
    #expect(SequentialTest().side(of: 0, summary, after: 1000) == .unknown)
  }
}

/// Sums of twelve uniform numbers, always the same ones.
private struct Luck {
  private var state: UInt64 = 2025

  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      sum += Double(state >> 11) * 0x1p-53
    }
    return sum
  }
}
