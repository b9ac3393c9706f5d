import Expressions
import Testing

@testable import Shell

private func ticks(_ values: [Double], _ step: Double, _ unit: Expressions.Unit, _ language: Language = .english)
  -> [String]
{
  values.map { NumberStyle(language).tick($0, step: step, unit: unit) }
}

@Test func `ticks have the digits that tell them apart`() {
  #expect(ticks([0, 5e8, 1e9, 1.5e9], 5e8, .dollars) == ["$0", "$500M", "$1.0B", "$1.5B"])
  #expect(ticks([1e9, 1.02e9], 2e7, .dollars) == ["$1.00B", "$1.02B"])
  #expect(ticks([-2e6, 0], 2e6, .dollars) == ["−$2M", "$0"])
  #expect(ticks([0.5, 1], 0.5, .share) == ["50%", "100%"])
  #expect(ticks([0.001, 0.0015], 0.0005, .share) == ["0.10%", "0.15%"])
  #expect(ticks([0, 0.2], 0.2, .months) == ["0.0", "0.2"])
  #expect(ticks([9000, 10_000], 1000, .plain) == ["9k", "10k"])
  #expect(ticks([9500, 10_000], 500, .plain) == ["9,500", "10,000"])
  #expect(ticks([1e6, 1.5e6], 5e5, .h100e) == ["1.0M", "1.5M"])
  #expect(ticks([5e8, 1e9], 5e8, .dollars, .french) == ["500\u{A0}M$", "1,0\u{A0}G$"])
}
