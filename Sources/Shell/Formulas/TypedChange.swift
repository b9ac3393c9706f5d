import Diagnostics
import Experiments
import Expressions
import TalentMarket

/// A line that changes a world, ready to be typed in many worlds.
struct TypedChange: Sendable {
  /// The line in full English, as a session keeps it.
  let line: String
  /// The lab whose number is changed, if it is one's.
  let lab: LabID?
  /// Makes the change; `false` where it does not apply.
  let make: @Sendable (inout World) -> Bool
}

extension Interpreter {
  /// Commands that can be typed as a change.
  static let changingCommands: [CommandName] = [.policy, .bid, .inject, .add]

  /// Changes between commas: assignments (`Meta.budget * 2`, `Meta.quota = 3`), and commands that change the world.
  ///
  /// - Parameters:
  ///   - text: What was typed, which begins at `offset` of the line.
  ///   - world: The world in which names are looked up, and in which each must apply after those before it.
  func typedChanges(_ text: String, offset: Int, in world: World) throws(Fault) -> [TypedChange] {
    var changes: [TypedChange] = []
    var world = world
    for piece in pieces(of: text) {
      let start = offset + piece.offset
      let change = try typedChange(piece.text, offset: start, in: &world)
      changes.append(change)
    }
    return changes
  }

  /// Reads one change and makes it in `world`.
  func typedChange(_ text: String, offset: Int, in world: inout World) throws(Fault) -> TypedChange {
    if beginsWithChangingCommand(text) || Interpreter.isPerThousand(text) {
      return try retyped(text, lab: nil, offset: offset, in: &world)
    }
    if let departure = Departure(text) { return try self.departure(departure, text, offset: offset, in: &world) }
    let assignment: Assignment
    do throws(ExpressionFault) {
      assignment = try ExpressionReader.change(text)
    } catch {
      throw fault(error, in: text, offset: offset)
    }
    let range = assignment.amount.range
    let amount = String(decoding: Array(text.utf8)[range.lower..<range.upper], as: UTF8.self)
    let line = "\(quoted(assignment.target)) \(assignment.operation.sign) \(amount)"
    if isSetting(assignment.target, in: world) || !assignment.amount.paths.isEmpty {
      // Amounts that look at the world are computed in every world.
      return try retyped(line, lab: nil, offset: offset, in: &world, typed: text)
    }
    do throws(ExpressionFault) {
      let path = try path(of: assignment.target, in: world)
      let change = try change(of: assignment, in: environment(of: world))
      var after = world
      do throws(WorldError) { try after.apply(change) } catch {
        throw ExpressionFault(.notANumber(text), assignment.amount.range)
      }
      _ = try ChangeReader.check(change, from: world.value(of: path), typed: assignment)
      world = after
      let lab: LabID? = if case .lab(let lab, _) = path { lab } else { nil }
      if case .lab(_, let field) = path, let role = Self.role(assignment.target, in: world) {
        return TypedChange(line: line, lab: lab) { world in
          guard let lab = world.lab(as: role) else { return false }
          let change = Change(path: .lab(lab, field), operation: change.operation, amount: change.amount)
          return (try? world.apply(change)) != nil
        }
      }
      return TypedChange(line: line, lab: lab) { world in (try? world.apply(change)) != nil }
    } catch {
      throw fault(error, in: text, offset: offset)
    }
  }

  /// A line typed by a second interpreter, in each world anew.
  private func retyped(
    _ line: String, lab: LabID?, offset: Int, in world: inout World, typed: String? = nil
  ) throws(Fault) -> TypedChange {
    guard let companion = timeline?.companion else { throw Fault(UsageMessage.nothingLoaded) }
    let inner = Interpreter.silent(world, companion)
    do throws(Fault) {
      let before = inner.timeline?.state.current.decisions.count
      guard try inner.perform(line).status == .done, inner.timeline?.state.current.decisions.count != before,
        let changed = inner.timeline?.world, let decision = inner.timeline?.state.current.decisions.last
      else { throw Fault(UsageMessage.notAChange, at: 0..<line.count) }
      world = changed
      return TypedChange(line: decision.line, lab: lab) { world in
        let inner = Interpreter.silent(world, companion)
        guard inner.execute(decision.line) == .done, let changed = inner.timeline?.world else { return false }
        world = changed
        return true
      }
    } catch {
      // A line that was written anew has other places than what was typed.
      let range = typed == nil ? error.range : nil
      let place =
        range.map { $0.lowerBound + offset..<$0.upperBound + offset } ?? offset..<offset + (typed ?? line).count
      throw Fault(error.sentence, at: place, suggestion: error.suggestion)
    }
  }

