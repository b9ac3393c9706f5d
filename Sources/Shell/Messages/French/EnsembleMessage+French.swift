import Experiments
import TalentMarket

extension EnsembleMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario, let place, let runs, let turns, let seed):
      scenario + (place.map { "/\($0.branch) à partir du tour \($0.turn)" } ?? "") + "\u{A0}: "
        + "\(French.count(runs, "réplique", "répliques", style)) de "
        + "\(French.count(turns, "tour", "tours", style)), graine \(seed)"
    case .howToRead: "Moyennes des répliques\u{A0}; à côté, l’intervalle du quantile à 5\u{A0}% à celui à 95\u{A0}%."
    case .ending(let turn, let date): "Comment finit le tour \(turn), \(style.date(date))"
    case .worldByTurn: "Le monde, tour par tour"
    case .byTurn(let measure): "\(MeasureMessage.lab(measure).french(style)), tour par tour"
    case .leads: "Mène"
    case .band: "5\(style.dash)95\u{A0}%"
    case .replicates(let ranges, let seed):
      "Répliques \(French.ranges(ranges, style)) de la graine \(seed)\u{A0}; la réplique 0 est le monde que joue "
        + "avancer avec cette graine."
    case .replicatesOf(let place, let runs):
      "Les répliques 1 à \(style.count(runs)) ont en commun ce qui s’est passé dans \(place.branch) jusqu’au tour "
        + "\(place.turn)\u{A0}; seule la chance des tours suivants est une autre."
    case .fan(let measure, let lab): Self.name(measure, lab, style) + ", tour par tour"
    case .unknownMeasure(let word):
      "aucune mesure ne s’appelle \(style.quoted(word)), comme lead ou retention(OpenAI)"
    case .nothingToPlay(let turn, let last):
      "rien ne serait joué\u{A0}: le monde en est au tour \(turn), et le dernier tour est \(last)"
    case .mean: "Moyenne"
    case .deviation: "Écart-type"
    case .median: "médiane"
    case .half: "la moitié des mondes"
    case .nineTenths: "90\u{A0}% des mondes"
    case .chances: "Chance de mener, tour par tour"
    case .chancesAt(let turn): "Qui mène à la fin du tour \(turn)"
    case .typical(let turn, let most, let least):
      "La plus semblable aux autres à la fin du tour \(turn) est la réplique \(most.number), à "
        + "\(style.fixed(most.distance, 2)) écarts-types des moyennes\u{A0}; la moins semblable est la réplique "
        + "\(least.number), à \(style.fixed(least.distance, 2))."
    case .goTo(let replicate): "aller réplique \(replicate) la met à l’écran, aller réplique 0 en revient."
    case .onReplicate(let number, let parent, let start, let branch, let turn):
      "Sur la réplique \(number) de \(parent) à partir du tour \(start)\u{A0}: branche \(branch)"
        + (turn == start ? "." : ", au tour \(turn).")
    case .everything: "Toutes les mesures et leurs quantiles\u{A0}: --json"
    case .interrupted(let runs, let asked):
      "Interrompu après \(French.count(runs, "réplique", "répliques", style)) sur \(style.count(asked)), qui "
        + (runs < 2 ? "reste acquise." : "restent acquises.")
    case .progress(let done, let total, let rate, let secondsLeft):
      "\(style.count(done)) répliques sur \(style.count(total)) · \(style.plain(rate)) par seconde · reste "
        + Self.duration(secondsLeft, style)
    }
  }

  private static func name(_ measure: Measure, _ lab: String?, _ style: NumberStyle) -> String {
    let name: MeasureMessage? =
      switch measure {
      case .world(let measure): .world(measure)
      case .lab(let measure, _): .lab(measure)
      case .hires, .departures: nil
      }
    return (lab.map { $0 + "\u{A0}: " } ?? "") + (name?.french(style) ?? measure.name)
  }

  private static func duration(_ seconds: Double, _ style: NumberStyle) -> String {
    if seconds < 99.5 { return style.fixed(seconds.rounded(.up), 0) + style.hardSpace + "s" }
    if seconds < 5970 { return style.fixed(seconds / 60, 0) + style.hardSpace + "min" }
    return style.fixed(seconds / 3600, 0) + style.hardSpace + "h"
  }
}
