import Experiments
import TalentMarket

extension Command {
  /// `compare mechanisms [top N]`: the coming turn under each mechanism, on copies: who goes where, and for what.
  static let compare = Command(.compare) { (arguments, shell) throws(Fault) in
    let world = try shell.loaded().world
    guard let word = arguments.first else { throw Fault(UsageMessage.comparisonMissing, at: arguments.end) }
    let typed = Nearest.folded(word.text)
    guard !word.isQuoted, Keyword.mechanisms.spellings.contains(where: { $0.hasPrefix(typed) }) else {
      let nearest = Nearest.word(to: word.text, among: Keyword.mechanisms.spellings)
      throw Fault(UsageMessage.unknownComparison(word.text), at: word.range, suggestion: nearest)
    }
    _ = arguments.next()
    var top: Int?
    if arguments.take(.top) {
      let place = arguments.first?.range ?? arguments.end
      top = try arguments.takeCount()
      if top == nil { throw Fault(UsageMessage.wholeNumber("", least: 1), at: place) }
    }
    try arguments.finish()
    guard let comparison = world.compareMechanisms(isCancelled: shell.isInterrupted) else {
      shell.output.report(WorldMessage.interruptedNothing.text(shell.numbers))
      return .interrupted
    }
    shell.accept("compare mechanisms" + (top.map { " top \($0)" } ?? ""))
    shell.emit(shell.json(comparison, top: top))
    shell.show(comparison, top: top ?? 10)
    return .done
  }
}

extension Interpreter {
  fileprivate func show(_ comparison: MechanismComparison, top: Int) {
    say(options.style.mark(ComparisonMessage.title(turn: comparison.opening.turn).text(numbers), .bold))
    if comparison.rows.isEmpty {
      say(ComparisonMessage.alike)
    } else {
      say(outcomes(comparison, top: top))
      if comparison.rows.count > top { say(ComparisonMessage.shown(top, of: comparison.rows.count)) }
    }
    say("")
    say(summary(comparison))
    say(ComparisonMessage.gain)
    say(ComparisonMessage.blocking)
  }

  /// A row a person, a column a mechanism.
  private func outcomes(_ comparison: MechanismComparison, top: Int) -> TextTable {
    let world = comparison.opening
    let rows = comparison.rows.prefix(top)
    let names = rows.map { world.name(of: $0.researcher) }
    let widest = names.map(DisplayWidth.of).max() ?? 0
    // Each mechanism has its share of what the names leave, however many there are; pay is never cut, labs are.
    let room = max(14, min(24, (options.style.width - min(22, widest)) / max(1, comparison.runs.count) - 2))
    var table = TextTable(
      [
        .init(title: Title.name.text(numbers), isNumber: false, mayBeCut: true),
        .init(title: Title.from.text(numbers), isNumber: false, dropRank: 1),
      ] + comparison.runs.map { .init(title: $0.mechanism, isNumber: false) })
    for (row, name) in zip(rows, names) {
      let from = row.from.map { world[$0].name } ?? TurnMessage.unemployed.text(numbers)
      table.add([.init(name), .init(from)] + row.outcomes.map { cell($0, row, world: world, room: room) })
    }
    return table
  }

  private func cell(
    _ outcome: MechanismComparison.Outcome, _ row: MechanismComparison.Row, world: World, room: Int
  ) -> TextTable.Cell {
    guard case .lab(let lab) = outcome.employment else {
      let text = outcome.employment == .left ? TurnMessage.outside.text(numbers) : numbers.dash
      return .init(DisplayWidth.cut(text, to: room, isUnicode: numbers.isUnicode))
    }
    let pay = numbers.money(outcome.pay)
    let isStaying = lab == row.from
    let place = isStaying ? ComparisonMessage.stays.text(numbers) : world[lab].name
    let cut = DisplayWidth.cut(place, to: room - DisplayWidth.of(pay) - 1, isUnicode: numbers.isUnicode)
    let space = String(repeating: " ", count: max(1, room - DisplayWidth.of(pay) - DisplayWidth.of(cut)))
    return .init(cut + space + pay, isStaying ? .dim : nil)
  }

  /// A row a mechanism: what the turn comes to.
  private func summary(_ comparison: MechanismComparison) -> TextTable {
    var table = TextTable([
      .init(title: Title.mechanism.text(numbers), isNumber: false), .init(title: Title.moves.text(numbers)),
      .init(title: Title.raises.text(numbers)), .init(title: Title.payroll.text(numbers)),
      .init(title: Title.labsGain.text(numbers)), .init(title: Title.free.text(numbers)),
      .init(title: Title.swap.text(numbers)),
    ])
    for run in comparison.runs {
      table.add([
        .init(run.mechanism), .init(numbers.count(run.record.moves.count)),
        .init(numbers.count(run.record.raises.count)), .init(numbers.money(run.payroll)),
        .init(numbers.money(run.labsGain)), .init(numbers.count(run.blocking(.free))),
        .init(numbers.count(run.blocking(.swap))),
      ])
    }
    return table
  }

  fileprivate func json(_ comparison: MechanismComparison, top: Int?) -> JSON {
    let world = comparison.opening
    return .object([
      "type": .string("comparison"), "turn": .int(world.turn),
      "mechanisms": .array(
        comparison.runs.map { run in
          .object([
            "mechanism": .string(run.mechanism), "moves": .int(run.record.moves.count),
            "raises": .int(run.record.raises.count), "payroll": .money(run.payroll),
            "labsGain": .number(run.labsGain), "blockingPairs": .int(run.record.blockingPairs.count),
            "free": .int(run.blocking(.free)), "swap": .int(run.blocking(.swap)),
          ])
        }),
      "count": .int(comparison.rows.count),
      "researchers": .array(
        comparison.rows.prefix(top ?? .max).map { row in
          .object([
            "researcher": .string(world.name(of: row.researcher)), "from": .string(row.from.map { world[$0].name }),
            "outcomes": .array(
              zip(comparison.runs, row.outcomes).map { run, outcome in
                .object([
                  "mechanism": .string(run.mechanism), "to": .string(outcome.employment.lab.map { world[$0].name }),
                  "left": .bool(outcome.employment == .left), "pay": .money(outcome.pay),
                ])
              }),
          ])
        }),
    ])
  }
}

extension MechanismComparison.Run {
  /// Blocking pairs of one kind.
  fileprivate func blocking(_ kind: BlockingPair.Kind) -> Int { record.blockingPairs.count { $0.kind == kind } }
}
