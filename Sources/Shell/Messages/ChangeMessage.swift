import TalentMarket

/// What moved a number, as `why LAB.MEASURE` says it.
enum ChangeMessage: Sentence {
  case fromTo(was: String, isNow: String)
  case afterTurn(Int)
  case now
  case unchanged(String)
  case noNumber(isNow: String)
  case method(ChangeMethod)
  case whichNumber(lab: String, names: String)
  case people(Int)
  case group(String, who: String)

  case typed(String)
  case time
  case elsewhere
  case losses(lab: String)
  case leftField
  case raises(lab: String)
  case hires(lab: String)
  case hiresOfUnemployed
  case hiring(lab: String)
  case arrivals(Int)
  case recovery
  case brokenTeam
  case brokenTeamTo(lab: String)
  case brought(lab: String)
  case broughtAlong
  case ramp
  case settling
  case research
  case commons
  case budgetGrowth
  case fund
  case floor
  case computeGrowth
  case drift
  case dilution
  case incident
  case part(String)
  case pace
  case rounding
}

extension ChangeMessage: Catalogued {
  static var examples: [ChangeMessage] {
    ChangeMethod.allCases.map(ChangeMessage.method) + [
      .fromTo(was: "8", isNow: "9"), .afterTurn(2), .now, .unchanged("8"), .noNumber(isNow: "8"),
      .whichNumber(lab: "Chain", names: "people, talent"), .people(3), .people(1),
      .group(ChangeMessage.leftField.english(NumberStyle()), who: "Ada"), .typed("Chain.budget *= 2"), .time,
      .elsewhere, .losses(lab: "Chain"), .leftField, .raises(lab: "Chain"), .hires(lab: "Chain"), .hiresOfUnemployed,
      .hiring(lab: "Chain"), .arrivals(15), .recovery, .brokenTeam, .brokenTeamTo(lab: "Chain"), .brought(lab: "Chain"),
      .broughtAlong, .ramp,
      .settling, .research, .commons, .budgetGrowth, .fund, .floor, .computeGrowth, .drift, .dilution, .incident,
      .part("Chain.talent"), .pace, .rounding,
    ]
  }

  static var caseCount: Int { 38 }

  var caseNumber: Int {
    switch self {
    case .fromTo: 0
    case .afterTurn: 1
    case .now: 2
    case .unchanged: 3
    case .noNumber: 4
    case .method: 5
    case .whichNumber: 6
    case .people: 7
    case .group: 8
    case .typed: 9
    case .time: 10
    case .elsewhere: 11
    case .losses: 12
    case .leftField: 13
    case .raises: 14
    case .hires: 15
    case .hiresOfUnemployed: 16
    case .hiring: 17
    case .arrivals: 18
    case .recovery: 19
    case .brokenTeam: 20
    case .brought: 21
    case .broughtAlong: 22
    case .ramp: 23
    case .settling: 24
    case .research: 25
    case .commons: 26
    case .budgetGrowth: 27
    case .fund: 28
    case .floor: 29
    case .computeGrowth: 30
    case .drift: 31
    case .dilution: 32
    case .incident: 33
    case .part: 34
    case .pace: 35
    case .rounding: 36
    case .brokenTeamTo: 37
    }
  }
}
