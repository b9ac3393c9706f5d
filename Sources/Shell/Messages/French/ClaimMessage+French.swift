import Experiments

extension ClaimMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "Les thèses de \(scenario)"
    case .scope(let claims, let runs, let turn):
      "\(French.count(claims, "thèse éprouvée", "thèses éprouvées", style)) dans des mondes sous la même chance à partir du "
        + "tour \(turn), jusqu’à \(style.count(runs)) paires chacune"
    case .column(let column):
      switch column {
      case .claim: "Thèse"
      case .verdict: "Réponse"
      case .estimate: "Estimation"
      case .interval: "Intervalle à 95\u{A0}%"
      case .pairs: "Paires"
      case .measure: "Mesure"
      case .ofChange: "Le changement"
      case .ofAgainst: "L’autre"
      }
    case .verdict(let verdict):
      switch verdict {
      case .holds: "tient"
      case .doesNotHold: "ne tient pas"
      case .tooClose: "trop serré"
      }
    case .part(let measure, let turn): "tour \(turn)\(style.colon)\(measure)"
    case .beside(let measure, let turn): "à côté, tour \(turn)\u{A0}: \(measure)"
    case .rule(let test):
      "Un intervalle à 95\u{A0}% qui laisse le seuil dehors décide après \(French.count(test.runs, "paire", "paires", style))"
        + Self.early(test.earlyLooks, style) + " Des mesures qui sont juste au seuil, "
        + "\(style.percent(test.mostMistakes)) au plus sont tranchées à tort\u{A0}; une thèse qui en a plusieurs peut "
        + "échouer par chacune."
    case .ask(let name): "thèse \(name) en montre une en entier."
    case .constructionNote: "* vraie ou fausse par construction\u{A0}: voir thèse NOM"
    case .saidConstruction(let reason): "Par construction\u{A0}: \(reason)."
    case .foundConstruction:
      "Par construction\u{A0}: le résultat est le même dans chaque paire, quelle que soit la chance."
    case .because(let reason): "Raison\u{A0}: \(reason)"
    case .world(let world):
      switch world {
      case .asItIs: "Tel quel"
      case .change: "Changement"
      case .against: "En face"
      case .scenario(let name): name
      }
    case .test(let test): test.french
    case .ofWhich: "Tout ceci doit tenir\u{A0}:"
    case .answer(let verdict, let runs):
      "La thèse \(Self.predicate(verdict)), après \(French.count(runs, "paire de mondes", "paires de mondes", style))."
    case .overturned(let test, let estimate, let errors):
      test.overturnedInFrench + " L’estimation est \(estimate)"
        + (errors.isFinite
          ? ", à \(style.fixed(errors, 1)) erreurs types de là." : ", la même dans chaque paire.")
    case .toType: "À taper\u{A0}:"
    case .chart(let measure): "\(measure), tour par tour"
    case .effectOfChange: "ce que fait le changement"
    case .effectOfAgainst: "ce que fait l’autre"
    case .band: "intervalle à 95\u{A0}% de la moyenne"
    case .threshold: "seuil"
    case .couldNotBeMade(let count, let runs):
      "Dans \(style.count(count)) sur \(French.count(runs, "paire", "paires", style)), un changement n’a pu être fait\u{A0}; "
        + "elles comptent telles quelles."
    case .none(let scenario): "\(scenario) n’avance pas de thèse\u{A0}; un scénario les écrit sous claims:"
    case .unknown(let name, let names):
      "aucune thèse ne s’appelle \(style.quoted(name))\u{A0}; il y a\u{A0}: \(names.joined(separator: ", "))"
    case .missing: "quelle thèse\u{A0}?"
    case .otherScenario(let name):
      "\(style.quoted(name)) ne se compare pas à un monde qui a commencé après le tour 0"
    case .comparesLabs(let name): "\(name) réunit plusieurs labos\u{A0}: demandez pourquoi d’un de leurs nombres"
    case .interrupted(let answered, let all):
      "Interrompu\u{A0}: \(French.count(answered, "thèse", "thèses", style)) sur \(style.count(all)) ont leur réponse, qui vaut."
    }
  }

  private static func predicate(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .holds: "tient"
    case .doesNotHold: "ne tient pas"
    case .tooClose: "est trop serrée pour être tranchée"
    }
  }

  private static func early(_ looks: [Int], _ style: NumberStyle) -> String {
    guard let last = looks.last else { return "." }
    let others = looks.dropLast().map { style.count($0) }.joined(separator: ", ")
    let all = others.isEmpty ? style.count(last) : "\(others) et \(style.count(last))"
    return "\u{A0}; avant, après \(all), seulement à 99,9\u{A0}% (Haybittle 1971, Peto et al. 1976)."
  }
}

extension ClaimTest {
  fileprivate var french: String {
    let place = "au tour \(turn)"
    switch (kind, expected) {
    case (.value, .greater(let limit)): return "\(place.capitalisedFirst), \(measure) est au-dessus de \(limit ?? "0")."
    case (.value, .less(let limit)): return "\(place.capitalisedFirst), \(measure) est au-dessous de \(limit ?? "0")."
    case (.value, .between(let low, let high)):
      return "\(place.capitalisedFirst), \(measure) est entre \(low) et \(high)."
    case (.sizes, .greater): return "Le changement déplace \(measure) plus que ne le fait l’autre, \(place)."
    case (.sizes, .less): return "Le changement déplace \(measure) moins que ne le fait l’autre, \(place)."
    case (.sizes, .between), (_, .between):
      guard case .between(let low, let high) = expected else { return "" }
      return "Ce dont \(measure) est plus haut \(sides) est entre \(low) et \(high), \(place)."
    case (_, .greater(let limit)): return "\(measure) est plus haut \(sides)\(by(limit)), \(place)."
    case (_, .less(let limit?)): return "\(measure) est plus haut \(sides), de moins de \(limit), \(place)."
    case (_, .less(nil)): return "\(measure) est plus bas \(sides), \(place)."
    }
  }

  private func by(_ limit: String?) -> String { limit.map { ", de plus de \($0)" } ?? "" }

  private var sides: String {
    switch kind {
    case .value, .sizes, .change: "avec le changement que sans lui"
    case .against: "avec le changement qu’avec l’autre"
    case .scenarios(let one, let other): "dans \(one) que dans \(other)"
    }
  }

  fileprivate var overturnedInFrench: String {
    let head =
      switch verdict {
      case .holds: "La renverserait"
      case .doesNotHold: "Elle tiendrait avec"
      case .tooClose: "La trancherait"
      }
    let thing = kind == .value ? "une moyenne" : kind == .sizes ? "une différence de taille" : "une différence moyenne"
    switch (expected, verdict) {
    case (.between(let low, let high), .holds): return "\(head) \(thing) hors de \(low) à \(high)."
    case (.between(let low, let high), .doesNotHold): return "\(head) \(thing) entre \(low) et \(high)."
    case (.between(let low, let high), .tooClose): return "\(head) un intervalle dans ou hors de \(low) à \(high)."
    case (.greater(let limit), .holds): return "\(head) \(thing) de \(limit ?? "0") ou moins."
    case (.greater(let limit), .doesNotHold): return "\(head) \(thing) de plus de \(limit ?? "0")."
    case (.less(let limit), .holds): return "\(head) \(thing) de \(limit ?? "0") ou plus."
    case (.less(let limit), .doesNotHold): return "\(head) \(thing) de moins de \(limit ?? "0")."
    case (.greater(let limit), .tooClose), (.less(let limit), .tooClose):
      return "\(head) un intervalle qui laisse \(limit ?? "0") dehors."
    }
  }
}
