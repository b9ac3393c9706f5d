import Testing

@testable import Charts

@Test func `ticks are round and cover the range`() {
  #expect(NiceTicks(covering: 0.13, 0.87, intervals: 5).values == [0, 0.2, 0.4, 0.6, 0.8, 1])
  #expect(NiceTicks(covering: 436e6, 1.3e9, intervals: 5).values == [4e8, 6e8, 8e8, 1e9, 1.2e9, 1.4e9])
  #expect(NiceTicks(covering: -3, 8, intervals: 4).values == [-5, 0, 5, 10])
  #expect(NiceTicks(covering: 0, 1, intervals: 10).values == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
}

@Test func `a range that ends on a tick gets no tick beyond it`() {
  #expect(NiceTicks(covering: 0, 0.1 + 0.2, intervals: 3).values == [0, 0.1, 0.2, 0.3])
  #expect(NiceTicks(covering: 100, 160, intervals: 6).values == [100, 110, 120, 130, 140, 150, 160])
}

@Test func `a range without width is widened around its value`() {
  #expect(NiceTicks(covering: 48, 48, intervals: 4).values == [40, 45, 50, 55])
  #expect(NiceTicks(covering: 0, 0, intervals: 2).values == [0, 0.5, 1])
  #expect(NiceTicks(covering: 2, 2, intervals: 4, isWhole: true).values == [1, 2, 3])
}

@Test func `whole numbers have no ticks between them`() {
  #expect(NiceTicks(covering: 0, 2, intervals: 6, isWhole: true).values == [0, 1, 2])
}

@Test func `any range has ticks, whatever its size`() {
  let ends: [Double] = [
    0, -0.0, 1, -1, 1e-310, 5e-324, 1e15, 1e15 + 1, 1e300, -1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    .infinity, -.infinity, .nan, 0.1, 0.3, 1e-290, 123_456_789,
  ]
  for low in ends {
    for high in ends {
      for intervals in [Int.min, 0, 2, 5, 1000, .max] {
        let ticks = NiceTicks(covering: low, high, intervals: intervals)
        #expect(ticks.values.count >= 2 && ticks.values.count <= max(2, min(1000, intervals)) + 1, "\(low)…\(high)")
        #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 }, "\(low)…\(high)")
        #expect(ticks.step > 0, "\(low)…\(high)")
        for end in [low, high] where end.isFinite && end.magnitude <= 1e300 {
          let slack = ticks.step * 1e-6
          #expect(ticks.values[0] - slack <= end && end <= ticks.range.upperBound + slack, "\(low)…\(high)")
        }
      }
    }
  }
}
