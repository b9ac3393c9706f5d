import Diagnostics
import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

extension Interpreter {
  /// Understands a claim of the scenario on the screen; `nil` when that was stopped.
  ///
  /// Worlds begin with the branch on the screen, at turn 0 unless a replicate is shown that began later; what was typed
  /// since is typed again in each.
  func prepare(_ definition: ClaimDefinition, runs: Int, work: LongWork) throws(FileFault) -> Claim? {
    guard let last = definition.turns.last else { return nil }
    let scene: Scene
    do throws(Fault) { scene = try self.scene(from: 0) } catch { throw file(error, definition.name) }
    guard scene.start < last || (scene.start == last && last == 0) else {
      throw file(Fault(UsageMessage.nothingToPlay(turn: scene.start, last: last)), definition.name)
    }
    var naming = scene.world
    let (worlds, courses) = try courses(of: definition, scene, naming: &naming, until: last)
    let texts = definition.measures.map(\.expression) + definition.beside
    var formulas: [Formula] = []
    for text in texts {
      do throws(ExpressionFault) {
        formulas.append(Formula(text: text.text, expression: try ExpressionReader.expression(text.text)))
      } catch {
        throw file(fault(error, in: text.text, offset: 0), text)
      }
    }
    var set = formulaSet(formulas, in: scene, naming: naming, until: last)
    guard
      let play = PairedPlay(
        scene.replicate, of: courses, observing: set, parallel: work.pool.parallel, isCancelled: work.isCancelled)
    else { return nil }
    for (place, text) in texts.enumerated() {
      var one = set
      one.formulas = [set.formulas[place]]
      do throws(Fault) {
        set.formulas[place] = try checked(one, play.readings[play.readings.count - 1], offset: 0, text: text.text)
          .formulas[0]
      } catch {
        throw file(error, text)
      }
    }
    var parts: [ClaimPart] = []
    for (place, measure) in definition.measures.enumerated() {
      let expected = try expected(measure.expectation, set.formulas[place])
      parts += definition.turns.map { ClaimPart(measure: place, turn: $0, expected: expected) }
    }
    return Claim(
      definition: definition, worlds: worlds, courses: courses, formulas: set, parts: parts, runs: runs)
  }

  // MARK: Worlds

  /// The worlds that a claim compares, and how each is played; what the scene assumes is assumed in all of them.
  func courses(
    of definition: ClaimDefinition, _ scene: Scene, naming: inout World, until last: Turn
  ) throws(FileFault) -> ([ClaimWorld], [Course]) {
    if !definition.compare.isEmpty {
      // The first is what the claim is about: what differs is how much it is above the second.
      var courses: [Course] = []
      for name in definition.compare.reversed() { courses.append(try course(of: name, scene, until: last)) }
      return (definition.compare.reversed().map { .scenario($0.text) }, courses)
    }
    let base = scene.course(until: last)
    guard !definition.change.isEmpty else { return ([.asItIs], [base]) }
    let change = try course(definition.change, scene, naming: &naming, until: last)
    guard !definition.against.isEmpty else { return ([.asItIs, .change], [base, change]) }
    var other = scene.world
    let against = try course(definition.against, scene, naming: &other, until: last)
    let comparesSizes = definition.measures.contains { if case .sizes = $0.expectation { true } else { false } }
    return comparesSizes
      ? ([.asItIs, .change, .against], [base, change, against]) : ([.against, .change], [against, change])
  }

  private func course(
    _ texts: [ClaimText], _ scene: Scene, naming world: inout World, until last: Turn
  ) throws(FileFault) -> Course {
    var timed: [Course.TimedChange] = []
    for text in texts {
      do throws(Fault) {
        let changes = try typedChanges(text.text, offset: 0, in: world)
        for change in changes {
          _ = change.make(&world)
          timed.append(Course.TimedChange(after: scene.start, make: change.make))
        }
      } catch {
        throw file(error, text)
      }
    }
    return scene.course(timed, until: last)
  }

