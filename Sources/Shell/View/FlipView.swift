import Experiments
import Expressions
import TalentMarket

/// A tipping point, as a person reads it: where it is, how surely, what that changes, and what was tried.
extension Interpreter {
  func show(_ result: FlipResult) {
    guard !options.isJSON else { return emit(result) }
    let (plan, crossing, path) = (result.plan, result.crossing, result.path)
    sayBold(FlipMessage.question(condition: plan.subject.text, path: path.name))
    say(
      SearchMessage.heading(turn: plan.turn, last: plan.lastTurn, points: crossing.tried.count, runs: result.runs))
    guard let start = crossing.start else { return }
    say("")
    let interval = crossing.level.interval(start)
    say(
      FlipMessage.now(
        value: shown(path.axis.present, at: path), share: crossing.level.estimate(start), low: interval.low,
        high: interval.high))
    if crossing.level.distance(start).magnitude <= 1 {
      say(FlipMessage.nowIsClose)
    } else if result.holdsNow {
      say(FlipMessage.isLikelyAlready)
    }
    if let tip = crossing.tip { show(tip, result) } else if !crossing.isCancelled { showNoTip(result) }
    if let (first, second) = crossing.reversal {
      say(
        FlipMessage.turnsBack(
          first: shown(first.value, at: path), share: crossing.level.estimate(first.sample),
          second: shown(second.value, at: path), later: crossing.level.estimate(second.sample)))
    }
    for value in crossing.closed { say(SearchMessage.closed(shown(value, at: path))) }
    let missing = start.runs - start.value.count
    if missing > 0 { say(SearchMessage.undefined(count: missing, runs: start.runs)) }
    say("")
    say(table(result))
  }

  private func show(_ tip: Crossing.Tip, _ result: FlipResult) {
    let (path, level) = (result.path, result.crossing.level)
    let (line, share) = (path.assignment(tip.reached.value), level.estimate(tip.reached.sample))
    sayBold(
      result.holdsNow
        ? FlipMessage.tipsBack(assignment: line, share: share) : FlipMessage.tips(assignment: line, share: share))
    say(FlipMessage.change(change(to: tip.reached.value, at: path)))
    showInterval(tip, at: path)
  }

  private func showNoTip(_ result: FlipResult) {
    let (path, crossing) = (result.path, result.crossing)
    guard let best = crossing.best, let first = crossing.tried.first, let last = crossing.tried.last else { return }
    let (low, high) = (shown(first.value, at: path), shown(last.value, at: path))
    let (at, share) = (shown(best.value, at: path), crossing.level.estimate(best.sample))
    sayBold(
      result.holdsNow
        ? FlipMessage.noneBack(low: low, high: high, best: at, share: share)
        : FlipMessage.none(low: low, high: high, best: at, share: share))
  }

  private func table(_ result: FlipResult) -> TextTable {
    let (path, level) = (result.path, result.crossing.level)
    func title(_ column: SearchMessage.Column) -> String { SearchMessage.title(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.value)), .init(title: title(.change), dropRank: 1), .init(title: title(.likelihood)),
      .init(title: title(.interval), isNumber: false), .init(title: title(.runs), dropRank: 2),
    ])
    for tried in rows(of: result.crossing) {
      let interval = level.interval(tried.sample)
      let isTip = tried.coordinate == result.crossing.tip?.reached.coordinate
      table.add([
        .init(shown(tried.value, at: path), isTip ? .bold : nil),
        .init(tried.coordinate == 0 ? SearchMessage.title(.now).text(numbers) : briefChange(to: tried.value, at: path)),
        .init(numbers.share(level.estimate(tried.sample), places: 1), isTip ? .bold : nil),
        .init(bracketed(interval.low, interval.high, .share)), .init(numbers.count(tried.sample.runs)),
      ])
    }
    return table
  }
}

extension Interpreter {
  private static let mostRows = 13

