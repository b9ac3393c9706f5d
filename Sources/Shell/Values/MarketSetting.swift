import Diagnostics
import Experiments
import Expressions
import TalentMarket

/// What a scenario says under `market:`, as the prompt names it.
enum MarketField: String, CaseIterable {
  case mechanism, increment

  /// The field that a word stands for, in either language.
  init?(word: String) {
    switch Nearest.folded(word) {
    case "mechanism", "mecanisme": self = .mechanism
    case "increment", "palier": self = .increment
    default: return nil
    }
  }

  /// Words before the dot, in either language.
  static let owners = ["market", "marche"]

  /// The field as it is typed.
  var path: String { "market." + rawValue }

  /// How it stands; without an increment the ladder is geometric.
  func value(in world: World) -> Value {
    switch self {
    case .mechanism: .text(world.market.mechanism.name)
    case .increment: world.market.increment.map { .number(Double($0), .dollars) } ?? .text("geometric")
    }
  }
}

extension Interpreter {
  /// Carries out `market.mechanism = NAME`; `nil` when the line is no assignment to the market.
  func assignMarket(_ text: String) throws(Fault) -> Command.Outcome? {
    guard let timeline, case .assignment(let assignment)? = try? ExpressionReader.statement(text),
      case .market(let field) = Named.find(assignment.target.words, in: timeline.world)
    else { return nil }
    let place = characters(assignment.amount.range, of: text)
    let target = characters(assignment.target.range, of: text)
    guard field == .mechanism else { throw Fault(UsageMessage.fixedByScenario(field.path), at: target) }
    guard assignment.operation == .set else { throw Fault(UsageMessage.onlySet(field.path), at: target) }
    let typed = String(Array(text)[place]).unquoted
    guard let mechanism = Mechanisms.typed(typed) else {
      let nearest = Nearest.word(to: typed, among: Mechanisms.all.map(\.name))
      throw Fault(UsageMessage.unknownMechanism(typed), at: place, suggestion: nearest)
    }
    let was = timeline.world.market.mechanism.name
    try change("\(field.path) = \(mechanism.name)", at: place) { (world) throws(WorldError) in world.use(mechanism) }
    emit(
      .object([
        "type": .string("changed"), "path": .string(field.path), "was": .string(was), "is": .string(mechanism.name),
      ]))
    say(WorldMessage.changed(path: field.path, was: was, now: mechanism.name))
    if let note = MechanismNote(rawValue: mechanism.name) { say(note) }
    hint(.step)
    hint(.undo)
    return .done
  }

  /// Says by which mechanism the market is cleared, where it is not the one that goes without saying.
  func sayMechanism(of world: World) {
    let name = world.market.mechanism.name
    if name != KelsoCrawford.name { say(ComparisonMessage.inForce(mechanism: name)) }
  }

  /// Bytes of a text as places of its characters.
  func characters(_ range: SourceRange, of text: String) -> Range<Int> {
    func place(_ bytes: Int) -> Int {
      let bytes = max(0, min(bytes, text.utf8.count))
      return String(decoding: Array(text.utf8.prefix(bytes)), as: UTF8.self).count
    }
    let start = place(range.lower)
    return start..<max(start, place(range.upper))
  }
}

extension Mechanisms {
  /// The mechanism of that name in any case, or the only one whose name begins so.
  fileprivate static func typed(_ word: String) -> (any MarketMechanism)? {
    let typed = Nearest.folded(word)
    if let exact = all.first(where: { $0.name == typed }) { return exact }
    let found = all.filter { !typed.isEmpty && $0.name.hasPrefix(typed) }
    return found.count == 1 ? found[0] : nil
  }
}
