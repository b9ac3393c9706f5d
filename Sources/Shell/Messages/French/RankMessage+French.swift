extension RankMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .title(let measure): "Ce qui fait varier \(measure)"
    case .heading(let inputs, let worlds, let rows, let turn, let last):
      "\(French.count(inputs, "entrée", "entrées", style)) et la chance, \(French.count(worlds, "monde", "mondes", style)) "
        + "(\(French.count(rows, "ligne", "lignes", style))), fixées au tour \(turn), joués jusqu’au tour \(last)"
    case .luck: "chance du tirage"
    case .column(let column):
      switch column {
      case .input: "Entrée"
      case .range: "Étendue"
      case .total: "En tout"
      case .ofTotal: "Intervalle à 95\u{A0}%"
      case .alone: "À elle seule"
      case .ofAlone: "Intervalle à 95\u{A0}%"
      }
    case .mostlyLuck(let luck, let best):
      "Pour l’essentiel, ce qui diffère d’un monde à l’autre est la chance du tirage (\(style.share(luck)))\u{A0}; parmi les entrées, "
        + "\(Self.best(best, style))."
    case .luckFirst(let luck, let best):
      "La chance du tirage compte le plus\u{A0}: elle a part à \(style.share(luck)) de ce qui diffère d’un monde à "
        + "l’autre\u{A0}; parmi les entrées, \(Self.best(best, style))."
    case .inputFirst(let best, let luck):
      "\(Self.first(best, style))\u{A0}; la chance du tirage a part à \(style.share(luck))."
    case .noLuck(let best): "\(Self.first(best, style))\u{A0}; la chance du tirage n’y a aucune part."
    case .onlyLuck:
      "Tout ce qui diffère d’un monde à l’autre est la chance du tirage\u{A0}: les entrées ne changent rien."
    case .interaction(let share):
      if share.high < 0.01 {
        "Presque rien n’est interaction\u{A0}: ce que chacune explique à elle seule s’additionne."
      } else if share.low <= 0 {
        "L’interaction, ce qu’entrées et chance ne font qu’ensemble, est peut-être nulle, ou va jusqu’à "
          + "\(style.share(share.high))\u{A0}: plus de parties le diraient."
      } else {
        "\(style.share(share.value)) est interaction, ce qu’entrées et chance ne font qu’ensemble (intervalle à "
          + "95\u{A0}%\u{A0}: de \(style.share(share.low)) à \(style.share(share.high)))."
      }
    case .hardlyMatter(let names):
      "Moins de 1\u{A0}%\(names.count == 1 ? "" : " chacune")\u{A0}: \(names.enumeration("et")). Quelle que soit "
        + "\(names.count == 1 ? "sa" : "leur") valeur, presque rien ne change."
    case .howToRead:
      "Parts de la variance, par les indices de Sobol’. À elle seule\u{A0}: ce qu’expliquerait de connaître cette entrée "
        + "seule. En tout\u{A0}: avec sa part aux interactions, si bien que la somme peut dépasser 100\u{A0}%."
    case .noVariance(let value): "Rien ne diffère\u{A0}: c’est \(value) dans chaque monde."
    case .tooFew: "Trop peu de lignes ont des nombres pour dire des parts\u{A0}: il en faut 16."
    case .undefinedRows(let count, let rows):
      "\(style.count(count)) sur \(French.count(rows, "ligne", "lignes", style)) ont un monde où elle n’a pas de valeur, et "
        + "sont laissées de côté."
    case .interrupted(let rows, let asked):
      "Interrompu après \(French.count(rows, "ligne", "lignes", style)) sur \(style.count(asked)), qui valent."
    }
  }

  private static func best(_ best: Best, _ style: NumberStyle) -> String {
    let share = style.share(best.share)
    return best.rival.map { "\(best.name) (\(share)) et \($0) comptent le plus, sans qu’on puisse les départager" }
      ?? "\(best.name) compte le plus (\(share))"
  }

  private static func first(_ best: Best, _ style: NumberStyle) -> String {
    best.rival.map {
      "\(best.name) et \($0) comptent le plus, sans qu’on puisse les départager\u{A0}: \(best.name) a part à "
        + "\(style.share(best.share)) de ce qui diffère d’un monde à l’autre"
    }
      ?? "\(best.name) compte le plus\u{A0}: part à \(style.share(best.share)) de ce qui diffère d’un monde à l’autre"
  }
}
