import Experiments
import TalentMarket

extension EnsembleMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario, let place, let runs, let turns, let seed):
      scenario + (place.map { "/\($0.branch) from turn \($0.turn)" } ?? "") + ": "
        + "\(English.count(runs, "replicate", "replicates", style)) of "
        + "\(English.count(turns, "turn", "turns", style)), seed \(seed)"
    case .howToRead: "Means over replicates; beside them the range from the 5% to the 95% quantile."
    case .ending(let turn, let date): "How turn \(turn) ends, \(style.date(date))"
    case .worldByTurn: "The world, turn by turn"
    case .byTurn(let measure): "\(MeasureMessage.lab(measure).english(style)), turn by turn"
    case .leads: "Leads"
    case .band: "5\(style.dash)95%"
    case .replicates(let ranges, let seed):
      "Replicates \(English.ranges(ranges, style)) of seed \(seed); replicate 0 is the world that step plays with that seed."
    case .replicatesOf(let place, let runs):
      "Replicates 1 to \(style.count(runs)) share what happened in \(place.branch) up to turn \(place.turn); only the luck "
        + "of later turns is another."
    case .fan(let measure, let lab): Self.name(measure, lab, style) + ", turn by turn"
    case .unknownMeasure(let word): "no measure is named \(style.quoted(word)), as lead or retention(OpenAI) is"
    case .nothingToPlay(let turn, let last):
      "nothing would be played: the world stands at turn \(turn), and the last turn is \(last)"
    case .mean: "Mean"
    case .deviation: "Deviation"
    case .median: "median"
    case .half: "half of the worlds"
    case .nineTenths: "90% of the worlds"
    case .chances: "Chance to lead, turn by turn"
    case .chancesAt(let turn): "Who leads at the end of turn \(turn)"
    case .typical(let turn, let most, let least):
      "Most like the others at the end of turn \(turn) is replicate \(most.number), "
        + "\(style.fixed(most.distance, 2)) standard deviations from the means; least like them is replicate "
        + "\(least.number), \(style.fixed(least.distance, 2)) from them."
    case .goTo(let replicate): "goto replicate \(replicate) puts it on the screen, goto replicate 0 comes back."
    case .onReplicate(let number, let parent, let start, let branch, let turn):
      "On replicate \(number) of \(parent) from turn \(start) on: branch \(branch)"
        + (turn == start ? "." : ", at turn \(turn).")
    case .everything: "Every measure with its quantiles: --json"
    case .interrupted(let runs, let asked):
      "Interrupted after \(English.count(runs, "replicate", "replicates", style)) of \(style.count(asked)), which stand."
    case .progress(let done, let total, let rate, let secondsLeft):
      "\(style.count(done)) of \(style.count(total)) replicates · \(style.plain(rate)) a second · "
        + "\(Self.duration(secondsLeft, style)) left"
    }
  }

  private static func name(_ measure: Measure, _ lab: String?, _ style: NumberStyle) -> String {
    let name: MeasureMessage? =
      switch measure {
      case .world(let measure): .world(measure)
      case .lab(let measure, _): .lab(measure)
      case .hires, .departures: nil
      }
    return (lab.map { $0 + ": " } ?? "") + (name?.english(style) ?? measure.name)
  }

  private static func duration(_ seconds: Double, _ style: NumberStyle) -> String {
    if seconds < 99.5 { return style.fixed(seconds.rounded(.up), 0) + " s" }
    if seconds < 5970 { return style.fixed(seconds / 60, 0) + " min" }
    return style.fixed(seconds / 3600, 0) + " h"
  }
}
