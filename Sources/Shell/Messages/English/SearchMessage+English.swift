extension SearchMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let turn, let last, let points, let runs):
      "Changed at turn \(turn), played to turn \(last): \(English.count(points, "value", "values", style)) tried in "
        + "\(English.count(runs, "run", "runs", style)) under the same luck"
    case .title(let column):
      switch column {
      case .value: "Value"
      case .change: "Change"
      case .likelihood: "Likelihood"
      case .interval: "95% interval"
      case .runs: "Runs"
      case .path: "By"
      case .measure: "Measure"
      case .now: "Now"
      case .then: "Then"
      case .cost: "A year"
      case .moved: "Moved"
      case .mix: "Mix"
      }
    case .sharp(let before): "It is sharp: at \(before) not yet, whatever the luck."
    case .cannotTell(let low, let high):
      "95% interval: \(low) to \(high). Between them it cannot be told yet; runs N plays more."
    case .unboundedBelow(let high): "95% interval: up to \(high); nothing that was tried bounds it below."
    case .unboundedAbove(let low): "95% interval: from \(low) on; nothing that was tried bounds it above."
    case .closed(let value): "At \(value) the change cannot be made in every world, so the search ends before it."
    case .interrupted(let points, let runs):
      "Interrupted after \(English.count(points, "value", "values", style)) in "
        + "\(English.count(runs, "run", "runs", style)), which stand."
    case .progress(let runs, let rate):
      "\(English.count(runs, "run", "runs", style)) · \(style.plain(rate)) a second · searching"
    case .compared(let factor, let difference):
      "\(style.isUnicode ? "×" : "x")\(Self.figure(factor, style)) (\(difference))"
    case .dollarsAYear(let money): "\(money) a year"
    case .undefined(let count, let runs):
      "In \(style.count(count)) of \(English.count(runs, "world", "worlds", style)) it has no value."
    }
  }

  /// A factor to three figures or so.
  static func figure(_ factor: Double, _ style: NumberStyle) -> String {
    style.fixed(factor, factor >= 9.95 ? 1 : factor >= 0.0995 ? 2 : 3)
  }
}
