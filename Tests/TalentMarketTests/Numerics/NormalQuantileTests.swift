import Testing

@testable import TalentMarket

struct NormalQuantileTests {
  @Test func `quantiles agree with the values published with AS 241`() {
    #expect((NormalQuantile.value(at: 0.25) + 0.6744897501960817).magnitude < 2e-16)
    #expect((NormalQuantile.value(at: 0.001) + 3.090232306167814).magnitude < 1e-15)
    #expect((NormalQuantile.value(at: 1e-20) + 9.262340089798408).magnitude < 4e-15)
  }

  @Test func `quantiles are within 8 parts in ten to the sixteenth of the exact ones`() {
    let words = NormalQuantilePoints.text.split { $0 == " " || $0 == "\n" }
      .map { Double(bitPattern: UInt64($0, radix: 16)!) }
    for i in stride(from: 0, to: words.count, by: 2) {
      let value = NormalQuantile.value(at: words[i])
      #expect((value - words[i + 1]).magnitude <= 8e-16 * words[i + 1].magnitude, "p = \(words[i])")
    }
  }

  @Test func `quantiles have the limits of the normal`() {
    #expect(NormalQuantile.value(at: 0.5) == 0)
    #expect(NormalQuantile.value(at: 0) == -.infinity)
    #expect(NormalQuantile.value(at: 1) == .infinity)
    #expect(NormalQuantile.value(at: -0.1).isNaN)
    #expect(NormalQuantile.value(at: 1.1).isNaN)
    #expect(NormalQuantile.value(at: .nan).isNaN)
  }
}
