import Testing

@testable import TalentMarket

struct RandomStreamTests {
  @Test func `the address of a draw is key and counter of one Philox block`() {
    let stream = RandomStream(seed: 0x299F_31D0_A409_3822, replicate: 0x0370_7344)
    let words = Philox.block(
      counter: SIMD4(0x243F_6A88, 0x85A3_08D3, 12 * 256 + 2, 0x0370_7344), key: SIMD2(0xA409_3822, 0x299F_31D0))
    let whole = (UInt64(words.x) << 32 | UInt64(words.y)) >> 12
    #expect(stream.uniform(.search, turn: 12, id: 0x85A3_08D3_243F_6A88) == (Double(whole) + 0.5) * 0x1p-52)
  }

  @Test func `a uniform number is never 0 or 1`() {
    #expect((Double(0) + 0.5) * 0x1p-52 > 0)
    #expect((Double(1 << 52 - 1) + 0.5) * 0x1p-52 < 1)
    let stream = RandomStream(seed: 1, replicate: 0)
    for id in 0..<5000 as Range<UInt64> {
      let u = stream.uniform(.luck, turn: 0, id: id)
      #expect(u > 0 && u < 1)
      #expect(u * 0x1p53 == (u * 0x1p53).rounded())
    }
  }

  @Test func `seed, replicate, turn, purpose and identity each change the draw`() {
    let stream = RandomStream(seed: 7, replicate: 3)
    var draws: Set<Double> = [stream.uniform(.luck, turn: 5, id: 11)]
    draws.insert(RandomStream(seed: 8, replicate: 3).uniform(.luck, turn: 5, id: 11))
    draws.insert(RandomStream(seed: 7 + 1 << 32, replicate: 3).uniform(.luck, turn: 5, id: 11))
    draws.insert(RandomStream(seed: 7, replicate: 4).uniform(.luck, turn: 5, id: 11))
    draws.insert(stream.uniform(.luck, turn: 6, id: 11))
    draws.insert(stream.uniform(.luck, turn: 5, id: 12))
    draws.insert(stream.uniform(.luck, turn: 5, id: 11 + 1 << 32))
    for purpose in Purpose.allCases.dropFirst() { draws.insert(stream.uniform(purpose, turn: 5, id: 11)) }
    #expect(draws.count == 7 + Purpose.allCases.count - 1)
  }

  @Test func `purposes keep their numbers`() {
    #expect(Purpose.allCases.map(\.rawValue) == Array(1...16))
    #expect(Purpose.luck.rawValue == 1)
    #expect(Purpose.incident.rawValue == 4)
    #expect(Purpose.moneyTaste.rawValue == 8)
    #expect(Purpose.eventDraw.rawValue == 16)
  }

  @Test func `means and variances are those of the distributions`() {
    let stream = RandomStream(seed: 2024, replicate: 0)
    let count = 20_000
    let ids = 0..<UInt64(count)
    // Four standard errors of the mean, and of the variance by the fourth moment.
    expectMoments(ids.map { stream.uniform(.talent, turn: 0, id: $0) }, mean: 0.5, variance: 1 / 12.0, kurtosis: 1.8)
    expectMoments(ids.map { stream.normal(.talent, turn: 0, id: $0) }, mean: 0, variance: 1, kurtosis: 3)
    expectMoments(
      ids.map { stream.gumbel(.luck, turn: 4, id: $0) }, mean: 0.5772156649015329, variance: 1.6449340668482264,
      kurtosis: 5.4)
    expectMoments(ids.map { stream.exponential(.tenure, turn: 0, id: $0) }, mean: 1, variance: 1, kurtosis: 9)
  }

  private func expectMoments(
    _ values: [Double], mean: Double, variance: Double, kurtosis: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    let spread = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / (count - 1)
    #expect((average - mean).magnitude < 4 * (variance / count).squareRoot(), sourceLocation: sourceLocation)
    #expect(
      (spread - variance).magnitude < 4 * variance * ((kurtosis - 1) / count).squareRoot(),
      sourceLocation: sourceLocation)
  }
}
