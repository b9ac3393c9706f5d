import Charts
import Experiments
import Expressions
import TalentMarket

extension Interpreter {
  /// Shows expressions as they are now: value, change since the turn before, and how they went.
  func showWatched(_ expressions: [TypedExpression]) {
    guard !isQuiet, !expressions.isEmpty, let timeline else { return }
    var table = TextTable([
      .init(title: "", isNumber: false, mayBeCut: true), .init(title: ""),
      .init(title: "", isNumber: false, dropRank: 1), .init(title: "", isNumber: false, dropRank: 2),
    ])
    let screen = WorldEnvironment(timeline)
    for typed in expressions {
      let now = try? value(of: typed, at: timeline.turn, in: screen)
      emit(
        .object([
          "type": .string("watch"), "turn": .int(timeline.turn), "expression": .string(typed.text),
          "value": now.map(machine) ?? .null,
        ]))
      table.add([
        .init(typed.text), .init(now.map(told) ?? numbers.dash), change(of: typed, now, in: screen),
        .init(line(of: typed, in: screen)),
      ])
    }
    guard !options.isJSON else { return }
    table.lines(options.style).dropFirst().forEach(say)
  }

  private func machine(_ value: Value) -> JSON {
    switch value {
    case .number(let number, _): .number(number)
    case .truth(let truth): .bool(truth)
    case .text(let name): .string(name)
    }
  }

  private func told(_ value: Value) -> String {
    switch value {
    case .number(let number, let unit): shown(number, unit)
    case .truth(let truth): (truth ? WorldMessage.yes : .no).text(numbers)
    case .text(let name): name.isEmpty ? numbers.dash : name
    }
  }

  private func change(of typed: TypedExpression, _ now: Value?, in screen: WorldEnvironment) -> TextTable.Cell {
    guard screen.timeline.turn > screen.timeline.state.firstTurn, case .number(let number, let unit)? = now,
      case .number(let was, _)? = try? value(of: typed, at: screen.timeline.turn - 1, in: screen)
    else { return "" }
    let text = ChangeMark.text(number - was, format: { self.size($0, unit) }, style: numbers)
    return .init(text, number > was ? .green : .red)
  }

  /// How large a change is, in the unit of the value beside it, to three figures or so.
  private func size(_ number: Double, _ unit: Unit) -> String {
    switch unit {
    case .dollars: return numbers.money(number)
    case .share: return numbers.share(number, places: 1)
    case .h100e: return numbers.compact(number)
    case .plain, .months, .years, .turns, .people:
      guard number >= 1e-9, number < 99.95 else { return numbers.plain(number.rounded()) }
      var scale = 1.0
      while number * scale < 99.95 { scale *= 10 }
      return numbers.plain((number * scale).rounded() / scale)
    }
  }

  /// The last turns as small bars; nothing for a word.
  private func line(of typed: TypedExpression, in screen: WorldEnvironment) -> String {
    let timeline = screen.timeline
    let first = max(timeline.state.firstTurn, timeline.turn - Interpreter.watchedTurns + 1)
    guard let trace = try? trace(of: typed, over: first...timeline.turn, in: screen) else { return "" }
    let scale: Sparkline.Scale = trace.unit == nil ? .range(0, 1) : .fitted
    return Sparkline(trace.values, scale: scale).text(isUnicode: numbers.isUnicode)
  }

  /// Turns that the small bars show.
  private static let watchedTurns = 24
}
