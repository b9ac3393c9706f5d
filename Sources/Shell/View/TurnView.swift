import Experiments
import TalentMarket

/// A turn as a room reads it: what happened, who moved, the labs, the world.
extension Interpreter {
  /// Shows a turn; all its moves when `isFull`.
  func showTurn(_ record: TurnRecord, before: TurnRecord?, world: World, isFull: Bool = false) {
    guard !options.isJSON else { return emit(turnJSON(record, world: world)) }
    let title: TurnMessage =
      record.turn == 0 ? .opening(date: record.date) : .heading(turn: record.turn, date: record.date)
    say("")
    say(options.style.mark(title.text(numbers), .bold))
    for event in record.events { say(bulleted(sentence(of: event, world: world))) }
    if record.turn > 0 { showMoves(record, world: world, isFull: isFull) }
    if let best = record.raises.max(by: { raise($0) < raise($1) }) {
      let raises = TurnMessage.raises(
        count: record.raises.count, name: world.name(of: best.researcher), lab: world[best.lab].name,
        from: best.previous, to: best.pay)
      say(raises)
    }
    for lab in record.incidents {
      say(options.style.mark(bulleted(TurnMessage.incident(lab: world[lab].name).text(numbers)), .yellow))
    }
    if record.arrivals > 0 { say(TurnMessage.arrivals(count: record.arrivals)) }
    if !record.blockingPairs.isEmpty { say(TurnMessage.blockingPairs(count: record.blockingPairs.count)) }
    say("")
    say(labsTable(record, before: before, world: world))
    say(worldLine(record, world: world))
  }

  /// The moves of a turn, largest pay first; people who have a name of their own are always among them.
  private func showMoves(_ record: TurnRecord, world: World, isFull: Bool) {
    guard !record.moves.isEmpty else { return say(TurnMessage.nobodyMoved(open: record.openCount)) }
    say(TurnMessage.moveCount(moves: record.moves.count, open: record.openCount))
    let sorted = record.moves.enumerated().sorted {
      ($1.element.pay.dollars, $0.offset) < ($0.element.pay.dollars, $1.offset)
    }.map(\.element)
    var shown: [Move] = []
    for (place, move) in sorted.enumerated() where isFull || place < 8 || world.isNamed(move.researcher) {
      shown.append(move)
    }
    var table = TextTable([
      .init(title: Title.name.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: Title.from.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: Title.to.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: Title.earned.text(numbers), dropRank: 1), .init(title: Title.now.text(numbers)),
      .init(title: Title.counter.text(numbers), dropRank: 2),
    ])
    for move in shown { table.add(row(of: move, world: world)) }
    say(table)
    if shown.count < sorted.count {
      say(TurnMessage.moreMoves(count: sorted.count - shown.count, turn: record.turn))
    }
  }

  private func row(of move: Move, world: World) -> [TextTable.Cell] {
    // Where everybody is named, nobody stands out.
    let isNamed = world.isNamed(move.researcher) && !world.cohortNames.isEmpty
    let star = isNamed ? (numbers.isUnicode ? "★ " : "* ") : "  "
    let to =
      switch move.to {
      case .lab(let lab): world[lab].name + (move.isBoomerang ? " (\(TurnMessage.back.text(numbers)))" : "")
      case .outside: TurnMessage.outside.text(numbers)
      }
    return [
      .init(star + world.name(of: move.researcher), isNamed ? .bold : nil),
      .init(move.from.map { world[$0].name } ?? TurnMessage.unemployed.text(numbers)),
      .init(to),
      .init(move.previous == .zero ? "" : numbers.money(move.previous)),
      .init(move.pay == .zero ? "" : numbers.money(move.pay), .green),
      .init(move.counter == .zero ? (move.from == nil ? "" : numbers.dash) : numbers.money(move.counter)),
    ]
  }

  private func raise(_ raise: Raise) -> (Int64, Int) {
    (raise.pay.dollars - raise.previous.dollars, -raise.researcher.index)
  }

  func bulleted(_ text: String) -> String { (numbers.isUnicode ? "• " : "- ") + text }

  /// The labs side by side, changes since `before` marked.
  func labsTable(_ record: TurnRecord, before: TurnRecord?, world: World) -> TextTable {
    var table = TextTable([
      .init(title: Title.lab.text(numbers), isNumber: false, mayBeCut: true),
      .init(title: Title.people.text(numbers)), .init(title: "", isNumber: false, dropRank: 2),
      .init(title: Title.talent.text(numbers)), .init(title: "", isNumber: false, dropRank: 3),
      .init(title: Title.budget.text(numbers)), .init(title: Title.used.text(numbers)),
      .init(title: Title.compute.text(numbers), dropRank: 1),
      .init(title: Title.capability.text(numbers)), .init(title: "", isNumber: false, dropRank: 4),
    ])
    for (index, now) in record.labs.enumerated() where index < world.labs.count {
      let was = before.flatMap { index < $0.labs.count ? $0.labs[index] : nil }
      let used = now.budget.dollars > 0 ? now.payroll.amount / now.budget.amount : .nan
      table.add([
        .init(world.labs[index].name), .init(numbers.count(now.people)),
        change(Double(now.people), was.map { Double($0.people) }) { self.numbers.fixed($0, 0) },
        .init(numbers.fixed(now.talent, 1)), change(now.talent, was?.talent) { self.numbers.fixed($0, 1) },
        .init(numbers.money(now.budget)), .init(numbers.share(used)), .init(numbers.compact(now.compute)),
        .init(numbers.fixed(now.capability, 1)),
        change(now.capability, was?.capability) { self.numbers.fixed($0, 1) },
      ])
    }
    return table
  }

  private func change(_ now: Double, _ was: Double?, _ format: (Double) -> String) -> TextTable.Cell {
    guard let was else { return "" }
    let text = ChangeMark.text(now - was, format: format, style: numbers)
    return .init(text, now > was ? .green : .red)
  }

  func worldLine(_ record: TurnRecord, world: World) -> TurnMessage {
    let measures = record.world
    guard let leader = measures.leader, leader.index < world.labs.count else {
      return .worldWithoutLeader(talentHHI: measures.talentHHI, topPay: measures.topPay)
    }
    return .world(
      talentHHI: measures.talentHHI, leader: world[leader].name, lead: measures.lead, topPay: measures.topPay)
  }
}

extension World {
  /// Whether the person was named one by one.
  func isNamed(_ researcher: ResearcherID) -> Bool { people.group[researcher.index] == -1 }
}
