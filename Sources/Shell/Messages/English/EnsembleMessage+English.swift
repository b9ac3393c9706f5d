import Experiments
import TalentMarket

extension EnsembleMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario, let runs, let turns, let seed):
      "\(scenario): \(English.count(runs, "replicate", "replicates", style)) of "
        + "\(English.count(turns, "turn", "turns", style)), seed \(seed)"
    case .howToRead: "Means over replicates; beside them the range from the 5% to the 95% quantile."
    case .ending(let turn, let date): "How turn \(turn) ends, \(style.date(date))"
    case .worldByTurn: "The world, turn by turn"
    case .byTurn(let measure): "\(MeasureMessage.lab(measure).english(style)), turn by turn"
    case .leads: "Leads"
    case .band: "5\(style.dash)95%"
    case .replicates(let ranges, let seed):
      "Replicates \(English.ranges(ranges, style)) of seed \(seed); replicate 0 is the world that step plays with that seed."
    case .everything: "Every measure with its quantiles: --json"
    case .interrupted(let runs, let asked):
      "Interrupted after \(English.count(runs, "replicate", "replicates", style)) of \(style.count(asked)), which stand."
    case .progress(let done, let total, let rate, let secondsLeft):
      "\(style.count(done)) of \(style.count(total)) replicates · \(style.plain(rate)) a second · "
        + "\(Self.duration(secondsLeft, style)) left"
    }
  }

  private static func duration(_ seconds: Double, _ style: NumberStyle) -> String {
    if seconds < 99.5 { return style.fixed(seconds.rounded(.up), 0) + " s" }
    if seconds < 5970 { return style.fixed(seconds / 60, 0) + " min" }
    return style.fixed(seconds / 3600, 0) + " h"
  }
}
