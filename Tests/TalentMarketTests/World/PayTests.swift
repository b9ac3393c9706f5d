import TalentMarket
import Testing

@Suite struct PayTests {
  @Test func `amounts are rounded to whole dollars, halves away from zero`() {
    for whole in [0, 1, 2, 3, 10_000, 1_234_567, (1 << 51) - 2, (1 << 51) - 1, 1 << 51, (1 << 51) + 1] {
      let amount = Double(whole)
      #expect(Pay(rounding: amount).dollars == Int64(whole))
      #expect(Pay(rounding: amount + 0.5).dollars == Int64(whole) + 1)
      #expect(Pay(rounding: -amount - 0.5).dollars == -Int64(whole) - 1)
      #expect(Pay(rounding: (amount + 0.5).nextDown).dollars == Int64(Rounding.nearest((amount + 0.5).nextDown)))
      #expect(Pay(rounding: (amount + 0.5).nextUp).dollars == Int64(Rounding.nearest((amount + 0.5).nextUp)))
    }
  }

  @Test func `what does not fit is cut`() {
    #expect(Pay(rounding: .infinity).dollars == 1 << 62)
    #expect(Pay(rounding: -.infinity).dollars == -(1 << 62))
    #expect(Pay(rounding: .nan) == .zero)
    #expect(Pay(rounding: -0.0) == .zero)
  }
}
