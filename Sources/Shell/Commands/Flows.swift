import Experiments
import TalentMarket

extension Command {
  /// `flows`: who went from where to where in all turns played, in numbers.
  static let flows = Command(.flows) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    try arguments.finish()
    guard timeline.turn > 0 else { throw Fault(UsageMessage.noTurnYet, at: shell.firstWordRange) }
    shell.accept(CommandName.flows.rawValue)
    let flows = Flows(timeline.records, labs: timeline.world.labs.count)
    shell.emit(flows.json(timeline))
    shell.show(flows, timeline)
    return .done
  }
}

/// Moves counted by origin and destination; the last row is the unemployed, the last column the outside.
private struct Flows {
  var counts: [[Int]]

  init(_ records: [TurnRecord], labs: Int) {
    counts = Array(repeating: Array(repeating: 0, count: labs + 1), count: labs + 1)
    for move in records.flatMap(\.moves) {
      let row = move.from?.index ?? labs
      switch move.to {
      case .lab(let lab): counts[row][lab.index] += 1
      case .outside: counts[row][labs] += 1
      }
    }
  }

  func json(_ timeline: Timeline<LoadedScenario>) -> JSON {
    let names = timeline.world.labs.map(\.name)
    return .object([
      "type": .string("flows"), "turns": .int(timeline.turn), "labs": .array(names.map(JSON.string)),
      "moves": .array(counts.map { .array($0.map(JSON.int)) }),
    ])
  }
}

extension Interpreter {
  fileprivate func show(_ flows: Flows, _ timeline: Timeline<LoadedScenario>) {
    let names = timeline.world.labs.map(\.name)
    say(WorldMessage.flowsTitle(turns: timeline.turn))
    let room = max(5, min(12, (options.style.width - 18) / (names.count + 2) - 2))
    var columns = [TextTable.Column(title: "", isNumber: false, mayBeCut: true)]
    for name in names + [Title.left.text(numbers), Title.total.text(numbers)] {
      columns.append(.init(title: DisplayWidth.cut(name, to: room, isUnicode: numbers.isUnicode)))
    }
    var table = TextTable(columns)
    for (row, name) in (names + [Title.unemployed.text(numbers)]).enumerated() {
      let cells = flows.counts[row].map { TextTable.Cell($0 == 0 ? "·" : numbers.count($0)) }
      table.add([.init(name)] + cells + [.init(numbers.count(flows.counts[row].reduce(0, +)))])
    }
    let totals = (0...names.count).map { column in flows.counts.reduce(0) { $0 + $1[column] } }
    table.add(
      [.init(Title.total.text(numbers))] + totals.map { .init(numbers.count($0)) }
        + [.init(numbers.count(totals.reduce(0, +)))])
    say(table)
  }
}