  /// The values worth a row: the ends, the present one, the tip and the value before it, the others thinned out; all
  /// of them where they are few. A machine gets them all.
  private func rows(of crossing: Crossing) -> [TriedValue] {
    var rows = crossing.tried
    let tip = crossing.tip?.reached.coordinate ?? 0
    // Whoever stands nearest to both neighbours goes first.
    while rows.count > Self.mostRows {
      let middle = rows.indices.dropFirst().dropLast().filter { place in
        rows[place].coordinate != 0 && rows[place].coordinate != tip
          && rows[place].coordinate != crossing.tip?.before?.coordinate
      }
      func gap(_ place: Int) -> Double { rows[place + 1].coordinate - rows[place - 1].coordinate }
      guard let least = middle.min(by: { gap($0) < gap($1) }) else { break }
      rows.remove(at: least)
    }
    return rows
  }
}

/// How values of a number that is searched are shown.
extension Interpreter {
  /// A value, to four figures.
  func shown(_ value: Double, at path: SearchPath) -> String {
    switch path.path.shownUnit {
    case .dollars: fourFigures(value)
    case .h100e where value >= 1000: fourFigures(value, isMoney: false)
    default: numbers.plain(value)
    }
  }

  /// An amount to four figures: neighbouring values are told apart.
  func fourFigures(_ value: Double, isMoney: Bool = true) -> String {
    let isFrench = numbers.language == .french
    let units: [(Double, String)] = [(1e12, "T"), (1e9, isFrench || !isMoney ? "G" : "B"), (1e6, "M"), (1e3, "k")]
    guard let (unit, word) = units.first(where: { value.magnitude >= $0.0 }) else {
      return isMoney ? numbers.money(value) : numbers.plain(value)
    }
    let figure = numbers.plain(FourFigures.nearest(value / unit))
    if !isMoney { return figure + word }
    return isFrench ? figure + numbers.hardSpace + word + "$" : "$" + figure + word
  }

  /// A change in words: ×1.37 (+$148M a year), +0.12.
  func change(to value: Double, at path: SearchPath) -> String {
    let present = path.axis.present
    let difference = signed(value - present, at: path)
    let isMoney = path.path.shownUnit == .dollars
    let told = isMoney ? SearchMessage.dollarsAYear(difference).text(numbers) : difference
    guard path.axis.scale == .factor else { return told }
    return SearchMessage.compared(factor: value / present, difference: told).text(numbers)
  }

  private func briefChange(to value: Double, at path: SearchPath) -> String {
    guard path.axis.scale == .factor else { return signed(value - path.axis.present, at: path) }
    return (numbers.isUnicode ? "×" : "x") + SearchMessage.figure(value / path.axis.present, numbers)
  }

  private func signed(_ difference: Double, at path: SearchPath) -> String {
    let size = shown(difference.magnitude, at: path)
    return (difference < 0 ? numbers.minus : "+") + size
  }

  /// An interval of a measure, in brackets.
  func bracketed(_ low: Double, _ high: Double, _ unit: Unit) -> String {
    guard low.isFinite, high.isFinite else { return numbers.dash }
    return "[\(figure(low, unit)), \(figure(high, unit))]"
  }

  /// The interval of a value that was searched.
  func showInterval(_ tip: Crossing.Tip, at path: SearchPath) {
    let isUp = tip.reached.coordinate > 0
    if let before = tip.before, tip.near == before.value, tip.far == tip.reached.value {
      say(SearchMessage.sharp(before: shown(before.value, at: path)))
    } else if let interval = tip.interval {
      say(
        SearchMessage.cannotTell(
          low: shown(interval.lowerBound, at: path), high: shown(interval.upperBound, at: path)))
    } else if let end = tip.near ?? tip.far {
      let isBelow = (tip.near == nil) == isUp
      say(
        isBelow
          ? SearchMessage.unboundedBelow(shown(end, at: path)) : SearchMessage.unboundedAbove(shown(end, at: path)))
    }
  }
}
