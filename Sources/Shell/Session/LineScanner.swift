/// Reads one line of a session file from left to right.
struct LineScanner {
  private let scalars: [Unicode.Scalar]
  private let number: Int
  private var position = 0

  /// A line without its end, and its number.
  init(_ line: some Sequence<Unicode.Scalar>, number: Int) {
    scalars = Array(line)
    self.number = number
  }

  /// Whether the line is indented.
  var isIndented: Bool { scalars.first.map(LineScanner.isBlank) ?? false }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool { scalars[position...].allSatisfy(LineScanner.isBlank) }

  /// The next scalar that is no blank.
  var next: Unicode.Scalar? { scalars[position...].first { !LineScanner.isBlank($0) } }

  /// The fault of this kind, here.
  func fault(_ kind: SessionFault.Kind) -> SessionFault { SessionFault(kind: kind, line: number, column: position + 1) }

  /// Passes over blanks.
  mutating func skipBlanks() {
    while position < scalars.count, LineScanner.isBlank(scalars[position]) { position += 1 }
  }

  /// Passes over `mark` if it comes next.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < scalars.count, scalars[position] == mark else { return false }
    position += 1
    return true
  }

  /// The next word: up to a blank or a `|`; empty at the end of the line.
  mutating func word() -> String {
    skipBlanks()
    let start = position
    while position < scalars.count, !LineScanner.isBlank(scalars[position]), scalars[position] != "|" { position += 1 }
    return text(start..<position)
  }

  /// A text that follows a mark: in quotes right away, or after one blank as it is up to the end of the line.
  ///
  /// - Returns: The text, and whether it was in quotes.
  mutating func markedText() throws(SessionFault) -> (text: String, isQuoted: Bool) {
    if position < scalars.count, scalars[position] == "\"" {
      let result = try quoted()
      try end()
      return (result, true)
    }
    if position < scalars.count, scalars[position] == " " { position += 1 }
    let result = text(position..<scalars.count)
    position = scalars.count
    return (result, false)
  }

  /// A name: in quotes, or the rest of the line without the blanks around it.
  mutating func name() throws(SessionFault) -> String {
    if next == "\"" {
      let result = try quoted()
      try end()
      return result
    }
    skipBlanks()
    var last = scalars.count
    while last > position, LineScanner.isBlank(scalars[last - 1]) { last -= 1 }
    let result = text(position..<last)
    position = scalars.count
    return result
  }

  /// A text in quotes.
  mutating func quoted() throws(SessionFault) -> String {
    skipBlanks()
    guard position < scalars.count, scalars[position] == "\"" else { throw fault(.quoted) }
    var probe = position + 1
    var result = String.UnicodeScalarView()
    while probe < scalars.count {
      let scalar = scalars[probe]
      probe += 1
      if scalar == "\"" {
        position = probe
        return String(result)
      }
      if scalar != "\\" {
        result.append(scalar)
        continue
      }
      guard let escaped = escape(at: &probe) else {
        position = min(probe, scalars.count) - 1
        throw fault(.quote)
      }
      result.append(escaped)
    }
    throw fault(.quote)
  }

  /// Sixteen hexadecimal digits.
  mutating func digest() throws(SessionFault) -> UInt64 {
    skipBlanks()
    let start = position
    guard let digest = LineScanner.digest(word()) else {
      position = start
      throw fault(.digest)
    }
    return digest
  }

  /// A whole number, with `,` or `_` between its digits and `$` before it as people write them.
  mutating func whole<Number: FixedWidthInteger>() throws(SessionFault) -> Number {
    skipBlanks()
    let start = position
    let digits = word().unicodeScalars.filter { $0 != "," && $0 != "_" && $0 != "$" }
    guard let number = Number(String(String.UnicodeScalarView(digits))) else {
      position = start
      throw fault(.number)
    }
    return number
  }

  /// A `|`.
  mutating func separator() throws(SessionFault) {
    guard skip("|") else { throw fault(.separator) }
  }

  /// The end of the line.
  mutating func end() throws(SessionFault) {
    skipBlanks()
    guard isAtEnd else { throw fault(.excess) }
  }

  /// The number that sixteen hexadecimal digits stand for.
  static func digest(_ word: String) -> UInt64? {
    guard word.utf8.count == 16, word.utf8.first != UInt8(ascii: "+") else { return nil }
    return UInt64(word, radix: 16)
  }

  private func escape(at probe: inout Int) -> Unicode.Scalar? {
    guard probe < scalars.count else { return nil }
    let kind = scalars[probe]
    probe += 1
    switch kind {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\"", "\\": return kind
    case "u":
      guard probe < scalars.count, scalars[probe] == "{",
        let close = scalars[probe...].prefix(12).firstIndex(of: "}"),
        let value = UInt32(text(probe + 1..<close), radix: 16), let scalar = Unicode.Scalar(value)
      else { return nil }
      probe = close + 1
      return scalar
    default: return nil
    }
  }

  private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
