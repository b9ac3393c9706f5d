import Experiments
import TalentMarket

extension EnsembleMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario, let runs, let turns, let seed):
      "\(scenario)\u{A0}: \(French.count(runs, "réplique", "répliques", style)) de "
        + "\(French.count(turns, "tour", "tours", style)), graine \(seed)"
    case .howToRead: "Moyennes des répliques\u{A0}; à côté, l’intervalle du quantile à 5\u{A0}% à celui à 95\u{A0}%."
    case .ending(let turn, let date): "Comment finit le tour \(turn), \(style.date(date))"
    case .worldByTurn: "Le monde, tour par tour"
    case .byTurn(let measure): "\(MeasureMessage.lab(measure).french(style)), tour par tour"
    case .leads: "Mène"
    case .band: "5\(style.dash)95\u{A0}%"
    case .replicates(let ranges, let seed):
      "Répliques \(French.ranges(ranges, style)) de la graine \(seed)\u{A0}; la réplique 0 est le monde que joue avancer avec "
        + "cette graine."
    case .everything: "Toutes les mesures et leurs quantiles\u{A0}: --json"
    case .interrupted(let runs, let asked):
      "Interrompu après \(French.count(runs, "réplique", "répliques", style)) sur \(style.count(asked)), qui "
        + (runs < 2 ? "reste acquise." : "restent acquises.")
    case .progress(let done, let total, let rate, let secondsLeft):
      "\(style.count(done)) répliques sur \(style.count(total)) · \(style.plain(rate)) par seconde · reste "
        + Self.duration(secondsLeft, style)
    }
  }

  private static func duration(_ seconds: Double, _ style: NumberStyle) -> String {
    if seconds < 99.5 { return style.fixed(seconds.rounded(.up), 0) + style.hardSpace + "s" }
    if seconds < 5970 { return style.fixed(seconds / 60, 0) + style.hardSpace + "min" }
    return style.fixed(seconds / 3600, 0) + style.hardSpace + "h"
  }
}
