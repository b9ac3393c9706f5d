import TalentMarket

/// What is said about which inputs matter.
enum RankMessage: Sentence {
  case title(String)
  case heading(inputs: Int, worlds: Int, rows: Int, turn: Turn, last: Turn)
  case luck
  case column(Column)
  case mostlyLuck(Double, Best)
  case luckFirst(Double, Best)
  case inputFirst(Best, luck: Double)
  case noLuck(Best)
  case onlyLuck
  case interaction(Share)
  case hardlyMatter([String])
  case howToRead
  case noVariance(String)
  case tooFew
  case undefinedRows(Int, rows: Int)
  case interrupted(rows: Int, asked: Int)

  /// Columns of the table.
  enum Column: CaseIterable {
    case input, range, total, ofTotal, alone, ofAlone
  }

  /// The input that matters most.
  struct Best: Sendable {
    var name: String
    /// The share of variance it takes part in.
    var share: Double
    /// An input that may matter as much.
    var rival: String?
  }

  /// A share and its interval.
  struct Share: Sendable {
    var value: Double
    var low: Double
    var high: Double
  }
}

extension RankMessage: Catalogued {
  static var examples: [RankMessage] {
    let best = Best(name: "search", share: 0.21, rival: nil)
    let close = Best(name: "search", share: 0.21, rival: "home")
    return [
      .title("retention(OpenAI)"), .heading(inputs: 5, worlds: 4096, rows: 512, turn: 0, last: 12), .luck,
      .mostlyLuck(0.62, best), .mostlyLuck(0.62, close), .luckFirst(0.45, best), .luckFirst(0.45, close),
      .inputFirst(best, luck: 0.1), .inputFirst(close, luck: 0.1), .noLuck(best), .noLuck(close), .onlyLuck,
      .interaction(Share(value: 0.12, low: 0.05, high: 0.2)), .interaction(Share(value: 0.002, low: 0, high: 0.004)),
      .interaction(Share(value: 0, low: 0, high: 0.1)),
      .hardlyMatter(["mismatch"]), .hardlyMatter(["mismatch", "home"]), .howToRead, .noVariance("3"), .tooFew,
      .undefinedRows(3, rows: 512), .interrupted(rows: 120, asked: 512),
    ] + Column.allCases.map(RankMessage.column)
  }

  static var caseCount: Int { 16 }

  var caseNumber: Int {
    switch self {
    case .title: 0
    case .heading: 1
    case .luck: 2
    case .column: 3
    case .mostlyLuck: 4
    case .luckFirst: 5
    case .inputFirst: 6
    case .noLuck: 7
    case .onlyLuck: 8
    case .interaction: 9
    case .hardlyMatter: 10
    case .howToRead: 11
    case .noVariance: 12
    case .tooFew: 13
    case .undefinedRows: 14
    case .interrupted: 15
    }
  }
}
