import Experiments
import Expressions
import ScenarioFormat
import TalentMarket

/// A scenario and the numbers that it is held against, understood.
struct CalibrationPlan {
  /// A target with its numbers.
  struct Datum {
    let target: CalibrationTarget
    /// What was found in the world.
    let value: Double
    /// How far the mean may be from it.
    let within: Double
  }

  let scenario: LoadedScenario
  let scene: Scene
  /// The measures of the targets, in their order.
  let formulas: FormulaSet
  let data: [Datum]

  /// The last turn played.
  var lastTurn: Turn { formulas.turns.upperBound }

  /// Replicates for tuning, where nothing else is asked.
  static let tuningRuns = 240
  /// Replicates that are held out: three sets of 60.
  static let heldOutRuns = 180
  /// Replicates that a search may play, where nothing else is asked.
  static let budget = 12_000

  /// The replicates that no tuning has seen: those that the scenario says were held out, else those after the ones that a
  /// search would use.
  var heldOut: Range<UInt32> {
    if let record = scenario.calibration {
      if let range = record.heldOut { return range.lowerBound..<range.upperBound + 1 }
      return CalibrationPlan.heldOut(after: record.tuning.upperBound)
    }
    return CalibrationPlan.heldOut(after: UInt32(CalibrationPlan.tuningRuns))
  }

  static func heldOut(after last: UInt32) -> Range<UInt32> { last + 1..<last + 1 + UInt32(heldOutRuns) }

  /// What replicates of a course say of each target.
  func play(
    _ course: Course, _ replicates: Range<UInt32>, _ work: LongWork, progress: (_ done: Int) -> Void
  ) -> (summaries: [Summary], runs: Int) {
    let outcome = Study([course], observing: formulas).run(
      replicates, on: work.pool, isCancelled: work.isCancelled, progress: { done, _ in progress(done) })
    let summaries = data.indices.map { outcome.value(formulas.column($0, at: data[$0].target.turn)) }
    return (summaries, outcome.runs)
  }
}

extension Interpreter {
  /// Understands the targets of the scenario on the screen; `nil` when that was stopped.
  ///
  /// Worlds begin at turn 0; what was typed since is typed again in each.
  func calibrationPlan(_ work: LongWork) throws(FileFault) -> CalibrationPlan? {
    guard let scenario = timeline?.companion, let last = scenario.targets.map(\.turn).max(),
      let first = scenario.targets.map(\.turn).min()
    else { return nil }
    let scene: Scene
    do throws(Fault) { scene = try self.scene(from: 0) } catch { throw file(error, scenario.targets[0].measure) }
    guard scene.start < first else {
      throw file(Fault(UsageMessage.nothingToPlay(turn: scene.start, last: first)), scenario.targets[0].measure)
    }
    var formulas: [Formula] = []
    for target in scenario.targets {
      do throws(ExpressionFault) {
        let expression = try ExpressionReader.expression(target.measure.text)
        formulas.append(Formula(text: target.measure.text, expression: expression))
      } catch {
        throw file(fault(error, in: target.measure.text, offset: 0), target.measure)
      }
    }
    var set = formulaSet(formulas, in: scene, naming: scene.world, until: last, at: first...last)
    guard
      let play = PairedPlay(
        scene.replicate, of: [scene.course(until: last)], observing: set, parallel: work.pool.parallel,
        isCancelled: work.isCancelled)
    else { return nil }
    var data: [CalibrationPlan.Datum] = []
    for (place, target) in scenario.targets.enumerated() {
      var one = set
      one.formulas = [set.formulas[place]]
      do throws(Fault) {
        set.formulas[place] = try checked(one, play.readings[0], offset: 0, text: target.measure.text).formulas[0]
      } catch {
        throw file(error, target.measure)
      }
      data.append(
        CalibrationPlan.Datum(
          target: target, value: try amount(target.value, set.formulas[place]),
          within: try amount(target.within, set.formulas[place])))
    }
    return CalibrationPlan(scenario: scenario, scene: scene, formulas: set, data: data)
  }
}

/// A scenario held against data.
struct CalibrationResult {
  let plan: CalibrationPlan
  /// What replicates said, target by target.
  let summaries: [Summary]
  /// The replicates that were played.
  let replicates: Range<UInt32>
  /// How many were asked for.
  let asked: Int

  /// The turn of all targets, where they have the same.
  var turn: Turn? { Set(plan.data.map(\.target.turn)).count == 1 ? plan.data.first?.target.turn : nil }

  /// How far the mean is from what was found.
  func difference(_ place: Int) -> Double { summaries[place].mean - plan.data[place].value }

  /// Whether it is as near as it has to be.
  func isWithin(_ place: Int) -> Bool { difference(place).magnitude <= plan.data[place].within }

  /// How many are.
  var withinCount: Int { summaries.indices.filter(isWithin).count }

  /// Whether means come in the order that is asked for, the largest first.
  func holds(_ order: CalibrationOrder) -> Bool {
    zip(order.targets, order.targets.dropFirst()).allSatisfy { summaries[$0].mean > summaries[$1].mean }
  }

  /// Places of an order by their means, the largest first.
  func found(_ order: CalibrationOrder) -> [Int] {
    order.targets.sorted { (summaries[$1].mean, $0) < (summaries[$0].mean, $1) }
  }

  /// Whether all is as it should be.
  var isMet: Bool { withinCount == summaries.count && plan.scenario.orders.allSatisfy(holds) }
}
