internal import Diagnostics

/// Cuts a line into tokens; every blank but a tab or a line end inside quotes is skipped.
struct Lexer {
  /// A character and the offset of its first byte.
  struct Letter {
    var scalar: Unicode.Scalar
    var offset: Int
  }

  var letters: [Letter] = []
  var place = 0
  private var end = 0
  /// Open parentheses: inside them a comma separates arguments, never thousands.
  private var parentheses = 0
  private var tokens: [Token] = []

  /// The tokens of `text`, closed by one of kind `end`; ranges are moved by `offset`.
  static func tokens(of text: String, at offset: Int) throws(ExpressionFault) -> [Token] {
    var lexer = Lexer()
    var here = offset
    for scalar in text.unicodeScalars {
      lexer.letters.append(Letter(scalar: scalar, offset: here))
      here += UTF8.width(scalar)
    }
    lexer.end = here
    while try lexer.next() {}
    lexer.tokens.append(Token(kind: .end, range: SourceRange(here, here), text: ""))
    return lexer.tokens
  }

  func scalar(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < letters.count ? letters[place + ahead].scalar : nil
  }

  func range(from start: Int) -> SourceRange {
    SourceRange(offset(start), offset(place))
  }

  func offset(_ index: Int) -> Int { index < letters.count ? letters[index].offset : end }

  func text(from start: Int) -> String {
    var result = String.UnicodeScalarView()
    for letter in letters[start..<place] { result.append(letter.scalar) }
    return String(result)
  }

  private mutating func next() throws(ExpressionFault) -> Bool {
    while let blank = scalar(), blank.properties.isWhitespace { place += 1 }
    guard let first = scalar() else { return false }
    let start = place
    if first == "\"" || first == "“" {
      try append(.quoted(quotedText(closing: first == "“" ? "”" : "\"")), from: start)
    } else if first == "$" || Lexer.isDigit(first) || startsFraction() {
      if first != "$", continuesName() {
        while let scalar = scalar(), Lexer.isDigit(scalar) || joinsDigits() { place += 1 }
        append(.word(text(from: start)), from: start)
      } else {
        try append(.number(number(groupsAllowed: parentheses == 0)), from: start)
      }
    } else if Lexer.startsWord(first) {
      readWord()
      append(.word(text(from: start)), from: start)
    } else {
      try append(.sign(sign()), from: start)
    }
    return true
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    if kind == .sign(.open) { parentheses += 1 }
    if kind == .sign(.close) { parentheses -= 1 }
    tokens.append(Token(kind: kind, range: range(from: start), text: text(from: start)))
  }

  private mutating func quotedText(closing: Unicode.Scalar) throws(ExpressionFault) -> String {
    let start = place
    place += 1
    while let scalar = scalar(), scalar != closing { place += 1 }
    guard scalar() != nil else { throw ExpressionFault(.unclosedQuote, SourceRange(offset(start), offset(start) + 1)) }
    place += 1
    return String(text(from: start).dropFirst().dropLast())
  }

  /// Digits right after a word belong to a name: `Agent 47`, `Arrival 3-1`.
  private func continuesName() -> Bool {
    guard let last = tokens.last, case .word = last.kind, last.keyword == nil else { return false }
    return !TimeWords.announceNumber(tokens)
  }

  private func joinsDigits() -> Bool {
    guard let dash = scalar(), dash == "-", place > 0, let after = scalar(1) else { return false }
    return Lexer.isDigit(letters[place - 1].scalar) && Lexer.isDigit(after)
  }

  private func startsFraction() -> Bool {
    guard scalar() == ".", let after = scalar(1), Lexer.isDigit(after) else { return false }
    switch tokens.last?.kind {
    case .word, .quoted, .number: return tokens.last!.range.upper < offset(place)
    default: return true
    }
  }

  /// A hyphen or an apostrophe between letters stays inside a name, but not inside a field: `a.x-b.x` subtracts.
  private mutating func readWord() {
    let isField = tokens.last?.kind == .sign(.dot)
    place += 1
    while let scalar = scalar() {
      if Lexer.continuesWord(scalar) {
        place += 1
      } else if scalar == "-" || scalar == "'" || scalar == "’", !isField, Lexer.isLetter(letters[place - 1].scalar),
        let after = self.scalar(1), Lexer.isLetter(after)
      {
        place += 2
      } else {
        return
      }
    }
  }

  private mutating func sign() throws(ExpressionFault) -> Token.Sign {
    let start = place
    let first = letters[place].scalar
    place += 1
    let signs: [Unicode.Scalar: Token.Sign] = [
      "×": .times, "·": .times, "÷": .divided, "−": .minus, "≤": .lessOrEqual, "≥": .greaterOrEqual, "≠": .notEqual,
    ]
    if let sign = signs[first] { return sign }
    if scalar() == "=", let sign = Token.Sign(rawValue: String(Character(first)) + "=") {
      place += 1
      return sign
    }
    guard let sign = Token.Sign(rawValue: String(Character(first))) else {
      throw ExpressionFault(.unexpectedCharacter(String(Character(first))), range(from: start))
    }
    return sign
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  static func startsWord(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || scalar == "_" || scalar == "#" }

  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    startsWord(scalar) || isDigit(scalar) || scalar.properties.canonicalCombiningClass != .notReordered
  }
}
