/// A fact that a person reads as a sentence: its values are typed, its words live in one file a language.
///
/// Each topic is an enum. Its English lives in `Messages/English`, its French in `Messages/French`, as exhaustive
/// switches, so that a sentence without a translation does not compile.
public protocol Sentence: Sendable {
  /// The sentence in English.
  func english(_ style: NumberStyle) -> String
  /// The sentence in French.
  func french(_ style: NumberStyle) -> String
}

extension Sentence {
  /// The sentence in the language of `style`.
  public func text(_ style: NumberStyle) -> String {
    let words =
      switch style.language {
      case .english: english(style)
      case .french: french(style)
      }
    return style.isUnicode ? words : Transliteration.ascii(words)
  }
}

/// A topic whose every sentence the tests read in both languages.
protocol Catalogued: Sentence {
  /// One example of each case.
  static var examples: [Self] { get }
  /// The number of the case, from 0 without gaps; an exhaustive switch, so that a new case asks for an example.
  var caseNumber: Int { get }
  /// How many cases there are.
  static var caseCount: Int { get }
}

/// Words for a screen that has nothing but ASCII.
enum Transliteration {
  static func ascii(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += replacement(scalar) }
    }
    return result
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{A0}", "\u{202F}": " "
    case "–", "—", "−", "·", "•": "-"
    case "…": "..."
    case "“", "”", "«", "»": "\""
    case "‘", "’": "'"
    case "→": "->"
    case "✓": "+"
    case "✗": "-"
    case "★": "*"
    case "▲": "^"
    case "▼": "v"
    case "×": "x"
    case "±": "+-"
    case "≥": ">="
    case "≤": "<="
    case "à", "â", "ä": "a"
    case "À", "Â": "A"
    case "é", "è", "ê", "ë": "e"
    case "É", "È", "Ê": "E"
    case "î", "ï": "i"
    case "ô", "ö": "o"
    case "ù", "û", "ü": "u"
    case "ç": "c"
    case "œ": "oe"
    default: "?"
    }
  }
}

extension Catalogued where Self: CaseIterable & Equatable {
  static var examples: [Self] { Array(allCases) }
  static var caseCount: Int { allCases.count }
  var caseNumber: Int { Array(Self.allCases).firstIndex(of: self) ?? 0 }
}
