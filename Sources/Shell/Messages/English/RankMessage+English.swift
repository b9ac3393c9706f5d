extension RankMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .title(let measure): "What makes \(measure) differ"
    case .heading(let inputs, let worlds, let rows, let turn, let last):
      "\(English.count(inputs, "input", "inputs", style)) and luck, \(English.count(worlds, "world", "worlds", style)) "
        + "(\(English.count(rows, "row", "rows", style))), set at turn \(turn), played to turn \(last)"
    case .luck: "luck of the draw"
    case .column(let column):
      switch column {
      case .input: "Input"
      case .range: "Range"
      case .total: "In all"
      case .ofTotal: "95% interval"
      case .alone: "By itself"
      case .ofAlone: "95% interval"
      }
    case .mostlyLuck(let luck, let best):
      "Most of what differs between worlds is the luck of the draw (\(style.share(luck))); of the inputs \(Self.best(best, style))."
    case .luckFirst(let luck, let best):
      "The luck of the draw matters most: it has a hand in \(style.share(luck)) of what differs between worlds; of the inputs "
        + "\(Self.best(best, style))."
    case .inputFirst(let best, let luck):
      "\(Self.first(best, style)); the luck of the draw has a hand in \(style.share(luck))."
    case .noLuck(let best): "\(Self.first(best, style)); the luck of the draw has no hand in it."
    case .onlyLuck: "All that differs between worlds is the luck of the draw: the inputs change nothing."
    case .interaction(let share):
      if share.high < 0.01 {
        "Hardly anything is interaction: what each explains by itself adds up."
      } else if share.low <= 0 {
        "Interaction, what inputs and luck do only together, may be none, or as much as \(style.share(share.high)): more "
          + "runs would tell."
      } else {
        "\(style.share(share.value)) is interaction, what inputs and luck do only together (95% interval "
          + "\(style.share(share.low)) to \(style.share(share.high)))."
      }
    case .hardlyMatter(let names):
      names.count == 1
        ? "Less than 1%: \(names[0]). Whatever it is makes next to no difference."
        : "Less than 1% each: \(names.enumeration("and")). Whatever they are makes next to no difference."
    case .howToRead:
      "Shares of the variance, by Sobol’ indices. By itself: what knowing that input alone would explain. In all: with "
        + "its part in interactions, so that these may add up to more than 100%."
    case .noVariance(let value): "It does not differ at all: it is \(value) in every world."
    case .tooFew: "Too few rows have numbers for shares to be told: 16 are needed."
    case .undefinedRows(let count, let rows):
      "\(style.count(count)) of \(English.count(rows, "row", "rows", style)) hold a world in which it has no value, and are "
        + "left out."
    case .interrupted(let rows, let asked):
      "Interrupted after \(English.count(rows, "row", "rows", style)) of \(style.count(asked)), which stand."
    }
  }

  private static func best(_ best: Best, _ style: NumberStyle) -> String {
    let share = style.share(best.share)
    return best.rival.map { "\(best.name) (\(share)) and \($0) matter most and cannot be told apart" }
      ?? "\(best.name) matters most (\(share))"
  }

  private static func first(_ best: Best, _ style: NumberStyle) -> String {
    best.rival.map {
      "\(best.name) and \($0) matter most and cannot be told apart: \(best.name) has a hand in \(style.share(best.share)) "
        + "of what differs between worlds"
    } ?? "\(best.name) matters most: it has a hand in \(style.share(best.share)) of what differs between worlds"
  }
}
