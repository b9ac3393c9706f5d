extension UsageMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .unknownWord(let word): "ni commande ni valeur ne s’appelle \(style.quoted(word))"
    case .ambiguousCommand(let word, let commands):
      "\(style.quoted(word)) peut être " + commands.map { $0.name(in: .french) }.joined(separator: " ou ")
    case .unknownLab(let word): "aucun labo ne s’appelle \(style.quoted(word))"
    case .unknownResearcher(let word): "personne ne s’appelle \(style.quoted(word))"
    case .unknownTopic(let word): "il n’y a pas d’aide sur \(style.quoted(word))"
    case .ambiguous(let word, let examples, let count):
      "\(style.quoted(word)) peut désigner \(style.count(count)) noms\u{A0}: " + examples.joined(separator: ", ")
        + (count > examples.count ? "…" : "")
    case .labMissing: "il manque ici un labo"
    case .researcherMissing: "il manque ici un chercheur"
    case .wholeNumber(let word, let least):
      "\(style.quoted(word)) n’est pas un nombre entier de \(least) à \(style.count(1_000_000))"
    case .settingMissing(let name): "il manque \(name)\u{A0}: un labo demande un budget et du calcul"
    case .notInSession(let name): "\(name.frenchName) n’a pas sa place dans un fichier de session"
    case .amountMissing: "il manque ici un montant, comme 40M ou $300M over 4y"
    case .badAmount(let word): "\(style.quoted(word)) n’est pas un montant comme 350k, 40M ou $300M over 4y"
    case .tooMuch(let word): "rien n’est attendu ici, or il y a \(style.quoted(word))"
    case .fileMissing: "il manque ici le nom d’un fichier"
    case .nothingLoaded: "aucun scénario n’est chargé\u{A0}: scénarios les énumère, charger NOM en charge un"
    case .eventMissing:
      "il manque ici un événement\u{A0}: un changement, incident, release, star, founding, layoff ou regulation"
    case .policyMissing: "il manque ici une règle\u{A0}: no-poach, noncompete, pay-cap, no-counter ou transparency"
    case .conditionMissing: "il manque ici une condition, comme retention(OpenAI) < 80%"
    case .badEvent(let word): "\(style.quoted(word)) n’est pas un événement que l’on puisse injecter"
    case .badPolicy(let word): "\(style.quoted(word)) n’est pas une règle"
    case .badSetting(let word): "il n’y a pas de réglage \(style.quoted(word))"
    case .notPlayed(let turn, let last): "le tour \(turn) n’a pas été joué\u{A0}; le dernier est le tour \(last)"
    case .nothingToUndo: "il n’y a rien à annuler"
    case .nothingToRedo: "il n’y a rien à refaire"
    case .noTurnYet: "aucun tour n’a encore été joué\u{A0}: avancer en joue un"
    case .controlCharacters: "la ligne contient des caractères qui ne sont pas du texte"
    case .comparisonMissing: "il manque ici ce qu’il faut comparer\u{A0}: mécanismes"
    case .unknownComparison(let word): "\(style.quoted(word)) ne se compare pas\u{A0}; les mécanismes, oui"
    case .unknownMechanism(let word): "aucun mécanisme de marché ne s’appelle \(style.quoted(word))"
    case .onlySet(let path): "\(path) est un nom\u{A0}: il se fixe avec =, et rien d’autre"
    case .fixedByScenario(let path): "\(path) vient du scénario et ne change pas"
    case .badCap(let word):
      "\(style.quoted(word)) n’est pas un plafond comme 10M, ou 5% du budget du labo qui signe"
    case .branchMissing: "il manque ici le nom d’une branche"
    case .badName(let text):
      "\(style.quoted(text)) ne peut pas être un nom\u{A0}: il commence par une lettre, a 100 caractères au plus, et "
        + "ni guillemet, ni virgule, ni point, ni signe d’opération"
    case .badBranchName(let word):
      "\(style.quoted(word)) ne peut nommer une branche\u{A0}: un mot de lettres, de chiffres, de - et de _"
    case .branchExists(let name): "il y a déjà une branche \(style.quoted(name))"
    case .unknownBranch(let word): "aucune branche ne s’appelle \(style.quoted(word))"
    case .branchIsCurrent(let name): "vous êtes sur \(name)\u{A0}: basculez d’abord sur une autre"
    case .rebaseOntoItself(let name): "\(name) ne peut se poser sur elle-même"
    case .ontoMissing: "il manque ici sur et une branche"
    case .doesNotHold(let condition): "la condition ne tient pas\u{A0}: \(condition)"
    case .doesNotHoldWith(let condition, let left, let right):
      "la condition ne tient pas\u{A0}: \(condition)\u{A0}; \(left) à gauche, \(right) à droite"
    case .changeMissing: "il manque ici un changement, comme Meta.budget *= 2"
    case .notAChange:
      "ceci ne change rien\u{A0}: un changement est une affectation, une règle, une offre, un événement ou un nouveau labo"
    case .measureMissing: "il manque ici une mesure, comme retention(OpenAI)"
    case .badPrecision(let word): "\(style.quoted(word)) n’est pas un écart admis, comme ±1% ou ±$2M"
    case .nothingToPlay(let turn, let last):
      "rien ne serait joué\u{A0}: le changement est fait au tour \(turn), et le dernier tour est le \(last)"
    case .precisionFitsNothing(let amount): "aucune mesure ne compte ce que compte \(style.quoted(amount))"
    case .nothingToSort(let word): "on ne peut pas trier les gens par \(style.quoted(word))"
    }
  }
}
