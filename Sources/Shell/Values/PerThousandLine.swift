import Experiments
import Expressions
import TalentMarket

extension Interpreter {
  /// Whether a line ends in `per 1000`.
  static func isPerThousand(_ text: String) -> Bool { perThousand(Words.of(Array(text))) != nil }

  private static func perThousand(_ words: [Word]) -> Int? {
    guard let per = words.lastIndex(where: { ["per", "pour"].contains(Nearest.folded($0.text)) }),
      isThousand(words[(per + 1)...].map(\.text))
    else { return nil }
    return per
  }

  /// Carries out `Meta.quota = 20 per 1000`: so many for every 1,000 people of the world at load, as in a file; `nil` when
  /// the line does not end that way. What it comes to is what the session keeps.
  func assignPerThousand(_ text: String) throws(Fault) -> Command.Outcome? {
    let words = Words.of(Array(text))
    guard let timeline, let per = Interpreter.perThousand(words) else { return nil }
    let typed = String(Array(text)[..<words[per].range.lowerBound])
    guard case .assignment(let assignment)? = try? ExpressionReader.statement(typed) else { return nil }
    guard assignment.operation == .set,
      case .number(let path) = Named.find(assignment.target.words, in: timeline.world), path.countsHeads
    else { throw Fault(UsageMessage.tooMuch(words[per].text), at: words[per].range) }
    let change: Change
    do throws(ExpressionFault) {
      let evaluator = Evaluator(environment: WorldEnvironment(timeline))
      let (number, unit) = try evaluator.number(assignment.amount)
      guard let rate = Quantity(number, unit).amount(in: .people) else {
        let kind = ExpressionFaultKind.wrongUnit(path: assignment.target.text, expected: .people, found: unit)
        throw ExpressionFault(kind, assignment.amount.range)
      }
      let heads = timeline.companion.definition.heads(perThousand: rate)
      change = Change(path: path, operation: .set, amount: path.isWhole ? Rounding.nearest(heads) : heads)
    } catch {
      throw fault(error, in: typed, offset: 0)
    }
    let was = timeline.world.value(of: path)
    let line = assignment.target.text + " = " + (PlainNumber.text(change.amount) ?? "0")
    try self.change(line, at: characters(assignment.amount.range, of: typed)) { (world) throws(WorldError) in
      try world.apply(change)
    }
    tellChange(of: path, was: was)
    return .done
  }

  private static func isThousand(_ words: [String]) -> Bool {
    let words = words.map(Nearest.folded)
    let isCounted = words.count == 1 || words.count == 2 && ["people", "personnes"].contains(words[1])
    return isCounted && ["1000", "1,000", "1_000", "1k", "thousand", "mille"].contains(words[0])
  }
}

extension Path {
  /// Whether the number is one of people that may be given per 1,000.
  fileprivate var countsHeads: Bool {
    switch self {
    case .lab(_, .quota), .lab(_, .scouts), .model(.entrants): true
    default: false
    }
  }
}
