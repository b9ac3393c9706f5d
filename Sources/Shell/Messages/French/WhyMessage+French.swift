import TalentMarket

extension WhyMessage {
  func french(_ style: NumberStyle) -> String {
    switch self {
    case .title(let name, let turn): "Pourquoi \(name), tour \(turn)"
    case .nobodyAsked(let name, let lab):
      "Personne n’a demandé. \(name) ne cherchait pas, aucun labo n’est venu, et reste donc chez \(lab)."
    case .searched(let name): "\(name) regardait ailleurs\u{A0}: tous les labos pouvaient offrir."
    case .learned(let name, let field):
      "Les salaires sont publics\u{A0}: \(name) a su qu’on signe pour plus en \(field), et regardait ailleurs\u{A0}: tous les labos pouvaient offrir."
    case .approached(let name, let labs):
      "\(name) ne cherchait pas\u{A0}; \(labs) a pris contact, et tous les labos pouvaient offrir."
    case .logUnits: "unités log-salaire"
    case .dollars: "dollars par an"
    case .vesting: "dont acquis"
    case .worth: "valeur"
    case .outside: "Quitter le domaine"
    case .outsideWorth(let worth): "Quitter le domaine vaudrait \(style.money(worth)) par an."
    case .stays(let name, let lab, let pay): "\(name) reste chez \(lab) pour \(style.money(pay))."
    case .chooses(let name, let lab, let pay): "\(name) choisit \(lab) pour \(style.money(pay))."
    case .leaves(let name): "\(name) quitte le domaine."
    case .runnerUp(let lab, let pay, let gap, let dollars):
      "Deuxième\u{A0}: \(lab) à \(style.money(pay)), derrière de \(style.fixed(gap, 3)) unités log-salaire, \(style.money(dollars)) par an avant toute réponse."
    case .noRival: "Aucun autre labo n’a fait d’offre."
    case .flipTitle: "Le plus petit changement, un seul, qui inverse le choix\u{A0}:"
    case .flipBid(let lab, let pay, let choice):
      "une offre de \(lab) à \(style.money(pay))\u{A0}: alors \(choice)"
    case .flipScore(let path, let was, let needed, let choice):
      "\(path) à \(style.fixed(needed, 3)) au lieu de \(style.fixed(was, 3))\u{A0}: alors \(choice)"
    case .flipBudget(let lab, let was, let needed, let choice):
      "\(lab).budget à \(style.money(needed)) au lieu de \(style.money(was))\u{A0}: alors \(choice)"
    case .noFlip(let lab):
      "Aucun changement isolé de l’offre, de la culture ou du budget de \(lab) n’inverse le choix."
    case .likelihood(let share, let worlds):
      "Avec une autre chance, il en va ainsi dans \(style.share(share)) de \(worlds) mondes."
    case .interrupted: "Interrompu\u{A0}: la recherche de changements n’est pas complète."
    case .didGet(let lab, let name): "\(name) est chez \(lab)."
    case .hasLeft(let name): "\(name) a quitté le domaine."
    case .notOpen(let name): "\(name) n’était pas à l’écoute\u{A0}: ne cherchait pas, et personne n’est venu."
    case .forbidden(let lab): "Un pacte de non-débauchage interdit toute offre à \(lab)."
    case .noCounter(let lab): "\(lab) ne répond pas aux offres faites à ses propres gens."
    case .capped(let lab, let needed, let cap):
      "Un plafond arrête \(lab) à \(style.money(cap))\u{A0}; il faudrait \(style.money(needed))."
    case .bidTooLow(let lab, let bid, let needed):
      if let needed {
        "\(lab) avait ordre d’offrir \(style.money(bid))\u{A0}; il faudrait \(style.money(needed))."
      } else {
        "\(lab) avait ordre d’offrir \(style.money(bid))\u{A0}; aucun salaire ne suffirait."
      }
    case .noPlace(let lab, let needed, let quota):
      "Pas de place\u{A0}: \(lab) peut prendre \(style.count(quota)) personnes par tour et gagne plus avec d’autres. Il faudrait \(style.money(needed))."
    case .placeTaken(let lab, let needed, let quota):
      "Pas de place\u{A0}: les \(style.count(quota)) personnes que \(lab) peut prendre par tour l’étaient déjà. Il faudrait \(style.money(needed)), et \(lab) y gagnerait plus qu’à l’une d’elles."
    case .offeredLess(let lab, let offered, let needed):
      "\(lab) a une place et l’argent, mais "
        + (offered > .zero ? "a offert \(style.money(offered)) sans monter" : "n’a rien offert")
        + "\u{A0}; il faudrait \(style.money(needed))."
    case .noMoney(let lab, let needed, let free):
      "Pas d’argent\u{A0}: il faudrait \(style.money(needed)), et il reste \(style.money(free)) à \(lab)."
    case .valuedLess(let lab, let value, let won):
      "Vaut moins\u{A0}: \(style.money(value)) par an pour \(lab), contre \(style.money(won)) là où est la personne."
    case .likedLess(let lab, let gap, let percent):
      "Plaît moins\u{A0}: à salaire égal il manque à \(lab) \(style.fixed(gap, 3)) unités log-salaire, soit \(style.share(percent)) du salaire."
    case .wouldTake(let name, let lab, let needed):
      "Au point où l’on en est, \(name) irait chez \(lab) pour \(style.money(needed)), si personne ne répondait\u{A0}: plus qu’il ne paierait."
    case .sum: "somme"
    case .askedIn(let name, let turn):
      "La dernière décision date du tour \(turn)\u{A0}: pourquoi \(name) à \(turn)"
    case .eachAlone:
      "Les unités log-salaire s’additionnent. Les dollars disent ce que vaut chaque terme seul\u{A0}; ensemble ils se multiplient."
    case .textbook: "Dans ce marché l’utilité est le salaire plus le goût\u{A0}: pas de termes à détailler."
    }
  }
}
