import TalentMarket
import Testing

@testable import Shell

@Test(arguments: [
  (0, "$0", "0 $"), (950, "$950", "950 $"), (350_000, "$350k", "350 k$"), (75_200_000, "$75.2M", "75,2 M$"),
  (1_200_000_000, "$1.2B", "1,2 G$"), (999_600, "$1M", "1 M$"), (-2_500_000, "−$2.5M", "−2,5 M$"),
  (123_456_789, "$123M", "123 M$"),
])
func `money takes few characters`(dollars: Int64, english: String, french: String) {
  #expect(NumberStyle(.english).money(Pay(dollars)) == english)
  let plain = NumberStyle(.french).money(Pay(dollars)).map { $0 == "\u{A0}" ? " " : $0 }
  #expect(String(plain) == french)
}

@Test func `digits come in groups`() {
  #expect(NumberStyle(.english).count(1_234_567) == "1,234,567")
  #expect(NumberStyle(.french).count(1_234_567) == "1\u{202F}234\u{202F}567")
  #expect(NumberStyle(.english).count(Int.min) == "−9,223,372,036,854,775,808")
}

@Test(arguments: [
  (0.0, "0"), (0.5, "0.5"), (1234.56, "1,234.6"), (0.00012, "0.00012"), (1e300, "1e+300"), (-0.25, "−0.25"),
])
func `a plain number has no more digits than it needs`(number: Double, text: String) {
  #expect(NumberStyle(.english).plain(number) == text)
}

@Test func `what is no number is a dash`() {
  for number in [Double.nan, .infinity, -.infinity] {
    #expect(NumberStyle(.english).plain(number) == "–")
    #expect(NumberStyle(.english).share(number) == "–")
    #expect(NumberStyle(.english).money(number) == "–")
    #expect(JSON.number(number).text == "null")
  }
}

@Test func `JSON numbers keep every digit`() {
  #expect(JSON.number(0.1).text == "0.1")
  #expect(JSON.number(1).text == "1")
  #expect(JSON.string("a\"b\\\n\u{1}").text == "\"a\\\"b\\\\\\n\\u0001\"")
}
