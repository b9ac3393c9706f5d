import ScenarioFormat

/// What is said about a scenario and what was reported of the world afterwards.
enum BacktestMessage: Sentence {
  case heading(scenario: String)
  case scope(runs: Int, turns: Int, first: String, last: String)
  case counted(Int, of: Int)
  case shifted(count: Int, from: String, to: String)
  case leftOut(BacktestPlan.LeftOut.Reason, when: String, count: Int)
  case countAs([String], lab: String)
  case declined(Int)
  case otherLeftOut(Int)
  case title(Part)
  case note(Part)
  case column(Column)
  case verdict(BacktestVerdict)
  case compared(model: String, reported: Int)
  case allLabs
  case package(String, years: String?)
  case remark(ReportedPackage.Bound?, disputed: Bool, declined: Bool, years: Years)
  case packageNote(String, when: String, note: String)
  case interrupted(runs: Int, asked: Int)
  case noReports(String, others: [String])
  case nothingComparable(String)
  case notQuarters(String)

  /// Parts of what is shown.
  enum Part: Hashable {
    case moves
    case unreported
    case sources(String)
    case returns(turns: Int)
    case pay
  }

  /// What is known of the years of a package.
  enum Years {
    case known, assumed, none
  }

  /// Columns of the tables.
  enum Column: CaseIterable {
    case quarter, move, press, model, range, chance, verdict, source, share, rank, back, any, offered, yearly, remark
  }
}

extension BacktestMessage: Catalogued {
  static var examples: [BacktestMessage] {
    let parts: [Part] = [
      .moves, .unreported, .sources("Meta"), .returns(turns: 3), .returns(turns: 1), .pay,
    ]
    let examples: [BacktestMessage] = [
      .heading(scenario: "raid-2025"), .scope(runs: 1000, turns: 3, first: "2025-Q3", last: "2026-Q1"),
      .scope(runs: 1, turns: 1, first: "2025-Q3", last: "2025-Q3"), .counted(24, of: 27), .counted(1, of: 1),
      .shifted(count: 12, from: "2025-Q2", to: "2025-Q3"), .shifted(count: 1, from: "2025-Q2", to: "2025-Q3"),
      .countAs(["Apple"], lab: "Others"), .countAs(["Apple", "Thinking Machines"], lab: "Others"), .declined(1),
      .declined(2), .otherLeftOut(1), .otherLeftOut(2), .compared(model: "80", reported: 24), .allLabs,
      .package("$300M", years: "4"), .package("$300M", years: nil),
      .remark(.most, disputed: true, declined: true, years: .known),
      .remark(nil, disputed: true, declined: false, years: .none),
      .remark(.least, disputed: false, declined: false, years: .assumed),
      .packageNote("$1.5B", when: "2025-Q3", note: "denied"),
      .interrupted(runs: 64, asked: 1000), .noReports("kitchen", others: []),
      .noReports("kitchen", others: ["raid-2025", "mine"]), .nothingComparable("kitchen"),
      .notQuarters("kitchen"),
    ]
    return examples + parts.map(BacktestMessage.title) + parts.map(BacktestMessage.note)
      + Column.allCases.map(BacktestMessage.column) + BacktestVerdict.allCases.map(BacktestMessage.verdict)
      + BacktestPlan.LeftOut.Reason.allCases.flatMap { reason in
        [1, 2].map { .leftOut(reason, when: "2024-Q2", count: $0) }
      }
  }

  static var caseCount: Int { 21 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .scope: 1
    case .counted: 2
    case .shifted: 3
    case .leftOut: 4
    case .countAs: 5
    case .declined: 6
    case .otherLeftOut: 7
    case .title: 8
    case .note: 9
    case .column: 10
    case .verdict: 11
    case .compared: 12
    case .allLabs: 13
    case .package: 14
    case .remark: 15
    case .packageNote: 16
    case .interrupted: 17
    case .noReports: 18
    case .nothingComparable: 19
    case .notQuarters: 20
    }
  }
}
