import Experiments
import TalentMarket

/// What is said about the claims of a scenario.
enum ClaimMessage: Sentence {
  case heading(scenario: String)
  case scope(claims: Int, runs: Int, turn: Turn)
  case column(Column)
  case verdict(ClaimVerdict)
  case part(String, turn: Turn)
  case beside(String, turn: Turn)
  case rule(SequentialTest)
  case ask(String)
  case constructionNote
  case saidConstruction(String)
  case foundConstruction
  case because(String)
  case world(ClaimWorld)
  case test(ClaimTest)
  case ofWhich
  case answer(ClaimVerdict, runs: Int)
  case overturned(ClaimTest, estimate: String, errors: Double)
  case toType
  case chart(String)
  case effectOfChange
  case effectOfAgainst
  case band
  case threshold
  case couldNotBeMade(count: Int, runs: Int)
  case none(scenario: String)
  case unknown(String, names: [String])
  case missing
  case otherScenario(String)
  case interrupted(answered: Int, of: Int)
  case comparesLabs(String)

  /// Columns of the tables.
  enum Column: CaseIterable {
    case claim, verdict, estimate, interval, pairs, measure, ofChange, ofAgainst
  }
}

/// A test as it is said in words, its numbers written out.
struct ClaimTest: Hashable, Sendable {
  /// What is compared.
  enum Kind: Hashable, Sendable {
    /// The number itself.
    case value
    /// With a change and without it.
    case change
    /// With a change and with another.
    case against
    /// How far each of two changes moves it.
    case sizes
    /// One scenario and another.
    case scenarios(String, String)
  }

  /// What is expected, thresholds as text; `nil` for 0 between two worlds.
  enum Expected: Hashable, Sendable {
    case greater(String?)
    case less(String?)
    case between(String, String)
  }

  var measure: String
  var turn: Turn
  var kind: Kind
  var expected: Expected
  var verdict: ClaimVerdict = .holds
}

extension ClaimMessage: Catalogued {
  static var examples: [ClaimMessage] {
    let kinds: [ClaimTest.Kind] = [.value, .change, .against, .sizes, .scenarios("raid-2025", "baseline-2025")]
    let expected: [ClaimTest.Expected] = [
      .greater(nil), .less(nil), .greater("5%"), .less("1"), .between("-1%", "1%"),
    ]
    let tests = kinds.flatMap { kind in
      expected.map { ClaimTest(measure: "gap(Meta)", turn: 8, kind: kind, expected: $0) }
    }
    var examples: [ClaimMessage] = [
      .heading(scenario: "raid-2025"), .scope(claims: 10, runs: 1000, turn: 0), .scope(claims: 1, runs: 1000, turn: 2),
      .part("lead", turn: 8), .beside("lead", turn: 8),
      .rule(SequentialTest(runs: 1000)), .rule(SequentialTest(runs: 64)), .rule(SequentialTest(runs: 100)),
      .ask("open-weights"), .constructionNote,
      .saidConstruction("it adds up"), .foundConstruction, .because("it is known"), .ofWhich, .toType, .chart("lead"),
      .effectOfChange, .effectOfAgainst, .band, .threshold, .couldNotBeMade(count: 3, runs: 64),
      .none(scenario: "kitchen"), .unknown("monye", names: ["money-alone", "race"]),
      .missing, .otherScenario("baseline-2025"),
      .interrupted(answered: 3, of: 10), .comparesLabs("Meta.gap"),
    ]
    examples += Column.allCases.map(ClaimMessage.column) + ClaimVerdict.allCases.map(ClaimMessage.verdict)
    examples += ClaimVerdict.allCases.map { .answer($0, runs: 64) }
    examples += [ClaimWorld.asItIs, .change, .against].map(ClaimMessage.world)
    examples += tests.map(ClaimMessage.test)
    for var test in tests {
      for verdict in ClaimVerdict.allCases {
        test.verdict = verdict
        examples.append(.overturned(test, estimate: "+0.33", errors: 12.3))
      }
    }
    return examples
  }

  static var caseCount: Int { 30 }

  var caseNumber: Int {
    switch self {
    case .heading: 0
    case .scope: 1
    case .column: 2
    case .verdict: 3
    case .part: 4
    case .beside: 5
    case .rule: 6
    case .ask: 7
    case .constructionNote: 8
    case .saidConstruction: 9
    case .foundConstruction: 10
    case .because: 11
    case .world: 12
    case .test: 13
    case .ofWhich: 14
    case .answer: 15
    case .overturned: 16
    case .toType: 17
    case .chart: 18
    case .effectOfChange: 19
    case .effectOfAgainst: 20
    case .band: 21
    case .threshold: 22
    case .couldNotBeMade: 23
    case .none: 24
    case .unknown: 25
    case .missing: 26
    case .otherScenario: 27
    case .interrupted: 28
    case .comparesLabs: 29
    }
  }
}
