import Experiments
import Expressions
import TalentMarket

/// What names mean in a world: at the turn on the screen, or at one before it.
struct WorldEnvironment: ExpressionEnvironment {
  let world: World
  let now: TurnRecord
  let played: TurnRecord
  let timeline: Timeline<LoadedScenario>
  /// Whose numbers stand for themselves, in a condition about people.
  var person: ResearcherID?

  /// The world on the screen.
  init(_ timeline: Timeline<LoadedScenario>) {
    self.timeline = timeline
    world = timeline.world
    now = world.openingRecord()
    played = timeline.record(at: timeline.turn) ?? now
  }

  /// A world between two turns, as something typed left it.
  init(_ timeline: Timeline<LoadedScenario>, world: World) {
    self.init(timeline, world: world, record: world.openingRecord())
  }

  private init(_ timeline: Timeline<LoadedScenario>, world: World, record: TurnRecord) {
    self.timeline = timeline
    self.world = world
    now = record
    played = record
  }

  var yearsPerTurn: Double? { world.turnYears }

  /// As a turn was played, so it is asked: at turn 3 nothing after it is known.
  var turns: ClosedRange<Int>? {
    let first = timeline.state.firstTurn
    return first...max(first, world.turn)
  }

  func environment(at turn: Int) -> (any ExpressionEnvironment)? {
    guard turn >= 0, turn <= timeline.turn, let world = timeline.world(at: turn),
      let record = timeline.record(at: turn)
    else { return nil }
    var then = WorldEnvironment(timeline, world: world, record: record)
    then.person = person
    return then
  }

  func resolve(_ words: [String]) -> Resolution {
    if let person, let value = own(words, of: person) { return .value(value) }
    switch Named.find(words, in: world) {
    case .lab(let lab): return .value(.text(world[lab].name))
    case .researcher: return .noValue
    case .number(let path): return .value(.number(world.value(of: path), unit(of: path)))
    case .labQuantity(let lab, let quantity):
      guard lab.index < now.labs.count else { return .noValue }
      let measures = now.labs[lab.index]
      let flows = lab.index < played.labs.count ? played.labs[lab.index] : measures
      return .value(.number(quantity.value(world[lab], now: measures, played: flows), quantity.unit))
    case .comparison(let comparison):
      return .value(.number(comparison.value(in: world, now: now, played: played), comparison.unit))
    case .place(let person): return .value(.text(place(of: person)))
    case .field(let person): return .value(.text(world.people.field[person.index].name))
    case .market(let field): return .value(field.value(in: world))
    case .world(let quantity): return .value(quantity.value(now: now.world, played: played.world, world: world))
    case .unknown(let index, let suggestion): return .unknown(index: index, suggestion: suggestion)
    case .ambiguous(let index, let candidates): return .ambiguous(index: index, candidates: candidates)
    }
  }

  private func place(of person: ResearcherID) -> String {
    world.employment(of: person).lab.map { world[$0].name } ?? ""
  }

  // `pay`, `wants.mission` or `lab` of the person a condition is about; names of fields stand for themselves.
  private func own(_ words: [String], of person: ResearcherID) -> Value? {
    let name = Nearest.folded(words.joined(separator: "."))
    // Whoever arrived later had no place and no numbers then.
    let isHere = person.index < world.people.count
    if name == "lab" { return .text(isHere ? place(of: person) : "") }
    if name == "field" { return .text(isHere ? world.people.field[person.index].name : "") }
    if name == "name" { return .text(timeline.world.name(of: person)) }
    if let field = ResearcherField.all.first(where: { $0.name == name }) {
      let path = Path.researcher(person, field)
      return .number(isHere ? world.value(of: path) : .nan, unit(of: path))
    }
    if let field = ResearchField.allCases.first(where: { $0.name == name }) { return .text(field.name) }
    return nil
  }

  func unit(of path: Path) -> Unit { path.shownUnit }
}

extension Path {
  /// The unit in which the number is shown; shares and scores are plain numbers.
  var shownUnit: Unit {
    switch self {
    case .lab(_, .budget), .researcher(_, .pay): .dollars
    case .lab(_, .compute): .h100e
    case .lab(_, .quota), .lab(_, .scouts): .people
    case .researcher(_, .tenure): .years
    default: .plain
    }
  }
}
