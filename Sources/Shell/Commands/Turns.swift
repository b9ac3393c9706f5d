import Experiments
import TalentMarket

extension Command {
  /// `turns [TURN]`: one line a turn, or one turn with all its moves.
  static let turns = Command(.turns) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let place = arguments.first?.range ?? arguments.end
    if let turn = try arguments.takeCount(least: 0) {
      _ = arguments.take(.moves)
      try arguments.finish()
      guard turn <= timeline.turn, let record = timeline.record(at: turn), let world = timeline.world(at: turn) else {
        throw Fault(UsageMessage.notPlayed(turn: turn, last: timeline.turn), at: place)
      }
      shell.accept("turns \(turn)")
      shell.showTurn(record, before: timeline.record(at: turn - 1), world: world, isFull: true)
      return .done
    }
    try arguments.finish()
    shell.accept(CommandName.turns.rawValue)
    shell.showTurns(timeline)
    return .done
  }
}

extension Interpreter {
  fileprivate func showTurns(_ timeline: Timeline<LoadedScenario>) {
    if options.isJSON {
      for record in timeline.records {
        if let world = timeline.world(at: record.turn) { emit(turnJSON(record, world: world)) }
      }
      return
    }
    var table = TextTable([
      .init(title: Title.turn.text(numbers)), .init(title: Title.date.text(numbers), isNumber: false),
      .init(title: Title.moves.text(numbers)), .init(title: Title.raises.text(numbers), dropRank: 2),
      .init(title: Title.incidents.text(numbers), dropRank: 1), .init(title: Title.topPay.text(numbers)),
      .init(title: Title.leader.text(numbers), isNumber: false, mayBeCut: true),
    ])
    for record in timeline.records {
      let leader = record.world.leader.map { timeline.world[$0].name } ?? numbers.dash
      table.add([
        .init(String(record.turn)), .init(numbers.date(record.date)), .init(numbers.count(record.moves.count)),
        .init(numbers.count(record.raises.count)), .init(numbers.count(record.incidents.count)),
        .init(numbers.money(record.world.topPay)), .init(leader),
      ])
    }
    say(table)
  }
}
