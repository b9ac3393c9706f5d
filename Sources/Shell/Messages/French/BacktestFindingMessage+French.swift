import ScenarioFormat

extension BacktestFindingMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .group(let verdict):
      switch verdict {
      case .right: "Ce que le modèle a vu juste"
      case .possible: "Ce qu’il n’a vu ni juste ni faux"
      case .wrong: "Ce qu’il a vu faux"
      }
    case .rules(let usual, let rare):
      "La règle\u{A0}: ce qui arrive dans \(usual) des mondes ou plus est juste, dans moins de \(rare) faux, sinon "
        + "possible\u{A0}; une part ou une somme est juste dans l’intervalle à 90\u{A0}%, sinon fausse, mais une part "
        + "n’est que possible là où cet intervalle dépasse 50 points ou n’est qu’une valeur. Les parts sont celles des "
        + "mondes où il y a eu des embauches. Un sens est jugé là où deux de plus sont rapportés d’un côté."
    case .moves(let verdict, let cells):
      switch verdict {
      case .right: "Autant de départs ou plus, le plus souvent\u{A0}: \(cells.joined(separator: ", "))."
      case .possible: "Autant de départs dans certains mondes\u{A0}: \(cells.joined(separator: ", "))."
      case .wrong: "Autant de départs presque jamais\u{A0}: \(cells.joined(separator: ", "))."
      }
    case .cell(let pair, let when, let reported, let chance): "\(pair) \(when) (\(style.count(reported)), \(chance))"
    case .hires(let lab, let when, let reported, let chance, let quota):
      "Recrues de \(lab) en \(when)\u{A0}: \(style.count(reported)) selon la presse, autant dans \(chance) des mondes"
        + (quota.map { "\u{A0}; son quota est de \(style.count($0))." } ?? ".")
    case .mainSource(let source, let lab, let chance):
      "Selon la presse, \(lab) recrute surtout chez \(source)\u{A0}: de même dans \(chance) des mondes."
    case .sourceShare(let source, let lab, let reported, let model, let range):
      "Recrues de \(lab) venues de \(source)\u{A0}: \(reported) selon la presse, \(model) \(range) dans le modèle."
    case .direction(let verdict, let flows):
      (verdict == .right
        ? "Plus de gens vont dans ce sens qu’en reviennent, comme rapporté\u{A0}: "
        : "Plus de gens vont dans ce sens qu’en reviennent\u{A0}: ")
        + flows.joined(separator: ", ") + "."
    case .flow(let from, let to, let chance): "\(from) \(style.arrow) \(to) (\(chance))"
    case .timing(let lab, let when, let reported, let model, let range):
      "Recrues de \(lab) qui tombent en \(when)\u{A0}: \(reported) selon la presse, \(model) \(range) dans le modèle."
    case .returns(let from, let to, let reported, let any, let chance):
      (from.map { "De retour de \($0) à \(to) dans l’année" } ?? "De retour dans l’année, où que ce soit")
        + "\u{A0}: quelqu’un dans \(any) des mondes, autant que rapporté (\(style.count(reported))) dans \(chance)."
    case .highestPay(let yearly, let bound, let when, let model, let range):
      "La plus grande somme ni contestée ni refusée\u{A0}: \(bound.map { French.bound($0) + " " } ?? "")\(yearly) par an en \(when)\u{A0}; "
        + "la plus haute paie du modèle est de \(model) \(range)."
    case .sample(let sample):
      (sample.map { "L’échantillon\u{A0}: \($0). " } ?? "")
        + "Choisi par la publicité, il peut réfuter un nombre que le modèle n’atteint pas, une part moins sûrement, et ne "
        + "peut guère confirmer."
    case .informed(let numbers):
      "\(French.all(numbers)) \(numbers.count == 1 ? "vient" : "viennent") en partie des mêmes récits\u{A0}: ce qui "
        + "est dit plus haut des embauches de \(French.all(Self.labs(numbers))) et de la plus haute paie n’est pas une "
        + "prédiction indépendante."
    case .unshifted(let quarters, let cells):
      "Sans ce qui y est compté de \(French.all(quarters)), ce serait\u{A0}: \(cells.joined(separator: ", "))."
    }
  }
}

extension French {
  /// What is known of a sum.
  static func bound(_ bound: ReportedPackage.Bound) -> String {
    switch bound {
    case .most: "jusqu’à"
    case .least: "plus de"
    }
  }
}
