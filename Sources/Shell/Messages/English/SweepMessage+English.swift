extension SweepMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .title(let moved):
      "Sweep of " + moved.map { "\($0.name) from \($0.low) to \($0.high)" }.enumeration("and")
    case .heading(let points, let runs, let turn, let last):
      "\(English.count(points, "point", "points", style)), \(English.count(runs, "replicate", "replicates", style)) "
        + "each under the same luck, set at turn \(turn), played to turn \(last)"
    case .column(let column):
      switch column {
      case .mean: "Mean"
      case .interval: "95% interval"
      case .difference: "Difference"
      case .ofDifference: "Its interval"
      }
    case .asItIs(let value): value.map { "as it is: \($0)" } ?? "as it is"
    case .howToRead(let hasDifferences):
      hasDifferences
        ? "Means at the last turn; differences are from the world as it is, world by world under the same luck."
        : "Means at the last turn."
    case .base(let value, let interval): "As it is: \(value), 95% interval \(interval)."
    case .flat(let value): "It is \(value) at every point."
    case .band: "95% interval of the mean"
    case .extremes(let low, let high):
      "Lowest, \(low.value), at \(low.place); highest, \(high.value), at \(high.place)."
    case .precision(let half): "No mean is off by more than ±\(half) (95%)."
    case .morePoints(let count):
      "… and \(English.count(count, "more point", "more points", style)): to FILE.csv or --json has them all"
    case .across(let name): "up: \(name)"
    case .noValue: "no value"
    case .notMade(let count, let worlds):
      "In \(style.count(count)) of \(English.count(worlds, "world", "worlds", style)) a number could not be set; they count "
        + "as they came out without it."
    case .undefinedIn(let measure, let count, let worlds):
      "\(measure) has no value in \(style.count(count)) of \(English.count(worlds, "world", "worlds", style)), which are "
        + "left out."
    case .interrupted(let runs, let asked):
      "Interrupted after \(English.count(runs, "replicate", "replicates", style)) of \(style.count(asked)) at every point, "
        + "which stand."
    }
  }
}
