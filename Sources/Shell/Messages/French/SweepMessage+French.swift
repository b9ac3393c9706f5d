extension SweepMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .title(let moved):
      "Balayage de " + moved.map { "\($0.name) de \($0.low) à \($0.high)" }.enumeration("et")
    case .heading(let points, let runs, let turn, let last):
      "\(French.count(points, "point", "points", style)), \(French.count(runs, "réplique", "répliques", style)) "
        + "chacun sous la même chance, fixés au tour \(turn), joués jusqu’au tour \(last)"
    case .column(let column):
      switch column {
      case .mean: "Moyenne"
      case .interval: "Intervalle à 95\u{A0}%"
      case .difference: "Différence"
      case .ofDifference: "Son intervalle"
      }
    case .asItIs(let value): value.map { "tel quel\u{A0}: \($0)" } ?? "tel quel"
    case .howToRead(let hasDifferences):
      hasDifferences
        ? "Moyennes au dernier tour\u{A0}; les différences sont prises au monde tel quel, monde par monde sous la même "
          + "chance." : "Moyennes au dernier tour."
    case .base(let value, let interval): "Tel quel\u{A0}: \(value), intervalle à 95\u{A0}% \(interval)."
    case .flat(let value): "C’est \(value) à chaque point."
    case .band: "intervalle à 95\u{A0}% de la moyenne"
    case .extremes(let low, let high):
      "Au plus bas, \(low.value), à \(low.place)\u{A0}; au plus haut, \(high.value), à \(high.place)."
    case .precision(let half): "Aucune moyenne n’est à plus de ±\(half) près (95\u{A0}%)."
    case .morePoints(let count):
      "… et \(French.count(count, "autre point", "autres points", style))\u{A0}: vers FICHIER.csv ou --json les a tous"
    case .across(let name): "vers le haut\u{A0}: \(name)"
    case .noValue: "sans valeur"
    case .notMade(let count, let worlds):
      "Dans \(style.count(count)) sur \(French.count(worlds, "monde", "mondes", style)), un nombre n’a pu être fixé\u{A0}; "
        + "ils comptent tels quels."
    case .undefinedIn(let measure, let count, let worlds):
      "\(measure) n’a pas de valeur dans \(style.count(count)) sur \(French.count(worlds, "monde", "mondes", style)), "
        + "laissés de côté."
    case .interrupted(let runs, let asked):
      "Interrompu après \(French.count(runs, "réplique", "répliques", style)) sur \(style.count(asked)) à chaque point, "
        + "qui valent."
    }
  }
}
