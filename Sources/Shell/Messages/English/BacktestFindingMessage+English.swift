import ScenarioFormat

extension BacktestFindingMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .group(let verdict):
      switch verdict {
      case .right: "What the model got right"
      case .possible: "What it neither got right nor wrong"
      case .wrong: "What it got wrong"
      }
    case .rules(let usual, let rare):
      "By rule: what happens in \(usual) of worlds or more is right, in less than \(rare) wrong, else possible; a share "
        + "or a sum is right within the 90% range, else wrong, but a share possible only where that range is wider than "
        + "50 points or a single value. Shares are of worlds with hires. A direction is judged where two more are "
        + "reported one way than the other."
    case .moves(let verdict, let cells):
      switch verdict {
      case .right: "As many moves or more, more often than not: \(cells.joined(separator: ", "))."
      case .possible: "As many moves in some worlds: \(cells.joined(separator: ", "))."
      case .wrong: "As many moves hardly ever: \(cells.joined(separator: ", "))."
      }
    case .cell(let pair, let when, let reported, let chance): "\(pair) \(when) (\(style.count(reported)), \(chance))"
    case .hires(let lab, let when, let reported, let chance, let quota):
      "Hires by \(lab) in \(when): \(style.count(reported)) reported, as many in \(chance) of worlds"
        + (quota.map { "; its quota is \(style.count($0))." } ?? ".")
    case .mainSource(let source, let lab, let chance):
      "The press has \(lab) hire most from \(source): so do \(chance) of worlds."
    case .sourceShare(let source, let lab, let reported, let model, let range):
      "Hires by \(lab) that come from \(source): \(reported) by the press, \(model) \(range) in the model."
    case .direction(let verdict, let flows):
      (verdict == .right ? "More people go this way than back, as reported: " : "More people go this way than back: ")
        + flows.joined(separator: ", ") + "."
    case .flow(let from, let to, let chance): "\(from) \(style.arrow) \(to) (\(chance))"
    case .timing(let lab, let when, let reported, let model, let range):
      "Hires by \(lab) that fall in \(when): \(reported) by the press, \(model) \(range) in the model."
    case .returns(let from, let to, let reported, let any, let chance):
      (from.map { "Back from \($0) to \(to) within a year" } ?? "Back within a year, from anywhere to anywhere")
        + ": somebody in \(any) of worlds, as many as reported (\(style.count(reported))) in \(chance)."
    case .highestPay(let yearly, let bound, let when, let model, let range):
      "Largest package that is neither disputed nor declined: \(bound.map { English.bound($0) + " " } ?? "")\(yearly) a year in \(when); the "
        + "model's highest pay is \(model) \(range)."
    case .sample(let sample):
      (sample.map { "The sample: \($0). " } ?? "")
        + "Chosen by publicity, it can refute a count that the model does not reach, a share less surely, and it can "
        + "hardly confirm anything."
    case .informed(let numbers):
      "\(English.all(numbers)) \(numbers.count == 1 ? "was" : "were") set from some of the same reports: what is said "
        + "above of \(English.all(Self.labs(numbers)))’s hires and of the highest pay is no independent prediction."
    case .unshifted(let quarters, let cells):
      "Without what is counted from \(English.all(quarters)) it would be: \(cells.joined(separator: ", "))."
    }
  }
}

extension English {
  /// What is known of a sum.
  static func bound(_ bound: ReportedPackage.Bound) -> String {
    switch bound {
    case .most: "up to"
    case .least: "more than"
    }
  }
}
