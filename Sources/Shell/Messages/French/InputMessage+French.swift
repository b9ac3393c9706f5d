extension InputMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .pathMissing: "un nombre du monde manque ici, tel que Meta.budget"
    case .fromMissing(let name): "de et la plus petite valeur de \(name) manquent ici, par exemple de 1B"
    case .toMissing(let name): "à et la plus grande valeur de \(name) manquent ici, par exemple à 2B"
    case .runsBackward(let name): "la plus grande valeur de \(name) n’est pas au-dessus de la plus petite"
    case .badStep(let step): "\(style.quoted(step)) n’est pas un pas de la plus petite valeur vers la plus grande"
    case .twice(let name): "\(name) est déjà là"
    case .notThere(let name, let turn): "il n’y a pas de \(name) au tour \(turn)"
    case .tooManyRanges(let limit): "pas plus de \(limit) nombres ne peuvent bouger à la fois"
    case .tooManyPoints(let limit):
      "cela fait plus de \(style.count(limit)) points\u{A0}: prenez des pas plus grands ou un plan"
    case .badDesign(let word): "\(style.quoted(word)) n’est pas un plan\u{A0}: factoriel, latin N ou sobol N"
    case .stepNeedsLevels(let name): "\(name) a un pas, et seul un plan factoriel a des niveaux"
    case .csvOnly(let path): "\(path) ne finit pas par .csv"
    case .fileExists(let path): "il y a déjà un fichier \(path), qui reste tel quel"
    case .noRanges: "le scénario ne donne pas d’intervalles\u{A0}: écrivez sur CHEMIN de A à B"
    case .oneMeasure: "une seule mesure à la fois"
    }
  }
}
