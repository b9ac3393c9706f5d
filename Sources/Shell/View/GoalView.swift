import Experiments
import Expressions
import TalentMarket

/// The way to a goal, as a person reads it: what to type, what it costs, what comes of it, and what else would do.
extension Interpreter {
  func show(_ result: GoalResult) {
    guard !options.isJSON else { return emit(result) }
    let (plan, found) = (result.plan, result.found)
    sayBold(GoalMessage.question(measure: plan.subject.text, aim: figure(result.aim, plan.subject.unit)))
    say(SearchMessage.heading(turn: plan.turn, last: plan.lastTurn, points: result.points, runs: result.runs))
    guard let start = found.start else { return }
    guard found.level.estimate(start).isFinite else {
      let runs = result.plan.question.runs ?? GoalResult.defaultRuns
      return say(SweepMessage.undefinedIn(plan.subject.text, count: runs, worlds: runs))
    }
    say("")
    if found.isReachedAtStart {
      let interval = found.level.interval(start)
      let unit = plan.subject.unit
      say(
        GoalMessage.isMet(
          value: figure(found.level.estimate(start), unit), low: figure(interval.low, unit),
          high: figure(interval.high, unit)))
      return
    }
    if let best = found.best { show(best, of: result) } else if !found.isCancelled { showNoHelp(result) }
    if plan.paths.count > 1 {
      say("")
      say(GoalMessage.aloneTitle)
      say(aloneTable(result))
      if !found.mixes.isEmpty { showMixes(result) }
    }
    say("")
    explainCosts(plan)
  }

  private func showNoHelp(_ result: GoalResult) {
    guard result.plan.paths.count == 1, let tried = result.found.alone.first?.tried, let first = tried.first,
      let last = tried.last
    else { return sayBold(GoalMessage.helpsNot) }
    let path = result.plan.paths[0]
    sayBold(GoalMessage.helpsNotBetween(low: shown(first.value, at: path), high: shown(last.value, at: path)))
  }

  private func show(_ best: MixedChange, of result: GoalResult) {
    let (plan, found) = (result.plan, result.found)
    let unit = plan.subject.unit
    let estimate = found.level.estimate(best.sample)
    if found.isReached {
      say(GoalMessage.cheapest)
    } else {
      let missing = difference(abs(result.aim - estimate), unit).dropFirst()
      let ceiling = plan.question.ceiling.map { numbers.money($0.value) }
      say(
        ceiling.map { .outOfReachWithin(sum: $0, value: figure(estimate, unit), missing: String(missing)) }
          ?? GoalMessage.outOfReach(value: figure(estimate, unit), missing: String(missing)))
    }
    // What follows is a comment, should the line be copied as it stands.
    for (path, value) in zip(plan.paths, best.values) where value != path.axis.present {
      say("  " + options.style.mark(path.assignment(value), .bold) + "  # " + change(to: value, at: path))
    }
    let cost = best.cost
    if cost.money > 0 {
      say(GoalMessage.costs(fourFigures(cost.money)))
    } else {
      say(GoalMessage.costsNothing)
    }
    if cost.effort > 0 { say(GoalMessage.moves(cost.effort)) }
    if let start = found.start {
      let (now, then) = (found.level.interval(start), found.level.interval(best.sample))
      say(
        GoalMessage.then(
          now: figure(found.level.estimate(start), unit), nowInterval: bracketed(now.low, now.high, unit),
          then: figure(estimate, unit), thenInterval: bracketed(then.low, then.high, unit)))
    }
    if plan.paths.count == 1, let tip = found.alone.first?.tip { showInterval(tip, at: plan.paths[0]) }
  }

  // What each number would have to be, were it the only one.
  private func aloneTable(_ result: GoalResult) -> TextTable {
    let (plan, found) = (result.plan, result.found)
    func title(_ column: SearchMessage.Column) -> String { SearchMessage.title(column).text(numbers) }
    var table = TextTable([
      .init(title: title(.path), isNumber: false, mayBeCut: true), .init(title: title(.value)),
      .init(title: title(.cost)), .init(title: title(.moved), dropRank: 2), .init(title: title(.measure)),
      .init(title: title(.interval), isNumber: false, dropRank: 1),
    ])
    for (place, path) in plan.paths.enumerated() where place < found.aloneChanges.count {
      guard let change = found.aloneChanges[place] else {
        table.add([.init(path.name), .init(numbers.dash), .init(numbers.dash)])
        continue
      }
      let isReached = found.level.isReached(change.sample)
      let interval = found.level.interval(change.sample)
      let measure = figure(found.level.estimate(change.sample), plan.subject.unit)
      table.add([
        .init(path.name), .init(shown(change.values[place], at: path)), .init(money(change.cost)),
        .init(moved(change.cost)), .init(isReached ? measure : GoalMessage.neverEnough(measure).text(numbers)),
        .init(bracketed(interval.low, interval.high, plan.subject.unit)),
      ])
    }
    return table
  }

  // At most eight rows, spread over what was found.
  private func showMixes(_ result: GoalResult) {
    let (plan, found) = (result.plan, result.found)
    func title(_ column: SearchMessage.Column) -> String { SearchMessage.title(column).text(numbers) }
    say("")
    say(GoalMessage.mixesTitle)
    var table = TextTable(
      plan.paths.map { .init(title: $0.name, mayBeCut: true) } + [
        .init(title: title(.cost)), .init(title: title(.moved), dropRank: 2), .init(title: title(.measure)),
      ])
    let rows = min(8, found.mixes.count)
    for row in 0..<rows {
      let mix = found.mixes[rows == 1 ? 0 : row * (found.mixes.count - 1) / (rows - 1)]
      let isBest = mix.values == found.best?.values
      table.add(
        zip(plan.paths, mix.values).map { TextTable.Cell(shown($1, at: $0), isBest ? .bold : nil) } + [
          .init(money(mix.cost)), .init(moved(mix.cost)),
          .init(figure(found.level.estimate(mix.sample), plan.subject.unit)),
        ])
    }
    say(table)
  }

  private func money(_ cost: SearchCost) -> String { cost.money > 0 ? fourFigures(cost.money) : numbers.money(0) }
  private func moved(_ cost: SearchCost) -> String { cost.effort > 0 ? numbers.share(cost.effort) : numbers.dash }

  private func explainCosts(_ plan: SearchPlan) {
    var notes: [GoalMessage] = []
    var unpriced: [String] = []
    for path in plan.paths {
      switch path.price {
      case .dollars(let price, true): notes.append(.computeCost(numbers.money(price)))
      case .dollars where path.path.shownUnit == .dollars: notes.append(.budgetCost)
      case .payroll: notes.append(.payrollCost)
      case .none: unpriced.append(path.name)
      case .dollars: break
      }
    }
    if !unpriced.isEmpty { notes.append(.noPrice(unpriced.joined(separator: ", "))) }
    var told: Set<Int> = []
    for note in notes where told.insert(note.caseNumber).inserted { say(note) }
  }
}
