extension PolicyNote {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .noPoach:
      "no-poach\u{A0}: les labos nommés ne font aucune offre aux gens des autres, et ne les approchent pas."
    case .nonCompete:
      "noncompete\u{A0}: qui change de labo reste en retrait tant de tours, payé par le nouveau, sans rien produire."
    case .payCap:
      "pay-cap\u{A0}: personne ne signe pour plus, partout ou dans un labo\u{A0}; en part, du budget du labo qui signe. "
        + "Les contrats déjà signés tiennent."
    case .noCounter:
      "no-counter\u{A0}: les labos nommés, ou tous, ne répondent pas aux offres faites à leurs gens."
    case .transparency:
      "transparency\u{A0}: ce qui se signe en un tour est su de tous au suivant. Qui gagne moins, par unité de talent, que "
        + "la médiane signée dans son domaine cherche davantage, selon model.transparencySearch. Que ceux sous la "
        + "médiane réagissent, et pas les autres, est mesuré (Card, Mas, Moretti et Saez, AER 2012)\u{A0}; l’ampleur est "
        + "une hypothèse. Que les employeurs négocient plus dur (Cullen et Pakzad-Hurson, Econometrica 2023) est laissé "
        + "de côté."
    }
  }
}

extension StabilityNote {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .free:
      "Libre\u{A0}: le labo a une place et l’argent\u{A0}; les deux pourraient aussitôt quitter ce que le marché leur a donné. "
        + "kelso-crawford ne laisse aucune paire ainsi."
    case .swap: "Échange\u{A0}: le labo devrait lâcher une recrue du tour, et y gagnerait."
    case .unmet: "D’autres se préféreraient, mais le labo n’a plus de place ou plus d’argent."
    case .stable:
      "Quand aucune paire ne bloque, le marché est stable\u{A0}: personne ne peut faire mieux avec quelqu’un qui le veuille "
        + "et le puisse (Gale et Shapley 1962\u{A0}; Kelso et Crawford 1982). Des budgets peuvent l’empêcher (Mongell et "
        + "Roth 1986)."
    }
  }
}

extension MechanismNote {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .kelsoCrawford:
      "kelso-crawford\u{A0}: les labos montent pas à pas jusqu’à ce que plus personne ne surenchérisse (Kelso et Crawford "
        + "1982)."
    case .sealedBid:
      "sealed-bid\u{A0}: chaque labo dit un prix, caché des autres\u{A0}: ce que la personne vaut pour lui fois (k − 1)/k, à k "
        + "enchérisseurs (Vickrey 1961). Personne ne monte."
    case .sequential:
      "sequential\u{A0}: l’employeur contre un débaucheur à la fois\u{A0}; chaque duel finit à la limite du perdant "
        + "(Postel-Vinay et Robin 2002)."
    }
  }
}
