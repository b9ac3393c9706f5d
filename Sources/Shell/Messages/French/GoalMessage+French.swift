extension GoalMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .question(let measure, let aim): "Qu’est-ce qui amène \(measure) à \(aim)\u{A0}?"
    case .isMet(let value, let low, let high):
      "C’est déjà le cas\u{A0}: \(value) (intervalle à 95\u{A0}%\u{A0}: de \(low) à \(high)). Rien n’est à changer."
    case .cheapest: "Le changement le moins cher trouvé, à taper\u{A0}:"
    case .outOfReach(let value, let missing):
      "Hors d’atteinte. Au plus près, on a trouvé \(value), il manque \(missing), avec\u{A0}:"
    case .outOfReachWithin(let sum, let value, let missing):
      "Hors d’atteinte pour \(sum) par an. Au plus près, on a trouvé \(value), il manque \(missing), avec\u{A0}:"
    case .helpsNot: "Hors d’atteinte\u{A0}: aucune valeur essayée n’en est plus proche que la présente."
    case .helpsNotBetween(let low, let high):
      "Hors d’atteinte\u{A0}: aucune valeur essayée de \(low) à \(high) n’en est plus proche que la présente."
    case .costs(let money): "Cela coûte \(money) par an."
    case .costsNothing: "Cela ne coûte pas d’argent."
    case .moves(let share): "Ce qui n’a pas de prix est déplacé de \(style.share(share)) d’une étendue entière."
    case .then(let now, let nowInterval, let then, let thenInterval):
      "À présent \(now) \(nowInterval), ensuite \(then) \(thenInterval)\u{A0}: moyennes, intervalles à 95\u{A0}%."
    case .aloneTitle: "Chacun seul\u{A0}:"
    case .neverEnough(let value): "jamais\u{A0}; au plus \(value)"
    case .mixesTitle: "Mélanges qui y parviennent aussi\u{A0}:"
    case .budgetCost: "Un budget ou une paie coûte son changement en dollars par an, vers le haut ou vers le bas."
    case .computeCost(let price):
      "Un équivalent H100 coûte \(price) par an, hypothèse\u{A0}; à $20k après le chemin en fixe un autre."
    case .payrollCost:
      "Un appétit coûte ce que le labo paie alors de plus par an, en moyenne de tous les tours joués."
    case .noPrice(let paths):
      "Rien ne dit ce que coûte \(paths)\u{A0}: compté à part, après l’argent. Un prix pour une unité entière peut "
        + "suivre\u{A0}: à $500M."
    case .notKept: "Aucune branche n’a été faite."
    }
  }
}
