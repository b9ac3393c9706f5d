import Expressions

/// Amounts with what they count, and the names of units.
enum UnitMessage: Sentence {
  case months(Double)
  case years(Double)
  case h100e(Double)
  case name(Unit)
  case kind(ValueKind)
}

extension UnitMessage: Catalogued {
  static var examples: [UnitMessage] {
    [.months(4.5), .years(1.5), .h100e(20)] + Unit.allCases.map(UnitMessage.name)
      + [.kind(.number), .kind(.truth), .kind(.text)]
  }

  static var caseCount: Int { 5 }

  var caseNumber: Int {
    switch self {
    case .months: 0
    case .years: 1
    case .h100e: 2
    case .name: 3
    case .kind: 4
    }
  }
}
