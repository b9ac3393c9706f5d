import Expressions

extension PlotMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .byLab(let expression): "\(expression) by lab"
    case .counting(let text, let unit): "\(text), in \(UnitMessage.name(unit).english(style))"
    case .turn: "turn"
    case .period(let date, let length): date.period(length, quarter: "Q", half: "H")
    case .noValues: "There is no value at any of these turns."
    case .expressionMissing: "what should be drawn? For example: plot retention by lab"
    case .tooFewTurns: "one turn is a point, not a line: play some first, with step or run"
    case .backwards(let from, let to): "from turn \(from) to turn \(to) there is nothing to draw"
    }
  }
}
