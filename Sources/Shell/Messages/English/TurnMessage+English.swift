import TalentMarket

extension TurnMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let turn, let date): "Turn \(turn), up to \(style.date(date))"
    case .opening(let date): "Turn 0, \(style.date(date)): before the first move"
    case .moveCount(let moves, let open):
      "\(English.count(moves, "person", "people", style)) moved, of \(style.count(open)) open to offers"
    case .nobodyMoved(let open):
      "Nobody moved; \(English.count(open, "person was", "people were", style)) open to offers."
    case .moreMoves(let count, let turn):
      "… and \(English.count(count, "more move", "more moves", style)): turns \(turn)"
    case .raises(let count, let name, let lab, let from, let to):
      "\(English.count(count, "person", "people", style)) stayed for more pay; the largest raise: "
        + "\(name) (\(lab)), \(style.money(from)) \(style.arrow) \(style.money(to))."
    case .arrivals(let count): "\(English.count(count, "newcomer", "newcomers", style)) looking for work."
    case .incident(let lab): "Incident at \(lab): its mission and its budget suffer."
    case .change(let what): "Change: \(what)"
    case .release(let lab): "\(lab) opens its weights."
    case .star(let name): "\(name) comes on the market."
    case .founding(let lab): "\(lab) is founded."
    case .layoff(let lab, let count): "\(lab) lets \(English.count(count, "person", "people", style)) go."
    case .plannedLayoff(let lab, let share): "\(lab) lets \(style.share(share)) of its people go."
    case .regulation(let rule): "From now on: \(rule)"
    case .because(let event, let reason): "\(event) (\(reason))"
    case .world(let talentHHI, let leader, let lead, let topPay):
      "World: talent HHI \(style.fixed(talentHHI, 0)) · \(leader) leads by \(style.fixed(lead, 1)) months · "
        + "top pay \(style.money(topPay))"
    case .worldWithoutLeader(let talentHHI, let topPay):
      "World: talent HHI \(style.fixed(talentHHI, 0)) · top pay \(style.money(topPay))"
    case .outside: "left the field"
    case .unemployed: "looking for work"
    case .none: "none"
    case .back: "back"
    case .interrupted(let played): "Interrupted after \(English.count(played, "turn", "turns", style)), which stand."
    case .reached(let turn): "The condition holds at turn \(turn)."
    case .scenarioEnds(let turns):
      "The scenario was meant for \(English.count(turns, "turn", "turns", style)); you may go on."
    case .blockingPairs(let count):
      "\(English.count(count, "pair", "pairs", style)) of a lab and a researcher would rather have each other: stability"
    case .neverHeld(let turn): "The condition did not hold by turn \(turn)."
    }
  }
}

/// What English sentences share.
enum English {
  /// `A`, `A and B`, `A, B and C`.
  static func all(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  /// `; A and B have some`, of other scenarios at hand; nothing where none has.
  static func haveSome(_ scenarios: [String]) -> String {
    scenarios.isEmpty ? "" : "; \(all(scenarios)) \(scenarios.count == 1 ? "has" : "have") some"
  }

  /// `1 turn`, `2 turns`.
  static func count(_ number: Int, _ one: String, _ many: String, _ style: NumberStyle) -> String {
    style.count(number) + " " + (number == 1 ? one : many)
  }

  /// `0 to 1`; `0 or more` where nothing but the largest number ends it.
  static func range(_ range: ClosedRange<Double>, _ style: NumberStyle) -> String {
    let low = style.plain(range.lowerBound)
    return range.upperBound >= .greatestFiniteMagnitude
      ? "\(low) or more" : "\(low) to \(style.plain(range.upperBound))"
  }
}
