import Experiments

/// A tipping point, for a machine: one object.
extension Interpreter {
  func emit(_ result: FlipResult) {
    let (plan, crossing, path) = (result.plan, result.crossing, result.path)
    let (level, tip) = (crossing.level, crossing.tip)
    let value = tip.map(\.reached.value)
    let interval = tip?.interval
    var members: [(String, JSON)] = [
      ("type", .string("flip")), ("condition", .string(plan.subject.text)), ("path", .string(path.name)),
      ("found", .bool(tip != nil)), ("was", .number(path.axis.present)), ("value", .number(value ?? .nan)),
      ("low", .number(interval?.lowerBound ?? .nan)), ("high", .number(interval?.upperBound ?? .nan)),
    ]
    members += [
      ("change", .string(value.map(path.assignment))),
      ("difference", .number(value.map { $0 - path.axis.present } ?? .nan)),
      ("factor", .number(value.map { $0 / path.axis.present } ?? .nan)), ("likelyNow", .bool(result.holdsNow)),
    ]
    members.append(("now", crossing.start.map { json($0, level) } ?? .null))
    members.append(("beyond", tip.map { json($0.reached.sample, level) } ?? .null))
    members.append(("best", .number(crossing.best?.value ?? .nan)))
    members.append(("monotone", .bool(crossing.reversal == nil)))
    members.append(("tried", .array(crossing.tried.map { json($0, level) })))
    members += [
      ("turn", .int(plan.turn)), ("until", .int(plan.lastTurn)), ("runs", .int(result.runs)),
      ("interrupted", .bool(crossing.isCancelled)),
    ]
    emit(.object(members))
  }

  private func json(_ tried: TriedValue, _ level: SearchLevel) -> JSON {
    let interval = level.interval(tried.sample)
    return .object([
      ("value", .number(tried.value)), ("likelihood", .number(level.estimate(tried.sample))),
      ("low", .number(interval.low)), ("high", .number(interval.high)), ("runs", .int(tried.sample.runs)),
    ])
  }

  /// What replicates said: an estimate and its 95 % interval.
  func json(_ sample: PointSample, _ level: SearchLevel) -> JSON {
    let interval = level.interval(sample)
    return .object([
      ("estimate", .number(level.estimate(sample))), ("low", .number(interval.low)), ("high", .number(interval.high)),
      ("runs", .int(sample.runs)),
    ])
  }
}
