import Testing

@testable import TalentMarket

struct LanesTests {
  private static let mixer: UInt64 = 0x9E37_79B9_7F4A_7C15

  @Test func `eight logarithms at once have the bits of one at a time`() {
    var numbers: [Double] = [
      1, 2, 0.5, .leastNormalMagnitude, .greatestFiniteMagnitude, Double(1).nextUp, Double(1).nextDown, 10,
    ]
    for part in 0...128 {
      let seam = Double(bitPattern: 0x3FE6_7000_0000_0000 + UInt64(part) << 45)
      numbers += [seam.nextDown, seam, seam * 0x1p300, seam * 0x1p-300]
    }
    for i in 1...1000 as ClosedRange<UInt64> {
      let bits = (i &* Self.mixer) >> 1 % 0x7FE0_0000_0000_0000
      numbers.append(Double(bitPattern: bits + 0x0010_0000_0000_0000))
    }
    for start in stride(from: 0, to: numbers.count - 7, by: 8) {
      let lanes = SIMD8(numbers[start..<start + 8])
      let logarithms = Elementary.log(lanes)
      for lane in 0..<8 {
        #expect(logarithms[lane].bitPattern == Elementary.log(lanes[lane]).bitPattern, "x = \(lanes[lane])")
      }
    }
  }

  @Test func `eight exponentials at once have the bits of one at a time`() {
    var numbers: [Double] = [0, -0.0, 1, -1, 709.7, 709.79, -708.4, -745.1, -745.2, 800, -800, 1e-300, 1e-17]
    for i in 1...2000 as ClosedRange<UInt64> {
      numbers.append(Double(Int64(bitPattern: i &* Self.mixer) >> 11) * 0x1p-53 * (i % 3 == 0 ? 1500 : 20))
    }
    for start in stride(from: 0, to: numbers.count - 7, by: 8) {
      let lanes = SIMD8(numbers[start..<start + 8])
      let powers = Elementary.exp(lanes)
      for lane in 0..<8 {
        #expect(powers[lane].bitPattern == Elementary.exp(lanes[lane]).bitPattern, "x = \(lanes[lane])")
      }
    }
  }

  @Test func `eight normal quantiles at once have the bits of one at a time`() {
    var shares: [Double] = [0x1p-53, 0x1p-54, 0.5, 0.02425, 1 - 0.02425, 1 - 0x1p-53, 0.075, 0.925]
    for i in 1...2000 as ClosedRange<UInt64> {
      let share = Double((i &* Self.mixer) >> 11) * 0x1p-53 + 0x1p-54
      shares.append(i % 4 == 0 ? share * 1e-6 : share)
    }
    for start in stride(from: 0, to: shares.count - 7, by: 8) {
      let lanes = SIMD8(shares[start..<start + 8])
      let quantiles = NormalQuantile.value(at: lanes)
      for lane in 0..<8 {
        #expect(
          quantiles[lane].bitPattern == NormalQuantile.value(at: lanes[lane]).bitPattern, "share \(lanes[lane])")
      }
    }
  }

  @Test func `eight draws at once have the bits of one at a time`() {
    let stream = RandomStream(seed: 0xFEDC_BA98_7654_3210, replicate: .max)
    for i in 0..<500 as Range<UInt64> {
      var ids = SIMD8<UInt64>()
      for lane in 0..<8 { ids[lane] = (i * 8 + UInt64(lane)) &* Self.mixer }
      let uniforms = stream.uniform(.search, turn: 1 << 24 - 1, ids: ids)
      let gumbels = stream.gumbel(.luck, turn: Int(i), ids: ids)
      for lane in 0..<8 {
        let uniform = stream.uniform(.search, turn: 1 << 24 - 1, id: ids[lane])
        #expect(uniforms[lane].bitPattern == uniform.bitPattern)
        #expect(gumbels[lane].bitPattern == stream.gumbel(.luck, turn: Int(i), id: ids[lane]).bitPattern)
      }
    }
  }

  @Test func `eight Philox blocks at once give the words of one at a time`() {
    for vector in PhiloxTests.vectors {
      let id = UInt64(vector.counter.y) << 32 | UInt64(vector.counter.x)
      let words = Philox.words(
        ids: SIMD8(repeating: id), third: vector.counter.z, fourth: vector.counter.w, key: vector.key)
      #expect(words == SIMD8(repeating: UInt64(vector.words.x) << 32 | UInt64(vector.words.y)))
    }
  }
}