  private static func silent(_ world: World, _ companion: LoadedScenario) -> Interpreter {
    let inner = Interpreter(output: OutputLog(), library: NoScenarios())
    inner.isQuiet = true
    inner.isRetyping = true
    inner.timeline = Timeline(world: world, companion: companion)
    return inner
  }

  /// What names mean in a world that is not on the screen.
  func environment(of world: World) -> WorldEnvironment {
    let companion = timeline?.companion ?? LoadedScenario(definition: ScenarioDefinition(name: "", start: world.start))
    return WorldEnvironment(Timeline(world: world, companion: companion))
  }

  // `market.mechanism = sealed-bid`.
  private func isSetting(_ path: NamePath, in world: World) -> Bool {
    if case .market = Named.find(path.words, in: world) { true } else { false }
  }

  private func quoted(_ path: NamePath) -> String {
    path.words.enumerated().map { $0.offset == 0 ? quote($0.element) : $0.element }.joined(separator: ".")
  }

  // A comma may also stand between the labs of a rule: what is no change by itself belongs to the command before it.
  private func pieces(of text: String) -> [(text: String, offset: Int)] {
    var pieces: [(text: String, offset: Int)] = []
    for part in text.partsBetweenCommas {
      let isOwn =
        beginsWithChangingCommand(part.text) || Departure(part.text) != nil
        || (try? ExpressionReader.change(part.text)) != nil
      if let last = pieces.last, !isOwn, beginsWithChangingCommand(last.text) {
        let end = part.offset + part.text.count
        pieces[pieces.count - 1].text = String(Array(text)[last.offset..<end])
      } else {
        pieces.append(part)
      }
    }
    return pieces
  }

  private func beginsWithChangingCommand(_ text: String) -> Bool {
    let words = Words.of(Array(text))
    guard let first = words.first, !first.isQuoted, !isFollowedByOperator(words) else { return false }
    return Interpreter.changingCommands.contains { command in
      [command.rawValue, command.frenchName].contains { Nearest.folded($0) == Nearest.folded(first.text) }
    }
  }
}

/// A library without scenarios, for interpreters that load none.
private struct NoScenarios: ScenarioLibrary {
  var names: [String] { [] }
  func scenario(_ name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) { (nil, []) }
  func scenario(text: String, name: String) -> (scenario: LoadedScenario?, faults: [FileFault]) { (nil, []) }
}

extension ChangeOperation {
  /// The sign with which it is typed.
  fileprivate var sign: String {
    switch self {
    case .set: "="
    case .add: "+="
    case .subtract: "-="
    case .multiply: "*="
    case .divide: "/="
    }
  }
}

extension String {
  /// What stands between commas, outside quotes and parentheses, without white space around it, each with its place.
  var partsBetweenCommas: [(text: String, offset: Int)] {
    let characters = Array(self)
    var parts: [(String, Int)] = []
    var (start, depth, isQuoted) = (0, 0, false)
    func close(_ end: Int) {
      var range = start..<end
      while let first = range.first, characters[first].isWhitespace { range = first + 1..<end }
      let text = String(characters[range]).trimmed
      parts.append((text, range.lowerBound))
    }
    for (place, character) in characters.enumerated() {
      switch character {
      case "\"", "“", "”": isQuoted.toggle()
      case "(" where !isQuoted: depth += 1
      case ")" where !isQuoted: depth -= 1
      case "," where !isQuoted && depth == 0:
        close(place)
        start = place + 1
      default: break
      }
    }
    close(characters.count)
    return parts
  }
}
