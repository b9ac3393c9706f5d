/// Finds the most and the least typical of many replicates by how they end.
///
/// How far a replicate is from the others is the root of the mean, over measures, of its squared distance from the
/// measure's mean in standard deviations: 1 is as far as replicates are on average. Measures that it does not have, or
/// that are the same in all, do not count. Ties go to the smaller number.
///
/// Means and deviations are those of the first ``yardstick`` replicates, which is all of them in most ensembles: the
/// others need not be kept until their own are known. What is found therefore depends on nothing but the replicates,
/// seen in the order of their numbers, and memory does not grow with how many there are.
public struct Typicality: Sendable {
  /// A replicate, and how far it is from the others.
  public struct Found: Hashable, Sendable {
    /// Its number.
    public let number: UInt32
    /// How far it is, in standard deviations.
    public let distance: Double

    /// A replicate that is so far from the others.
    public init(_ number: UInt32, _ distance: Double) {
      self.number = number
      self.distance = distance
    }
  }

  /// The replicates nearest to and farthest from the others.
  public struct Extremes: Hashable, Sendable {
    /// The nearest.
    public let most: Found
    /// The farthest.
    public let least: Found
  }

  /// How many replicates say what is typical.
  public static let yardstick = 1024

  private let columns: [Int]
  // Rows of the first replicates, until there are enough of them.
  private var first: [(number: UInt32, row: [Double])] = []
  private var scales: [(mean: Double, deviation: Double)] = []
  private var most: Found?
  private var least: Found?

  /// Compares numbers in these places of a row.
  public init(columns: [Int]) { self.columns = columns }

  /// Adds a replicate; they come in the order of their numbers.
  mutating func add(_ number: UInt32, _ row: UnsafeBufferPointer<Double>) {
    let own = columns.map { row[$0] }
    guard scales.isEmpty else { return judge(number, own) }
    first.append((number, own))
    if first.count == Self.yardstick { settle() }
  }

  /// What was found; `nil` of no replicates.
  public var extremes: Extremes? {
    var finished = self
    finished.settle()
    guard let most = finished.most, let least = finished.least else { return nil }
    return Extremes(most: most, least: least)
  }

  private mutating func settle() {
    guard !first.isEmpty else { return }
    scales = columns.indices.map { column in
      var summary = Summary()
      summary.add(first.map { $0.row[column] })
      return (summary.mean, summary.standardDeviation)
    }
    let rows = first
    first = []
    for (number, row) in rows { judge(number, row) }
  }

  private mutating func judge(_ number: UInt32, _ row: [Double]) {
    var sum = 0.0
    var count = 0
    for (value, scale) in zip(row, scales) where value.isFinite && scale.deviation > 0 {
      let distance = (value - scale.mean) / scale.deviation
      sum += distance * distance
      count += 1
    }
    let found = Found(number, count > 0 ? (sum / Double(count)).squareRoot() : 0)
    if found.distance < most?.distance ?? .infinity { most = found }
    if found.distance > least?.distance ?? -1 { least = found }
  }
}

extension MeasureTable {
  /// The places of the measures that say how a world has ended: what labs can do, whom they have kept and what that
  /// costs, how far the leader is ahead, how concentrated and how mobile talent is.
  public var mainPlaces: [Int] {
    measures.indices.filter { place in
      switch measures[place] {
      case .world(let measure): [.lead, .talentHHI, .topPay, .mobility, .medianPay, .incidents].contains(measure)
      case .lab(let measure, _): [.capability, .retention, .people, .talent, .topPay, .payroll].contains(measure)
      case .hires, .departures: false
      }
    }
  }
}
