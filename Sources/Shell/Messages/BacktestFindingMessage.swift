import ScenarioFormat

/// What reports say of the model: what it got right and what wrong, and what that is worth.
enum BacktestFindingMessage: Sentence {
  case group(BacktestVerdict)
  case rules(usual: String, rare: String)
  case moves(BacktestVerdict, [String])
  case cell(String, when: String, reported: Int, chance: String)
  case hires(String, when: String, reported: Int, chance: String, quota: Int?)
  case mainSource(String, of: String, chance: String)
  case sourceShare(String, of: String, reported: String, model: String, range: String)
  case direction(BacktestVerdict, [String])
  case flow(from: String, to: String, chance: String)
  case timing(String, when: String, reported: String, model: String, range: String)
  case returns(from: String?, to: String, reported: Int, any: String, chance: String)
  case highestPay(String, ReportedPackage.Bound?, when: String, model: String, range: String)
  case sample(String?)
  case informed([String])
  case unshifted([String], [String])
}

extension BacktestFindingMessage {
  /// The labs of numbers, each once.
  static func labs(_ numbers: [String]) -> [String] {
    numbers.reduce(into: [String]()) { labs, number in
      let lab = number.split(separator: ".").first.map { String($0).unquoted } ?? number
      if !labs.contains(lab) { labs.append(lab) }
    }
  }
}

extension BacktestFindingMessage: Catalogued {
  static var examples: [BacktestFindingMessage] {
    let cells = ["OpenAI → Meta 2025-Q3 (12, 0%)", "Meta → OpenAI 2026-Q1 (1, 14%)"]
    let examples: [BacktestFindingMessage] = [
      .rules(usual: "50%", rare: "5%"), .cell("OpenAI → Meta", when: "2025-Q3", reported: 12, chance: "0%"),
      .hires("Meta", when: "2025-Q3", reported: 15, chance: "0%", quota: 12),
      .hires("Meta", when: "2025-Q4", reported: 1, chance: "99%", quota: nil),
      .mainSource("OpenAI", of: "Meta", chance: "62%"),
      .sourceShare("OpenAI", of: "Meta", reported: "75%", model: "31%", range: "[20%, 44%]"),
      .flow(from: "OpenAI", to: "Meta", chance: "99%"),
      .timing("Meta", when: "2025-Q3", reported: "94%", model: "36%", range: "[31%, 42%]"),
      .returns(from: nil, to: "", reported: 2, any: "62%", chance: "40%"),
      .returns(from: "Meta", to: "OpenAI", reported: 2, any: "5%", chance: "0%"),
      .unshifted(["2025-Q2"], cells),
      .highestPay("$75M", .most, when: "2025-Q3", model: "$63M", range: "[$50M, $78M]"),
      .highestPay("$75M", nil, when: "2025-Q3", model: "$63M", range: "[$50M, $78M]"), .sample("chosen by publicity"),
      .sample(nil), .informed(["Meta.budget"]), .informed(["Meta.budget", "Meta.scouts", "Meta.quota"]),
    ]
    return examples + BacktestVerdict.allCases.flatMap { [.group($0), .moves($0, cells), .direction($0, cells)] }
  }

  static var caseCount: Int { 15 }

  var caseNumber: Int {
    switch self {
    case .group: 0
    case .rules: 1
    case .moves: 2
    case .cell: 3
    case .hires: 4
    case .mainSource: 5
    case .sourceShare: 6
    case .direction: 7
    case .flow: 8
    case .timing: 9
    case .returns: 10
    case .highestPay: 11
    case .sample: 12
    case .informed: 13
    case .unshifted: 14
    }
  }
}
