import TalentMarket

/// A cause for a machine: a word that stays, the lab it is about and the people.
struct ChangeCode {
  let term: String
  var lab: LabID?
  var who: [ResearcherID]?

  init(_ cause: ChangeCause) {
    switch cause {
    case .typed: term = "typed"
    case .event: term = "event"
    case .time: term = "time"
    case .elsewhere: term = "elsewhere"
    case .losses(let to, let people): (term, lab, who) = ("losses", to, people)
    case .leftField(let people): (term, who) = ("leftField", people)
    case .raises(let at, let people): (term, lab, who) = ("raises", at, people)
    case .hires(let from, let people): (term, lab, who) = ("hires", from, people)
    case .hiring(let by, let people): (term, lab, who) = ("hiring", by, people)
    case .arrivals: term = "arrivals"
    case .recovery: term = "recovery"
    case .brokenTeam(let to): (term, lab) = ("brokenTeam", to)
    case .brought(let from): (term, lab) = ("brought", from)
    case .ramp: term = "ramp"
    case .settling: term = "settling"
    case .research: term = "research"
    case .commons: term = "commons"
    case .budgetGrowth: term = "budgetGrowth"
    case .fund: term = "fund"
    case .floor: term = "floor"
    case .computeGrowth: term = "computeGrowth"
    case .drift: term = "drift"
    case .dilution: term = "dilution"
    case .incident: term = "incident"
    case .part: term = "part"
    case .lab(let of): (term, lab) = ("lab", of)
    case .pace: term = "pace"
    case .rounding: term = "rounding"
    }
  }
}
