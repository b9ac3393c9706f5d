import TalentMarket

extension WorldErrorSentence {
  func french(_ style: NumberStyle) -> String {
    switch error {
    case .outOfRange(_, let value, let allowed):
      "\(style.plain(value)) n’est pas possible ici\u{A0}: seulement \(French.range(allowed, style))"
    case .notANumber: "le résultat ne serait pas un nombre"
    case .notWhole(_, let value): "\(style.plain(value)) n’est pas un nombre entier"
    case .hasLeft: "\(name) a quitté le domaine pour de bon"
    case .hasNoContract: "\(name) ne travaille dans aucun labo et n’a donc pas de salaire à changer"
    case .bidBelowPay(_, let pay): "\(name) y gagne déjà \(style.money(pay))\u{A0}: une offre doit être au-dessus"
    case .bidOffLadder: "une offre doit être au-dessus de zéro et d’au plus \(style.money(1e15))"
    case .payBeyondBudget(_, _, let free): "\(name) ne peut payer ici que \(style.money(free)) sans dépasser son budget"
    case .textbookIsFixed: "ce marché a été saisi à la main\u{A0}: personne ne peut le rejoindre"
    case .labExists: "un labo s’appelle déjà \(name)"
    case .researcherExists: "quelqu’un s’appelle déjà \(name)"
    }
  }
}
