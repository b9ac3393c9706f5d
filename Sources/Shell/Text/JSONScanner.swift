/// Why a text is no JSON, or not the JSON that is wanted, and where.
struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  enum Kind: Hashable, Sendable {
    /// It is no JSON.
    case damaged
    /// A text should stand here.
    case text
    /// A number should stand here.
    case number
    /// A whole number that fits should stand here.
    case whole
    /// Sixteen hexadecimal digits in quotes should stand here.
    case digest
    /// There is more than belongs there.
    case excess
  }

  /// What is wrong.
  var kind: Kind
  /// The column in bytes, from 1.
  var column: Int
}

/// Reads one value of JSON from left to right, as RFC 8259 has it.
///
/// ```swift
/// var json = JSONScanner(Array(#"{"runs":40}"#.utf8))
/// try json.object { (json, key) in if key == "runs" { runs = try json.whole() } else { _ = try json.raw() } }
/// ```
struct JSONScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  // Deeper than anything that is written, and far from what a thread's own memory holds.
  private static let mostDepth = 64

  /// A text in UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The fault of this kind, here.
  func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, column: position + 1) }

  /// Reads an object; `member` reads the value of each key.
  mutating func object(
    _ member: (inout JSONScanner, _ key: String) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try enclosed("{", "}") { (json) throws(JSONFault) in
      let key = try json.string(else: .damaged)
      guard json.skip(":") else { throw json.fault(.damaged) }
      try member(&json, key)
    }
  }

  /// Reads an array; `element` reads each of its values.
  mutating func array(_ element: (inout JSONScanner) throws(JSONFault) -> Void) throws(JSONFault) {
    try enclosed("[", "]", element)
  }

  /// Reads a text.
  mutating func string() throws(JSONFault) -> String { try string(else: .text) }

  /// Reads a number.
  mutating func number() throws(JSONFault) -> Double {
    let start = position
    guard let number = Double(try numeral()) else {
      position = start
      throw fault(.number)
    }
    return number
  }

  /// Reads a whole number.
  mutating func whole<Number: FixedWidthInteger>() throws(JSONFault) -> Number {
    skipBlanks()
    let start = position
    guard let number = Number(try numeral()) else {
      position = start
      throw fault(.whole)
    }
    return number
  }

  /// Passes over a value; what stood there.
  mutating func raw() throws(JSONFault) -> String {
    skipBlanks()
    let start = position
    switch next {
    case UInt8(ascii: "{"): try object { (json, _) throws(JSONFault) in _ = try json.raw() }
    case UInt8(ascii: "["): try array { (json) throws(JSONFault) in _ = try json.raw() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The end of the text.
  mutating func end() throws(JSONFault) {
    skipBlanks()
    guard position == bytes.count else { throw fault(.excess) }
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func enclosed(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ element: (inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard depth < Self.mostDepth, skip(open) else { throw fault(.damaged) }
    depth += 1
    defer { depth -= 1 }
    if skip(close) { return }
    repeat { try element(&self) } while skip(",")
    guard skip(close) else { throw fault(.damaged) }
  }

  private mutating func word(_ word: String) throws(JSONFault) {
    guard bytes[position...].starts(with: word.utf8) else { throw fault(.damaged) }
    position += word.utf8.count
  }

  // Exactly the numerals that JSON has: what reads numbers also knows `+1`, `0x1` and `nan`.
  private mutating func numeral() throws(JSONFault) -> Substring {
    skipBlanks()
    let start = position
    func digits() -> Int { bytes[position...].prefix { (0x30...0x39).contains($0) }.count }
    if next == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    let hasLeadingZero = whole > 1 && next == UInt8(ascii: "0")
    position += whole
    var isSound = whole > 0 && !hasLeadingZero
    if next == UInt8(ascii: ".") {
      position += 1
      let fraction = digits()
      position += fraction
      isSound = isSound && fraction > 0
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
      let exponent = digits()
      position += exponent
      isSound = isSound && exponent > 0
    }
    guard isSound else {
      let isMissing = position == start && start < bytes.count
      position = start
      throw fault(isMissing ? .number : .damaged)
    }
    return Substring(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func string(else missing: JSONFault.Kind) throws(JSONFault) -> String {
    skipBlanks()
    guard next == UInt8(ascii: "\"") else { throw fault(next == nil ? .damaged : missing) }
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        guard let result = String(validating: text, as: UTF8.self) else { throw fault(.damaged) }
        position += 1
        return result
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<0x20: throw fault(.damaged)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw fault(.damaged)
  }

  private mutating func escape() throws(JSONFault) -> String {
    guard position + 1 < bytes.count else { throw fault(.damaged) }
    let kind = bytes[position + 1]
    if kind == UInt8(ascii: "u") {
      let high = try unit()
      if let scalar = Unicode.Scalar(high) { return String(Character(scalar)) }
      let low = try unit()
      guard (0xD800..<0xDC00).contains(high), (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
      else { throw fault(.damaged) }
      return String(Character(scalar))
    }
    let plain: [UInt8: String] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
      UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    guard let text = plain[kind] else { throw fault(.damaged) }
    position += 2
    return text
  }

  /// Reads `\u` and four digits.
  private mutating func unit() throws(JSONFault) -> UInt16 {
    guard position + 6 <= bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
      bytes[position + 2] != UInt8(ascii: "+"),
      let value = UInt16(Substring(decoding: bytes[position + 2..<position + 6], as: UTF8.self), radix: 16)
    else { throw fault(.damaged) }
    position += 6
    return value
  }
}
