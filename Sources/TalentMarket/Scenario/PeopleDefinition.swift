/// A group of people drawn from distributions; each draw is keyed by the person's own name, `<cohort> #k`.
public struct CohortDefinition: Hashable, Sendable {
  /// Name, unique among cohorts.
  public var name: String
  /// Where they work, or `nil` for the unemployed.
  public var lab: LabID?
  /// How many they are.
  public var size: Int
  /// Fields drawn from uniformly; never empty.
  public var fields: [ResearchField] = ResearchField.allCases
  /// Talent; `nil` is median 1 with the model's spread.
  public var talent: LognormalDistribution?
  /// Mean of the exponential tenure at load in years; `nil` is the model's.
  public var meanTenure: Double?
  /// Tastes.
  public var wants = WantsDistribution()

  /// A cohort with the model's distributions.
  public init(name: String, lab: LabID?, size: Int) {
    self.name = name
    self.lab = lab
    self.size = size
  }
}

/// A person named one by one; what is `nil` is drawn as for a cohort, keyed by the person's own name.
public struct ResearcherDefinition: Hashable, Sendable {
  /// Name, unique in the scenario.
  public var name: String
  /// Where they work, or `nil` for the unemployed.
  public var lab: LabID?
  /// Talent τ > 0.
  public var talent: Double?
  /// What they work on.
  public var field: ResearchField?
  /// Today's pay; `nil` is a share of the lab's payroll in proportion to talent.
  public var pay: Pay?
  /// Years at the lab.
  public var tenure: Double?
  /// Tastes given by hand.
  public var wants: [Want: Double] = [:]

  /// A person of whom only name and lab are known.
  public init(name: String, lab: LabID?) {
    self.name = name
    self.lab = lab
  }
}

/// A market typed in by hand instead of the model's valuation and utility: u = pay + taste, outside option given.
///
/// Rows are researchers in declaration order (named people first, then cohorts), columns labs.
public struct TextbookMarket: Hashable, Sendable {
  /// The most lab j would pay for researcher i, whole dollars.
  public var values: [[Int64]]
  /// What researcher i adds to lab j's pay, dollars.
  public var taste: [[Double]]
  /// What researcher i gets outside, dollars.
  public var outside: [Double]

  /// Tables of n rows (and n outside options) by m labs.
  public init(values: [[Int64]], taste: [[Double]], outside: [Double]) {
    self.values = values
    self.taste = taste
    self.outside = outside
  }
}
