public import TalentMarket

/// A language in which the program speaks.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// French.
  case french = "fr"

  /// The language of a locale's name such as `fr_FR.UTF-8`; `nil` when it is neither.
  public init?(locale: String) {
    let code = locale.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }.lowercased()
    switch code {
    case "fr": self = .french
    case "en", "c", "posix": self = .english
    default: return nil
    }
  }
}

/// How numbers, money and dates are written for a person to read; never used where a machine reads.
public struct NumberStyle: Hashable, Sendable {
  /// Whose habits.
  public var language: Language
  /// Whether characters beyond ASCII may be written.
  public var isUnicode: Bool

  /// The habits of a language.
  public init(_ language: Language = .english, isUnicode: Bool = true) {
    self.language = language
    self.isUnicode = isUnicode
  }

  /// A space at which no line breaks.
  public var hardSpace: String { isUnicode ? "\u{00A0}" : " " }
  var decimalPoint: String { language == .french ? "," : "." }
  var groupSeparator: String { language == .french ? (isUnicode ? "\u{202F}" : " ") : "," }

  /// A whole number with its digits in groups of three.
  public func count(_ number: Int) -> String { grouped(String(number.magnitude), negative: number < 0) }

  /// A number with so many digits after the point; an infinite one or none at all as a dash.
  public func fixed(_ number: Double, _ places: Int) -> String {
    guard number.isFinite else { return dash }
    guard number.magnitude < 1e15 else { return number.description }
    let scale = (0..<places).reduce(1.0) { value, _ in value * 10 }
    let scaled = (number.magnitude * scale).rounded(.toNearestOrEven)
    guard scaled < 9e18 else { return number.description }
    let digits = String(UInt64(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = String(padded.dropLast(places))
    let isNegative = number < 0 && scaled > 0
    return grouped(whole, negative: isNegative) + (places > 0 ? decimalPoint + padded.suffix(places) : "")
  }

  /// A number of any size, to about four figures and no more zeros than needed.
  public func plain(_ number: Double) -> String {
    guard number.isFinite else { return dash }
    let size = number.magnitude
    if size >= 1e15 { return localised(NumberStyle.scientific(number)) }
    if size == 0 { return "0" }
    if size < 1e-4 { return localised(number.description) }
    let places = size >= 1000 ? 1 : size >= 10 ? 2 : size >= 0.1 ? 4 : 6
    return withoutTrailingZeros(fixed(number, places))
  }

  /// A share in [0, 1] as a percentage.
  public func share(_ share: Double, places: Int = 0) -> String {
    guard share.isFinite else { return dash }
    return fixed(share * 100, places) + (language == .french ? hardSpace : "") + "%"
  }

  /// A share in [0, 1] as a percentage with no more figures than it needs: 5%, 2.5%.
  func percent(_ share: Double) -> String { plain(share * 100) + (language == .french ? hardSpace : "") + "%" }

  /// Dollars in a few characters: $75.2M, $350k; in French 75,2 M$.
  public func money(_ pay: Pay) -> String { money(pay.amount) }

  /// Dollars in a few characters: $75.2M, $350k; in French 75,2 M$.
  public func money(_ amount: Double) -> String {
    guard amount.isFinite else { return dash }
    let (figure, unit) = moneyParts(amount.magnitude)
    let sign = amount < 0 && figure != "0" ? minus : ""
    switch language {
    case .english: return sign + "$" + figure + (unit == "G" ? "B" : unit)
    case .french: return sign + figure + hardSpace + unit + "$"
    }
  }

  /// Dollars to the last one: $75,200,000.
  public func dollars(_ pay: Pay) -> String {
    let figure = grouped(String(pay.dollars.magnitude), negative: false)
    let sign = pay.dollars < 0 ? minus : ""
    return language == .french ? sign + figure + hardSpace + "$" : sign + "$" + figure
  }

  /// Dollars to the last one, of an amount that need not be whole.
  func dollars(_ amount: Double) -> String { dollars(Pay(rounding: amount)) }

  /// A percentage already multiplied by a hundred.
  func percentage(_ percent: Double, _ places: Int) -> String {
    fixed(percent, places) + (language == .french ? hardSpace : "") + "%"
  }

  /// Large counts in a few characters, such as 130k or 1.2M of compute.
  public func compact(_ number: Double) -> String {
    guard number.isFinite else { return dash }
    let (figure, unit) = compactParts(number.magnitude)
    return (number < 0 ? minus : "") + figure + unit
  }

  /// A day: 30 Sep 2025, 30 sept. 2025.
  public func date(_ date: CalendarDate) -> String {
    let months: [String] =
      switch language {
      case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      case .french:
        isUnicode
          ? ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."]
          : ["janv.", "fevr.", "mars", "avr.", "mai", "juin", "juill.", "aout", "sept.", "oct.", "nov.", "dec."]
      }
    return "\(date.day) \(months[(date.month + 11) % 12]) \(date.year)"
  }

  /// A text between the quotation marks of the language.
  public func quoted(_ text: String) -> String {
    switch (language, isUnicode) {
    case (.english, true): "“\(text)”"
    case (.french, true): "«\u{00A0}\(text)\u{00A0}»"
    case (_, false): "'\(text)'"
    }
  }

  /// What stands for a number that does not exist.
  public var dash: String { isUnicode ? "–" : "-" }
  /// The sign of negative numbers.
  public var minus: String { isUnicode ? "−" : "-" }
  /// From here to there.
  public var arrow: String { isUnicode ? "→" : "->" }

  private func grouped(_ digits: String, negative: Bool) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += groupSeparator }
      result.append(digit)
    }
    return (negative ? minus : "") + result
  }

  private func withoutTrailingZeros(_ text: String) -> String {
    guard let point = decimalPoint.first, text.contains(point) else { return text }
    guard language == .french || text.contains(".") else { return text }
    var result = text[...]
    while result.last == "0" { result.removeLast() }
    if result.last == point { result.removeLast() }
    return String(result)
  }

  /// 1e15 for a one with fifteen zeros.
  private static func scientific(_ number: Double) -> String {
    var text = number.description
    guard text.hasSuffix(".0") else { return text }
    text.removeLast(2)
    let zeros = text.reversed().prefix { $0 == "0" }.count
    return zeros >= 9 ? text.dropLast(zeros) + "e\(zeros)" : text
  }

  private func localised(_ text: String) -> String {
    language == .french ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  private func moneyParts(_ size: Double) -> (figure: String, unit: String) {
    if size < 999.5 { return (fixed(size, 0), "") }
    if size < 999_500 { return (threeFigures(size / 1e3), "k") }
    if size < 999_500_000 { return (threeFigures(size / 1e6), "M") }
    if size < 999_500_000_000 { return (threeFigures(size / 1e9), "G") }
    return (threeFigures(size / 1e12), "T")
  }

  private func compactParts(_ size: Double) -> (figure: String, unit: String) {
    if size < 999.5 { return (withoutTrailingZeros(fixed(size, size < 10 ? 1 : 0)), "") }
    if size < 999_500 { return (threeFigures(size / 1e3), "k") }
    if size < 999_500_000 { return (threeFigures(size / 1e6), "M") }
    return (threeFigures(size / 1e9), "G")
  }

  private func threeFigures(_ number: Double) -> String {
    withoutTrailingZeros(fixed(number, number < 99.95 ? 1 : 0))
  }
}

extension NumberStyle {
  /// A colon and the space after it.
  var colon: String { language == .french ? hardSpace + ": " : ": " }
}
