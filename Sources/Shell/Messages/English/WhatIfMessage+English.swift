import Experiments

extension WhatIfMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let runs, let turn, let last):
      "\(English.count(runs, "pair of worlds", "pairs of worlds", style)) under the same luck, changed at turn \(turn), "
        + "played to turn \(last)"
    case .oneChange(let line): "What if \(line)"
    case .title(let column):
      switch column {
      case .measure: "Measure"
      case .without: "Without"
      case .with: "With"
      case .difference: "Difference"
      case .interval: "95% interval"
      case .pairing: "Pairing"
      }
    case .turns(let first, let last): "Turns \(first)\(style.dash)\(last)"
    case .howToRead: "Means at the last turn; an interval that leaves out 0 is more than chance."
    case .narrowed(let low, let high):
      "With luck of their own for each world the intervals would be \(Self.range(low, high, style)) times wider."
    case .times(let factor): "\(style.fixed(factor, 1))\(style.isUnicode ? "×" : "x")"
    case .noEffect: "No effect: every replicate comes out the same to the last bit."
    case .onScreen(let difference):
      "In the world on the screen: "
        + Self.lowered(
          BranchMessage.firstChange(difference, Self.with.english(style), Self.without.english(style)).english(style))
    case .onScreenNothing: "In the world on the screen nothing goes differently."
    case .couldNotBeMade(let count, let runs):
      "In \(style.count(count)) of \(English.count(runs, "replicate", "replicates", style)) a change could not be made; "
        + "they count as they came out without it."
    case .undefinedIn(let measure, let count, let runs):
      "\(measure) has no value in \(style.count(count)) of \(English.count(runs, "pair", "pairs", style)), which are left "
        + "out of its row."
    case .enough(let runs): "The interval is narrow enough after \(English.count(runs, "pair", "pairs", style))."
    case .notEnough(let runs):
      "After \(English.count(runs, "pair", "pairs", style)) the interval is still wider than asked; runs N plays more."
    case .interrupted(let runs, let asked):
      "Interrupted after \(English.count(runs, "pair", "pairs", style)) of \(style.count(asked)), which stand."
    case .with: "the changed world"
    case .without: "the other"
    case .keepsNothing: "a process keeps no branch: at the prompt, whatif … keep as NAME does"
    case .partsAreFixed: "a part has a fixed number of pairs: runs N, not until ±X"
    case .typedAgain(let count, let turn):
      "\(English.count(count, "later line is", "later lines are", style)) typed again in it; it stands at turn \(turn)."
    case .notTypedAgain(let line, let turn): "Not typed again at turn \(turn), where it no longer applies: \(line)"
    case .points(let points): "\(style.fixed(points, 1)) pts"
    }
  }

  private static func range(_ low: Double, _ high: Double, _ style: NumberStyle) -> String {
    let (low, high) = (style.fixed(low, 1), style.fixed(high, 1))
    return low == high ? low : "\(low) to \(high)"
  }

  private static func lowered(_ sentence: String) -> String { sentence.prefix(1).lowercased() + sentence.dropFirst() }
}
