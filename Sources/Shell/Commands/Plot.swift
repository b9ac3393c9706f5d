import Experiments
import Expressions
import TalentMarket

extension Command {
  /// `plot EXPR[, EXPR …] [by lab] [from TURN] [to TURN]`: draws how values went over the turns played.
  static let plot = Command(.plot) { (arguments, shell) throws(Fault) in
    let timeline = try shell.loaded()
    let wanted = try arguments.takePlot()
    let expressions = try shell.typedExpressions(wanted.text, offset: wanted.offset)
    let now = WorldEnvironment(timeline)
    let first = wanted.from?.turn ?? timeline.state.firstTurn
    let last = wanted.to?.turn ?? timeline.turn
    for end in [wanted.from, wanted.to] {
      guard let end, !(timeline.state.firstTurn...timeline.turn).contains(end.turn) else { continue }
      throw Fault(UsageMessage.notPlayed(turn: end.turn, last: timeline.turn), at: end.place)
    }
    guard timeline.turn > timeline.state.firstTurn else {
      // What is wrong with the expressions is said before that.
      for typed in expressions { _ = try shell.traces(of: typed, over: last...last, byLab: wanted.isByLab, in: now) }
      throw Fault(PlotMessage.tooFewTurns, at: shell.firstWordRange)
    }
    guard first < last else {
      throw Fault(PlotMessage.backwards(from: first, to: last), at: wanted.to?.place ?? wanted.from?.place)
    }
    var plots: [Plot] = []
    for typed in expressions {
      let traces = try shell.traces(of: typed, over: first...last, byLab: wanted.isByLab, in: now)
      plots.append(Plot(traces: traces))
    }
    shell.accept("plot \(expressions.map(\.text).joined(separator: ", "))\(wanted.canonical)")
    shell.show(wanted.isByLab ? plots : Plot.sharingUnits(plots))
    return .done
  }
}

extension Interpreter {
  /// One trace of an expression, or one for every lab.
  fileprivate func traces(
    of typed: TypedExpression, over turns: ClosedRange<Turn>, byLab: Bool, in now: WorldEnvironment
  ) throws(Fault) -> [Trace] {
    guard byLab else { return [try trace(of: typed, over: turns, in: now)] }
    var traces: [Trace] = []
    for lab in now.world.labs { traces.append(try trace(of: typed, over: turns, lab: lab.name, in: now)) }
    return traces
  }
}

/// What follows `plot`.
private struct PlotRequest {
  /// The expressions, and where in the line they begin.
  var text = ""
  var offset = 0
  var isByLab = false
  var from: (turn: Turn, place: Range<Int>)?
  var to: (turn: Turn, place: Range<Int>)?

  /// Everything after the expressions, in full English.
  var canonical: String {
    (isByLab ? " by lab" : "") + (from.map { " from \($0.turn)" } ?? "") + (to.map { " to \($0.turn)" } ?? "")
  }
}

extension Arguments {
  /// The expressions, and the clauses at the end of the line; a word is part of an expression unless all that follows
  /// it are clauses.
  fileprivate mutating func takePlot() throws(Fault) -> PlotRequest {
    var rest = self
    var expressions: [Word] = []
    while true {
      var tail = rest
      if let request = tail.takeClauses() {
        guard let first = expressions.first, let last = expressions.last else {
          throw Fault(PlotMessage.expressionMissing, at: self.first?.range ?? end)
        }
        var found = request
        found.text = String(line[first.range.lowerBound..<last.range.upperBound])
        found.offset = first.range.lowerBound
        self = tail
        return found
      }
      guard let word = rest.next() else { return PlotRequest() }
      expressions.append(word)
    }
  }

  /// `by lab`, `from N` and `to N` up to the end of the line, each once; `nil` when there is anything else.
  private mutating func takeClauses() -> PlotRequest? {
    var request = PlotRequest()
    while !isEmpty {
      if !request.isByLab, take(.by) {
        guard take(.labWord) else { return nil }
        request.isByLab = true
      } else if request.from == nil, take(.from) {
        request.from = takeTurn()
        if request.from == nil { return nil }
      } else if request.to == nil, take(.to) {
        request.to = takeTurn()
        if request.to == nil { return nil }
      } else {
        return nil
      }
    }
    return request
  }

  private mutating func takeTurn() -> (turn: Turn, place: Range<Int>)? {
    _ = take(.turn)
    guard let word = first, let turn = try? takeCount(least: 0) else { return nil }
    return (turn, word.range)
  }
}
