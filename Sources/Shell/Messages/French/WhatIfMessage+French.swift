import Experiments

extension WhatIfMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let runs, let turn, let last):
      "\(French.count(runs, "paire de mondes", "paires de mondes", style)) sous la même chance, changement au tour "
        + "\(turn), joués jusqu’au tour \(last)"
    case .oneChange(let line): "Et si \(line)"
    case .title(let column):
      switch column {
      case .measure: "Mesure"
      case .without: "Sans"
      case .with: "Avec"
      case .difference: "Différence"
      case .interval: "Intervalle à 95\u{A0}%"
      case .pairing: "Appariement"
      }
    case .turns(let first, let last): "Tours \(first)\(style.dash)\(last)"
    case .howToRead: "Moyennes au dernier tour\u{A0}; un intervalle sans 0 n’est pas dû à la chance seule."
    case .narrowed(let low, let high):
      "Si chaque monde avait sa propre chance, les intervalles seraient \(Self.range(low, high, style)) fois plus larges."
    case .times(let factor): "\(style.isUnicode ? "×" : "x")\u{A0}\(style.fixed(factor, 1))"
    case .noEffect: "Aucun effet\u{A0}: chaque réplique est la même au dernier bit."
    case .onScreen(let difference):
      "Dans le monde à l’écran, "
        + Self.lowered(
          BranchMessage.firstChange(difference, Self.with.french(style), Self.without.french(style)).french(style))
    case .onScreenNothing: "Dans le monde à l’écran, rien ne se passe autrement."
    case .couldNotBeMade(let count, let runs):
      "Dans \(style.count(count)) sur \(French.count(runs, "réplique", "répliques", style)), un changement n’a pu être "
        + "fait\u{A0}; elles comptent telles quelles."
    case .undefinedIn(let measure, let count, let runs):
      "\(measure) n’a pas de valeur dans \(style.count(count)) sur \(French.count(runs, "paire", "paires", style)), "
        + "laissées hors de sa ligne."
    case .enough(let runs): "L’intervalle est assez étroit après \(French.count(runs, "paire", "paires", style))."
    case .notEnough(let runs):
      "Après \(French.count(runs, "paire", "paires", style)), l’intervalle est encore plus large que demandé\u{A0}; "
        + "parties N en joue plus."
    case .interrupted(let runs, let asked):
      "Interrompu après \(French.count(runs, "paire", "paires", style)) sur \(style.count(asked)), qui valent."
    case .with: "le monde changé"
    case .without: "l’autre"
    case .keepsNothing: "un processus ne garde pas de branche\u{A0}: à l’invite, et-si … garder comme NOM le fait"
    case .partsAreFixed: "une part a un nombre fixe de paires\u{A0}: parties N, et non jusque ±X"
    case .typedAgain(let count, let turn):
      "\(French.count(count, "ligne ultérieure y est ressaisie", "lignes ultérieures y sont ressaisies", style))\u{A0}; "
        + "elle est au tour \(turn)."
    case .notTypedAgain(let line, let turn):
      "Non ressaisi au tour \(turn), où cela ne s’applique plus\u{A0}: \(line)"
    case .points(let points): "\(style.fixed(points, 1))\u{A0}pts"
    }
  }

  private static func range(_ low: Double, _ high: Double, _ style: NumberStyle) -> String {
    let (low, high) = (style.fixed(low, 1), style.fixed(high, 1))
    return low == high ? low : "\(low) à \(high)"
  }

  private static func lowered(_ sentence: String) -> String { sentence.prefix(1).lowercased() + sentence.dropFirst() }
}
