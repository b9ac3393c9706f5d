extension HelpMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .summary(let name): Self.summary(name)
    case .usage(let name): name.frenchName + Self.usage(name)
    case .group(let group): Self.title(group)
    case .exampleTitle: "Exemple\u{A0}:"
    case .more: "aide COMMANDE en dit plus. Le début d’une commande suffit tant qu’il n’y en a qu’une."
    case .grammar:
      "Une valeur seule s’affiche\u{A0}: Meta.compute / Meta.people. Une affectation la change\u{A0}: Meta.budget *= 2. "
        + "Tours\u{A0}: lead au tour 2, moyenne(lead) sur les tours 1 à 4 (min, max, somme), lead < 2 months d’ici le tour 4."
    }
  }

  private static func title(_ group: CommandName.Group) -> String {
    switch group {
    case .world: "Monde"
    case .look: "Regarder"
    case .act: "Agir"
    case .ask: "Demander"
    case .see: "Voir"
    case .time: "Temps"
    case .keep: "Conserver"
    case .program: "Programme"
    }
  }

  private static func summary(_ name: CommandName) -> String {
    switch name {
    case .add: "fonde un labo"
    case .assert: "échoue si une condition ne tient pas\u{A0}: un script s’y arrête"
    case .backtest: "le modèle face à ce que la presse a rapporté ensuite"
    case .bid: "commande une offre pour le prochain tour"
    case .branch: "un autre cours du monde, d’ici ou d’un tour"
    case .branches: "les branches, et ce que chacune a changé"
    case .calibrate: "le modèle face aux données, et des nombres qui y répondent"
    case .check: "signale toutes les fautes d’un scénario"
    case .cite: "donne la source d’un nombre"
    case .claim: "une thèse du scénario en entier\u{A0}: son épreuve, son cours, ce qui la renverserait"
    case .claims: "éprouve les thèses du scénario dans des mondes sous la même chance"
    case .compare: "le prochain tour sous chaque mécanisme de marché"
    case .diff: "où deux branches se séparent, et ce qui en vient"
    case .ensemble: "combien de fois cela tourne comment, sur des répliques"
    case .events: "ce qui est arrivé et ce qui est prévu"
    case .export: "écrit les tours et les départs dans un fichier"
    case .flip: "le point de bascule\u{A0}: à partir de quelle valeur une chose est probable"
    case .flows: "qui est allé d’où à où, en nombres"
    case .goal: "le changement le moins cher qui amène une mesure à une valeur"
    case .goto: "va à un tour déjà joué, ou à une réplique"
    case .help: "énumère les commandes, ou en explique une"
    case .history: "ce qui a été saisi"
    case .inject: "injecte un événement dans le prochain tour"
    case .lab: "tout sur un labo"
    case .labs: "les labos côte à côte"
    case .load: "charge un scénario par son nom ou son fichier"
    case .offers: "qui s’est vu offrir quoi au dernier tour"
    case .plot: "trace des valeurs, tour après tour"
    case .policy: "fixe une règle du marché"
    case .prune: "oublie des branches"
    case .quit: "sort"
    case .rank: "quelles entrées comptent, et quelle part a la chance"
    case .rebase: "ressaisit les changements d’une branche sur une autre"
    case .redo: "refait ce qui a été annulé"
    case .replay: "rejoue un fichier enregistré et compare"
    case .researchers: "les gens, par salaire, talent ou autre nombre"
    case .robustness: "les thèses sous d’autres hypothèses\u{A0}: où une réponse se renverse"
    case .run: "joue jusqu’au bout, jusqu’à un tour ou à une condition"
    case .save: "écrit ce qui a été fait dans un fichier rejouable"
    case .scenarios: "les scénarios disponibles"
    case .settings: "montre ou change la langue et la couleur"
    case .stability: "qui se préférerait, et ce qui les sépare"
    case .step: "joue un ou plusieurs tours"
    case .sweep: "une courbe ou une carte d’une mesure selon un nombre ou plusieurs"
    case .switch: "va à une autre branche"
    case .turns: "les tours joués, ou l’un d’eux en entier"
    case .undo: "reprend ce qui vient d’être fait"
    case .watch: "montre des valeurs après chaque tour désormais"
    case .whatif: "un changement dans deux mondes de même chance"
    case .who: "tout sur un chercheur"
    case .why: "pourquoi quelqu’un a fait ce choix, ou ce qui a fait bouger un nombre"
    case .whyNot: "pourquoi un labo n’a pas eu quelqu’un"
    }
  }

  private static func usage(_ name: CommandName) -> String {
    switch name {
    case .add: " lab NOM budget MONTANT compute NOMBRE [CHAMP NOMBRE …]"
    case .assert: " CONDITION"
    case .backtest: " [parties N]"
    case .bid: " LABO CHERCHEUR SALAIRE [pour N ans]"
    case .branch: " NOM [à TOUR]"
    case .branches: ""
    case .calibrate: " [de N] [parties N] | chercher [parties N] [budget N] [comme FICHIER.yaml]"
    case .check: " FICHIER"
    case .cite: " LABO.CHAMP"
    case .claim: " NOM [parties N]"
    case .claims: " [parties N]"
    case .compare: " mécanismes [top N]"
    case .diff: " [BRANCHE [BRANCHE]]"
    case .ensemble: " [N] [jusqu’à TOUR] [mesure NOM, …]"
    case .events: ""
    case .export: " FICHIER.csv ou FICHIER.json"
    case .flip: " CONDITION par CHEMIN [de A à B] [à TOUR] [jusqu’à TOUR] [parties N]"
    case .flows: ""
    case .goal:
      " MESURE à VALEUR par CHEMIN [à PRIX][, CHEMIN …] [dans SOMME] [à TOUR] [jusqu’à TOUR] [parties N] [garder comme NOM]"
    case .goto: " TOUR | réplique N"
    case .help: " [COMMANDE]"
    case .history: ""
    case .inject:
      " CHANGEMENT | incident LABO | release LABO | star NOM [talent N] [field DOMAINE] | founding NOM budget MONTANT"
        + " compute N | layoff LABO PART | regulation RÈGLE [car RAISON]"
    case .lab: " LABO"
    case .labs: ""
    case .load: " NOM ou FICHIER"
    case .offers: " [CHERCHEUR]"
    case .plot: " EXPRESSION, … [par labo] [de TOUR] [jusqu’à TOUR]"
    case .policy:
      " no-poach LABO LABO … | noncompete N tours | pay-cap MONTANT ou PART [LABO] | no-counter [LABO …]"
        + " | transparency, [jusque TOUR]"
    case .prune: " [BRANCHE …]"
    case .quit: ""
    case .rank: " EXPR [sur CHEMIN de A à B, …] [à TOUR] [jusque TOUR] [parties LIGNES]"
    case .rebase: " BRANCHE sur BRANCHE"
    case .redo: " [N]"
    case .replay: " FICHIER"
    case .researchers: " [dont CONDITION] [par NOMBRE] [top N]"
    case .robustness: " [THÈSE] [graines N] [parties N]"
    case .run: " [jusqu’à CONDITION ou tour N]"
    case .save: " FICHIER"
    case .scenarios: ""
    case .settings: " [language en ou fr] [colour on ou off]"
    case .stability: " [à TOUR]"
    case .step: " [N]"
    case .sweep:
      " CHEMIN de A à B [par S] [× CHEMIN de A à B [par S] …] mesure EXPR, … [à TOUR] [jusque TOUR] [parties N]"
        + " [plan factoriel | latin N | sobol N] [vers FICHIER.csv]"
    case .switch: " BRANCHE"
    case .turns: " [TOUR]"
    case .undo: " [N]"
    case .watch: " [EXPRESSION, … | non [EXPRESSION, …]]"
    case .whatif:
      " CHANGEMENT[, CHANGEMENT …] [à TOUR] [jusque TOUR] [mesure EXPR, …] [parties N] [jusque ±X] [garder comme NOM]"
    case .who: " CHERCHEUR"
    case .why: " CHERCHEUR ou LABO.MESURE ou MESURE [à TOUR]"
    case .whyNot: " LABO CHERCHEUR [à TOUR]"
    }
  }
}
