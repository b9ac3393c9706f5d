import TalentMarket
import Testing

@testable import Experiments

/// Every statistic of a summary, as bits, so that −0 and NaN compare too.
func statistics(_ summary: Summary) -> [UInt64] {
  ([summary.mean, summary.standardDeviation, summary.standardError]
    + summary.quantiles([0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1])).map(\.bitPattern)
    + [summary.count, summary.undefinedCount, summary.infiniteCount].map(UInt64.init)
}

func summary(of values: [Double]) -> Summary {
  var summary = Summary()
  summary.add(values)
  return summary
}

/// Samples of every kind of number that may come.
let samples: [(name: String, values: [Double])] = {
  var numbers = SeededNumbers(state: 11)
  func draw(_ count: Int, _ value: (inout SeededNumbers) -> Double) -> [Double] {
    (0..<count).map { _ in value(&numbers) }
  }
  return [
    ("near sixty", draw(1500) { 60 + Double.random(in: -0.1...0.1, using: &$0) }),
    ("both signs", draw(1000) { Double.random(in: -3...5, using: &$0) }),
    ("dollars", draw(1000) { Double(Int.random(in: 1...2_000_000_000, using: &$0)) }),
    ("heads", draw(1000) { Double(Int.random(in: 0...40, using: &$0)) }),
    ("at the limit", (0..<256).map { Double($0) + 0.1 }), ("past the limit", (0..<257).map { Double($0) + 0.1 }),
    ("any bits", draw(700) { Double(bitPattern: $0.next()) }),
    ("denormal", draw(400) { Double(bitPattern: $0.next() & 0x000F_FFFF_FFFF_FFFF) }),
    ("huge", draw(400) { $0.next() & 1 == 0 ? 1.7e308 : -1.6e308 }), ("one", [0.1]), ("none", []),
    ("zeros", [0, -0.0, 0, -0.0, 1, -1]), ("not finite", [.nan, 1, .infinity, 2, -.infinity, .nan, 3]),
  ]
}()

@Suite struct `A summary` {
  @Test(arguments: samples.indices)
  func `depends neither on order nor on division`(index: Int) {
    let values = samples[index].values
    let expected = statistics(summary(of: values))
    var numbers = SeededNumbers(state: UInt64(index))
    for parts in [1, 2, 7, 40] {
      let shuffled = values.shuffled(using: &numbers)
      var pieces = (0..<parts).map { _ in Summary() }
      // Some in one go, some alone.
      for (place, value) in shuffled.enumerated() where place % 2 == 0 { pieces[place % parts].add(value) }
      for part in 0..<parts {
        let rest = shuffled.indices.filter { $0 % 2 == 1 && $0 % parts == part }
        pieces[part].add(rest.map { shuffled[$0] })
      }
      var whole = Summary()
      for piece in pieces.shuffled(using: &numbers) { whole.add(piece) }
      #expect(statistics(whole) == expected, "\(samples[index].name) in \(parts) parts")
    }
  }

  // NIST, Statistical Reference Datasets, univariate summary statistics.
  @Test func `has the certified mean and deviation of data that cancel`() {
    func alternating(_ whole: Double) -> [Double] {
      [whole + 0.2] + (0..<1000).map { whole + ($0 % 2 == 0 ? 0.1 : 0.3) }
    }
    let first = summary(of: [10_000_001, 10_000_003, 10_000_002])
    #expect(first.mean == 10_000_002 && first.standardDeviation == 1)
    for (whole, closeness) in [(1.0, 1e-14), (1_000_000, 1e-9), (10_000_000, 1e-8)] {
      let found = summary(of: alternating(whole))
      #expect(abs(found.mean / (whole + 0.2) - 1) < 1e-15)
      #expect(abs(found.standardDeviation / 0.1 - 1) < closeness)
    }
  }

  @Test func `loses nothing between the largest and the smallest numbers`() {
    #expect(summary(of: [1.7e308, 3, -1.7e308]).mean == 1)
    #expect(summary(of: [1e300, 1e-300, -1e300, 1e-300]).mean == 0.5e-300)
    let largest = summary(of: [Double](repeating: .greatestFiniteMagnitude, count: 1000))
    #expect(largest.mean == .greatestFiniteMagnitude && largest.standardDeviation == 0)
    let smallest = summary(of: [.leastNonzeroMagnitude, 3 * .leastNonzeroMagnitude])
    #expect(smallest.mean == 2 * .leastNonzeroMagnitude)
    // The square of either overflows or vanishes.
    #expect(abs(summary(of: [1e200, -1e200]).standardDeviation / (1e200 * 2.0.squareRoot()) - 1) < 1e-15)
    #expect(abs(summary(of: [1e-200, -1e-200]).standardDeviation / (1e-200 * 2.0.squareRoot()) - 1) < 1e-15)
  }

  @Test func `equal values have that mean and no deviation, whatever their number`() {
    for value in [0.1, -0.7, 1.0 / 3, 4e8, 0x1p-1030] {
      for count in [1, 2, 3, 7, 64, 65, 1000] {
        let found = summary(of: [Double](repeating: value, count: count))
        #expect(found.mean == value)
        #expect(count == 1 ? found.standardDeviation.isNaN : found.standardDeviation == 0)
        #expect(found.quantiles([0.05, 0.5, 0.95]) == [value, value, value])
      }
    }
  }

  @Test func `the mean is the exact one, rounded once`() {
    var numbers = SeededNumbers(state: 3)
    for _ in 0..<100 {
      let count = Int.random(in: 1...20, using: &numbers)
      let values = (0..<count).map { _ in Double(Int64.random(in: -1 << 52...1 << 52, using: &numbers)) }
      let total = values.reduce(Int128(0)) { $0 + Int128($1) }
      // 2⁶⁴ more digits than the quotient needs, the last of them set when any is beyond.
      let scaled = total << 64
      var quotient = scaled / Int128(count)
      if scaled % Int128(count) != 0 { quotient |= 1 }
      #expect(summary(of: values).mean == Double(quotient) * 0x1p-64)
    }
  }

  @Test func `the deviation is that of the literal sum of squares`() {
    var numbers = SeededNumbers(state: 5)
    for _ in 0..<100 {
      let values = (0..<50).map { _ in Double.random(in: 0...1, using: &numbers) }
      let mean = values.reduce(0, +) / 50
      let literal = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 49).squareRoot()
      #expect(abs(summary(of: values).standardDeviation / literal - 1) < 1e-13)
    }
  }

  @Test func `what is not finite is counted apart`() {
    let found = summary(of: [.nan, 1, .infinity, 2, -.infinity, .nan, 3])
    #expect(found.count == 3 && found.undefinedCount == 2 && found.infiniteCount == 2)
    #expect(found.mean == 2 && found.standardDeviation == 1 && found.minimum == 1 && found.maximum == 3)
    let nothing = summary(of: [.nan, .nan])
    #expect(nothing.mean.isNaN && nothing.minimum.isNaN && nothing.maximum.isNaN)
  }
}
