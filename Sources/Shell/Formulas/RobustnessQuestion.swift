import Experiments
import ScenarioFormat
import TalentMarket

/// What `robustness` was asked.
struct RobustnessQuestion {
  /// The place of the one claim that is asked about; all of them without it.
  var claim: Int?
  /// How many other seeds are tried, where nothing else is.
  var seeds: Int?
  /// How many pairs are played at most for each answer.
  var runs: Int?

  /// Pairs for each answer.
  var mostRuns: Int { runs ?? SequentialTest.mostRuns }
  /// As many seeds as can be asked for.
  static let mostSeeds = 10_000
  /// As many pairs as can be asked for.
  static let mostPairs = 1_000_000

  /// The line in full English.
  func canonical(_ claims: [ClaimDefinition]) -> String {
    var words = ["robustness"]
    if let claim { words.append(quote(claims[claim].name.text)) }
    if let seeds { words.append("seeds \(seeds)") }
    if let runs { words.append("runs \(runs)") }
    return words.joined(separator: " ")
  }
}

extension Interpreter {
  /// Reads `[CLAIM] [seeds N] [runs N]`; the clauses come in any order.
  func takeRobustness(_ arguments: inout Arguments) throws(Fault) -> RobustnessQuestion {
    let claims = try loaded().companion.claims
    guard !claims.isEmpty else { throw noClaims }
    var question = RobustnessQuestion()
    let clauses: [Keyword] = [.seeds, .runs]
    if !arguments.isEmpty, !clauses.contains(where: arguments.begins) {
      question.claim = try takeClaim(&arguments, claims.map(\.name.text), before: clauses)
    }
    while let word = arguments.first {
      if question.seeds == nil, arguments.take(.seeds) {
        let place = arguments.first?.range ?? arguments.end
        let seeds = try takeNumber(&arguments, least: 1)
        guard seeds <= RobustnessQuestion.mostSeeds else {
          throw Fault(RobustnessMessage.tooManySeeds(most: RobustnessQuestion.mostSeeds), at: place)
        }
        question.seeds = seeds
      } else if question.runs == nil, arguments.take(.runs) {
        question.runs = try takeNumber(&arguments, least: 2)
      } else {
        throw clauseFault(word, among: clauses)
      }
    }
    return question
  }

  private func takeClaim(
    _ arguments: inout Arguments, _ names: [String], before clauses: [Keyword]
  ) throws(Fault) -> Int {
    let word = arguments.first
    do throws(Fault) {
      return try arguments.takeName(names, missing: ClaimMessage.missing) { ClaimMessage.unknown($0, names: names) }
    } catch {
      // It may have been meant for a clause.
      let words = clauses.map { $0.word(in: numbers.language) }
      let nearest = error.suggestion ?? word.flatMap { Nearest.word(to: $0.text, among: words) }
      throw Fault(error.sentence, at: error.range, suggestion: nearest)
    }
  }

  /// That the scenario makes no claims.
  var noClaims: Fault {
    Fault(ClaimMessage.none(scenario: timeline?.companion.definition.name ?? ""), at: firstWordRange)
  }
}
