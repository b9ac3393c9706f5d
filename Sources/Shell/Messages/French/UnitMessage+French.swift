import Expressions

extension UnitMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .months(let number): style.plain(number) + style.hardSpace + "mois"
    case .years(let number): style.plain(number) + style.hardSpace + (number.magnitude < 2 ? "an" : "ans")
    case .h100e(let number): style.compact(number) + style.hardSpace + "équivalents H100"
    case .name(let unit): Self.name(unit)
    case .kind(let kind): Self.name(kind)
    }
  }

  private static func name(_ unit: Unit) -> String {
    switch unit {
    case .plain: "un simple nombre"
    case .dollars: "des dollars"
    case .share: "une part"
    case .months: "des mois"
    case .years: "des années"
    case .turns: "des tours"
    case .people: "des personnes"
    case .h100e: "des équivalents H100"
    }
  }

  private static func name(_ kind: ValueKind) -> String {
    switch kind {
    case .number: "un nombre"
    case .truth: "une condition"
    case .text: "un mot"
    }
  }
}
