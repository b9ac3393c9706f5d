import Testing

@testable import TalentMarket

/// The same bits in debug and release, on every platform: one digest of many results.
struct ReplayTests {
  @Test func `exponentials, logarithms and powers keep their bits`() {
    var digest = DigestBuilder()
    for i in 0..<20_000 {
      let x = Double(i) * 0.0727 - 745.3
      digest.combine(Elementary.exp(x))
      digest.combine(Elementary.log(Double(i) * Double(i) * 1e-5 + 1e-3))
      digest.combine(Elementary.pow(Double(i) * 0.01 + 0.005, x * 0.05))
    }
    #expect(digest.finish().hexDigits == "4cf86b4d970ad2db")
  }

  @Test func `draws keep their bits`() {
    let stream = RandomStream(seed: 0xDEAD_BEEF_0123_4567, replicate: 9)
    var digest = DigestBuilder()
    for id in 0..<5000 as Range<UInt64> {
      let id = NameHash.pair(id, ~id)
      digest.combine(stream.uniform(.search, turn: 3, id: id))
      digest.combine(stream.normal(.talent, turn: 0, id: id))
      digest.combine(stream.gumbel(.luck, turn: 1000, id: id))
      digest.combine(stream.exponential(.tenure, turn: 1, id: id))
    }
    #expect(digest.finish().hexDigits == "3347b0af7d62bc1c")
  }
}
