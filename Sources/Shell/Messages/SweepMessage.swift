import TalentMarket

/// What is said about a measure over one number or more.
enum SweepMessage: Sentence {
  case title([Moved])
  case heading(points: Int, runs: Int, turn: Turn, last: Turn)
  case column(Column)
  case asItIs(String?)
  case howToRead(hasDifferences: Bool)
  case base(String, interval: String)
  case flat(String)
  case band
  case extremes(Extreme, Extreme)
  case precision(String)
  case morePoints(count: Int)
  case across(String)
  case noValue
  case notMade(count: Int, worlds: Int)
  case undefinedIn(String, count: Int, worlds: Int)
  case interrupted(runs: Int, asked: Int)

  /// Columns of the tables.
  enum Column: CaseIterable {
    case mean, interval, difference, ofDifference
  }

  /// A number that is moved, and between which values.
  struct Moved: Sendable {
    var name: String
    var low: String
    var high: String
  }

  /// Where a measure is at its end, and what it is there.
  struct Extreme: Sendable {
    var value: String
    var place: String
  }
}

extension SweepMessage: Catalogued {
  static var examples: [SweepMessage] {
    let moved = [("Meta.budget", "$1B", "$2B"), ("search", "0.25", "1"), ("home", "0.3", "0.8")].map {
      Moved(name: $0.0, low: $0.1, high: $0.2)
    }
    return [
      .title([moved[0]]), .title(moved), .heading(points: 11, runs: 200, turn: 0, last: 12), .asItIs("$1.2B"),
      .asItIs(nil), .howToRead(hasDifferences: true), .howToRead(hasDifferences: false), .band,
      .base("61%", interval: "[60%, 62%]"), .flat("61%"),
      .extremes(
        Extreme(value: "61%", place: "Meta.budget $1B, search 0.25"),
        Extreme(value: "83%", place: "Meta.budget $2B, search 1")),
      .precision("1.2%"), .morePoints(count: 12), .across("Meta.budget"), .noValue, .notMade(count: 3, worlds: 200),
      .undefinedIn("lead", count: 3, worlds: 2400), .interrupted(runs: 12, asked: 200),
    ] + Column.allCases.map(SweepMessage.column)
  }

  static var caseCount: Int { 16 }

  var caseNumber: Int {
    switch self {
    case .title: 0
    case .heading: 1
    case .column: 2
    case .asItIs: 3
    case .howToRead: 4
    case .band: 5
    case .extremes: 6
    case .precision: 7
    case .morePoints: 8
    case .across: 9
    case .noValue: 10
    case .notMade: 11
    case .undefinedIn: 12
    case .interrupted: 13
    case .base: 14
    case .flat: 15
    }
  }
}
