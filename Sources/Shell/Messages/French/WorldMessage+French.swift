import TalentMarket

extension WorldMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .loaded(let name, let labs, let people, let turns):
      "\(name)\u{A0}: \(French.count(labs, "labo", "labos", style)), "
        + "\(French.count(people, "chercheur", "chercheurs", style)), \(French.count(turns, "tour", "tours", style))."
    case .greeting(let version): "talentwar \(version) · des labos d’IA se disputent des chercheurs, tour par tour."
    case .greetingStory(let name):
      "Le scénario est \(name). Vous êtes le monde\u{A0}: regardez, changez, avancez."
    case .greetingHelp: "aide énumère les commandes\u{A0}; ce qui change le monde s’annule\u{A0}; quitter pour sortir."
    case .changed(let path, let was, let now): "\(path)\u{A0}: \(was) \(style.arrow) \(now)"
    case .bidBeyondMoney(let lab, let free):
      "Il reste \(style.money(free)) du budget de \(lab)\u{A0}: en l’état, l’offre ne peut pas être faite."
    case .bidPlaced(let lab, let name, let pay):
      "\(lab) offrira \(style.money(pay)) par an à \(name) au prochain tour."
    case .policySet(let rule): "En vigueur dès le prochain tour\u{A0}: \(rule)"
    case .injected(let event): "Au prochain tour\u{A0}: \(event)"
    case .founded(let lab, let budget, let compute, let culture):
      "\(lab) est fondé, encore vide\u{A0}: \(style.money(budget)) par an, calcul \(style.compact(compute)), "
        + CultureScore.allCases.map { "\($0.name) \(style.plain(culture[$0]))" }.joined(separator: ", ") + "."
    case .undone(let line): "Annulé\u{A0}: \(line)"
    case .redone(let line): "Refait\u{A0}: \(line)"
    case .wentTo(let turn): "De retour au tour \(turn)\u{A0}; refaire va de l’avant."
    case .noOffers: "Personne n’a reçu d’offre."
    case .noOffersFor(let name): "\(name) n’était pas à l’écoute ce tour-ci\u{A0}: personne n’a rien demandé."
    case .peopleShown(let shown, let of):
      "\(style.count(shown)) personnes sur \(style.count(of))\u{A0}; top N en montre plus."
    case .ownPay(let pay, let lab): "\(style.money(pay)) chez \(lab)"
    case .noSource: "Sans source\u{A0}: ce nombre vient du modèle ou des tours joués."
    case .noEvents: "Aucun événement, ni passé ni prévu."
    case .noHistory: "Rien n’a encore été saisi."
    case .noScenarios: "Aucun scénario disponible."
    case .fileIsSound(let file): "\(file) est sans faute."
    case .turnEvent(let turn, let event): "tour \(turn)\u{A0}: \(event)"
    case .flowsTitle(let turns):
      "Départs en \(French.count(turns, "tour", "tours", style)), de la ligne vers la colonne"
    case .interruptedNothing: "Interrompu\u{A0}; rien n’a changé."
    case .sitsOut(let turn):
      "Clause de non-concurrence jusqu’au tour \(turn)\u{A0}: salaire versé, rien de produit."
    case .sittingOut(let count):
      "\(French.count(count, "personne est tenue", "personnes sont tenues", style)) par une clause de "
        + "non-concurrence\u{A0}: salaire versé, rien de produit."
    case .yes: "oui"
    case .no: "non"
    }
  }
}
