import TalentMarket

extension WhyMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .title(let name, let turn): "Why \(name), turn \(turn)"
    case .nobodyAsked(let name, let lab):
      "Nobody asked. \(name) was not looking, no lab approached, and so stays at \(lab)."
    case .searched(let name): "\(name) was looking around, so every lab could bid."
    case .learned(let name, let field):
      "Pay is public: \(name) learnt that others in \(field) are signed for more, and looked around, so every lab could bid."
    case .approached(let name, let labs): "\(name) was not looking; \(labs) approached, so every lab could bid."
    case .logUnits: "log-pay units"
    case .dollars: "dollars a year"
    case .vesting: "of it vesting"
    case .worth: "worth"
    case .outside: "Leaving the field"
    case .outsideWorth(let worth): "Leaving the field would be worth \(style.money(worth)) a year."
    case .stays(let name, let lab, let pay): "\(name) stays at \(lab) for \(style.money(pay))."
    case .chooses(let name, let lab, let pay): "\(name) chooses \(lab) for \(style.money(pay))."
    case .leaves(let name): "\(name) leaves the field."
    case .runnerUp(let lab, let pay, let gap, let dollars):
      "Runner-up: \(lab) at \(style.money(pay)), short by \(style.fixed(gap, 3)) log-pay units, \(style.money(dollars)) a year before any answer."
    case .noRival: "No other lab made an offer."
    case .flipTitle: "The smallest single change that makes it another choice:"
    case .flipBid(let lab, let pay, let choice): "a bid by \(lab) of \(style.money(pay)): then \(choice)"
    case .flipScore(let path, let was, let needed, let choice):
      "\(path) at \(style.fixed(needed, 3)) instead of \(style.fixed(was, 3)): then \(choice)"
    case .flipBudget(let lab, let was, let needed, let choice):
      "\(lab).budget at \(style.money(needed)) instead of \(style.money(was)): then \(choice)"
    case .noFlip(let lab): "No single change of \(lab)'s bid, culture or budget makes it another choice."
    case .likelihood(let share, let worlds):
      "With other luck it goes this way in \(style.share(share)) of \(worlds) worlds."
    case .interrupted: "Interrupted: the search for changes is not complete."
    case .didGet(let lab, let name): "\(lab) has \(name)."
    case .hasLeft(let name): "\(name) has left the field."
    case .notOpen(let name): "\(name) was not open to offers: not looking, and approached by nobody."
    case .forbidden(let lab): "A no-poach pact keeps \(lab) from offering."
    case .noCounter(let lab): "\(lab) does not answer offers made to its own people."
    case .capped(let lab, let needed, let cap):
      "A pay cap stops \(lab) at \(style.money(cap)); it would take \(style.money(needed))."
    case .bidTooLow(let lab, let bid, let needed):
      if let needed {
        "\(lab) was told to bid \(style.money(bid)); it would take \(style.money(needed))."
      } else {
        "\(lab) was told to bid \(style.money(bid)); no pay would be enough."
      }
    case .noPlace(let lab, let needed, let quota):
      "No place: \(lab) may take \(style.count(quota)) from outside a turn, and gains more from others. It would take \(style.money(needed))."
    case .placeTaken(let lab, let needed, let quota):
      "No place: the \(style.count(quota)) whom \(lab) may take from outside a turn were taken before. It would take \(style.money(needed)), and \(lab) would gain more than from one of them."
    case .offeredLess(let lab, let offered, let needed):
      "\(lab) has a place and the money, but "
        + (offered > .zero ? "offered \(style.money(offered)) and did not raise" : "made no offer")
        + "; it would take \(style.money(needed))."
    case .noMoney(let lab, let needed, let free):
      "No money: it would take \(style.money(needed)), and \(lab) has \(style.money(free)) left."
    case .valuedLess(let lab, let value, let won):
      "Valued less: worth \(style.money(value)) a year to \(lab), and paid \(style.money(won)) where they are."
    case .likedLess(let lab, let gap, let percent):
      "Liked less: at the same pay \(lab) is short by \(style.fixed(gap, 3)) log-pay units, as much as \(style.share(percent)) of pay."
    case .wouldTake(let name, let lab, let needed):
      "As things ended \(name) would go to \(lab) for \(style.money(needed)), if nobody answered: more than it would pay."
    case .sum: "sum"
    case .askedIn(let name, let turn): "The last decision was in turn \(turn): why \(name) at \(turn)"
    case .eachAlone:
      "Log-pay units add up. Dollars are what each term is worth alone at the pay offered; together they multiply."
    case .textbook: "In this market utility is pay plus taste, so there is no ledger of terms."
    }
  }
}
