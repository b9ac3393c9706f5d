import Experiments
import TalentMarket

extension Command {
  /// `why RESEARCHER [at TURN]`: the offers as ledgers, the runner-up, what would have made it another choice; `why
  /// LAB.MEASURE`: what moved a number.
  static let why = Command(.why) { (arguments, shell) throws(Fault) in
    if arguments.take(.not) { return try shell.whyNot(&arguments) }
    if let outcome = try shell.whyMeasure(&arguments) { return outcome }
    let timeline = try shell.loaded()
    let researcher = try arguments.takeResearcher(in: timeline.world)
    let (turn, before) = try shell.takeExplainedTurn(&arguments, timeline)
    guard researcher.index < before.people.count else {
      throw Fault(WhyMessage.notOpen(name: timeline.world.name(of: researcher)), at: shell.firstWordRange)
    }
    shell.accept("\(CommandName.why.rawValue) \(quote(timeline.world.name(of: researcher))) at \(turn)")
    if before.employment(of: researcher) == .left {
      shell.say(WhyMessage.hasLeft(name: timeline.world.name(of: researcher)))
      return .done
    }
    return shell.explain(researcher, in: before)
  }
}

extension Interpreter {
  /// Reads `[at TURN]` and answers the world before that turn: the last one played, or the coming one at turn 0.
  func takeExplainedTurn(
    _ arguments: inout Arguments, _ timeline: Timeline<LoadedScenario>
  ) throws(Fault) -> (turn: Int, before: World) {
    var turn = max(1, timeline.turn)
    if arguments.take(.at) {
      let range = arguments.first?.range
      _ = arguments.take(.turn)
      guard let asked = try arguments.takeCount() else {
        throw Fault(UsageMessage.wholeNumber("", least: 1), at: arguments.end)
      }
      guard asked <= timeline.turn + 1 else {
        throw Fault(UsageMessage.notPlayed(turn: asked, last: timeline.turn), at: range)
      }
      turn = asked
    }
    try arguments.finish()
    if turn > timeline.turn { return (turn, timeline.world) }
    guard let before = timeline.worldBefore(turn: turn) else {
      throw Fault(UsageMessage.notPlayed(turn: turn, last: timeline.turn), at: firstWordRange)
    }
    return (turn, before)
  }

  /// How many other worlds are asked how often it goes this way.
  private static var likelihoodWorlds: Int { 50 }

  fileprivate func explain(_ researcher: ResearcherID, in before: World) -> Command.Outcome {
    let trace = before.comingMarket()
    let world = trace.beforeMarket
    let explanation = before.explainChoice(of: researcher, in: trace)
    let other = explanation.runnerUp?.lab ?? before.keenestLab(for: researcher)
    let name = world.name(of: researcher)
    say(options.style.mark(WhyMessage.title(name: name, turn: explanation.turn).text(numbers), .bold))
    showOpenness(explanation, name, world)
    showLedger(explanation, world: world)
    showChoice(explanation, name, world)
    let flips = other.map { before.flips(of: explanation, toward: $0, isCancelled: isInterrupted) } ?? []
    showFlips(flips, toward: other, world)
    guard !isInterrupted() else {
      say(WhyMessage.interrupted)
      return .interrupted
    }
    let likelihood = before.likelihood(
      of: explanation.choice, for: researcher, replicates: Interpreter.likelihoodWorlds)
    say(WhyMessage.likelihood(share: likelihood, worlds: Interpreter.likelihoodWorlds))
    emit(whyJSON(explanation, flips, likelihood, world))
    if let lab = other { hint(.change(world[lab].name)) }
    return .done
  }

  private func showOpenness(_ explanation: ChoiceExplanation, _ name: String, _ world: World) {
    switch explanation.openness {
    case .nobodyAsked:
      say(WhyMessage.nobodyAsked(name: name, lab: explanation.employer.map { world[$0].name } ?? ""))
      let earlier = timeline?.records.last { record in
        record.turn < explanation.turn
          && (record.moves.contains { $0.researcher == explanation.researcher }
            || record.raises.contains { $0.researcher == explanation.researcher })
      }
      if let earlier { say(WhyMessage.askedIn(name: name, turn: earlier.turn)) }
    case .searched: say(WhyMessage.searched(name: name))
    case .learned: say(WhyMessage.learned(name: name, field: world.people.field[explanation.researcher.index].name))
    case .approached(let labs):
      say(WhyMessage.approached(name: name, labs: labs.map { world[$0].name }.joined(separator: ", ")))
    }
  }

