public import TalentMarket

/// The flagship writ large: any number of people in any number of labs, as crowded a market as that of six labs and 500.
///
/// Per 1,000 people at load the flagship's market has 120 places (ten at each of six labs for 500 people), 24 approaches
/// (two a lab), and 120 arrivals a year; here every lab has its share of them. What sets labs apart is drawn for each, over
/// the flagship's range: size, budget a head, how much of it is committed, compute, growth, culture, appetite.
public struct LargeWorld: Sendable {
  /// Places a turn per 1,000 people.
  static let places = 120.0
  /// Approaches a turn per 1,000 people.
  static let approaches = 24.0
  /// Arrivals a year per 1,000 people.
  static let arrivals = 120.0

  /// People employed at load.
  public let people: Int
  /// Labs.
  public let labs: Int
  private let stream: RandomStream

  /// A world of at least ten people a lab.
  public init(people: Int, labs: Int, seed: UInt64 = 2025) {
    precondition(labs > 0 && people >= 10 * labs, "labs of at least ten people on average")
    self.people = people
    self.labs = labs
    stream = RandomStream(seed: seed, replicate: 0)
  }

  /// The scenario; drawn numbers hang on names and seed alone.
  public var scenario: ScenarioDefinition {
    guard let start = CalendarDate(year: 2025, month: 7, day: 1) else { preconditionFailure("a day of the calendar") }
    var scenario = ScenarioDefinition(name: "large-\(people)-\(labs)", start: start)
    scenario.seed = stream.seed
    scenario.entrantsPerThousand = Self.arrivals
    for (index, size) in sizes().enumerated() {
      let name = Self.name(index)
      scenario.labs.append(lab(name, size: size))
      scenario.cohorts.append(CohortDefinition(name: name, lab: LabID(index), size: size))
    }
    return scenario
  }

  private static func name(_ index: Int) -> String { "Lab \(index + 1)" }

  private func lab(_ name: String, size: Int) -> LabDefinition {
    let payroll = Double(size) * 2_650_000 * spread(0.1, name, "pay")
    let committed = uniform(0.6...0.9, name, "committed")
    var lab = LabDefinition(
      name: name, budget: Pay(rounding: payroll / committed),
      compute: Rounding.nearest(Double(size) * 6500 * spread(0.5, name, "compute")),
      culture: Culture(
        mission: uniform(0.35...0.78, name, "mission"), autonomy: uniform(0.4...0.7, name, "autonomy"),
        openness: uniform(0.25...0.7, name, "openness"), safety: uniform(0.25...0.9, name, "safety"),
        execution: uniform(0.55...0.85, name, "execution")))
    lab.payroll = Pay(rounding: payroll)
    lab.budgetGrowth = uniform(0.25...0.4, name, "budget growth")
    lab.computeGrowth = uniform(1.1...1.75, name, "compute growth")
    lab.appetite = uniform(0.82...1.1, name, "appetite")
    lab.quotaPerThousand = Self.places / Double(labs)
    lab.scoutsPerThousand = Self.approaches / Double(labs)
    return lab
  }

  /// Sizes that add up to `people`, in proportion to lognormal weights; nobody is left with less than one.
  private func sizes() -> [Int] {
    let weights = (0..<labs).map { spread(0.7, Self.name($0), "size") }
    let total = weights.reduce(0, +)
    let shared = people - labs
    var sum = 0.0
    var given = 0
    return weights.map { weight in
      sum += weight
      let upTo = Int(Rounding.down(Double(shared) * min(1, sum / total)))
      defer { given = upTo }
      return 1 + upTo - given
    }.correctingLast(to: people)
  }

  // MARK: Draws

  private func id(_ name: String, _ trait: String) -> UInt64 { NameHash.fnv1a(name + ", " + trait) }

  /// Lognormal with median 1.
  private func spread(_ sigma: Double, _ name: String, _ trait: String) -> Double {
    Elementary.exp(sigma * stream.normal(.talent, turn: 0, id: id(name, trait)))
  }

  private func uniform(_ range: ClosedRange<Double>, _ name: String, _ trait: String) -> Double {
    range.lowerBound
      + (range.upperBound - range.lowerBound) * stream.uniform(.talent, turn: 0, id: id(name, trait))
  }
}

extension [Int] {
  /// The same numbers, the last changed so that they add up to `total`.
  fileprivate func correctingLast(to total: Int) -> [Int] {
    var numbers = self
    if let last = indices.last { numbers[last] += total - reduce(0, +) }
    return numbers
  }
}