  /// A course of a scenario by name, with what was typed since the beginning, and what is assumed instead.
  private func course(of name: ClaimText, _ scene: Scene, until last: Turn) throws(FileFault) -> Course {
    guard let timeline else { return scene.course(until: last) }
    if name.text == timeline.companion.definition.name { return scene.course(until: last) }
    guard scene.start == 0, case .scenario = scene.source else {
      throw file(Fault(ClaimMessage.otherScenario(name.text)), name)
    }
    let (found, faults) = library.scenario(name.text)
    if let first = faults.first {
      // A file that is not there is a fault of the line that names it.
      throw first.line > 0 ? first : file(Fault(first.sentence, suggestion: first.suggestion), name)
    }
    guard var definition = found?.definition else { throw file(Fault(ClaimMessage.otherScenario(name.text)), name) }
    definition.seed = scene.seed
    var world = World(definition)
    var typed: [Course.TimedChange] = []
    var isAssumed = false
    func assume() throws(FileFault) {
      guard !isAssumed else { return }
      isAssumed = true
      do throws(Fault) {
        guard let make = try change(for: scene.assumption, in: &world) else { return }
        typed.append(Course.TimedChange(after: scene.start, make: make))
      } catch {
        throw file(error, name)
      }
    }
    for decision in timeline.state.current.decisions {
      if decision.turn > scene.start { try assume() }
      do throws(Fault) {
        while world.turn < decision.turn { world.playTurn(.measuresOnly) }
        let change = try typedChange(decision.line, offset: 0, in: &world)
        typed.append(Course.TimedChange(after: decision.turn, make: change.make))
      } catch {
        throw file(error, name)
      }
    }
    try assume()
    return Course(.scenario(definition), changes: typed, until: last)
  }

  // MARK: Expectations and faults

  private func expected(_ expectation: ClaimExpectation, _ formula: Formula) throws(FileFault) -> ClaimPart.Expected {
    switch expectation {
    case .sizes(let direction): return .sizes(direction)
    case .beyond(let direction, nil): return .beyond(direction, 0)
    case .beyond(let direction, let text?): return .beyond(direction, try amount(text, formula))
    case .between(let low, let high): return .between(try amount(low, formula), try amount(high, formula))
    }
  }

  /// A number of the file in the unit of a formula.
  func amount(_ text: ClaimText, _ formula: Formula) throws(FileFault) -> Double {
    do throws(ExpressionFault) {
      let quantity = try ExpressionReader.quantity(text.text)
      guard let amount = quantity.amount(in: formula.unit) else {
        let kind = ExpressionFaultKind.wrongUnit(path: formula.text, expected: formula.unit, found: quantity.unit)
        throw ExpressionFault(kind, SourceRange(0, text.text.utf8.count))
      }
      return amount
    } catch {
      throw file(fault(error, in: text.text, offset: 0), text)
    }
  }

  /// A fault in a text of the scenario's file.
  func file(_ fault: Fault, _ text: ClaimText) -> FileFault {
    let scenario = timeline?.companion
    let source = SourceText(name: scenario?.file ?? "", text: scenario?.text ?? "")
    let start = text.offset + text.text.prefix(fault.range?.lowerBound ?? 0).utf8.count
    let end = text.offset + text.text.prefix(fault.range?.upperBound ?? text.text.count).utf8.count
    guard end <= source.bytes.count, !source.bytes.isEmpty else {
      return FileFault(file: scenario?.definition.name ?? "", sentence: fault.sentence, suggestion: fault.suggestion)
    }
    let place = source.location(at: start)
    let excerpt = DiagnosticRenderer().quotation(of: SourceRange(start, max(start, end)), in: source)
    return FileFault(
      file: source.name, line: place.line, column: place.column, sentence: fault.sentence,
      suggestion: fault.suggestion, excerpt: excerpt.split(separator: "\n").map(String.init))
  }
}
