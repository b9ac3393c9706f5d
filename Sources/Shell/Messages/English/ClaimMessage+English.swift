import Experiments

extension ClaimMessage {
  func english(_ style: NumberStyle) -> String {
    switch self {
    case .heading(let scenario): "The claims of \(scenario)"
    case .scope(let claims, let runs, let turn):
      "\(English.count(claims, "claim", "claims", style)) tested in worlds under the same luck from turn \(turn) on, up to "
        + "\(style.count(runs)) pairs each"
    case .column(let column):
      switch column {
      case .claim: "Claim"
      case .verdict: "Verdict"
      case .estimate: "Estimate"
      case .interval: "95% interval"
      case .pairs: "Pairs"
      case .measure: "Measure"
      case .ofChange: "The change"
      case .ofAgainst: "The other"
      }
    case .verdict(let verdict):
      switch verdict {
      case .holds: "holds"
      case .doesNotHold: "does not hold"
      case .tooClose: "too close to call"
      }
    case .part(let measure, let turn): "turn \(turn)\(style.colon)\(measure)"
    case .beside(let measure, let turn): "beside, turn \(turn): \(measure)"
    case .rule(let test):
      "A 95% interval that leaves out the threshold decides after \(English.count(test.runs, "pair", "pairs", style))"
        + Self.early(test.earlyLooks, style) + " Of measures that lie on the threshold, at "
        + "most \(style.percent(test.mostMistakes)) are decided by mistake; a claim of several may fail by each."
    case .ask(let name): "claim \(name) shows one in full."
    case .constructionNote: "* true or false by construction: see claim NAME"
    case .saidConstruction(let reason): "By construction: \(reason)."
    case .foundConstruction: "By construction: it comes out the same in every pair, whatever the luck."
    case .because(let reason): "Because: \(reason)"
    case .world(let world):
      switch world {
      case .asItIs: "As it is"
      case .change: "Change"
      case .against: "Against"
      case .scenario(let name): name
      }
    case .test(let test): test.english
    case .ofWhich: "All of these must hold:"
    case .answer(let verdict, let runs):
      "The claim \(Self.predicate(verdict)), after "
        + "\(English.count(runs, "pair of worlds", "pairs of worlds", style))."
    case .overturned(let test, let estimate, let errors):
      test.overturnedInEnglish + " The estimate is \(estimate)"
        + (errors.isFinite
          ? ", \(style.fixed(errors, 1)) standard errors from there." : ", the same in every pair.")
    case .toType: "To type:"
    case .chart(let measure): "\(measure), turn by turn"
    case .effectOfChange: "what the change does"
    case .effectOfAgainst: "what it is held against does"
    case .band: "95% interval of the mean"
    case .threshold: "threshold"
    case .couldNotBeMade(let count, let runs):
      "In \(style.count(count)) of \(English.count(runs, "pair", "pairs", style)) a change could not be made; they count as "
        + "they came out without it."
    case .none(let scenario): "\(scenario) makes no claims; a scenario makes them under claims:"
    case .unknown(let name, let names):
      "no claim is called \(style.quoted(name)); there are: \(names.joined(separator: ", "))"
    case .missing: "which claim?"
    case .otherScenario(let name): "\(style.quoted(name)) cannot be compared with a world that began later than turn 0"
    case .comparesLabs(let name): "\(name) takes several labs together: ask why of one of their numbers"
    case .interrupted(let answered, let all):
      "Interrupted: \(English.count(answered, "claim", "claims", style)) of \(style.count(all)) answered, which stand."
    }
  }

  private static func predicate(_ verdict: ClaimVerdict) -> String {
    switch verdict {
    case .holds: "holds"
    case .doesNotHold: "does not hold"
    case .tooClose: "is too close to call"
    }
  }

  private static func early(_ looks: [Int], _ style: NumberStyle) -> String {
    guard let last = looks.last else { return "." }
    let others = looks.dropLast().map { style.count($0) }.joined(separator: ", ")
    let all = others.isEmpty ? style.count(last) : "\(others) and \(style.count(last))"
    return "; looks after \(all) stop early only at 99.9% (Haybittle 1971, Peto et al. 1976)."
  }
}

extension ClaimTest {
  fileprivate var english: String {
    let place = "at turn \(turn)"
    switch (kind, expected) {
    case (.value, .greater(let limit)): return "\(place.capitalisedFirst), \(measure) is above \(limit ?? "0")."
    case (.value, .less(let limit)): return "\(place.capitalisedFirst), \(measure) is below \(limit ?? "0")."
    case (.value, .between(let low, let high)):
      return "\(place.capitalisedFirst), \(measure) lies between \(low) and \(high)."
    case (.sizes, .greater): return "The change moves \(measure) further than the other does, \(place)."
    case (.sizes, .less): return "The change moves \(measure) less far than the other does, \(place)."
    case (.sizes, .between), (_, .between):
      guard case .between(let low, let high) = expected else { return "" }
      return "How much higher \(measure) is \(sides) lies between \(low) and \(high), \(place)."
    case (_, .greater(let limit)): return "\(measure) is higher \(sides)\(by(limit)), \(place)."
    case (_, .less(let limit?)): return "\(measure) is higher \(sides) by less than \(limit), \(place)."
    case (_, .less(nil)): return "\(measure) is lower \(sides), \(place)."
    }
  }

  private func by(_ limit: String?) -> String { limit.map { " by more than \($0)" } ?? "" }

  private var sides: String {
    switch kind {
    case .value, .sizes, .change: "with the change than without it"
    case .against: "with the change than with the other"
    case .scenarios(let one, let other): "in \(one) than in \(other)"
    }
  }

  fileprivate var overturnedInEnglish: String {
    let head =
      switch verdict {
      case .holds: "It would be overturned by"
      case .doesNotHold: "It would hold with"
      case .tooClose: "It would be decided by"
      }
    let thing = kind == .value ? "a mean" : kind == .sizes ? "a difference in size" : "a mean difference"
    switch (expected, verdict) {
    case (.between(let low, let high), .holds): return "\(head) \(thing) outside \(low) to \(high)."
    case (.between(let low, let high), .doesNotHold): return "\(head) \(thing) between \(low) and \(high)."
    case (.between(let low, let high), .tooClose): return "\(head) an interval inside or outside \(low) to \(high)."
    case (.greater(let limit), .holds): return "\(head) \(thing) of \(limit ?? "0") or less."
    case (.greater(let limit), .doesNotHold): return "\(head) \(thing) above \(limit ?? "0")."
    case (.less(let limit), .holds): return "\(head) \(thing) of \(limit ?? "0") or more."
    case (.less(let limit), .doesNotHold): return "\(head) \(thing) below \(limit ?? "0")."
    case (.greater(let limit), .tooClose), (.less(let limit), .tooClose):
      return "\(head) an interval that leaves out \(limit ?? "0")."
    }
  }
}

extension String {
  /// With a capital at the beginning.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
