import Experiments
import Expressions
import TalentMarket

extension Interpreter {
  /// Shows what moved a number: before, the terms, after; for a machine the same.
  func show(_ change: FigureChange, called name: String, typed lines: [String], isPast: Bool) {
    guard let world = timeline?.world else { return }
    emit(json(change, called: name, lines, world))
    guard !options.isJSON else { return }
    say(options.style.mark(WhyMessage.title(name: name, turn: change.turn).text(numbers), .bold))
    let unit = unit(of: change.figure)
    let isNow = shown(change.isNow, unit)
    guard change.was.isFinite, change.isNow.isFinite else { return say(ChangeMessage.noNumber(isNow: isNow)) }
    // What the last bits leave is nothing to read.
    let terms = change.terms.filter { $0.cause != .rounding }
    guard !terms.isEmpty else { return say(ChangeMessage.unchanged(isNow)) }
    say(ChangeMessage.fromTo(was: shown(change.was, unit), isNow: isNow))
    let printed = PrintedTerms(
      was: change.was, isNow: change.isNow, terms: terms.map(\.amount), unit: unit, numbers)
    let end: ChangeMessage = isPast || timeline?.state.isChanged == false ? .afterTurn(change.turn) : .now
    let isOpening = timeline?.state.firstTurn == change.turn
    let start = ChangeMessage.afterTurn(isOpening ? change.turn : change.turn - 1)
    var table = TextTable([
      .init(title: start.text(numbers), isNumber: false, mayBeCut: true), .init(title: printed.was),
    ])
    for (term, amount) in zip(terms, printed.terms) {
      table.add([.init("  " + words(term.cause, lines, world)), .init(amount)])
    }
    table.add([.init(end.text(numbers), .bold), .init(printed.isNow, .bold)])
    say(table)
    say(ChangeMessage.method(change.method))
  }

  private func unit(of figure: Figure) -> Unit {
    switch figure {
    case .path(let path): timeline.map { WorldEnvironment($0).unit(of: path) } ?? .plain
    case .lab(_, let figure): LabQuantity(rawValue: figure.rawValue)?.unit ?? .plain
    case .world(let figure): WorldQuantity(rawValue: figure.rawValue)?.unit ?? .plain
    }
  }

  /// A cause as the beginning of a line.
  private func words(_ cause: ChangeCause, _ lines: [String], _ world: World) -> String {
    func group(_ message: ChangeMessage, _ who: [ResearcherID]) -> ChangeMessage {
      let names = who.count <= 2 ? who.map(world.name(of:)).joined(separator: ", ") : ""
      guard !who.isEmpty else { return message }
      return .group(message.text(numbers), who: names.isEmpty ? ChangeMessage.people(who.count).text(numbers) : names)
    }
    let message: ChangeMessage
    switch cause {
    case .event(let event): return sentence(of: event, world: world)
    case .lab(let lab): return world[lab].name
    case .typed(let index): message = .typed(lines[index])
    case .time: message = .time
    case .elsewhere: message = .elsewhere
    case .losses(let lab, let who): message = group(.losses(lab: world[lab].name), who)
    case .leftField(let who): message = group(.leftField, who)
    case .raises(let lab, let who): message = group(.raises(lab: world[lab].name), who)
    case .hires(let lab?, let who): message = group(.hires(lab: world[lab].name), who)
    case .hires(nil, let who): message = group(.hiresOfUnemployed, who)
    case .hiring(let lab, let who): message = group(.hiring(lab: world[lab].name), who)
    case .arrivals(let count): message = .arrivals(count)
    case .recovery: message = .recovery
    case .brokenTeam(let lab?): message = .brokenTeamTo(lab: world[lab].name)
    case .brokenTeam(nil): message = .brokenTeam
    case .brought(let lab?): message = .brought(lab: world[lab].name)
    case .brought(nil): message = .broughtAlong
    case .ramp: message = .ramp
    case .settling: message = .settling
    case .research: message = .research
    case .commons: message = .commons
    case .budgetGrowth: message = .budgetGrowth
    case .fund: message = .fund
    case .floor: message = .floor
    case .computeGrowth: message = .computeGrowth
    case .drift: message = .drift
    case .dilution: message = .dilution
    case .incident: message = .incident
    case .part(let figure): message = .part(typed(figure, in: world))
    case .pace: message = .pace
    case .rounding: message = .rounding
    }
    return message.text(numbers)
  }

  private func json(_ change: FigureChange, called name: String, _ lines: [String], _ world: World) -> JSON {
    let terms = change.terms.map { term -> JSON in
      let code = ChangeCode(term.cause)
      var members: [(String, JSON)] = [
        ("term", .string(code.term)), ("about", .string(about(code, term.cause, lines, world))),
        ("amount", .number(term.amount)),
      ]
      if let who = code.who { members.append(("people", .array(who.map { .string(world.name(of: $0)) }))) }
      return .object(members)
    }
    return .object([
      "type": .string("whyMeasure"), "measure": .string(name), "turn": .int(change.turn), "was": .number(change.was),
      "is": .number(change.isNow), "terms": .array(terms),
    ])
  }

  /// What a term is about, in English.
  private func about(_ code: ChangeCode, _ cause: ChangeCause, _ lines: [String], _ world: World) -> String? {
    if let lab = code.lab { return world[lab].name }
    switch cause {
    case .typed(let index): return lines[index]
    case .event(let event):
      let language = options.style.numbers
      options.style.numbers = NumberStyle(.english)
      defer { options.style.numbers = language }
      return sentence(of: event, world: world)
    case .part(let figure): return typed(figure, in: world)
    default: return nil
    }
  }
}
