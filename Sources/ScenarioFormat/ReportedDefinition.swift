public import TalentMarket

/// Three months of the calendar: `2025-Q3`.
public struct Quarter: Hashable, Comparable, Sendable {
  /// Quarters since year 0.
  public var ordinal: Int

  /// The quarter of so many since year 0.
  public init(ordinal: Int) { self.ordinal = ordinal }

  /// The quarter in which a day lies.
  public init(of date: CalendarDate) { ordinal = date.year * 4 + (date.month - 1) / 3 }

  /// The quarter of a text such as `2025-Q3`; `nil` when it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = Quarter.year(parts[0]), parts[1].count == 2,
      parts[1].first.map({ "Qq".contains($0) }) == true, let number = parts[1].last?.wholeNumberValue,
      (1...4).contains(number)
    else { return nil }
    ordinal = year * 4 + number - 1
  }

  /// As a file writes it.
  public var text: String { "\(ordinal / 4)-Q\(ordinal % 4 + 1)" }

  /// Earlier quarters come first.
  public static func < (one: Quarter, other: Quarter) -> Bool { one.ordinal < other.ordinal }

  /// A year of four digits.
  static func year(_ text: Substring) -> Int? {
    text.utf8.count == 4 && text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      ? Int(text).flatMap { $0 > 0 ? $0 : nil } : nil
  }
}

/// When something is said to have happened.
public enum ReportedTime: Hashable, Sendable {
  /// In a quarter.
  case quarter(Quarter)
  /// In a year, and nobody says when.
  case year(Int)

  /// As a file writes it.
  public var text: String {
    switch self {
    case .quarter(let quarter): quarter.text
    case .year(let year): "\(year)"
    }
  }
}

/// How far a report can be trusted, by the file's own word.
public enum ReportConfidence: String, CaseIterable, Sendable {
  /// Several say so, or those concerned.
  case high
  /// One that knows says so.
  case medium
  /// One page repeats another.
  case low
}

/// A lab as it was reported, and the one that it is in the model.
public struct ReportedLab: Hashable, Sendable {
  /// Its name in the reports.
  public var name: String
  /// The lab of the model.
  public var lab: LabID
}

/// People who were reported to have gone from one lab to another.
public struct ReportedMoves: Hashable, Sendable {
  /// When.
  public var when: ReportedTime
  /// From where.
  public var from: ReportedLab
  /// To where.
  public var to: ReportedLab
  /// How many.
  public var count: Int
  /// How far that can be trusted.
  public var confidence: ReportConfidence
  /// Where it was reported.
  public var origin: NumberOrigin
}

/// People who were reported to have come back to the lab that they had left.
public struct ReportedReturns: Hashable, Sendable {
  /// When they came back.
  public var when: ReportedTime
  /// From where.
  public var from: ReportedLab
  /// Back to where.
  public var to: ReportedLab
  /// How many.
  public var count: Int
  /// After how long at most, years.
  public var after: Double
  /// How far that can be trusted.
  public var confidence: ReportConfidence
  /// Where it was reported.
  public var origin: NumberOrigin
}

/// Pay that was reported to have been offered.
public struct ReportedPackage: Hashable, Sendable {
  /// What is known of the sum.
  public enum Bound: String, CaseIterable, Sendable {
    /// It was the largest of several.
    case most = "up to"
    /// It was larger.
    case least = "more than"
  }

  /// When.
  public var when: ReportedTime
  /// Who offered it.
  public var to: ReportedLab
  /// All of it, dollars.
  public var value: Double
  /// Over how many years; `nil` where it is not pay of so many years.
  public var years: Double?
  /// Whether the file says that the number of years is an assumption.
  public var isYearsAssumed: Bool
  /// What is known of the sum.
  public var bound: Bound?
  /// Whether somebody concerned denies it.
  public var isDisputed: Bool
  /// Whether it was declined, so that nobody was paid it.
  public var isDeclined: Bool
  /// What else is to be said.
  public var note: String?
  /// How far that can be trusted.
  public var confidence: ReportConfidence
  /// Where it was reported.
  public var origin: NumberOrigin

  /// Dollars a year.
  public var yearly: Double? { years.map { value / $0 } }
}

/// What was reported of the world after the scenario begins, with the names and dates of the reports.
public struct ReportedRecord: Hashable, Sendable {
  /// How the reports were chosen, in the author's words.
  public var sample: String?
  /// Labs that the model does not have by that name.
  public var labs: [ReportedLab] = []
  /// Quarters whose reports are counted to another.
  public var quarters: [Quarter: Quarter] = [:]
  /// Numbers of the scenario that were set from the same reports, as written.
  public var informed: [String] = []
  /// Who went where.
  public var moves: [ReportedMoves] = []
  /// Who came back.
  public var returns: [ReportedReturns] = []
  /// What was offered.
  public var packages: [ReportedPackage] = []
}
