extension CommandLineMessage {
  /// The sentence in French.
  public func french(_ style: NumberStyle) -> String {
    switch self {
    case .program: "Des labos d’IA se disputent des chercheurs, tour par tour."
    case .play: "Joue un scénario (par défaut)."
    case .replay: "Rejoue une session enregistrée et compare."
    case .check: "Signale toutes les fautes d’un scénario."
    case .ensemble: "Joue un scénario un grand nombre de fois et dit comment se répartit chaque mesure."
    case .whatif: "Joue un scénario avec et sans un changement, par paires de mondes de même chance."
    case .question: "Ce que prend et-si à l’invite\u{A0}: 'CHANGEMENT … [mesure EXPR, …] [parties N]'."
    case .merge: "Réunit les parties d’une étude, comme un seul processus l’aurait écrit."
    case .shard:
      "Ne joue que la k-ième de n parts des répliques et écrit une partie pour talentwar merge, k à partir de 1\u{A0}; "
        + "avec --json."
    case .badShard: "--shard est une part comme 3/7\u{A0}: de 1/7 à 7/7."
    case .parts: "Des parties écrites par --shard, dans n’importe quel ordre\u{A0}; - est l’entrée standard."
    case .partial: "Se passe de ce qui a été interrompu ou manque, et le dit."
    case .csv: "Écrit des valeurs séparées par des virgules, une ligne par tour, mesure et labo."
    case .jsonOrCSV: "C’est ou --json ou --csv."
    case .shardIsJSON: "--shard écrit une partie pour talentwar merge\u{A0}: ajoutez --json."
    case .sweep: "Joue un scénario pour maintes valeurs de ses nombres et dit comment les mesures en dépendent."
    case .sweepDesign:
      "Comme à l’invite\u{A0}: 'CHEMIN de A à B [par S] [x CHEMIN de A à B ...] mesure EXPR, ... [jusque TOUR] "
        + "[plan factoriel | latin N | sobol N] [vers FICHIER.csv]'."
    case .calibrate: "Confronte un scénario à ses données, ou cale sur elles ses nombres libres."
    case .search: "Cherche des nombres qui répondent aux données, dans leurs intervalles."
    case .output: "Un nouveau fichier pour le scénario trouvé\u{A0}; jamais un fichier qui existe."
    case .calibrationRuns: "Répliques de la comparaison (180), ou de chaque point que la recherche essaie (240)."
    case .budget: "Combien de répliques la recherche peut jouer en tout\u{A0}; 12000 sans cela."
    case .badCalibrationRuns: "--runs est un nombre entier de 2 à 1000000."
    case .badBudget: "--budget est un nombre entier de 2 à 1000000000."
    case .onlySearch: "--output et --budget vont avec --search."
    case .runs: "Le nombre de répliques à jouer."
    case .turns: "Le nombre de tours à jouer, à la place de celui du scénario."
    case .threads: "Le nombre de fils d’exécution\u{A0}; sinon un par processeur. Le résultat n’en dépend pas."
    case .badRuns: "--runs est un nombre entier de 1 à 1000000000."
    case .badTurns: "--turns est un nombre entier de 0 à 10000."
    case .badThreads: "--threads est un nombre entier de 1 à 1024."
    case .more:
      "Aussi\u{A0}: talentwar replay FICHIER, talentwar check FICHIER, talentwar ensemble SCÉNARIO, "
        + "talentwar merge PARTIE, talentwar sweep SCÉNARIO PLAN, talentwar calibrate SCÉNARIO. À l’invite, aide énumère les commandes. "
        + "État de sortie\u{A0}: 0 fait, 1 échec, 2 mauvais usage, 130 interrompu."
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
