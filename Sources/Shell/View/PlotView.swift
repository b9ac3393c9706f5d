import Charts
import Experiments
import Expressions
import TalentMarket

/// One chart: traces that count the same thing.
struct Plot {
  var traces: [Trace]

  var unit: Unit? { traces.first?.unit }

  /// Charts of which those of one unit have become one, in the order of their first.
  static func sharingUnits(_ plots: [Plot]) -> [Plot] {
    var result: [Plot] = []
    for plot in plots {
      if let index = result.firstIndex(where: { $0.unit == plot.unit }) {
        result[index].traces += plot.traces
      } else {
        result.append(plot)
      }
    }
    return result
  }
}

extension Interpreter {
  /// Shows charts one below the other.
  func show(_ plots: [Plot]) {
    for (number, plot) in plots.enumerated() {
      if options.isJSON {
        for trace in plot.traces { emit(json(of: trace)) }
        continue
      }
      if number > 0 { say("") }
      for line in options.style.wrapped(title(of: plot)) { say(options.style.mark(line, .bold)) }
      let lines = chart(of: plot).lines(ChartStyle(options.style, height: plot.unit == nil ? 3 : 12))
      if lines.isEmpty { say(PlotMessage.noValues) }
      lines.forEach(say)
    }
  }

  private func title(of plot: Plot) -> String {
    var names: [String] = []
    for trace in plot.traces where names.last != trace.expression { names.append(trace.expression) }
    let expressions = names.joined(separator: ", ")
    let text = plot.traces.first?.lab == nil ? expressions : PlotMessage.byLab(expressions).text(numbers)
    switch plot.unit {
    case .months?, .years?, .h100e?, .turns?:
      return plot.unit.map { PlotMessage.counting(text, $0).text(numbers) } ?? text
    default: return text
    }
  }

  private func chart(of plot: Plot) -> LineChart {
    let isAlone = plot.traces.count == 1
    let series = plot.traces.map { trace in
      let name = trace.lab ?? (isAlone ? "" : trace.expression)
      let points = trace.points.map { LineChart.Point(Double($0.turn), $0.value) }
      return LineChart.Series(name, points, isStepped: trace.unit == nil)
    }
    let turns = plot.traces.first?.points.map(\.turn) ?? []
    let dates = turns.map { timeline?.record(at: $0)?.date }
    let length = timeline?.companion.definition.turnLength ?? .quarter
    let axis = HorizontalAxis(
      places: turns.map(Double.init),
      rows: [
        .init(PlotMessage.turn.text(numbers), turns.map(String.init)),
        .init("", dates.map { $0.map { PlotMessage.period($0, length).text(numbers) } ?? "" }),
      ])
    let style = numbers
    guard let unit = plot.unit else {
      let words = [WorldMessage.no.text(numbers), WorldMessage.yes.text(numbers)]
      return LineChart(series: series, axis: axis, isWhole: true, includes: [0, 1]) { value, _ in
        value == 0 ? words[0] : value == 1 ? words[1] : ""
      }
    }
    return LineChart(series: series, axis: axis, isWhole: unit == .people || unit == .turns) { value, step in
      style.tick(value, step: step, unit: unit)
    }
  }

  private func json(of trace: Trace) -> JSON {
    let points = trace.points.map { point in
      JSON.object(["turn": .int(point.turn), "value": .number(point.value)])
    }
    return .object([
      "type": .string("plot"), "expression": .string(trace.expression), "lab": .string(trace.lab),
      "unit": .string(trace.unit?.machineName ?? "truth"), "points": .array(points),
    ])
  }
}
