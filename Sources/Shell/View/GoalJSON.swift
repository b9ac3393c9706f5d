import Experiments

/// The way to a goal, for a machine: one object.
extension Interpreter {
  func emit(_ result: GoalResult) {
    let (plan, found) = (result.plan, result.found)
    let tip = plan.paths.count == 1 ? found.alone.first?.tip : nil
    let (best, interval) = (found.best, tip?.interval)
    var members: [(String, JSON)] = [
      ("type", .string("goal")), ("measure", .string(plan.subject.text)), ("aim", .number(result.aim)),
      ("met", .bool(found.isReachedAtStart)), ("reached", .bool(found.isReachedAtStart || found.isReached)),
    ]
    let changes = best.map(result.assignments) ?? []
    members.append(("changes", .array(changes.map { .string($0) })))
    members.append(("money", .number(best?.cost.money ?? .nan)))
    members.append(("moved", .number(best?.cost.effort ?? .nan)))
    members.append(("now", found.start.map { json($0, found.level) } ?? .null))
    members.append(("then", best.map { json($0.sample, found.level) } ?? .null))
    members.append(("low", .number(interval?.lowerBound ?? .nan)))
    members.append(("high", .number(interval?.upperBound ?? .nan)))
    members.append(
      ("alone", .array(found.isReachedAtStart ? [] : found.aloneChanges.indices.map { alone(result, $0) })))
    members.append(("mixes", .array(found.mixes.map { json($0, result) })))
    members.append(("prices", .array(plan.paths.map { json($0) })))
    members.append(("within", .number(plan.question.ceiling?.value ?? .nan)))
    members += [
      ("turn", .int(plan.turn)), ("until", .int(plan.lastTurn)), ("points", .int(result.points)),
      ("runs", .int(result.runs)), ("interrupted", .bool(found.isCancelled)),
    ]
    emit(.object(members))
  }

  private func alone(_ result: GoalResult, _ place: Int) -> JSON {
    let path = result.plan.paths[place]
    guard let change = result.found.aloneChanges[place] else {
      return .object([("path", .string(path.name)), ("reached", .bool(false)), ("value", .null)])
    }
    return .object([
      ("path", .string(path.name)), ("reached", .bool(result.found.level.isReached(change.sample))),
      ("value", .number(change.values[place])), ("money", .number(change.cost.money)),
      ("moved", .number(change.cost.effort)), ("then", json(change.sample, result.found.level)),
    ])
  }

  private func json(_ mix: MixedChange, _ result: GoalResult) -> JSON {
    .object([
      ("values", .array(mix.values.map { .number($0) })), ("money", .number(mix.cost.money)),
      ("moved", .number(mix.cost.effort)), ("then", json(mix.sample, result.found.level)),
    ])
  }

  private func json(_ path: SearchPath) -> JSON {
    switch path.price {
    case .dollars(let price, let isAssumed):
      .object([("path", .string(path.name)), ("dollars", .number(price)), ("assumption", .bool(isAssumed))])
    case .payroll:
      .object([("path", .string(path.name)), ("dollars", .string("payroll")), ("assumption", .bool(false))])
    case .none: .object([("path", .string(path.name)), ("dollars", .null), ("assumption", .bool(false))])
    }
  }
}
