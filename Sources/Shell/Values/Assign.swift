import Experiments
import Expressions
import TalentMarket

extension Interpreter {
  /// Carries out `PATH = E`, `*=`, `+=`, `-=` or `/=`.
  func assign(_ assignment: Assignment, text: String) throws(ExpressionFault) {
    guard var timeline else { return }
    let change = try change(of: assignment, in: WorldEnvironment(timeline))
    let was = timeline.world.value(of: change.path)
    do throws(WorldError) {
      try timeline.perform(text.trimmed) { (state) throws(WorldError) in
        try state.change(text.trimmed) { (world) throws(WorldError) in try world.apply(change) }
      }
    } catch {
      throw ExpressionFault(kind(of: error, change.path), assignment.amount.range)
    }
    self.timeline = timeline
    accept(text.trimmed)
    tellChange(of: change.path, was: was)
  }

  /// Says what a number was and is.
  func tellChange(of path: Path, was: Double) {
    guard let timeline else { return }
    let name = text(of: path, world: timeline.world)
    let now = timeline.world.value(of: path)
    emit(.object(["type": .string("changed"), "path": .string(name), "was": .number(was), "is": .number(now)]))
    say(WorldMessage.changed(path: name, was: shown(was, of: path), now: shown(now, of: path)))
    hint(.step)
    hint(.undo)
  }

  /// The change an assignment means.
  func change(of assignment: Assignment, in environment: WorldEnvironment) throws(ExpressionFault) -> Change {
    try ChangeReader(names: NamesWithRoles(environment.world), environment: environment).change(assignment)
  }

  /// The number that a name stands for, which must be one that can be set.
  func path(of name: NamePath, in world: World) throws(ExpressionFault) -> Path {
    switch Named.find(name.words, in: world) {
    case .number(let path): return path
    case .lab, .researcher: throw ExpressionFault(.notAValue(name.text), name.range)
    case .comparison(let comparison):
      guard case (.role(let role), .field(let field)) = (comparison.subject, comparison.member) else {
        throw ExpressionFault(.notSettable(name.text), name.range)
      }
      guard let lab = world.lab(as: role) else { throw ExpressionFault(.notAValue(name.text), name.range) }
      return .lab(lab, field)
    case .market: throw ExpressionFault(.isChoice(name.text), name.range)
    case .labQuantity, .place, .field, .world: throw ExpressionFault(.notSettable(name.text), name.range)
    case .unknown(let index, let suggestion):
      let segment = name.segments[min(index, name.segments.count - 1)]
      let owner = name.segments.prefix(index).map(\.text).joined(separator: ".")
      throw ExpressionFault(
        owner.isEmpty ? .unknownName(segment.text) : .unknownField(segment.text, owner: owner), segment.range,
        suggestion: suggestion)
    case .ambiguous(let index, let candidates):
      let segment = name.segments[min(index, name.segments.count - 1)]
      throw ExpressionFault(.ambiguousName(segment.text, candidates: candidates), segment.range)
    }
  }

  private func kind(of error: WorldError, _ path: Path) -> ExpressionFaultKind {
    let name = timeline.map { text(of: path, world: $0.world) } ?? ""
    switch error {
    case .outOfRange(_, let value, let allowed): return .outOfRange(path: name, value: value, allowed: allowed)
    case .notANumber: return .notANumber(name)
    case .notWhole(_, let value): return .notWhole(path: name, value: value)
    case .payBeyondBudget(_, let pay, let free):
      return .outOfRange(path: name, value: pay.amount, allowed: 0...free.amount)
    case .hasLeft, .hasNoContract, .bidBelowPay, .bidOffLadder, .textbookIsFixed, .labExists, .researcherExists:
      return .notSettable(name)
    }
  }
}
