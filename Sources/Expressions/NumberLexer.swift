internal import Diagnostics

/// Numbers as people write them: `4.5B`, `$300M`, `20%`, `1_000`, `1,000,000`, `1.5e9`.
extension Lexer {
  /// Reads one number with what is written right after it; the decimal text is rounded once, scale included.
  mutating func number(groupsAllowed: Bool) throws(ExpressionFault) -> Quantity {
    let start = place
    let isMoney = scalar() == "$"
    if isMoney {
      place += 1
      while let blank = scalar(), blank == " " { place += 1 }
      guard let first = scalar(), Lexer.isDigit(first) || first == "." else {
        throw ExpressionFault(.malformedNumber("$"), range(from: start))
      }
    }
    var digits = try wholePart(from: start, groupsAllowed: groupsAllowed)
    if scalar() == ".", let after = scalar(1), Lexer.isDigit(after) {
      place += 1
      digits += "." + (try digitRun(from: start))
    } else if digits.isEmpty {
      throw malformed(from: start)
    }
    if scalar() == ".", let after = scalar(1), Lexer.isDigit(after) {
      while let scalar = scalar(), Lexer.isDigit(scalar) || scalar == "." { place += 1 }
      throw malformed(from: start)
    }
    let exponent = try writtenExponent(from: start)
    var unit = isMoney ? Unit.dollars : .plain
    let scale = try suffix(isMoney: isMoney, unit: &unit, from: start)
    guard let value = Double("\(digits.hasPrefix(".") ? "0" : "")\(digits)e\(exponent + scale)") else {
      throw malformed(from: start)
    }
    guard value.isFinite else { throw ExpressionFault(.numberTooLarge(text(from: start)), range(from: start)) }
    return Quantity(value, unit)
  }

  private func malformed(from start: Int) -> ExpressionFault {
    ExpressionFault(.malformedNumber(text(from: start)), range(from: start))
  }

  /// Digits, with `_` between them.
  private mutating func digitRun(from start: Int) throws(ExpressionFault) -> String {
    var digits = ""
    while let scalar = scalar(), Lexer.isDigit(scalar) || scalar == "_" {
      if scalar != "_" { digits.unicodeScalars.append(scalar) }
      place += 1
    }
    if letters[place - 1].scalar == "_" { throw malformed(from: start) }
    return digits
  }

  /// Digits, or groups of three after commas: `1,000,000`.
  private mutating func wholePart(from start: Int, groupsAllowed: Bool) throws(ExpressionFault) -> String {
    guard let first = scalar(), Lexer.isDigit(first) else { return "" }
    let beginning = place
    var digits = try digitRun(from: start)
    guard groupsAllowed, place - beginning <= 3 else { return digits }
    while scalar() == ",", isGroup(at: 1) {
      place += 1
      for _ in 0..<3 {
        digits.unicodeScalars.append(letters[place].scalar)
        place += 1
      }
    }
    return digits
  }

  private func isGroup(at ahead: Int) -> Bool {
    for index in ahead..<(ahead + 3) {
      guard let digit = scalar(index), Lexer.isDigit(digit) else { return false }
    }
    if let next = scalar(ahead + 3), Lexer.isDigit(next) || next == "_" { return false }
    return true
  }

  private mutating func writtenExponent(from start: Int) throws(ExpressionFault) -> Int {
    guard let letter = scalar(), letter == "e" || letter == "E" else { return 0 }
    let hasSign = scalar(1) == "-" || scalar(1) == "+"
    guard let digit = scalar(hasSign ? 2 : 1), Lexer.isDigit(digit) else { return 0 }
    let isNegative = scalar(1) == "-"
    place += hasSign ? 2 : 1
    // Nine digits say "far too large" or "nothing" as well as ninety.
    let size = Int(try digitRun(from: start).drop { $0 == "0" }.prefix(9)) ?? 0
    return isNegative ? -size : size
  }

  /// Letters or a per cent sign attached to the number, or a per cent sign after blanks.
  private mutating func suffix(isMoney: Bool, unit: inout Unit, from start: Int) throws(ExpressionFault) -> Int {
    var blanks = 0
    while scalar(blanks) == " " { blanks += 1 }
    if scalar(blanks) == "%" {
      place += blanks + 1
      if isMoney { throw malformed(from: start) }
      unit = .share
      return -2
    }
    guard let letter = scalar(), Lexer.startsWord(letter) else { return 0 }
    let beginning = place
    while let scalar = scalar(), Lexer.continuesWord(scalar) { place += 1 }
    let word = text(from: beginning)
    switch UnitWord(word) {
    case .scale(let powers): return powers
    case .unit(let named) where !isMoney || named == .dollars:
      unit = named
      return 0
    default:
      let suggestion = EditDistance.nearest(to: word, among: UnitWord.known)
      throw ExpressionFault(.unknownUnit(word), range(from: beginning), suggestion: suggestion)
    }
  }
}
