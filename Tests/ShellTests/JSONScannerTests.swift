import Foundation
import Testing

@testable import Shell

private func raw(_ text: String) throws -> String {
  var json = JSONScanner(Array(text.utf8))
  let value = try json.raw()
  try json.end()
  return value
}

@Suite struct `Reading JSON` {
  @Test(arguments: [
    "{}", "[]", "null", "true", "false", "0", "-0", "1.5e-7", #""""#, #"{"a":[1,{"b":null}],"c":"x"}"#,
    #"" \" \\ \/ \b \f \n \r \t \u00e9 \ud83d\ude00 é 😀""#, " [ 1 , 2 ] ",
  ])
  func `takes what JSON allows`(text: String) throws {
    #expect(try raw(text) == text.trimmingCharacters(in: .whitespaces))
  }

  @Test(arguments: [
    "", "{", "[", "[1", "[1,]", "{,}", #"{"a"}"#, #"{"a":}"#, "{a:1}", "tru", "nul", "+1", "01", "1.", ".5", "1e", "-",
    "NaN", "Infinity", "0x10", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\ud800\"", "\"\\ude00\"",
    "\"a\nb\"", "[1 2]", "1 2", String(repeating: "[", count: 100_000),
  ])
  func `refuses everything else without falling over`(text: String) {
    #expect(throws: JSONFault.self, "\(text.prefix(20))") { try raw(text) }
  }

  @Test func `names the column`() {
    #expect { try raw(#"{"a":1,"b":x}"#) } throws: { ($0 as? JSONFault)?.column == 12 }
    var json = JSONScanner(Array("[1,2.5]".utf8))
    #expect(throws: JSONFault(kind: .whole, column: 4)) {
      try json.array { (json) throws(JSONFault) in _ = try json.whole() as Int }
    }
  }

  @Test func `numbers come back as they were`() throws {
    var numbers = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let number = Double(bitPattern: numbers.next())
      guard number.isFinite else { continue }
      var json = JSONScanner(Array(JSON.number(number).text.utf8))
      #expect(try json.number() == number)
    }
  }

  @Test func `texts come back as they were`() throws {
    for text in ["", "a\"b\\c", "\u{0}\u{1F}\u{7F}", "é😀\u{2028}", "\r\n\t"] {
      var json = JSONScanner(Array(JSON.string(text).text.utf8))
      #expect(try json.string() == text)
    }
  }
}
