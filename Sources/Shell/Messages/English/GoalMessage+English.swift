extension GoalMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .question(let measure, let aim): "What takes \(measure) to \(aim)?"
    case .isMet(let value, let low, let high):
      "It is there already: \(value) (95% interval \(low) to \(high)). Nothing has to change."
    case .cheapest: "The cheapest change found, to type:"
    case .outOfReach(let value, let missing):
      "Out of reach. The nearest that was found is \(value), \(missing) short, with:"
    case .outOfReachWithin(let sum, let value, let missing):
      "Out of reach within \(sum) a year. The nearest that was found is \(value), \(missing) short, with:"
    case .helpsNot: "Out of reach: no value tried is nearer to it than the present one."
    case .helpsNotBetween(let low, let high):
      "Out of reach: no value tried from \(low) to \(high) is nearer to it than the present one."
    case .costs(let money): "It costs \(money) a year."
    case .costsNothing: "It costs no money."
    case .moves(let share): "It moves what has no price by \(style.share(share)) of a whole range."
    case .then(let now, let nowInterval, let then, let thenInterval):
      "Now \(now) \(nowInterval), then \(then) \(thenInterval): means with 95% intervals."
    case .aloneTitle: "Each alone:"
    case .neverEnough(let value): "never; at most \(value)"
    case .mixesTitle: "Mixes that reach it too:"
    case .budgetCost: "A budget or a pay costs its change in dollars a year, up or down."
    case .computeCost(let price):
      "An H100-equivalent costs \(price) a year, an assumption; at $20k after the path sets another."
    case .payrollCost:
      "An appetite costs what the lab then pays its people more a year, in the mean of all turns played."
    case .noPrice(let paths):
      "Nothing says what \(paths) costs: counted apart, after money. A price for a whole unit may follow it: at $500M."
    case .notKept: "No branch was made."
    }
  }
}
