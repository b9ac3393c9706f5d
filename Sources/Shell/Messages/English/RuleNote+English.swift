extension PolicyNote {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .noPoach: "no-poach: the labs named make no offers to each other’s people, and do not approach them."
    case .nonCompete: "noncompete: whoever changes labs sits out so many turns, paid by the new lab, producing nothing."
    case .payCap:
      "pay-cap: nobody signs for more, anywhere or at one lab; as a share, of the signing lab’s budget. Contracts signed "
        + "before stand."
    case .noCounter: "no-counter: the labs named, or all, do not answer offers made to their own people."
    case .transparency:
      "transparency: what is signed in a turn is known to all in the next. Who earns less per unit of talent than the "
        + "median signed in the same field searches more, by model.transparencySearch. That those below the median "
        + "respond, and those above it do not, is measured (Card, Mas, Moretti & Saez, AER 2012); the size is an "
        + "assumption. That employers bargain harder (Cullen & Pakzad-Hurson, Econometrica 2023) is left out."
    }
  }
}

extension StabilityNote {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .free:
      "Free: the lab has a place and the money, so the two could leave what the market gave them at once. "
        + "kelso-crawford leaves no such pair."
    case .swap: "Swap: the lab would have to let go somebody it hired this turn, and would gain by it."
    case .unmet: "Others would rather have each other, but the lab lacks a place or the money."
    case .stable:
      "Where no pair blocks, the market is stable: nobody can do better with anybody who is willing and able (Gale & "
        + "Shapley 1962; Kelso & Crawford 1982). Budgets can make that impossible (Mongell & Roth 1986)."
    }
  }
}

extension MechanismNote {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .kelsoCrawford:
      "kelso-crawford: labs raise their offers step by step until nobody outbids anybody (Kelso & Crawford 1982)."
    case .sealedBid:
      "sealed-bid: every lab names one price, unseen by the others: what the person is worth to it times (k − 1)/k, with "
        + "k bidders (Vickrey 1961). Nobody raises."
    case .sequential:
      "sequential: the employer against one poacher at a time; each duel ends at the loser’s limit (Postel-Vinay & Robin "
        + "2002)."
    }
  }
}
