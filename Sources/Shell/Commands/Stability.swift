import Experiments
import TalentMarket

extension Command {
  /// `stability [at TURN]`: the certificate of a turn played: who would rather have each other, and what is in the way.
  static let stability = Command(.stability) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    var turn = timeline.turn
    let isAsked = arguments.take(.at) || arguments.take(.turn)
    _ = arguments.take(.turn)
    let place = arguments.first?.range ?? arguments.end
    if let asked = try arguments.takeCount() {
      turn = asked
    } else if isAsked {
      throw Fault(UsageMessage.wholeNumber("", least: 1), at: place)
    }
    try arguments.finish()
    guard timeline.turn > 0 else { throw Fault(UsageMessage.noTurnYet, at: shell.firstWordRange) }
    guard turn <= timeline.turn, let before = timeline.worldBefore(turn: turn) else {
      throw Fault(UsageMessage.notPlayed(turn: turn, last: timeline.turn), at: place)
    }
    shell.accept("stability at \(turn)")
    // The turn is played again on a copy, where its market can be seen: it comes out the same to the last bit.
    let certificate = Certificate(before.comingMarket(), turn: turn)
    shell.emit(shell.json(certificate))
    shell.show(certificate)
    return .done
  }
}

/// What is left of wishes once a market is cleared; the largest salaries first.
private struct Certificate {
  let turn: Turn
  let world: World
  let blocking: [BlockingPair]
  let unmet: [UnmetPair]

  init(_ trace: TurnTrace, turn: Turn) {
    self.turn = turn
    world = trace.beforeMarket
    blocking = trace.market.blockingPairs(of: trace.outcome).sorted {
      // A free pair is worse than any swap.
      ($0.kind == .free ? 0 : 1, -$0.salary.dollars) < ($1.kind == .free ? 0 : 1, -$1.salary.dollars)
    }
    let world = trace.beforeMarket
    unmet = trace.market.unmetPairs(of: trace.outcome).sorted {
      (world.isNamed($0.researcher) ? 0 : 1, -$0.salary.dollars)
        < (world.isNamed($1.researcher) ? 0 : 1, -$1.salary.dollars)
    }
  }
}

extension Interpreter {
  /// Sentences of one kind that fit a screen.
  private static var mostShown: Int { 8 }

  fileprivate func show(_ certificate: Certificate) {
    let world = certificate.world
    let title = StabilityMessage.title(turn: certificate.turn, mechanism: world.market.mechanism.name)
    say(options.style.mark(title.text(numbers), .bold))
    say(certificate.blocking.isEmpty ? StabilityMessage.stable : .blocking(count: certificate.blocking.count))
    list(certificate.blocking) { pair in
      let (lab, name) = (world[pair.lab].name, world.name(of: pair.researcher))
      guard pair.kind == .swap, let dropped = pair.dropped else {
        return .free(lab: lab, name: name, pay: pair.salary)
      }
      return .swap(lab: lab, name: name, pay: pair.salary, dropped: world.name(of: dropped))
    }
    if !certificate.unmet.isEmpty { say(StabilityMessage.unmet(count: certificate.unmet.count)) }
    list(certificate.unmet) { pair in
      let (lab, name) = (world[pair.lab].name, world.name(of: pair.researcher))
      switch pair.obstacle {
      case .noMoney: return .noMoney(lab: lab, name: name, pay: pair.salary, free: pair.freeMoney)
      case .noPlace: return .noPlace(lab: lab, name: name, pay: pair.salary)
      }
    }
    say(StabilityMessage.groups)
  }

  private func list<Pair>(_ pairs: [Pair], _ sentence: (Pair) -> StabilityMessage) {
    for pair in pairs.prefix(Interpreter.mostShown) {
      options.style.wrapped(bulleted(sentence(pair).text(numbers)), indent: "  ").forEach(say)
    }
    if pairs.count > Interpreter.mostShown { say(StabilityMessage.more(pairs.count - Interpreter.mostShown)) }
  }

  fileprivate func json(_ certificate: Certificate) -> JSON {
    let world = certificate.world
    return .object([
      "type": .string("stability"), "turn": .int(certificate.turn),
      "mechanism": .string(world.market.mechanism.name), "blockingPairs": .int(certificate.blocking.count),
      "pairs": .array(
        certificate.blocking.map { pair in
          .object([
            "kind": .string(pair.kind.rawValue), "lab": .string(world[pair.lab].name),
            "researcher": .string(world.name(of: pair.researcher)), "pay": .money(pair.salary),
            "value": .money(pair.value), "free": .money(pair.freeMoney), "place": .bool(pair.hasPlace),
            "dropped": .string(pair.dropped.map(world.name(of:))),
          ])
        }),
      "unmet": .array(
        certificate.unmet.map { pair in
          .object([
            "obstacle": .string(pair.obstacle.rawValue), "lab": .string(world[pair.lab].name),
            "researcher": .string(world.name(of: pair.researcher)), "pay": .money(pair.salary),
            "value": .money(pair.value), "free": .money(pair.freeMoney),
          ])
        }),
    ])
  }
}
