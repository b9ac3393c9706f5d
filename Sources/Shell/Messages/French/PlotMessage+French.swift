import Expressions

extension PlotMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .byLab(let expression): "\(expression) par labo"
    case .counting(let text, let unit): "\(text), en \(Self.name(unit))"
    case .turn: "tour"
    case .period(let date, let length): date.period(length, quarter: "T", half: "S")
    case .noValues: "Aucune valeur à ces tours."
    case .expressionMissing: "que faut-il tracer\u{A0}? Par exemple\u{A0}: tracer retention par labo"
    case .tooFewTurns: "un seul tour fait un point, pas une courbe\u{A0}: jouez d’abord, avec avancer ou dérouler"
    case .backwards(let from, let to): "du tour \(from) au tour \(to), il n’y a rien à tracer"
    }
  }

  private static func name(_ unit: Unit) -> String {
    switch unit {
    case .plain: "nombres"
    case .dollars: "dollars"
    case .share: "parts"
    case .months: "mois"
    case .years: "années"
    case .turns: "tours"
    case .people: "personnes"
    case .h100e: "équivalents H100"
    }
  }
}
