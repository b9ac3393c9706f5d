import Experiments

extension CalibrationMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "\(scenario) face à ses données"
    case .untuned(let first, let last, let turn):
      Self.means(first, last, turn, style) + ". Le fichier ne dit pas que rien ait été calé."
    case .changed(let first, let last, let turn):
      Self.means(first, last, turn, style)
        + ". Le fichier a changé depuis qu’une recherche l’a calé\u{A0}: rien n’a calé ces nombres."
    case .heldOut(let first, let last, let tuned, let turn):
      Self.means(first, last, turn, style)
        + ", mises de côté\u{A0}: le calage s’est servi des répliques 1 à \(style.count(tuned))."
    case .used(let first, let last, let turn):
      Self.means(first, last, turn, style) + ", dont le calage s’est servi\u{A0}: un ajustement, pas une épreuve."
    case .column(let column): Self.title(column)
    case .isWithin(let isWithin): isWithin ? "oui" : "non"
    case .met(let count, let all):
      count == all
        ? all == 1 ? "Elle est dans sa marge." : "Toutes les \(style.count(all)) sont dans leur marge."
        : "\(style.count(count)) sur \(style.count(all)) dans leur marge."
    case .orderHolds(let order): "L’ordre est juste\u{A0}: \(order.joined(separator: " > "))."
    case .orderFails(let order, let found):
      "L’ordre est faux\u{A0}: \(found.joined(separator: " > ")). Il devrait être \(order.joined(separator: " > "))."
    case .searchHint: "caler chercher cherche des nombres qui y répondent."
    case .searchHeading(let scenario): "Nombres de \(scenario) qui répondent à ses données"
    case .ended(let ending, let points, let runs, let tuning):
      Self.end(ending) + " \(style.count(points)) \(points == 1 ? "point joué" : "points joués") sur les répliques 1 à "
        + "\(style.count(tuning)), \(style.count(runs)) parties en tout."
    case .atBound(let number):
      "\(number) a fini sur la borne de son intervalle\u{A0}: au-delà, cela irait peut-être mieux."
    case .flat(let numbers):
      numbers.count == 1
        ? "Les cibles ne disent rien de \(numbers[0])\u{A0}: une autre valeur irait aussi bien."
        : "Les cibles ne distinguent pas \(numbers.joined(separator: ", "))\u{A0}: déplacées ensemble, d’autres valeurs "
          + "iraient aussi bien."
    case .written(let file):
      "Écrit dans \(file)\u{A0}: le même scénario avec ces nombres, et comment ils ont été trouvés."
    case .howToWrite:
      "Rien n’a été écrit. caler chercher comme FICHIER.yaml écrit un nouveau scénario avec ces nombres."
    case .interrupted(let points, let runs):
      "Interrompu après \(style.count(points)) \(points == 1 ? "point" : "points") et \(style.count(runs)) parties"
        + "\u{A0}: voici le mieux jusqu’ici."
    case .noTargets(let scenario, let others):
      "\(scenario) n’a pas de cibles (targets)\u{A0}: des nombres du monde auxquels ses mesures doivent répondre"
        + French.haveSome(others)
    case .nothingFree(let scenario):
      "\(scenario) n’a sous calibrate aucun nombre qu’une recherche puisse déplacer"
    case .notWritten(let number):
      "le fichier n’écrit pas \(number), il n’y a donc rien à remplacer\u{A0}: écrivez-le d’abord"
    case .noRoom(let number): "l’intervalle de \(number) sous calibrate ne contient qu’une valeur"
    case .hasChanges:
      "une recherche cale le fichier tel qu’il est\u{A0}: annulez ce qui a été saisi, ou chargez-le de nouveau"
    case .yamlOnly(let path): "\(path) ne finit pas par .yaml"
    case .budgetTooSmall(let budget, let least):
      "un budget de \(style.count(budget)) ne paie pas un point de \(style.count(least)) répliques"
    case .notReplaced(let path):
      "les nombres ne peuvent être remplacés dans le texte de ce scénario\u{A0}; \(path) n’a pas été écrit"
    }
  }

  private static func means(_ first: Int, _ last: Int, _ turn: Int?, _ style: NumberStyle) -> String {
    let time = turn.map { " au tour \(style.count($0))" } ?? ""
    return "Moyennes\(time) des répliques \(style.count(first)) à \(style.count(last))"
  }

  private static func end(_ ending: MomentFit.Ending) -> String {
    switch ending {
    case .converged: "Aucun pas n’en rapproche plus."
    case .budgetSpent: "Le budget est dépensé\u{A0}; voici le mieux jusqu’ici."
    case .cancelled: "Arrêté\u{A0}; voici le mieux jusqu’ici."
    }
  }

  private static func title(_ column: Column) -> String {
    switch column {
    case .measure: "Mesure"
    case .turn: "Tour"
    case .model: "Modèle"
    case .data: "Données"
    case .difference: "Écart"
    case .error: "Err. type"
    case .bar: "Marge"
    case .within: "Dedans"
    case .number: "Nombre"
    case .from: "De"
    case .to: "À"
    case .range: "Intervalle"
    }
  }
}
