// Numbers given per 1,000 people, so that a large world is the small one writ large.

extension ScenarioDefinition {
  /// Everybody of the world at load, employed or not.
  public var headcount: Int { cohorts.reduce(researchers.count) { $0 + max(0, $1.size) } }

  /// So many heads where there is one for every 1,000 people of the world at load.
  public func heads(perThousand rate: Double) -> Double { rate * Double(headcount) / 1000 }

  /// The scenario with every number per 1,000 people replaced by the number it comes to: quota and scouts to the nearest
  /// whole number within what they may be, entrants as it is.
  ///
  /// - Complexity: O(labs + events).
  func resolved() -> ScenarioDefinition {
    var scenario = self
    for lab in scenario.labs.indices { resolve(&scenario.labs[lab]) }
    for place in scenario.events.indices {
      guard case .founding(var lab) = scenario.events[place].event else { continue }
      resolve(&lab)
      scenario.events[place].event = .founding(lab)
    }
    if let rate = entrantsPerThousand {
      let allowed = ModelParameter.entrants.allowed
      scenario.parameters[.entrants] = min(allowed.upperBound, max(allowed.lowerBound, heads(perThousand: rate)))
      scenario.entrantsPerThousand = nil
    }
    return scenario
  }

  private func resolve(_ lab: inout LabDefinition) {
    func whole(_ rate: Double, _ field: LabField) -> Int {
      let heads = Rounding.nearest(heads(perThousand: rate))
      return Int(min(field.allowed.upperBound, max(field.allowed.lowerBound, heads)))
    }
    if let rate = lab.quotaPerThousand { lab.quota = whole(rate, .quota) }
    if let rate = lab.scoutsPerThousand { lab.scouts = whole(rate, .scouts) }
    lab.quotaPerThousand = nil
    lab.scoutsPerThousand = nil
  }
}
