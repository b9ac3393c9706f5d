/// Draws people: every draw hangs on the person's own name, so changing one cohort changes nobody else.
struct Population {
  let luck: RandomStream
  let turn: Turn
  let parameters: ModelParameters

  /// A standard normal draw for one taste or trait of one person.
  private func normal(_ purpose: Purpose, _ key: UInt64) -> Double { luck.normal(purpose, turn: turn, id: key) }

  func talent(_ key: UInt64, _ distribution: LognormalDistribution?) -> Double {
    let median = distribution?.median ?? 1
    let sigma = distribution?.sigma ?? parameters[.talentSigma]
    return Population.talent(exponent: sigma * normal(.talent, key), median: median)
  }

  /// Talent as a multiple of the median, within what talent may be.
  static func talent(exponent: Double, median: Double) -> Double {
    let allowed = ResearcherField.talent.allowed
    return min(allowed.upperBound, max(allowed.lowerBound, median * Elementary.exp(exponent)))
  }

  func field(_ key: UInt64, among fields: [ResearchField]) -> ResearchField {
    let choices = fields.isEmpty ? ResearchField.allCases : fields
    let drawn = luck.uniform(.field, turn: turn, id: key) * Double(choices.count)
    return choices[min(choices.count - 1, Int(drawn))]
  }

  func tenure(_ key: UInt64, mean: Double?) -> Double {
    (mean ?? parameters[.meanTenure]) * luck.exponential(.tenure, turn: turn, id: key)
  }

  func wants(_ key: UInt64, _ distribution: WantsDistribution) -> Wants {
    var wants = Wants(money: 0, compute: 0, peers: 0, culture: Culture(repeating: 0))
    for want in Want.all {
      let spread = distribution[want]
      wants[want] = max(spread.floor, spread.mean + spread.deviation * normal(want.purpose, key))
    }
    return wants
  }
}

extension Want {
  /// The purpose under which the taste is drawn.
  var purpose: Purpose {
    switch self {
    case .money: .moneyTaste
    case .compute: .computeTaste
    case .peers: .peersTaste
    case .culture(.mission): .missionWeight
    case .culture(.autonomy): .autonomyWeight
    case .culture(.openness): .opennessWeight
    case .culture(.safety): .safetyWeight
    case .culture(.execution): .executionWeight
    }
  }
}

extension World {
  /// Appends the members of a cohort, or the arrivals of a turn, numbered from 1 in the order of their keys.
  ///
  /// - Complexity: O(members), split over processors; eight people are drawn at a time.
  mutating func admit(
    _ keys: [UInt64], group: Int32, cohort: CohortDefinition, with population: Population,
    _ parallel: ParallelFor = .serial
  ) {
    let first = people.count
    people.append(keys: keys, group: group, employer: cohort.lab.map { Int32($0.index) } ?? -1)
    people.drawTraits(of: first..<people.count, cohort, population, parallel)
  }

  /// Appends one person named by hand; what is not given is drawn.
  mutating func admit(_ researcher: ResearcherDefinition, with population: Population) {
    let key = NameHash.fnv1a(researcher.name)
    var wants = population.wants(key, WantsDistribution())
    for want in Want.all { if let given = researcher.wants[want] { wants[want] = given } }
    people.append(
      key: key, group: -1, number: Int32(givenNames.count),
      talent: researcher.talent ?? population.talent(key, nil),
      field: researcher.field ?? population.field(key, among: ResearchField.allCases),
      employer: researcher.lab.map { Int32($0.index) } ?? -1,
      pay: researcher.lab == nil ? 0 : researcher.pay?.dollars ?? 0,
      tenure: researcher.lab == nil ? 0 : researcher.tenure ?? population.tenure(key, mean: nil),
      wants: wants)
    givenNames.append(researcher.name)
  }
}
