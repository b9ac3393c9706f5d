import Experiments
import Expressions
import TalentMarket

/// A search that has been understood: what is looked at, what may be changed, how it is played.
struct SearchPlan {
  let question: SearchQuestion
  /// The turn after which numbers are changed.
  let turn: Turn
  /// The last turn played.
  let lastTurn: Turn
  /// Where replicates begin.
  let scene: Scene
  /// The numbers that may be changed.
  let paths: [SearchPath]
  /// What is asked for; then what labs pay their people, where that is a cost.
  let formulas: FormulaSet

  /// What is asked for.
  var subject: Formula { formulas.formulas[0] }

  /// The function that is searched.
  func sampler(_ work: LongWork) -> PointSampler {
    var played = 0
    return PointSampler { point, replicates in
      var changes: [Course.TimedChange] = []
      for (path, value) in zip(paths, point) where value != path.axis.present {
        changes.append(path.change(to: value, after: turn))
      }
      let study = Study([scene.course(changes, until: lastTurn)], observing: formulas)
      let outcome = study.run(
        replicates, on: work.pool, isCancelled: work.isCancelled,
        progress: { done, _ in work.progress(played + done, LongWork.unknownTotal) })
      played += outcome.runs
      guard outcome.runs == replicates.count else { return nil }
      return PointSample(
        value: outcome.value(0), spent: formulas.formulas.count > 1 ? outcome.value(1) : Summary(),
        failures: outcome.failures(course: 0), runs: outcome.runs)
    }
  }

  /// What values cost; what labs then pay their people only where replicates have told.
  func cost(_ values: [Double], _ sample: PointSample?, _ start: PointSample?) -> SearchCost {
    var cost = SearchCost.zero
    var covered = 0.0
    for (path, value) in zip(paths, values) {
      let change = (value - path.axis.present).magnitude
      switch path.price {
      case .dollars(let price, _):
        cost.money += price * change
        if case .lab(let lab, .budget) = path.path, paysPeople(lab) { covered += value - path.axis.present }
      case .none(let whole): cost.effort += change / whole
      case .payroll: break
      }
    }
    if let sample, let start, sample.spent.count > 0, start.spent.count > 0 {
      // What is paid out of a larger budget is in that budget already.
      cost.money += max(0, sample.spent.mean - start.spent.mean - max(0, covered))
    }
    return cost
  }

  private func paysPeople(_ lab: LabID) -> Bool {
    paths.contains { if case .payroll(lab) = $0.price { true } else { false } }
  }
}

extension LongWork {
  /// Nobody knows how much work there will be.
  static let unknownTotal = 0
}

extension Interpreter {
  /// Understands a search; `nil` when it was stopped.
  func plan(_ question: SearchQuestion, work: LongWork) throws(Fault) -> SearchPlan? {
    let timeline = try loaded()
    let now = timeline.turn
    let turn = question.at ?? now
    let scene = try scene(from: turn)
    let last = question.until?.turn ?? max(timeline.companion.definition.turns, turn + 1)
    guard last > turn else {
      throw Fault(UsageMessage.nothingToPlay(turn: turn, last: last), at: question.until?.place ?? firstWordRange)
    }
    // Numbers are changed from what they are on the screen, or will be there.
    var world = scene.world
    while world.turn < turn {
      if work.isCancelled() { return nil }
      world.playTurn(.measuresOnly)
    }
    let paths = try searchPaths(of: question, in: world)
    let subject = question.subject
    var formulas = try self.formulas(
      subject.text, offset: subject.offset, in: scene, naming: world, until: last, at: last...last)
    guard formulas.formulas.count == 1 else {
      throw Fault(SearchFault.oneSubject, at: subject.range)
    }
    guard
      let play = PairedPlay(
        scene.replicate, of: [scene.course(until: last)], observing: formulas, parallel: work.pool.parallel,
        isCancelled: work.isCancelled)
    else { return nil }
    formulas = try checked(formulas, play.readings[0], offset: subject.offset, text: subject.text)
    if let payroll = payroll(of: paths, in: world, turn + 1...last) {
      let asked = formulas.formulas
      formulas = formulaSet(asked + [payroll], in: scene, naming: world, until: last, at: last...last)
    }
    return SearchPlan(
      question: question, turn: turn, lastTurn: last, scene: scene, paths: paths, formulas: formulas)
  }

  // What labs pay their people a year, over the turns that are played.
  private func payroll(of paths: [SearchPath], in world: World, _ turns: ClosedRange<Turn>) -> Formula? {
    var labs: [String] = []
    for path in paths {
      guard case .payroll(let lab) = path.price else { continue }
      let text = "payroll(\(quote(world[lab].name)))"
      if !labs.contains(text) { labs.append(text) }
    }
    guard !labs.isEmpty else { return nil }
    let text = "mean(\(labs.joined(separator: " + "))) over turns \(turns.lowerBound) to \(turns.upperBound)"
    return (try? ExpressionReader.expression(text)).map { Formula(text: text, expression: $0, unit: .dollars) }
  }
}
