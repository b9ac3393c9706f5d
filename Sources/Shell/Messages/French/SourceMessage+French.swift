import ScenarioFormat

extension SourceMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .share(let share):
      switch (share.assumed, share.sourced) {
      case (0, _): "Chacun de ses nombres a une source (citer)."
      case (_, 0): "Tous ses nombres, \(style.count(share.numbers)) en tout, sont supposés (citer)."
      default: "\(share.percent)\u{A0}% de ses \(style.count(share.numbers)) nombres sont supposés (citer)."
      }
    case .heading(let scenario, let share):
      "\(scenario) repose sur \(French.count(share.numbers, "nombre", "nombres", style))\u{A0}: "
        + "\(style.count(share.sourced)) avec une source, \(style.count(share.assumed)) supposés "
        + "(\(share.percent)\u{A0}%)."
    case .origin(let origin): Self.french(origin)
    case .heldAgainst: "Ce à quoi le modèle est confronté\u{A0}:"
    case .interval(let low, let high, let origin):
      (origin.isSourced ? "peut aller" : "supposé aller") + " de \(style.plain(low)) à \(style.plain(high))"
        + (origin.reason.map { " (\($0))" } ?? "")
    case .typed(let line, let turn): "changé à l’invite, tour \(turn)\u{A0}: \(line)"
    case .tunedFrom(let from, let to, let record):
      "calé de \(style.plain(from)) à \(style.plain(to)) sur les répliques \(record.tuning.lowerBound) à "
        + "\(record.tuning.upperBound) de la graine \(record.seed)"
    case .tuned(let count, let record):
      "Calé par caler\u{A0}: \(French.count(count, "nombre", "nombres", style)), sur les répliques "
        + "\(record.tuning.lowerBound) à \(record.tuning.upperBound) de la graine \(record.seed), "
        + "\(style.count(record.played)) mondes joués\(record.isComplete ? "" : ", interrompu"). "
        + (record.heldOut.map { "Mises de côté\u{A0}: les répliques \($0.lowerBound) à \($0.upperBound)." }
          ?? "Aucune n’a été mise de côté.")
    case .modelDefault(let path): "\(path) est laissé tel que le modèle l’a."
    case .column(let column): Self.french(column)
    case .changedSinceTuned(let value):
      "une recherche l’a calé à \(style.plain(value))\u{A0}; le fichier a changé depuis, et ce nombre n’est plus calé"
    case .notTuned(let scenario): "Le fichier de \(scenario) ne dit pas que caler ait réglé quoi que ce soit."
    }
  }

  private static func french(_ origin: NumberOrigin) -> String {
    switch origin {
    case .source(let source): source
    case .assumption(let reason?): "hypothèse (\(reason))"
    case .assumption(nil): "hypothèse"
    case .form(let source): "hypothèse\u{A0}; la forme, pas la grandeur, suit \(source)"
    case .none: "hypothèse (le fichier n’en dit rien)"
    }
  }

  private static func french(_ column: Column) -> String {
    switch column {
    case .measure: "mesure"
    case .turn: "tour"
    case .data: "données"
    case .tuning: "calage"
    case .heldOut: "mises de côté"
    case .error: "erreur type"
    }
  }
}
