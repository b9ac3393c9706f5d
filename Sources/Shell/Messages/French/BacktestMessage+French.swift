import ScenarioFormat

extension BacktestMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "\(scenario) face à ce qui fut rapporté ensuite"
    case .scope(let runs, let turns, let first, let last):
      "\(French.count(runs, "monde", "mondes", style)), \(French.count(turns, "tour", "tours", style))\u{A0}: "
        + (first == last ? first : "\(first) à \(last)") + "."
    case .counted(let count, let all):
      "\(style.count(count)) sur \(French.count(all, "départ rapporté", "départs rapportés", style)) "
        + "\(count < 2 ? "est comparé" : "sont comparés")."
    case .shifted(let count, let from, let to):
      "\(style.count(count)) d’entre eux \(count < 2 ? "est" : "sont") de \(from), avant le premier tour, et "
        + "\(count < 2 ? "compté" : "comptés") en \(to), comme le dit le fichier."
    case .leftOut(let reason, let when, let count):
      "Laissé de côté\u{A0}: \(style.count(count)) de \(when)" + Self.reason(reason)
    case .countAs(let names, let lab):
      "Dans le modèle, \(French.all(names)) \(names.count == 1 ? "fait" : "font") partie de \(lab)."
    case .declined(let count):
      count < 2
        ? "\(style.count(count)) offre refusée n’est pas un départ."
        : "\(style.count(count)) offres refusées ne sont pas des départs."
    case .otherLeftOut(let count):
      "\(French.count(count, "retour ou rémunération", "retours ou rémunérations", style)) hors de ces tours\u{A0}: de "
        + "côté aussi."
    case .title(let part): Self.title(part)
    case .note(let part): Self.note(part, style)
    case .column(let column): Self.column(column)
    case .verdict(let verdict):
      switch verdict {
      case .right: "juste"
      case .possible: "possible"
      case .wrong: "faux"
      }
    case .compared(let model, let reported):
      "En tout, le modèle a \(model) départs entre labos, et la presse en a rapporté \(style.count(reported))."
    case .allLabs: "tous les labos"
    case .package(let value, let years):
      value + (years.map { " / \($0)\u{A0}a" } ?? "")
    case .remark(let bound, let isDisputed, let isDeclined, let years):
      [
        bound.map(French.bound), isDisputed ? "contesté" : nil, isDeclined ? "refusé" : nil,
        years == .none ? "pas par an" : nil,
        years == .assumed ? "durée supposée" : nil,
      ]
      .compactMap(\.self).joined(separator: ", ")
    case .packageNote(let value, let when, let note): "\(value) de \(when)\u{A0}: \(note)."
    case .interrupted(let runs, let asked):
      "Interrompu après \(French.count(runs, "monde", "mondes", style)) sur \(style.count(asked)), qui restent acquis."
    case .noReports(let scenario, let others):
      "\(scenario) n’a pas de récits du monde (reported) à quoi le confronter" + French.haveSome(others)
    case .nothingComparable(let scenario): "aucun récit sous reported ne tombe dans les tours de \(scenario)"
    case .notQuarters(let scenario):
      "les récits se comparent par trimestre, et un tour de \(scenario) n’en est pas un"
    }
  }

  private static func reason(_ reason: BacktestPlan.LeftOut.Reason) -> String {
    switch reason {
    case .before: ", avant le début du scénario."
    case .after: ", après son dernier tour."
    case .onlyYear: ", dont personne ne dit le trimestre."
    case .withinLab: ", entre labos qui n’en font qu’un dans le modèle."
    }
  }

  private static func title(_ part: Part) -> String {
    switch part {
    case .moves: "Qui est allé où"
    case .unreported: "Les paires les plus animées dont rien ne fut rapporté, sur tous ces tours"
    case .sources(let lab): "Où \(lab) a recruté"
    case .returns: "Qui est revenu dans l’année"
    case .pay: "La plus haute paie, par an"
    }
  }

  private static func note(_ part: Part, _ style: NumberStyle) -> String {
    switch part {
    case .moves: "Les récits sont des minorants\u{A0}: plus dans le modèle n’est pas une erreur."
    case .unreported: "L’absence dans la presse ne prouve rien."
    case .sources:
      "Parts de toutes les recrues venues d’autres labos sur ces tours\u{A0}; la presse préfère certaines sources."
    case .returns(let turns):
      turns == 1
        ? "Personne n’arrive et ne repart dans un même tour."
        : "Personne n’arrive et ne repart dans un même tour\u{A0}: les retours sont comptés sur les \(style.count(turns))."
    case .pay:
      "Une somme offerte est répartie également sur ses années\u{A0}; celle du modèle est la plus haute paie de tous."
    }
  }

  private static func column(_ column: Column) -> String {
    switch column {
    case .quarter: "Trim."
    case .move: "De et vers"
    case .press: "Presse"
    case .model: "Modèle"
    case .range: "À 90\u{A0}%"
    case .chance: "Autant"
    case .verdict: "Verdict"
    case .source: "De"
    case .share: "Part"
    case .rank: "Rang"
    case .back: "De et revenu à"
    case .any: "Au moins 1"
    case .offered: "Offert"
    case .yearly: "Par an"
    case .remark: "Remarque"
    }
  }
}
