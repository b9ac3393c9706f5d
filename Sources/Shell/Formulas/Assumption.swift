import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

/// What a claim takes for granted, and what is assumed in its place.
enum Assumption: Hashable, Sendable {
  /// Nothing else than what the scenario says.
  case asItIs
  /// Another value of a number.
  case number(AssumedNumber)
  /// Another way of clearing the market, by name.
  case mechanism(was: String, now: String)
  /// Other luck, other generated people.
  case seed(was: UInt64, now: UInt64)

  /// How many other seeds are tried where nothing else is asked.
  static let seedCount = 4

  /// The seeds after one, in the order of their numbers, so that anybody can type them.
  static func seeds(_ count: Int, after seed: UInt64) -> [Assumption] {
    (1...UInt64(max(1, count))).map { .seed(was: seed, now: seed &+ $0) }
  }
}

/// A number of the world, how it stands, and the value that is assumed.
struct AssumedNumber: Hashable, Sendable {
  let path: Path
  /// As it is shown.
  let name: String
  /// As it is typed, which means the same in another scenario.
  let line: String
  let was: Double
  let now: Double
}

/// An assumption that is not played, and why.
struct SkippedAssumption {
  let assumption: Assumption
  let reason: any Sentence
}

extension Interpreter {
  /// Everything that claims are asked under: the world as it is, both ends of every number that is not known well or that
  /// a search may move, half and twice the luck if that is not among them, the other mechanisms, other seeds.
  ///
  /// - Returns: What can be played, in that order, and what cannot.
  func assumptions(in scene: Scene) throws(Fault) -> (played: [Assumption], skipped: [SkippedAssumption]) {
    var skipped: [SkippedAssumption] = []
    var all = try assumedNumbers(in: scene, &skipped)
    let mechanism = scene.world.market.mechanism.name
    all += Mechanisms.all.map(\.name).filter { $0 != mechanism }.map { .mechanism(was: mechanism, now: $0) }
    all += Assumption.seeds(Assumption.seedCount, after: scene.world.luck.seed)
    var played: [Assumption] = [.asItIs]
    for assumption in all {
      do throws(Fault) {
        _ = try self.scene(scene, under: assumption)
        played.append(assumption)
      } catch {
        skipped.append(SkippedAssumption(assumption: assumption, reason: error.sentence))
      }
    }
    return (played, skipped)
  }

  private func assumedNumbers(
    in scene: Scene, _ skipped: inout [SkippedAssumption]
  ) throws(Fault) -> [Assumption] {
    let scenario = try loaded().companion
    var ranges = scenario.ranges
    for number in scenario.freeNumbers where !ranges.contains(where: { $0.path == number.path }) {
      ranges.append(PathInterval(path: number.path, low: number.low, high: number.high))
    }
    let later = scene.world.withLabsToCome(until: scenario.definition.turns)
    var all: [Assumption] = []
    for range in ranges {
      let (path, low, high) = (range.path, range.low, range.high)
      guard isThere(path, in: scene.world) else {
        let name = isThere(path, in: later) ? InputRange.name(of: path, in: later) : path.fieldName
        let number = AssumedNumber(path: path, name: name, line: name, was: .nan, now: .nan)
        skipped.append(
          SkippedAssumption(assumption: .number(number), reason: InputMessage.notThere(name, turn: scene.start)))
        continue
      }
      for end in low < high ? [low, high] : [low] {
        let number = assumed(path, end, in: scene.world)
        if number.now == number.was {
          let reason = RobustnessMessage.atEnd(value: numbers.amount(end, of: path))
          skipped.append(SkippedAssumption(assumption: .number(number), reason: reason))
        } else {
          all.append(.number(number))
        }
      }
    }
    let luck = Path.model(.luck)
    guard !ranges.contains(where: { $0.path == luck }) else { return all }
    let now = scene.world.value(of: luck)
    guard now != 0 else {
      let none = assumed(luck, 0, in: scene.world)
      skipped.append(SkippedAssumption(assumption: .number(none), reason: RobustnessMessage.noLuck))
      return all
    }
    return all + [now / 2, now * 2].map { .number(assumed(luck, $0, in: scene.world)) }
  }

  private func assumed(_ path: Path, _ value: Double, in world: World) -> AssumedNumber {
    AssumedNumber(
      path: path, name: InputRange.name(of: path, in: world), line: quoted(path, in: world),
      was: world.value(of: path), now: value)
  }

  private func isThere(_ path: Path, in world: World) -> Bool {
    switch path {
    case .lab(let lab, _): lab.index < world.labs.count
    case .researcher(let person, _): person.index < world.people.count
    case .model: true
    }
  }

  /// A scene in which something else is assumed from its first turn on, after what was typed there.
  func scene(_ scene: Scene, under assumption: Assumption) throws(Fault) -> Scene {
    var other = scene
    other.assumption = assumption
    if case .seed(_, let seed) = assumption {
      guard case .scenario(var definition) = scene.source else {
        throw Fault(RobustnessMessage.noOtherSeeds(turn: scene.start), at: firstWordRange)
      }
      definition.seed = seed
      other.source = .scenario(definition)
    } else if let make = try change(for: assumption, in: &other.world) {
      other.typed.append(Course.TimedChange(after: scene.start, make: make))
    }
    return other
  }

  /// What an assumption does to a world, which is done to `world`; names mean what they mean there.
  func change(
    for assumption: Assumption, in world: inout World
  ) throws(Fault) -> (@Sendable (inout World) -> Bool)? {
    switch assumption {
    case .asItIs, .seed: return nil
    case .mechanism(_, let name):
      guard let mechanism = Mechanisms.named(name) else { return nil }
      world.use(mechanism)
      return { world in
        world.use(mechanism)
        return true
      }
    case .number(let number):
      let path: Path
      do throws(ExpressionFault) {
        path = try self.path(of: try ExpressionReader.path(number.line), in: world)
      } catch {
        throw fault(error, in: number.line, offset: 0)
      }
      let change = Change(path: path, operation: .set, amount: number.now)
      do throws(WorldError) {
        try world.apply(change)
      } catch {
        throw Fault(WorldErrorSentence(error, names: world))
      }
      return { world in (try? world.apply(change)) != nil }
    }
  }
}

extension Path {
  /// The field alone, where its owner has no name yet.
  fileprivate var fieldName: String {
    switch self {
    case .lab(_, let field): field.name
    case .researcher(_, let field): field.name
    case .model(let parameter): parameter.name
    }
  }
}
