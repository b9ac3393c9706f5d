import TalentMarket

extension TurnMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let turn, let date): "Tour \(turn), jusqu’au \(style.date(date))"
    case .opening(let date): "Tour 0, \(style.date(date))\u{A0}: avant le premier départ"
    case .moveCount(let moves, let open):
      "\(French.count(moves, "personne a changé", "personnes ont changé", style)) de labo, sur "
        + "\(style.count(open)) à l’écoute"
    case .nobodyMoved(let open):
      "Personne n’a bougé\u{A0}; \(French.count(open, "personne était", "personnes étaient", style)) à l’écoute."
    case .moreMoves(let count, let turn):
      "… et \(French.count(count, "autre départ", "autres départs", style))\u{A0}: tours \(turn)"
    case .raises(let count, let name, let lab, let from, let to):
      "\(French.count(count, "personne est restée mieux payée", "personnes sont restées mieux payées", style))\u{A0}; "
        + "plus forte hausse\u{A0}: \(name) (\(lab)), \(style.money(from)) \(style.arrow) \(style.money(to))."
    case .arrivals(let count):
      French.count(count, "nouvelle personne cherche un emploi.", "nouvelles personnes cherchent un emploi.", style)
    case .incident(let lab): "Incident chez \(lab)\u{A0}: sa mission et son budget en souffrent."
    case .change(let what): "Changement\u{A0}: \(what)"
    case .release(let lab): "\(lab) publie ses poids."
    case .star(let name): "\(name) arrive sur le marché."
    case .founding(let lab): "\(lab) est fondé."
    case .layoff(let lab, let count):
      "\(lab) se sépare de \(French.count(count, "personne", "personnes", style))."
    case .plannedLayoff(let lab, let share): "\(lab) se sépare de \(style.share(share)) de son équipe."
    case .regulation(let rule): "Désormais\u{A0}: \(rule)"
    case .because(let event, let reason): "\(event) [\(reason)]"
    case .world(let talentHHI, let leader, let lead, let topPay):
      "Monde\u{A0}: IHH du talent \(style.fixed(talentHHI, 0)) · \(leader) mène de \(style.fixed(lead, 1)) mois · "
        + "salaire record \(style.money(topPay))"
    case .worldWithoutLeader(let talentHHI, let topPay):
      "Monde\u{A0}: IHH du talent \(style.fixed(talentHHI, 0)) · salaire record \(style.money(topPay))"
    case .outside: "a quitté le domaine"
    case .unemployed: "sans emploi"
    case .none: "aucune"
    case .back: "retour"
    case .interrupted(let played):
      "Interrompu après \(French.count(played, "tour, qui reste acquis", "tours, qui restent acquis", style))."
    case .reached(let turn): "La condition est remplie au tour \(turn)."
    case .scenarioEnds(let turns):
      "Le scénario était prévu pour \(French.count(turns, "tour", "tours", style))\u{A0}; rien n’empêche de continuer."
    case .blockingPairs(let count):
      "\(French.count(count, "paire labo-chercheur", "paires labo-chercheur", style)) se "
        + "\(count < 2 ? "préférerait" : "préféreraient")\u{A0}: stabilité"
    case .neverHeld(let turn): "La condition n’était toujours pas remplie au tour \(turn)."
    }
  }
}

/// What French sentences share.
enum French {
  /// `A`, `A et B`, `A, B et C`.
  static func all(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " et " + names[names.count - 1]
  }

  /// `; A et B en ont`, of other scenarios at hand; nothing where none has.
  static func haveSome(_ scenarios: [String]) -> String {
    scenarios.isEmpty ? "" : "\u{A0}; \(all(scenarios)) en \(scenarios.count == 1 ? "a" : "ont")"
  }

  /// `0 tour`, `1 tour`, `2 tours`.
  static func count(_ number: Int, _ one: String, _ many: String, _ style: NumberStyle) -> String {
    style.count(number) + style.hardSpace + (number.magnitude < 2 ? one : many)
  }

  /// `de 0 à 1`; `0 ou plus` where nothing but the largest number ends it.
  static func range(_ range: ClosedRange<Double>, _ style: NumberStyle) -> String {
    let low = style.plain(range.lowerBound)
    return range.upperBound >= .greatestFiniteMagnitude
      ? "\(low) ou plus" : "de \(low) à \(style.plain(range.upperBound))"
  }
}
