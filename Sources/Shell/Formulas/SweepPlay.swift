import Experiments
import TalentMarket

/// A sweep that has been understood: one course a point, and the world as it stands before them.
struct Sweep {
  let question: SweepQuestion
  /// The turn after which numbers are set, where replicates begin, and the last turn.
  let stretch: Stretch
  /// The values of each point, in the order of the ranges.
  let points: [[Double]]
  /// The levels of each range, where the points are all their combinations.
  let levels: [[Double]]?
  /// The world as it stands, then each point.
  let courses: [Course]
  /// What is measured at the last turn.
  let formulas: FormulaSet

  /// How many replicates of each point are asked for.
  var runs: Int { question.runs ?? SweepQuestion.defaultRuns }
  var ranges: [InputRange] { question.ranges }
  var plan: SweepQuestion.Plan { question.plan ?? .factorial }
  /// What a range's number is in the world as it stands, where it is known before it is played up to there.
  func present(_ range: Int) -> Double? {
    stretch.turn == stretch.scene.start ? stretch.scene.world.value(of: ranges[range].path) : nil
  }
}

/// What came of it.
struct SweepResult {
  let sweep: Sweep
  /// What is known of every point, and of the world as it stands.
  let outcome: StudyTally
  /// Why no more replicates were played.
  let ending: ReplicateRunner.Ending
  /// How many replicates of each point were asked for.
  let asked: Int

  /// A measure of the world as it stands.
  func base(_ formula: Int) -> MeanInterval { MeanInterval(outcome.value(formula)) }
  /// All that is known of a measure at a point.
  func value(_ formula: Int, at point: Int) -> Summary { outcome.value(formula, course: point + 1) }
  /// A measure at a point.
  func mean(_ formula: Int, at point: Int) -> MeanInterval { MeanInterval(value(formula, at: point)) }
  /// How much a measure at a point differs from the world as it stands, replicate by replicate.
  func difference(_ formula: Int, at point: Int) -> MeanInterval {
    MeanInterval(outcome.difference(formula, course: point + 1))
  }
  /// In how many replicates of a point a number could not be set.
  func failures(at point: Int) -> Int { outcome.failures(course: point + 1) }
}

extension Interpreter {
  /// Understands a sweep: finds its points, and takes its measures once; `nil` when that was stopped.
  func prepare(_ question: SweepQuestion, work: LongWork) throws(Fault) -> Sweep? {
    let stretch = try stretch(at: question.at, until: question.until)
    let (scene, last) = (stretch.scene, stretch.last)
    try checked(question.ranges, in: scene.world, at: stretch.turn)
    guard let measures = question.measures else { throw Fault(UsageMessage.measureMissing) }
    let set = try formulas(
      measures.text, offset: measures.offset, in: scene, naming: scene.world, until: last, at: last...last)
    guard let formulas = try checked(set, measures, scene.course(until: last), scene.replicate, work) else {
      return nil
    }
    let (points, levels) = Self.points(question, seed: scene.world.luck.seed)
    let courses = points.map { point in
      scene.course(Self.settings(question.ranges, point, after: stretch.turn), until: last)
    }
    return Sweep(
      question: question, stretch: stretch, points: points, levels: levels,
      courses: [scene.course(until: last)] + courses, formulas: formulas)
  }

  /// Formulas with their units, learnt from the world on the screen; `nil` when that was stopped.
  func checked(
    _ formulas: FormulaSet, _ typed: WhatIfQuestion.Part, _ course: Course, _ replicate: UInt32, _ work: LongWork
  ) throws(Fault) -> FormulaSet? {
    guard
      let play = PairedPlay(
        replicate, of: [course], observing: formulas, parallel: work.pool.parallel, isCancelled: work.isCancelled)
    else { return nil }
    return try checked(formulas, play.readings[0], offset: typed.offset, text: typed.text)
  }

  /// The changes that give every range's number its value.
  static func settings(_ ranges: [InputRange], _ values: [Double], after turn: Turn) -> [Course.TimedChange] {
    zip(ranges, values).map { range, value in
      let change = range.change(to: value)
      return Course.TimedChange(after: turn) { world in (try? world.apply(change)) != nil }
    }
  }

  private static func points(_ question: SweepQuestion, seed: UInt64) -> ([[Double]], levels: [[Double]]?) {
    let ranges = question.ranges
    func values(_ design: Design) -> [[Double]] {
      design.points(dimensions: ranges.count, seed: seed).map { point in zip(ranges, point).map { $0.value(at: $1) } }
    }
    switch question.plan {
    case .latin(let count)?: return (values(.latinHypercube(points: count)), nil)
    case .sobol(let count)?: return (values(.sobol(points: count)), nil)
    case .factorial?, nil:
      let levels = ranges.map { $0.levels(SweepQuestion.defaultLevels(ranges.count)) }
      let counts = levels.map(\.count)
      let points = Design.factorial(levels: counts).points(dimensions: ranges.count, seed: seed).map { point in
        point.indices.map { levels[$0][Int((point[$0] * Double(counts[$0] - 1)).rounded())] }
      }
      return (points, levels)
    }
  }

  /// Plays all points.
  ///
  /// - Parameter replicates: The replicates' numbers; from 1 to as many as were asked for without it.
  func play(_ sweep: Sweep, replicates: Range<UInt32>? = nil, work: LongWork) -> SweepResult {
    let study = Study(sweep.courses, observing: sweep.formulas)
    let worlds = sweep.courses.count
    let replicates = replicates ?? 1..<UInt32(sweep.runs) + 1
    let outcome = study.run(
      replicates, on: work.pool, isCancelled: work.isCancelled,
      progress: { work.progress($0 * worlds, $1 * worlds) })
    work.end()
    return SweepResult(sweep: sweep, outcome: outcome.numbers, ending: outcome.ending, asked: replicates.count)
  }
}
