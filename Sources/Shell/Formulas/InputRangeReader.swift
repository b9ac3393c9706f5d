import Diagnostics
import Experiments
import Expressions
import TalentMarket

extension Interpreter {
  /// Reads `PATH from A to B [by S]`, and as many more as follow a comma, `×`, `x` or `and`, up to a clause.
  ///
  /// - Parameter clauses: Words that begin something else.
  func takeInputRanges(_ arguments: inout Arguments, before clauses: [Keyword]) throws(Fault) -> [InputRange] {
    var ranges: [InputRange] = []
    var isMore = true
    while isMore {
      let (range, more) = try takeInputRange(&arguments, before: clauses)
      if ranges.contains(where: { $0.path == range.path }) {
        throw Fault(InputMessage.twice(range.name), at: range.place)
      }
      ranges.append(range)
      isMore = more
    }
    return ranges
  }

  private func takeInputRange(
    _ arguments: inout Arguments, before clauses: [Keyword]
  ) throws(Fault) -> (range: InputRange, isMore: Bool) {
    let world = try loaded().world
    let words = arguments.takeWords(before: [.from, .to, .measure, .runs])
    guard let first = words.first, let last = words.last else {
      throw Fault(InputMessage.pathMissing, at: arguments.first?.range ?? arguments.end)
    }
    let place = first.range.lowerBound..<last.range.upperBound
    guard arguments.begins(with: .from) else {
      let missing = words.dropFirst().first ?? arguments.first
      throw Fault(InputMessage.fromMissing(first.text), at: missing?.range ?? arguments.end)
    }
    let path = try path(typed: String(arguments.line[place]), offset: place.lowerBound, in: world)
    let name = InputRange.name(of: path, in: world)
    _ = arguments.take(.from)
    let low = try takeValue(&arguments, of: path, before: [.to, .by, .times, .measure])
    guard arguments.take(.to) else {
      throw Fault(InputMessage.toMissing(name), at: arguments.first?.range ?? arguments.end)
    }
    var high = try takeValue(&arguments, of: path, before: [.by, .times] + clauses)
    guard high.value > low.value else {
      throw Fault(InputMessage.runsBackward(name), at: high.place)
    }
    var range = InputRange(
      path: path, name: name, low: low.value, high: high.value,
      line: "\(quoted(path, in: world)) from \(low.text) to \(high.text)", place: place)
    if !high.isLast, arguments.take(.by) {
      high = try takeStep(&arguments, &range, before: [.times] + clauses)
    }
    return (range, arguments.take(.times) || high.isLast)
  }

  private func takeStep(
    _ arguments: inout Arguments, _ range: inout InputRange, before clauses: [Keyword]
  ) throws(Fault) -> TypedValue {
    let step = try takeValue(&arguments, of: range.path, before: clauses, isStep: true)
    guard step.value > 0, step.value <= range.high - range.low else {
      throw Fault(InputMessage.badStep(step.text), at: step.place)
    }
    range.step = step.value
    range.line += " by \(step.text)"
    guard let steps = range.steps, steps <= Double(SweepQuestion.mostPoints) else {
      throw Fault(InputMessage.tooManyPoints(limit: SweepQuestion.mostPoints), at: step.place)
    }
    return step
  }

  /// A value that was typed, and whether a comma stands behind it.
  private struct TypedValue {
    var value: Double
    var text: String
    var place: Range<Int>
    var isLast: Bool
  }

  /// Reads an amount in the unit of a path, which must be one that the path may take.
  private func takeValue(
    _ arguments: inout Arguments, of path: Path, before keywords: [Keyword], isStep: Bool = false
  ) throws(Fault) -> TypedValue {
    var taken: Range<Int>?
    var hasComma = false
    while let word = arguments.first, !hasComma, !keywords.contains(where: arguments.begins) {
      _ = arguments.next()
      hasComma = !word.isQuoted && word.text.last == ","
      let end = word.range.upperBound - (hasComma ? 1 : 0)
      taken = (taken?.lowerBound ?? word.range.lowerBound)..<max(end, taken?.upperBound ?? end)
    }
    guard let place = taken, !place.isEmpty else {
      throw Fault(UsageMessage.amountMissing, at: arguments.first?.range ?? arguments.end)
    }
    let typed = try amount(of: arguments.line, place)
    let name = InputRange.name(of: path, in: try loaded().world)
    guard let value = Quantity(typed.value, typed.unit).amount(in: path.unit) else {
      let kind = ExpressionFaultKind.wrongUnit(path: name, expected: path.unit, found: typed.unit)
      throw Fault(ExpressionSentence(kind), at: place)
    }
    guard isStep || path.allowed.contains(value) else {
      let kind = ExpressionFaultKind.outOfRange(path: name, value: value, allowed: path.allowed)
      throw Fault(ExpressionSentence(kind), at: place)
    }
    if path.isWhole, value != value.rounded() {
      throw Fault(ExpressionSentence(.notWhole(path: name, value: value)), at: place)
    }
    return TypedValue(value: value, text: typed.text.trimmed, place: place, isLast: hasComma)
  }

  private func path(typed text: String, offset: Int, in world: World) throws(Fault) -> Path {
    do throws(ExpressionFault) {
      return try path(of: try ExpressionReader.path(text), in: world)
    } catch {
      throw fault(error, in: text, offset: offset)
    }
  }

  /// A path as a session keeps it.
  func quoted(_ path: Path, in world: World) -> String {
    switch path {
    case .lab(let lab, let field): "\(quote(world[lab].name)).\(field.name)"
    case .researcher(let person, let field): "\(quote(world.name(of: person))).\(field.name)"
    case .model(let parameter): parameter.name
    }
  }

  /// Ranges whose numbers are there when they are set, and can be set to either end.
  func checked(_ ranges: [InputRange], in world: World, at turn: Turn) throws(Fault) {
    for range in ranges {
      let isThere =
        switch range.path {
        case .lab(let lab, _): lab.index < world.labs.count
        case .researcher(let person, _): person.index < world.people.count
        case .model: true
        }
      guard isThere else { throw Fault(InputMessage.notThere(range.name, turn: turn), at: range.place) }
      for value in [range.low, range.high] {
        var world = world
        do throws(WorldError) {
          try world.apply(range.change(to: value))
        } catch {
          throw Fault(WorldErrorSentence(error, names: world), at: range.place)
        }
      }
    }
  }
}
