import TalentMarket

extension ChangeMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .fromTo(let was, let isNow): "From \(was) to \(isNow)."
    case .afterTurn(let turn): "after turn \(turn)"
    case .now: "now"
    case .unchanged(let number): "Nothing changed it: \(number)."
    case .noNumber(let isNow): "It is \(isNow); before or after there was no number to compare."
    case .method(let method): Self.english(method)
    case .whichNumber(let lab, let names):
      "Which number of \(lab)? Ask why \(lab).talent, or any other: \(names)."
    case .people(let count): English.count(count, "person", "people", style)
    case .group(let what, let who): "\(what): \(who)"
    case .typed(let line): "typed: \(line)"
    case .time: "time passes"
    case .elsewhere: "contracts among the others"
    case .losses(let lab): "left for \(lab)"
    case .leftField: "left the field"
    case .raises(let lab): "raises at \(lab)"
    case .hires(let lab): "came from \(lab)"
    case .hiresOfUnemployed: "came out of work"
    case .hiring(let lab): "hired by \(lab)"
    case .arrivals(let count): English.count(count, "newcomer to the field", "newcomers to the field", style)
    case .recovery: "cohesion recovers"
    case .brokenTeam: "team broken by those gone from the field"
    case .brokenTeamTo(let lab): "team broken by those gone to \(lab)"
    case .brought(let lab): "knowledge brought from \(lab)"
    case .broughtAlong: "knowledge brought along"
    case .ramp: "movers not yet at their best"
    case .settling: "earlier movers settle in"
    case .research: "own research"
    case .commons: "common knowledge absorbed"
    case .budgetGrowth: "growth of its own"
    case .fund: "money follows capability"
    case .floor: "held at contracted pay"
    case .computeGrowth: "growth of compute"
    case .drift: "culture returns to its base"
    case .dilution: "mission diluted by newcomers"
    case .incident: "an incident"
    case .part(let name): "through \(name)"
    case .pace: "pace of the second"
    case .rounding: "rounding"
    }
  }

  private static func english(_ method: ChangeMethod) -> String {
    switch method {
    case .inOrder: "In the order of the turn: each line is what the number changed by at that moment."
    case .fromProduction:
      "In the order of the turn, and as labs produce in the middle of one: what came late in the turn before comes first."
    case .byLab: "By lab: ten thousand times the square of its share, now less before."
    case .flow: "What the turn brought, less what the turn before had brought."
    }
  }
}
