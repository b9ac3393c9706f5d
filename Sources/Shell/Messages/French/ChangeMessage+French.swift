import TalentMarket

extension ChangeMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .fromTo(let was, let isNow): "De \(was) à \(isNow)."
    case .afterTurn(let turn): "après le tour \(turn)"
    case .now: "maintenant"
    case .unchanged(let number): "Rien ne l’a fait bouger\u{A0}: \(number)."
    case .noNumber(let isNow): "C’est \(isNow)\u{A0}; avant ou après, il n’y avait pas de nombre à comparer."
    case .method(let method): Self.french(method)
    case .whichNumber(let lab, let names):
      "Quel nombre de \(lab)\u{A0}? Demandez pourquoi \(lab).talent, ou un autre\u{A0}: \(names)."
    case .people(let count): French.count(count, "personne", "personnes", style)
    case .group(let what, let who): "\(what)\u{A0}: \(who)"
    case .typed(let line): "saisi\u{A0}: \(line)"
    case .time: "le temps passe"
    case .elsewhere: "contrats entre les autres"
    case .losses(let lab): "partis chez \(lab)"
    case .leftField: "ont quitté le domaine"
    case .raises(let lab): "hausses chez \(lab)"
    case .hires(let lab): "venus de \(lab)"
    case .hiresOfUnemployed: "venus sans emploi"
    case .hiring(let lab): "recrues de \(lab)"
    case .arrivals(let count): French.count(count, "nouveau venu", "nouveaux venus", style)
    case .recovery: "la cohésion se refait"
    case .brokenTeam: "équipe défaite par les départs du domaine"
    case .brokenTeamTo(let lab): "équipe défaite par les départs chez \(lab)"
    case .brought(let lab): "savoir apporté de \(lab)"
    case .broughtAlong: "savoir apporté"
    case .ramp: "recrues pas encore à leur niveau"
    case .settling: "recrues d’avant, mieux installées"
    case .research: "sa propre recherche"
    case .commons: "savoir commun acquis"
    case .budgetGrowth: "sa propre croissance"
    case .fund: "l’argent suit la capacité"
    case .floor: "tenu aux salaires signés"
    case .computeGrowth: "croissance du calcul"
    case .drift: "les valeurs reviennent à leur base"
    case .dilution: "mission diluée par les recrues"
    case .incident: "un accident"
    case .part(let name): "par \(name)"
    case .pace: "l’allure du deuxième"
    case .rounding: "arrondi"
    }
  }

  private static func french(_ method: ChangeMethod) -> String {
    switch method {
    case .inOrder: "Dans l’ordre du tour\u{A0}: chaque ligne dit de combien le nombre a bougé à ce moment."
    case .fromProduction:
      "Dans l’ordre du tour, et comme les labos produisent en son milieu\u{A0}: ce qui vint à la fin du tour d’avant vient d’abord."
    case .byLab: "Par labo\u{A0}: dix mille fois le carré de sa part, maintenant moins avant."
    case .flow: "Ce que le tour a apporté, moins ce qu’avait apporté le tour d’avant."
    }
  }
}
