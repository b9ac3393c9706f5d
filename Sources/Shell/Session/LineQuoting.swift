/// How texts are kept on one line of a file, whatever is in them.
enum LineQuoting {
  /// A text in quotes: `\\`, `\"`, `\n`, `\r`, `\t`, and `\u{…}` for what a screen or an editor might alter.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isFragile(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The name of a column: as it is where it is a word, else in quotes.
  static func word(_ name: String) -> String {
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    let isInside = { (byte: UInt8) in isLetter(byte) || (0x30...0x39).contains(byte) || ".-_".utf8.contains(byte) }
    let isWord = name.utf8.first.map(isLetter) == true && name.utf8.allSatisfy(isInside) && name != "move"
    return isWord ? name : quoted(name)
  }

  /// The lines of a text, each with its line feed; the last one has none when the text does not end in one.
  static func lines(of text: String) -> [Substring.UnicodeScalarView] {
    var lines: [Substring.UnicodeScalarView] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let feed = scalars[start...].firstIndex(of: "\n")
      let end = feed.map { scalars.index(after: $0) } ?? scalars.endIndex
      lines.append(scalars[start..<end])
      start = end
    }
    return lines
  }

  /// Whether a line survives editors as it is: nothing fragile in it, no blank at its end.
  static func isPlain(_ line: Substring.UnicodeScalarView) -> Bool {
    if line.last == " " || line.last == "\t" { return false }
    return line.allSatisfy { $0 == "\t" || !isFragile($0) }
  }

  private static func isFragile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
