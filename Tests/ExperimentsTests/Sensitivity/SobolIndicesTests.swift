import Testing

@testable import Experiments

@Suite struct `Shares of variance` {
  /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on [−π, π]³ (Ishigami & Homma 1990).
  private func ishigami(_ point: [Double]) -> Double {
    let x = point.map { (2 * $0 - 1) * Double.pi }
    let (first, second) = (sine(x[0]), sine(x[1]))
    return first + 7 * second * second + 0.1 * x[2] * x[2] * x[2] * x[2] * first
  }

  // A Taylor series to beyond double precision on [−π, π]: tests link no mathematics library either.
  private func sine(_ x: Double) -> Double {
    var term = x
    var sum = x
    for n in 1...14 {
      term *= -x * x / Double(2 * n * (2 * n + 1))
      sum += term
    }
    return sum
  }

  @Test(arguments: [1, 2, 2025] as [UInt64]) func `of the Ishigami function lie around its closed form`(seed: UInt64) {
    let design = SensitivityDesign(rows: 2048, inputs: 3, seed: seed)
    let indices = SobolIndices((0..<design.count).map { ishigami(design[$0]) }, of: design, seed: seed, resamples: 200)
    for (input, (first, total)) in zip([0.3139, 0.4424, 0], [0.5576, 0.4424, 0.2437]).enumerated() {
      let (S1, ST) = (indices.first[input], indices.total[input])
      #expect(S1.low <= first && first <= S1.high, "S1 of input \(input): \(S1)")
      #expect(ST.low <= total && total <= ST.high, "ST of input \(input): \(ST)")
      #expect(S1.high - S1.low < 0.16 && ST.high - ST.low < 0.16)
    }
    // 1/2 + 7²/8 + 0.1·π⁴/5 + 0.1²·π⁸/18
    #expect(abs(indices.variance - 13.8446) < 0.3)
  }

  @Test func `of a sum add up to one, and an input that does nothing has none`() {
    let design = SensitivityDesign(rows: 2048, inputs: 3, seed: 7)
    let indices = SobolIndices(
      (0..<design.count).map { 1e9 + 3 * design[$0][0] + 4 * design[$0][1] }, of: design, seed: 7, resamples: 50)
    #expect(abs(indices.first[0].value - 0.36) < 0.01)
    #expect(abs(indices.first[1].value - 0.64) < 0.01)
    #expect(indices.first[2].value == 0 && indices.total[2].value == 0)
    #expect(indices.total[2].low == 0 && indices.total[2].high == 0)
  }

  @Test func `of something that does not vary are not numbers`() {
    let design = SensitivityDesign(rows: 16, inputs: 2, seed: 1)
    let indices = SobolIndices([Double](repeating: 4, count: design.count), of: design, seed: 1, resamples: 5)
    #expect(indices.variance == 0)
    #expect(indices.first.allSatisfy { $0.value.isNaN && $0.low.isNaN })
  }
}
