extension CommandName {
  /// What a person may type in French; the English name works as well.
  var frenchName: String {
    switch self {
    case .add: "ajouter"
    case .bid: "offrir"
    case .check: "vérifier"
    case .cite: "citer"
    case .compare: "comparer"
    case .events: "événements"
    case .export: "exporter"
    case .flows: "flux"
    case .goto: "aller"
    case .help: "aide"
    case .history: "historique"
    case .inject: "injecter"
    case .lab: "labo"
    case .labs: "labos"
    case .load: "charger"
    case .offers: "offres"
    case .policy: "règle"
    case .quit: "quitter"
    case .redo: "refaire"
    case .replay: "rejouer"
    case .researchers: "chercheurs"
    case .run: "dérouler"
    case .save: "enregistrer"
    case .scenarios: "scénarios"
    case .settings: "réglages"
    case .stability: "stabilité"
    case .step: "avancer"
    case .turns: "tours"
    case .undo: "annuler"
    case .who: "qui"
    case .why: "pourquoi"
    case .whyNot: "pourquoi-pas"
    }
  }
}
