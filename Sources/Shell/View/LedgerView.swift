import TalentMarket

/// The terms of an offer, named as the ledger, the JSON twin and MODEL.md name them.
struct LedgerTerms {
  let names: [String]
  let values: [Double]

  init(_ ledger: UtilityLedger) {
    names = ["pay", "compute"] + CultureScore.allCases.map(\.name) + ["peers", "home", "luck"]
    values =
      [ledger.pay, ledger.compute] + CultureScore.allCases.map { ledger.culture[$0] }
      + [ledger.peers, ledger.home, ledger.luck]
  }
}

extension Interpreter {
  /// Every offer as a column: log-pay units that add up to the utility, then each term's worth in dollars taken alone.
  func showLedger(_ explanation: ChoiceExplanation, world: World) {
    // Six labs fill eighty columns; the least liked of more are left to the machine's twin.
    let offers = explanation.offers.prefix(6)
    let ledgers = offers.compactMap(\.ledger)
    guard ledgers.count == offers.count, let first = ledgers.first else {
      if world.textbook != nil { say(WhyMessage.textbook) }
      return
    }
    let names = LedgerTerms(first).names
    let terms = ledgers.map { LedgerTerms($0).values }
    let labs = offers.map { DisplayWidth.cut(world[$0.lab].name, to: 10, isUnicode: numbers.isUnicode) }
    let taste = explanation.moneyTaste

    var units = table(WhyMessage.logUnits.text(numbers), labs)
    for (row, name) in names.enumerated() {
      units.add([.init(name)] + terms.map { .init(numbers.fixed($0[row], 3)) })
      if row == 0, offers.contains(where: { $0.forfeit > 0 }) {
        units.add(
          [.init("  " + WhyMessage.vesting.text(numbers), .dim)]
            + offers.map { .init($0.forfeit > 0 ? numbers.fixed(vestingUnits($0, taste), 3) : "", .dim) })
      }
    }
    units.add(
      [.init(WhyMessage.sum.text(numbers), .bold)] + offers.map { .init(numbers.fixed($0.utility, 3), .bold) })
    say(units)

    var dollars = table(WhyMessage.dollars.text(numbers), labs)
    for (row, name) in names.enumerated() {
      let cells = zip(offers, terms).map { offer, terms in
        row == 0
          ? numbers.money(offer.pay) : numbers.money(dollarsOf(terms[row], offer, taste))
      }
      dollars.add([.init(name)] + cells.map { .init($0) })
      if row == 0, offers.contains(where: { $0.forfeit > 0 }) {
        dollars.add(
          [.init("  " + WhyMessage.vesting.text(numbers), .dim)]
            + offers.map { .init($0.forfeit > 0 ? numbers.money(-$0.forfeit) : "", .dim) })
      }
    }
    dollars.add(
      [.init(WhyMessage.worth.text(numbers), .bold)]
        + offers.map { .init(numbers.money(Elementary.exp($0.utility / taste)), .bold) })
    say(dollars)
    say(WhyMessage.eachAlone)
  }

  private func table(_ title: String, _ labs: [String]) -> TextTable {
    TextTable([.init(title: title, isNumber: false)] + labs.map { .init(title: $0) })
  }

  /// What a term is worth a year at the pay offered: pay · (exp(term/μ) − 1).
  private func dollarsOf(_ term: Double, _ offer: OfferExplanation, _ taste: Double) -> Double {
    (offer.pay.amount - offer.forfeit) * (Elementary.exp(term / taste) - 1)
  }

  private func vestingUnits(_ offer: OfferExplanation, _ taste: Double) -> Double {
    taste * (Elementary.log(max(1, offer.pay.amount - offer.forfeit)) - Elementary.log(max(1, offer.pay.amount)))
  }
}
