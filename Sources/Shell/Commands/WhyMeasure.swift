import Experiments
import Expressions
import TalentMarket

extension Interpreter {
  /// `why LAB.MEASURE [at TURN]`, `why MEASURE [at TURN]`: what moved a number, term by term; `nil` when no number is
  /// named, so that a researcher may be.
  func whyMeasure(_ arguments: inout Arguments) throws(Fault) -> Command.Outcome? {
    let timeline = try loaded()
    var rest = arguments
    let words = rest.takeWords(before: [.at])
    guard let first = words.first, let last = words.last else { return nil }
    let text = String(arguments.line[first.range.lowerBound..<last.range.upperBound])
    guard let path = numberPath(text) else { return nil }
    if case .lab(let lab) = Named.find(path.words, in: timeline.world) {
      arguments = rest
      try arguments.finish()
      return tellMeasures(of: timeline.world[lab].name)
    }
    if case .comparison = Named.find(path.words, in: timeline.world) {
      throw Fault(ClaimMessage.comparesLabs(path.text), at: first.range.lowerBound..<last.range.upperBound)
    }
    let figure: Figure
    do throws(ExpressionFault) {
      switch Named.find(path.words, in: timeline.world) {
      case .number(let path): figure = .path(path)
      case .labQuantity(let lab, let quantity): figure = .lab(lab, quantity.figure)
      case .world(let quantity):
        guard let known = quantity.figure else {
          throw ExpressionFault(.wrongKind(expected: .number, found: .text), path.range)
        }
        figure = .world(known)
      case .lab, .researcher: return nil
      case .comparison, .place, .field, .market:
        throw ExpressionFault(.wrongKind(expected: .number, found: .text), path.range)
      case .unknown(let index, let suggestion):
        // A person's name may hold a dot, and a word alone may be the beginning of one.
        let isMeasure = WorldQuantity.allCases.contains { $0.rawValue == suggestion }
        let names = timeline.world.researcherIDs.map(timeline.world.name(of:))
        let isPath = path.segments.count > 1 && NameMatch.find([text], among: names) == .nothing
        guard isPath || isMeasure else { return nil }
        let segment = path.segments[min(index, path.segments.count - 1)]
        let owner = path.segments.prefix(index).map(\.text).joined(separator: ".")
        throw ExpressionFault(
          index > 0 ? .unknownField(segment.text, owner: owner) : .unknownName(segment.text), segment.range,
          suggestion: suggestion)
      case .ambiguous(let index, let candidates):
        guard path.segments.count > 1 else { return nil }
        let segment = path.segments[index]
        throw ExpressionFault(.ambiguousName(segment.text, candidates: candidates), segment.range)
      }
    } catch {
      throw fault(error, in: text, offset: first.range.lowerBound)
    }
    arguments = rest
    return try explain(figure, &arguments, timeline)
  }

  /// A path as typed, or `MEASURE(LAB)`, which is the same; `nil` for anything else.
  private func numberPath(_ text: String) -> NamePath? {
    guard let expression = try? ExpressionReader.expression(text) else { return nil }
    switch expression.kind {
    case .name(let path): return path
    case .call(let function, let arguments):
      guard arguments.count == 1, case .name(let path) = arguments[0].kind else { return nil }
      return NamePath(path.segments + [function])
    default: return nil
    }
  }

  private func explain(
    _ figure: Figure, _ arguments: inout Arguments, _ timeline: Timeline<LoadedScenario>
  ) throws(Fault) -> Command.Outcome {
    var asked: Turn?
    if arguments.take(.at) {
      let range = arguments.first?.range
      _ = arguments.take(.turn)
      guard let turn = try arguments.takeCount() else {
        throw Fault(UsageMessage.wholeNumber("", least: 1), at: arguments.end)
      }
      guard turn <= timeline.turn, turn > timeline.state.firstTurn else {
        throw Fault(UsageMessage.notPlayed(turn: turn, last: timeline.turn), at: range)
      }
      asked = turn
    }
    try arguments.finish()
    guard let (explainer, lines) = explainer(of: asked, in: timeline) else {
      throw Fault(UsageMessage.noTurnYet, at: firstWordRange)
    }
    let change = explainer.change(of: figure)
    let name = typed(figure, in: timeline.world)
    accept("\(CommandName.why.rawValue) \(name)" + (asked.map { " at \($0)" } ?? ""))
    show(change, called: name, typed: lines, isPast: asked != nil)
    return .done
  }

  /// Who explains a turn: the one asked for, or the last one together with what was typed since; `nil` before anything
  /// has happened.
  func explainer(
    of asked: Turn?, in timeline: Timeline<LoadedScenario>
  ) -> (explainer: ChangeExplainer, typed: [String])? {
    let turn = asked ?? timeline.turn
    func played(_ turn: Turn) -> PlayedTurn? {
      timeline.state.snapshot(at: turn).map { PlayedTurn(before: $0.before, record: $0.record, after: $0.after) }
    }
    guard let now = played(turn) else { return nil }
    var typed = TypedLines()
    let isChanged = asked == nil && timeline.state.isChanged
    func typedSince(_ now: PlayedTurn) -> [TypedWorld] {
      isChanged ? typed.worlds(after: turn, from: now.after, to: timeline.world, in: timeline, self) : []
    }
    guard let previous = played(turn - 1) else {
      guard isChanged else { return nil }
      return (ChangeExplainer(previous: now, typedBefore: typedSince(now), played: nil), typed.lines)
    }
    let before = typed.worlds(after: turn - 1, from: previous.after, to: now.before, in: timeline, self)
    let after = typedSince(now)
    return (
      ChangeExplainer(previous: previous, typedBefore: before, played: now, typedAfter: after), typed.lines
    )
  }

  /// A lab's name alone: which of its numbers can be asked for.
  private func tellMeasures(of lab: String) -> Command.Outcome {
    let names = Named.labMembers.filter { !CultureScore.allCases.map(\.name).contains($0) }
    accept("\(CommandName.why.rawValue) \(quote(lab))")
    emit(
      .object([
        "type": .string("measures"), "lab": .string(lab), "measures": .array(names.map { JSON.string($0) }),
      ]))
    say(ChangeMessage.whichNumber(lab: lab, names: names.joined(separator: ", ")))
    return .done
  }

  /// A figure as it is typed.
  func typed(_ figure: Figure, in world: World) -> String {
    switch figure {
    case .path(.lab(let lab, let field)): named(world[lab].name) + "." + field.name
    case .path(.researcher(let researcher, let field)): named(world.name(of: researcher)) + "." + field.name
    case .path(.model(let parameter)): "model." + parameter.name
    case .lab(let lab, let figure): named(world[lab].name) + "." + figure.rawValue
    case .world(let figure): figure.rawValue
    }
  }

  // In quotes where the grammar would read something else.
  private func named(_ name: String) -> String {
    (try? ExpressionReader.path(name + ".x").words) == [name, "x"] ? name : "\"\(name)\""
  }
}

extension LabQuantity {
  /// The figure that it shows.
  var figure: LabFigure {
    switch self {
    case .headcount: .people
    default: LabFigure(rawValue: rawValue) ?? .people
    }
  }
}

extension WorldQuantity {
  /// The figure that it shows; none for the leader, who is no number.
  var figure: WorldFigure? {
    switch self {
    case .leader: nil
    case .headcount: .employed
    default: WorldFigure(rawValue: rawValue)
    }
  }
}
