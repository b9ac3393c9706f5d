public import TalentMarket

/// What is measured of the world at the end of a turn; the raw value is its name, at the prompt and for machines.
public enum WorldMeasure: String, CaseIterable, Sendable {
  /// Herfindahl–Hirschman index of talent, 0 to 10,000.
  case talentHHI
  /// Herfindahl–Hirschman index of capability.
  case capabilityHHI
  /// The leader's lead over the second; infinite without one.
  case lead
  /// The leader's capability.
  case frontier
  /// Median pay of the employed.
  case medianPay
  /// Pay at the 99th percentile of the employed.
  case topPercentPay
  /// Highest pay.
  case topPay
  /// Share of the employed who moved between labs this turn.
  case mobility
  /// exp of the mean entropy of fields within labs.
  case diversity
  /// exp of the mean entropy of labs within fields.
  case dispersion
  /// Share of talent × fit lost to moving and to broken teams.
  case outputLost
  /// Expected incidents this turn.
  case expectedIncidents
  /// Incidents this turn.
  case incidents
  /// Pay-weighted gap between what people weigh and what their lab offers, in [0, 1].
  case unmetWants
  /// People at labs.
  case employed
  /// People looking for work.
  case unemployed

  /// Every measure of the world, in the order in which tables show them.
  public static let all = allCases

  /// What the number counts.
  public var unit: MeasureUnit {
    switch self {
    case .lead: .months
    case .medianPay, .topPercentPay, .topPay: .dollars
    case .mobility, .outputLost: .share
    case .employed, .unemployed: .people
    case .talentHHI, .capabilityHHI, .frontier, .diversity, .dispersion, .expectedIncidents, .incidents, .unmetWants:
      .number
    }
  }

  /// The number.
  public func value(_ world: WorldMeasures) -> Double {
    switch self {
    case .talentHHI: world.talentHHI
    case .capabilityHHI: world.capabilityHHI
    case .lead: world.lead
    case .frontier: world.frontier
    case .medianPay: world.medianPay
    case .topPercentPay: world.topPercentPay
    case .topPay: world.topPay.amount
    case .mobility: world.mobility
    case .diversity: world.diversity
    case .dispersion: world.dispersion
    case .outputLost: world.outputLost
    case .expectedIncidents: world.expectedIncidents
    case .incidents: Double(world.incidents)
    case .unmetWants: world.unmetWants
    case .employed: Double(world.employed)
    case .unemployed: Double(world.unemployed)
    }
  }
}
