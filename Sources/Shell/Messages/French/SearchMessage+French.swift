extension SearchMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let turn, let last, let points, let runs):
      "Changement au tour \(turn), joué jusqu’au tour \(last)\u{A0}: "
        + "\(French.count(points, "valeur essayée", "valeurs essayées", style)) en "
        + "\(French.count(runs, "partie", "parties", style)) sous la même chance"
    case .title(let column):
      switch column {
      case .value: "Valeur"
      case .change: "Changement"
      case .likelihood: "Probabilité"
      case .interval: "Intervalle à 95\u{A0}%"
      case .runs: "Parties"
      case .path: "Par"
      case .measure: "Mesure"
      case .now: "À présent"
      case .then: "Ensuite"
      case .cost: "Par an"
      case .moved: "Déplacé"
      case .mix: "Mélange"
      }
    case .sharp(let before): "C’est net\u{A0}: à \(before) pas encore, quelle que soit la chance."
    case .cannotTell(let low, let high):
      "Intervalle à 95\u{A0}%\u{A0}: de \(low) à \(high). Entre les deux on ne peut encore trancher\u{A0}; parties N en "
        + "joue plus."
    case .unboundedBelow(let high):
      "Intervalle à 95\u{A0}%\u{A0}: jusqu’à \(high)\u{A0}; rien de ce qui fut essayé ne le borne en bas."
    case .unboundedAbove(let low):
      "Intervalle à 95\u{A0}%\u{A0}: à partir de \(low)\u{A0}; rien de ce qui fut essayé ne le borne en haut."
    case .closed(let value):
      "À \(value), le changement ne peut être fait dans tous les mondes\u{A0}: la recherche s’arrête avant."
    case .interrupted(let points, let runs):
      "Interrompu après \(French.count(points, "valeur", "valeurs", style)) en "
        + "\(French.count(runs, "partie", "parties", style)), qui restent acquises."
    case .progress(let runs, let rate):
      "\(French.count(runs, "partie", "parties", style)) · \(style.plain(rate)) par seconde · recherche"
    case .compared(let factor, let difference):
      "\(style.isUnicode ? "×" : "x")\u{A0}\(Self.figure(factor, style)) (\(difference))"
    case .dollarsAYear(let money): "\(money) par an"
    case .undefined(let count, let runs):
      "Dans \(style.count(count)) sur \(French.count(runs, "monde", "mondes", style)), cela n’a pas de valeur."
    }
  }
}
