import Experiments
import Expressions
import TalentMarket

/// What a change does, as a person reads it: every measure without it and with it, how surely, and where it began.
extension Interpreter {
  func show(_ result: WhatIfResult) {
    guard !options.isJSON else { return emit(result) }
    let study = result.study
    let last = study.turns.upperBound
    sayBold(WhatIfMessage.oneChange(study.changes.joined(separator: ", ")))
    say(WhatIfMessage.heading(runs: result.runs, turn: study.turn, last: last))
    guard result.runs > 0 else { return }
    say("")
    say(table(result))
    say("")
    say(result.hasNoEffect ? WhatIfMessage.noEffect : .howToRead)
    let factors = study.measures.indices.map { result.row($0, at: last).narrowing }
      .filter(\.isFinite)
    if let low = factors.min(), let high = factors.max() { say(WhatIfMessage.narrowed(low: low, high: high)) }
    if study.hasPrecision {
      say(result.ending == .enough ? WhatIfMessage.enough(runs: result.runs) : .notEnough(runs: result.runs))
    }
    let failures = result.numbers.failures(course: 1)
    if failures > 0 { say(WhatIfMessage.couldNotBeMade(count: failures, runs: result.runs)) }
    for (place, measure) in study.measures.enumerated() {
      let missing = result.runs - result.row(place, at: last).difference.count
      if missing > 0 { say(WhatIfMessage.undefinedIn(measure.text, count: missing, runs: result.runs)) }
    }
    if !result.hasNoEffect {
      say(study.firstDifference.map(WhatIfMessage.onScreen) ?? .onScreenNothing)
    }
  }

  func sayBold(_ sentence: any Sentence) {
    for line in options.style.wrapped(sentence.text(numbers)) { say(options.style.mark(line, .bold)) }
  }

  private func table(_ result: WhatIfResult) -> TextTable {
    let study = result.study
    let last = study.turns.upperBound
    func title(_ column: WhatIfMessage.Column) -> String { WhatIfMessage.title(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.measure), isNumber: false, mayBeCut: true), .init(title: title(.without)),
      .init(title: title(.with)), .init(title: title(.difference)),
      .init(title: title(.interval), isNumber: false), .init(title: title(.pairing), dropRank: 2),
      .init(
        title: WhatIfMessage.turns(first: study.turns.lowerBound, last: last).text(numbers), isNumber: false,
        dropRank: 1),
    ])
    for (place, measure) in study.measures.enumerated() {
      let row = result.row(place, at: last)
      let (interval, narrowing) = (row.interval, row.narrowing)
      table.add([
        .init(measure.text), .init(figure(row.without.mean, measure.unit)), .init(figure(row.with.mean, measure.unit)),
        .init(difference(interval.mean, measure.unit), emphasis(interval)),
        .init(self.interval(interval, measure.unit)),
        .init(narrowing.isFinite ? WhatIfMessage.times(narrowing).text(numbers) : numbers.dash),
        .init(sparkline(aroundZero: study.turns.map { result.row(place, at: $0).difference.mean })),
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
