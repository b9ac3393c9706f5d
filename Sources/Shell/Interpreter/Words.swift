/// One word of a line and where it stands, in characters.
struct Word: Hashable, Sendable {
  /// The word, without quotes.
  var text: String
  /// Its place in the line, quotes included.
  var range: Range<Int>
  /// Whether it stood in quotes.
  var isQuoted = false
}

/// A line cut into words at spaces; quotes keep words together, `#` begins a comment where a word could begin.
enum Words {
  /// The words of a line.
  static func of(_ line: [Character], from start: Int = 0) -> [Word] {
    var words: [Word] = []
    var at = start
    while at < line.count {
      let character = line[at]
      if character.isWhitespace {
        at += 1
      } else if character == "#", !isNumberSign(line, at) {
        break
      } else if let closing = closingQuote(character), let end = line[(at + 1)...].firstIndex(of: closing) {
        words.append(Word(text: String(line[(at + 1)..<end]), range: at..<(end + 1), isQuoted: true))
        at = end + 1
      } else {
        var end = at
        while end < line.count, !line[end].isWhitespace { end += 1 }
        words.append(Word(text: String(line[at..<end]), range: at..<end))
        at = end
      }
    }
    return words
  }

  /// The line without its comment.
  static func withoutComment(_ line: [Character]) -> [Character] {
    var at = 0
    var quote: Character?
    while at < line.count {
      let character = line[at]
      if let open = quote {
        if character == open { quote = nil }
      } else if let closing = closingQuote(character), line[(at + 1)...].contains(closing) {
        quote = closing
      } else if character == "#", at == 0 || line[at - 1].isWhitespace, !isNumberSign(line, at) {
        return Array(line[..<at])
      }
      at += 1
    }
    return line
  }

  /// Commands separated by `;` outside quotes and comments, each with the place where it begins.
  static func commands(_ text: String) -> [(text: String, offset: Int)] {
    let line = Array(text)
    var result: [(String, Int)] = []
    var start = 0
    var quote: Character?
    var isComment = false
    for (index, character) in line.enumerated() {
      if character.isNewline {
        isComment = false
        quote = nil
      }
      if character.isNewline || (character == ";" && quote == nil && !isComment) {
        result.append((String(line[start..<index]), start))
        start = index + 1
      } else if isComment {
        continue
      } else if let open = quote {
        if character == open { quote = nil }
      } else if let closing = closingQuote(character), line[(index + 1)...].contains(closing) {
        quote = closing
      } else if character == "#", index == start || line[index - 1].isWhitespace, !isNumberSign(line, index) {
        isComment = true
      }
    }
    result.append((String(line[start...]), start))
    return result
  }

  // `#3` belongs to a name, `# 3` and `#three` are comments.
  private static func isNumberSign(_ line: [Character], _ at: Int) -> Bool {
    at > 0 && at + 1 < line.count && line[at + 1].isASCII && line[at + 1].isNumber
  }

  private static func closingQuote(_ character: Character) -> Character? {
    switch character {
    case "\"": "\""
    case "“": "”"
    case "«": "»"
    default: nil
    }
  }
}
