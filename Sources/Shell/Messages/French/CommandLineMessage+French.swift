extension CommandLineMessage {
  /// The sentence in French.
  public func french(_ style: NumberStyle) -> String {
    switch self {
    case .program: "Des labos d’IA se disputent des chercheurs, tour par tour."
    case .play: "Joue un scénario (par défaut)."
    case .replay: "Rejoue une session enregistrée et compare."
    case .check: "Signale toutes les fautes d’un scénario."
    case .more:
      "Aussi\u{A0}: talentwar replay FICHIER, talentwar check FICHIER. À l’invite, aide énumère les commandes. État de "
        + "sortie\u{A0}: 0 fait, 1 échec, 2 mauvais usage, 130 interrompu."
    case .scenario: "Un scénario, par son nom ou son fichier\u{A0}; sinon raid-2025."
    case .commands: "Commandes à exécuter, séparées par des points-virgules."
    case .sessionFile: "Un fichier de session."
    case .json: "Écrit du JSON, un objet par ligne et par résultat."
    case .seed: "La graine du hasard, à la place de celle du scénario."
    case .language: "La langue\u{A0}: en ou fr."
    case .noColor: "Sans couleurs."
    case .unknownLanguage: "--lang vaut en ou fr."
    }
  }
}
