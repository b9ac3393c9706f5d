internal import Diagnostics

/// A word, number or sign of a typed line.
struct Token: Hashable {
  enum Kind: Hashable {
    case number(Quantity)
    case word(String)
    case quoted(String)
    case sign(Sign)
    case end
  }

  enum Sign: String, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "="
    case doubleEqual = "=="
    case notEqual = "!="
    case plusEqual = "+="
    case minusEqual = "-="
    case timesEqual = "*="
    case dividedEqual = "/="
    case open = "("
    case close = ")"
    case comma = ","
    case dot = "."
  }

  var kind: Kind
  var range: SourceRange
  /// The text as typed.
  var text: String

  /// The word in small letters when it is one that the grammar knows.
  var keyword: Keyword? {
    guard case .word(let word) = kind, word.utf8.count <= 4 else { return nil }
    return Keyword(rawValue: word.lowercased())
  }
}

/// Words that end a name; in quotes they are ordinary.
enum Keyword: String {
  case and, or, not, at, by, turn, over
}
