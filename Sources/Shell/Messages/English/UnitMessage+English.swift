import Expressions

extension UnitMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .months(let number): style.plain(number) + (number == 1 ? " month" : " months")
    case .years(let number): style.plain(number) + (number == 1 ? " year" : " years")
    case .h100e(let number): style.compact(number) + " H100s"
    case .name(let unit): Self.name(unit)
    case .kind(let kind): Self.name(kind)
    }
  }

  private static func name(_ unit: Unit) -> String {
    switch unit {
    case .plain: "a plain number"
    case .dollars: "dollars"
    case .share: "a share"
    case .months: "months"
    case .years: "years"
    case .turns: "turns"
    case .people: "people"
    case .h100e: "H100 equivalents"
    }
  }

  private static func name(_ kind: ValueKind) -> String {
    switch kind {
    case .number: "a number"
    case .truth: "a condition"
    case .text: "a word"
    }
  }
}
