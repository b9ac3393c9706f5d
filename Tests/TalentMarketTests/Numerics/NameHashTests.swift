import Testing

@testable import TalentMarket

struct NameHashTests {
  @Test func `names hash to the published FNV 1a values`() {
    #expect(NameHash.fnv1a("").hexDigits == "cbf29ce484222325")
    #expect(NameHash.fnv1a("a").hexDigits == "af63dc4c8601ec8c")
    #expect(NameHash.fnv1a("foobar").hexDigits == "85944171f73967e8")
    #expect(NameHash.fnv1a("chongo was here!\n").hexDigits == "46810940eff5f915")
  }

  @Test func `a pair hashes as its sixteen little endian bytes`() {
    // "chongo w" and "as here!"
    let pair = NameHash.pair(0x7720_6F67_6E6F_6863, 0x2165_7265_6820_7361)
    #expect(pair.hexDigits == "858e2fa32a55e61d")
    #expect(pair == NameHash.fnv1a("chongo was here!"))
    #expect(pair != NameHash.pair(0x2165_7265_6820_7361, 0x7720_6F67_6E6F_6863))
  }

  @Test func `a key taken apart joins as the key itself`() {
    for key in [0, 1, NameHash.fnv1a("Anthropic"), .max] {
      let prefix = NameHash.prefix(NameHash.fnv1a("Meta #7"))
      #expect(NameHash.Suffix(key).pair(prefix: prefix) == NameHash.pair(prefix: prefix, key))
    }
  }
}
