import Testing

@testable import TalentMarket

struct DigestBuilderTests {
  private func digest(_ fill: (inout DigestBuilder) -> Void) -> String {
    var builder = DigestBuilder()
    fill(&builder)
    return builder.finish().hexDigits
  }

  @Test func `the same words give the same digest`() {
    let words = (0..<100).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
    #expect(digest { $0.combine(contentsOf: words) } == digest { $0.combine(contentsOf: words) })
  }

  @Test func `changing any bit of any word changes the digest`() {
    let words = (0..<8).map { UInt64($0) }
    var seen: Set<String> = [digest { $0.combine(contentsOf: words) }]
    for i in words.indices {
      for bit in 0..<64 {
        var changed = words
        changed[i] ^= 1 << UInt64(bit)
        seen.insert(digest { $0.combine(contentsOf: changed) })
      }
    }
    #expect(seen.count == 1 + 8 * 64)
  }

  @Test func `one bit of a word moves about half the bits of the digest`() {
    let before = UInt64(digest { $0.combine(1 as UInt64) }, radix: 16)!
    var moved = 0
    for bit in 0..<64 {
      moved += (UInt64(digest { $0.combine(1 as UInt64 ^ 1 << bit) }, radix: 16)! ^ before).nonzeroBitCount
    }
    #expect((28 * 64...36 * 64).contains(moved))
  }

  @Test func `changing the order changes the digest`() {
    #expect(digest { $0.combine(contentsOf: [1.0, 2, 3]) } != digest { $0.combine(contentsOf: [1.0, 3, 2]) })
    #expect(
      digest {
        $0.combine(true); $0.combine(false)
      }
        != digest {
          $0.combine(false); $0.combine(true)
        })
  }

  @Test func `the same words divided otherwise give another digest`() {
    let whole = digest {
      $0.combine(contentsOf: [1.0, 2, 3]); $0.combine(contentsOf: [Double]())
    }
    let divided = digest {
      $0.combine(contentsOf: [1.0]); $0.combine(contentsOf: [2.0, 3])
    }
    #expect(whole != divided)
    #expect(
      digest {
        $0.combine("ab"); $0.combine("c")
      }
        != digest {
          $0.combine("a"); $0.combine("bc")
        })
    #expect(digest { $0.combine(contentsOf: [0] as [UInt8]) } != digest { $0.combine(contentsOf: [0, 0] as [UInt8]) })
    #expect(digest { _ in } != digest { $0.combine(0 as UInt64) })
  }

  @Test func `numbers go in by their bits`() {
    #expect(digest { $0.combine(0.0) } != digest { $0.combine(-0.0) })
    #expect(digest { $0.combine(Double.nan) } == digest { $0.combine(-Double.nan) })
    #expect(digest { $0.combine(contentsOf: [Double.nan]) } == digest { $0.combine(contentsOf: [-Double.nan]) })
    #expect(digest { $0.combine(-5 as Int32) } == digest { $0.combine(-5 as Int64) })
    #expect(digest { $0.combine(1.5) } == digest { $0.combine((1.5).bitPattern) })
    #expect(
      digest { $0.combine(contentsOf: [-1, 2] as [Int32]) } == digest { $0.combine(contentsOf: [-1, 2] as [Int64]) })
  }

  @Test func `text goes in as bytes, eight to a word`() {
    #expect(digest { $0.combine("Ünïcode, long") } == digest { $0.combine(contentsOf: Array("Ünïcode, long".utf8)) })
    let words = digest {
      $0.combine(9 as UInt64); $0.combine(0x6867_6665_6463_6261 as UInt64); $0.combine(0x69 as UInt64)
    }
    #expect(digest { $0.combine("abcdefghi") } == words)
  }

  @Test func `digests keep their values from release to release`() {
    #expect(digest { _ in } == "d177c6a3f06bc4b6")
    #expect(
      digest {
        $0.combine("talentwar"); $0.combine(contentsOf: [1.5, -2, 0]); $0.combine(true)
      } == "0a807656ea8a2b4a")
  }

  @Test func `hexadecimal digits are sixteen and lowercase`() {
    #expect(UInt64(0).hexDigits == "0000000000000000")
    #expect(UInt64(0xABC).hexDigits == "0000000000000abc")
    #expect(UInt64.max.hexDigits == "ffffffffffffffff")
  }
}
