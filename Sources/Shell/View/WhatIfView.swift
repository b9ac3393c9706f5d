import Experiments
import Expressions
import TalentMarket

/// What a change does, as a person reads it: every measure without it and with it, how surely, and where it began.
extension Interpreter {
  func show(_ result: WhatIfResult) {
    guard !options.isJSON else { return emit(result) }
    let (whatIf, outcome) = (result.whatIf, result.outcome)
    sayBold(WhatIfMessage.oneChange(whatIf.changes.map(\.line).joined(separator: ", ")))
    say(WhatIfMessage.heading(runs: outcome.runs, turn: whatIf.turn, last: whatIf.lastTurn))
    guard outcome.runs > 0 else { return }
    say("")
    say(table(result))
    say("")
    say(result.hasNoEffect ? WhatIfMessage.noEffect : .howToRead)
    let factors = whatIf.formulas.formulas.indices.map { result.row($0, at: whatIf.lastTurn).narrowing }
      .filter(\.isFinite)
    if let low = factors.min(), let high = factors.max() { say(WhatIfMessage.narrowed(low: low, high: high)) }
    if whatIf.question.precision != nil {
      say(outcome.ending == .enough ? WhatIfMessage.enough(runs: outcome.runs) : .notEnough(runs: outcome.runs))
    }
    let failures = outcome.failures(course: 1)
    if failures > 0 { say(WhatIfMessage.couldNotBeMade(count: failures, runs: outcome.runs)) }
    for (place, formula) in whatIf.formulas.formulas.enumerated() {
      let missing = outcome.runs - result.row(place, at: whatIf.lastTurn).difference.count
      if missing > 0 { say(WhatIfMessage.undefinedIn(formula.text, count: missing, runs: outcome.runs)) }
    }
    if !result.hasNoEffect {
      say(whatIf.onScreen.firstDifference.map(WhatIfMessage.onScreen) ?? .onScreenNothing)
    }
  }

  func sayBold(_ sentence: any Sentence) {
    for line in options.style.wrapped(sentence.text(numbers)) { say(options.style.mark(line, .bold)) }
  }

  private func table(_ result: WhatIfResult) -> TextTable {
    let whatIf = result.whatIf
    func title(_ column: WhatIfMessage.Column) -> String { WhatIfMessage.title(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.measure), isNumber: false, mayBeCut: true), .init(title: title(.without)),
      .init(title: title(.with)), .init(title: title(.difference)),
      .init(title: title(.interval), isNumber: false), .init(title: title(.pairing), dropRank: 2),
      .init(
        title: WhatIfMessage.turns(first: whatIf.firstTurn, last: whatIf.lastTurn).text(numbers), isNumber: false,
        dropRank: 1),
    ])
    for (place, formula) in whatIf.formulas.formulas.enumerated() {
      let row = result.row(place, at: whatIf.lastTurn)
      let (interval, narrowing) = (row.interval, row.narrowing)
      table.add([
        .init(formula.text), .init(figure(row.without.mean, formula.unit)), .init(figure(row.with.mean, formula.unit)),
        .init(difference(interval.mean, formula.unit), emphasis(interval)),
        .init(self.interval(interval, formula.unit)),
        .init(narrowing.isFinite ? WhatIfMessage.times(narrowing).text(numbers) : numbers.dash),
        .init(sparkline(aroundZero: whatIf.formulas.turns.map { result.row(place, at: $0).difference.mean })),
      ])
    }
    return table
  }

  // Bold where chance alone does not explain it.
  private func emphasis(_ interval: MeanInterval) -> TextStyle.Emphasis? {
    interval.low > 0 || interval.high < 0 ? .bold : nil
  }

  /// A mean in the unit of its measure.
  func figure(_ number: Double, _ unit: Unit) -> String { numbers.figure(number, unit) }

  /// A difference, its sign always shown; of shares in percentage points.
  func difference(_ number: Double, _ unit: Unit) -> String {
    guard number.isFinite else { return numbers.dash }
    if number == 0 { return "0" }
    let size = figure(number.magnitude, unit)
    let shown = unit == .share ? WhatIfMessage.points(number.magnitude * 100).text(numbers) : size
    return (number < 0 ? numbers.minus : "+") + shown
  }

  /// The interval of a difference.
  func interval(_ interval: MeanInterval, _ unit: Unit) -> String {
    guard interval.halfWidth.isFinite else { return numbers.dash }
    if interval.halfWidth == 0 { return "[\(bound(interval.mean, unit)), \(bound(interval.mean, unit))]" }
    return "[\(bound(interval.low, unit)), \(bound(interval.high, unit))]"
  }

  private func bound(_ number: Double, _ unit: Unit) -> String {
    if unit == .share {
      return number == 0 ? "0" : (number < 0 ? numbers.minus : "+") + numbers.fixed(number.magnitude * 100, 1)
    }
    return difference(number, unit)
  }
}

extension NumberStyle {
  /// A mean in the unit of its measure.
  func figure(_ number: Double, _ unit: Unit) -> String {
    switch unit {
    case .dollars: money(number)
    case .share: share(number, places: 1)
    case .h100e: compact(number)
    case .plain, .months, .years, .turns, .people: fixed(number, NumberStyle.figures(number))
    }
  }

  // Three figures or so.
  private static func figures(_ number: Double) -> Int {
    let size = number.magnitude
    return size >= 999.5 ? 0 : size >= 99.95 ? 1 : size >= 0.0995 || size == 0 ? 2 : 4
  }
}

extension WhatIfResult {
  /// Whether no measure at any turn differs in any replicate.
  var hasNoEffect: Bool {
    whatIf.formulas.formulas.indices.allSatisfy { formula in
      whatIf.formulas.turns.allSatisfy { turn in
        let difference = row(formula, at: turn).difference
        return difference.count == 0 || (difference.minimum == 0 && difference.maximum == 0)
      }
    } && whatIf.onScreen.firstDifference == nil
  }
}
