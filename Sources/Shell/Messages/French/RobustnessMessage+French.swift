import Experiments

extension RobustnessMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "Les thèses de \(scenario) sous d’autres hypothèses"
    case .headingOfOne(let claim): "\(claim) sous d’autres hypothèses"
    case .scope(let others, let runs, let turn):
      "Éprouvé tel quel et sous \(French.count(others, "autre hypothèse", "autres hypothèses", style)), posées à partir "
        + "du tour \(style.count(turn)) dans chaque monde\u{A0}; jusqu’à \(style.count(runs)) paires par réponse"
    case .seedsHeading(let scenario): "Les thèses de \(scenario) à partir d’autres graines"
    case .seedsHeadingOfOne(let claim): "\(claim) à partir d’autres graines"
    case .seedsScope(let own, let first, let last, let runs):
      (first == last ? "Graine \(first)" : "Graines \(first) à \(last)")
        + " à côté de celle du scénario, \(own)\u{A0}; jusqu’à \(style.count(runs)) paires par réponse"
    case .column(let column):
      switch column {
      case .assumption: "Hypothèse"
      case .all: "Tout"
      case .same: "Même"
      case .holds: "Tient"
      case .doesNotHold: "Non"
      case .tooClose: "Serré"
      }
    case .asItIs: "tel quel"
    case .seed: "graine"
    case .marks:
      "✓ tient, ✗ ne tient pas,\u{A0}? trop serré\u{A0};\u{A0}! le contraire de la première ligne, * tranché d’un seul des deux "
        + "côtés."
    case .marksOfOne: "! le contraire de la première ligne, * tranché d’un seul des deux côtés."
    case .stands(let verdict, let others):
      "\(Self.predicate(verdict).capitalisedFirst), telle quelle et sous "
        + (others == 1 ? "l’autre hypothèse." : "les \(style.count(others)) autres hypothèses.")
    case .differs(let verdict, let tally):
      "\(Self.predicate(verdict).capitalisedFirst) telle quelle et sous \(style.count(tally.same)) sur "
        + "\(French.count(tally.all, "autre hypothèse", "autres hypothèses", style))\u{A0}; "
        + Self.differences(tally, style) + "."
    case .cell(let assumption, let verdict, let numbers):
      "\(assumption)\u{A0}: \(Self.predicate(verdict)), \(numbers)"
    case .part(let assumption, let part, let verdict, let numbers):
      "\(assumption)\u{A0}: \(Self.predicate(verdict))\u{A0}; \(part)\u{A0}: \(numbers)"
    case .refused(let assumption, let reason): "\(assumption)\u{A0}: ne s’éprouve pas, \(reason)"
    case .notAsked: "/ ne s’éprouve pas là."
    case .byConstruction(let name): "Vraie ou fausse par construction\u{A0}: voir thèse \(name)."
    case .couldNotBeMade(let assumption, let count, let runs):
      "\(assumption)\u{A0}: dans \(style.count(count)) sur \(French.count(runs, "paire", "paires", style)), un changement n’a "
        + "pu être fait\u{A0}; elles comptent telles quelles."
    case .allStand(let claims):
      claims == 1
        ? "La réponse est la même sous toutes les hypothèses essayées."
        : "Les \(style.count(claims)) réponses sont les mêmes sous toutes les hypothèses essayées."
    case .summary(let stand, let all, let flips, let undecided):
      (all == 1
        ? ""
        : "\(French.count(stand, "réponse", "réponses", style)) sur \(style.count(all)) "
          + "\(stand < 2 ? "est la même" : "sont les mêmes") sous toutes les hypothèses essayées. ")
        + [
          flips.isEmpty ? nil : "Se renverse quelque part\u{A0}: \(flips.joined(separator: ", ")).",
          undecided.isEmpty
            ? nil
            : "Ne se renverse nulle part, mais est trop serrée quelque part\u{A0}: \(undecided.joined(separator: ", ")).",
        ].compactMap { $0 }.joined(separator: " ")
    case .untried(let tried, let all):
      "Essayés\u{A0}: \(style.count(tried)) des \(style.count(all)) nombres supposés (citer), ceux qui ont un intervalle. "
        + "Tout autre peut aussi renverser une réponse."
    case .aboutTheAssumption:
      "Une réponse qui se renverse en dit autant de l’hypothèse que du monde. Chaque case est un test à part."
    case .skipped(let assumption, let reason): "Pas essayé\u{A0}: \(assumption), car \(reason)."
    case .atEnd(let value): "il vaut déjà \(value), un bout de son intervalle"
    case .noLuck: "il n’y a pas de chance dans ce monde, à réduire ou à doubler"
    case .noOtherSeeds(let turn):
      "ce monde a commencé au tour \(style.count(turn))\u{A0}: d’autres graines sont d’autres gens, depuis le tour 0"
    case .seedsAgree(let claims, let wanted):
      claims == 1
        ? "Elle reçoit la même réponse d’au moins \(style.percent(wanted)) des graines."
        : "Les \(style.count(claims)) qui ne sont pas trop serrées reçoivent la même réponse d’au moins "
          + "\(style.percent(wanted)) des graines."
    case .seedsDisagree(let name, let tally):
      "! \(name) ne reçoit la réponse de sa graine que de \(style.count(tally.same)) sur \(style.count(tally.all))\u{A0}; "
        + Self.differences(tally, style)
        + ". Son nombre est près du seuil\u{A0}: plus de paires le diraient (parties N)."
    case .tooCloseItself(let names):
      "Trop serré avec la graine du scénario, si bien qu’aucune autre n’a de réponse à retrouver\u{A0}: "
        + "\(names.joined(separator: ", "))."
    case .interrupted(let rows, let asked):
      "Interrompu\u{A0}: \(French.count(rows, "ligne jouée", "lignes jouées", style)) sur \(style.count(asked)), qui valent."
    case .tooManySeeds(let most): "on n’essaie pas plus de \(style.count(most)) graines"
    case .turn(let turn): "tour \(style.count(turn))"
    }
  }

  private static func predicate(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .holds: "tient"
    case .doesNotHold: "ne tient pas"
    case .tooClose: "trop serrée"
    }
  }

  private static func differences(_ tally: RobustnessTally, _ style: NumberStyle) -> String {
    [
      tally.flips > 0 ? "se renverse sous \(style.count(tally.flips))" : nil,
      tally.undecided > 0 ? "trop serrée sous \(style.count(tally.undecided))" : nil,
      tally.decided > 0 ? "tranchée sous \(style.count(tally.decided))" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