  private func showChoice(_ explanation: ChoiceExplanation, _ name: String, _ world: World) {
    switch explanation.choice {
    case .outside: say(WhyMessage.leaves(name: name))
    case .lab(let lab) where lab == explanation.employer:
      say(WhyMessage.stays(name: name, lab: world[lab].name, pay: explanation.pay))
    case .lab(let lab): say(WhyMessage.chooses(name: name, lab: world[lab].name, pay: explanation.pay))
    }
    if let outside = explanation.outsideUtility, world.textbook == nil {
      say(WhyMessage.outsideWorth(Elementary.exp(outside / explanation.moneyTaste)))
    }
    guard explanation.openness != .nobodyAsked else { return }
    guard let runnerUp = explanation.runnerUp else { return say(WhyMessage.noRival) }
    guard case .lab = explanation.choice, let chosen = explanation.offers.first else { return }
    let gap = chosen.utility - runnerUp.utility
    // At the runner-up's pay, so much more of it would draw level.
    let dollars =
      world.textbook == nil
      ? (runnerUp.pay.amount - runnerUp.forfeit) * (Elementary.exp(gap / explanation.moneyTaste) - 1) : gap
    say(WhyMessage.runnerUp(lab: world[runnerUp.lab].name, pay: runnerUp.pay, gap: gap, dollars: dollars))
  }

  private func showFlips(_ flips: [Flip], toward other: LabID?, _ world: World) {
    guard let other else { return }
    guard !flips.isEmpty else { return say(WhyMessage.noFlip(lab: world[other].name)) }
    say(WhyMessage.flipTitle)
    for flip in flips {
      let choice: String =
        switch flip.becomes {
        case .lab(let lab): world[lab].name
        case .outside: WhyMessage.outside.text(numbers)
        }
      let sentence: WhyMessage =
        switch flip.lever {
        case .bid(let lab):
          .flipBid(lab: world[lab].name, pay: Pay(rounding: flip.needed), choice: choice)
        case .path(.lab(let lab, .budget)):
          .flipBudget(
            lab: world[lab].name, was: Pay(rounding: flip.was), needed: Pay(rounding: flip.needed), choice: choice)
        case .path(let path):
          .flipScore(path: world.text(of: path), was: flip.was, needed: flip.needed, choice: choice)
        }
      say(bulleted(sentence.text(numbers)))
    }
  }

  private func whyJSON(
    _ explanation: ChoiceExplanation, _ flips: [Flip], _ likelihood: Double, _ world: World
  ) -> JSON {
    let offers = explanation.offers.map { offer -> JSON in
      let terms = offer.ledger.map { ledger in
        let terms = LedgerTerms(ledger)
        return JSON.object(zip(terms.names, terms.values).map { ($0, JSON.number($1)) })
      }
      return .object([
        "lab": .string(world[offer.lab].name), "pay": .money(offer.pay), "utility": .number(offer.utility),
        "terms": terms ?? .null, "forfeit": .number(offer.forfeit),
      ])
    }
    let changes = flips.map { flip -> JSON in
      let path: String =
        switch flip.lever {
        case .bid(let lab): world[lab].name + ".bid"
        case .path(let path): world.text(of: path)
        }
      return .object(["path": .string(path), "was": .number(flip.was), "needed": .number(flip.needed)])
    }
    var chosen: String?
    if case .lab(let lab) = explanation.choice { chosen = world[lab].name }
    return .object([
      "type": .string("why"), "researcher": .string(world.name(of: explanation.researcher)),
      "turn": .int(explanation.turn), "chosen": .string(chosen), "offers": .array(offers), "flips": .array(changes),
      "likelihood": .number(likelihood), "open": .bool(explanation.openness != .nobodyAsked),
    ])
  }
}

extension World {
  /// A path as a person types it.
  func text(of path: Path) -> String {
    switch path {
    case .lab(let lab, let field): self[lab].name + "." + field.name
    case .researcher(let researcher, let field): name(of: researcher) + "." + field.name
    case .model(let parameter): parameter.name
    }
  }
}
