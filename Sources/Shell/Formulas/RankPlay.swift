import Experiments
import ScenarioFormat
import TalentMarket

/// A ranking that has been understood: which numbers are moved, what is measured.
struct Ranking {
  let question: RankQuestion
  /// The turn after which numbers are set, where replicates begin, and the last turn.
  let stretch: Stretch
  /// The numbers that are moved.
  let ranges: [InputRange]
  /// What is measured at the last turn: one formula.
  let formulas: FormulaSet

  /// How many rows are asked for.
  var rows: Int { question.rows ?? RankQuestion.defaultRows }
  /// What points are shifted by, and rows drawn again for the intervals.
  var seed: UInt64 { stretch.scene.world.luck.seed }
}

/// What came of it.
struct RankResult {
  let ranking: Ranking
  let outcome: SensitivityStudy<FormulaSet>.Outcome
  /// The shares of variance; `nil` where too few rows have numbers.
  let indices: SobolIndices?

  /// An input, or luck where it has no range.
  struct Row {
    let range: InputRange?
    /// What it explains by itself.
    let first: SobolIndices.Estimate
    /// What it explains by itself and with all others.
    let total: SobolIndices.Estimate
  }

  /// Inputs and luck, those that matter most first.
  var rows: [Row] {
    guard let indices, indices.variance > 0 else { return [] }
    let rows = indices.total.indices.map { place in
      Row(
        range: place < ranking.ranges.count ? ranking.ranges[place] : nil, first: indices.first[place],
        total: indices.total[place])
    }
    return rows.enumerated().sorted { (-$0.element.total.value, $0.offset) < (-$1.element.total.value, $1.offset) }
      .map(\.element)
  }

  /// Rows that were played and in which a world has no number.
  var undefinedRows: Int { outcome.rows - outcome.definedRows.count }
}

extension Interpreter {
  /// Understands a ranking, and takes its measure once; `nil` when that was stopped.
  func prepare(_ question: RankQuestion, work: LongWork) throws(Fault) -> Ranking? {
    let stretch = try stretch(at: question.at, until: question.until)
    let (scene, last) = (stretch.scene, stretch.last)
    let ranges: [InputRange]
    if let typed = question.ranges { ranges = typed } else { ranges = try scenarioRanges(in: scene.world) }
    try checked(ranges, in: scene.world, at: stretch.turn)
    let measure = question.measure
    let set = try formulas(
      measure.text, offset: measure.offset, in: scene, naming: scene.world, until: last, at: last...last)
    guard let formulas = try checked(set, measure, scene.course(until: last), scene.replicate, work) else { return nil }
    return Ranking(question: question, stretch: stretch, ranges: ranges, formulas: formulas)
  }

  /// The numbers that the scenario says are not known well.
  private func scenarioRanges(in world: World) throws(Fault) -> [InputRange] {
    // A lab that has yet to be founded has no number to set.
    let known = try loaded().companion.ranges.filter { range in
      if case .lab(let lab, _) = range.path { lab.index < world.labs.count } else { true }
    }
    let ranges = known.filter { $0.high > $0.low }.map { range in
      InputRange(
        path: range.path, name: InputRange.name(of: range.path, in: world), low: range.low, high: range.high, line: "")
    }
    guard !ranges.isEmpty else { throw Fault(InputMessage.noRanges, at: firstWordRange) }
    guard ranges.count <= SweepQuestion.mostRanges else {
      throw Fault(InputMessage.tooManyRanges(limit: SweepQuestion.mostRanges), at: firstWordRange)
    }
    return ranges
  }

  /// Plays all rows.
  func play(_ ranking: Ranking, work: LongWork) -> RankResult {
    let (ranges, stretch) = (ranking.ranges, ranking.stretch)
    let study = SensitivityStudy(
      rows: ranking.rows, inputs: ranges.count, seed: ranking.seed, observing: ranking.formulas
    ) { point in
      let values = zip(ranges, point).map { $0.value(at: $1) }
      return stretch.scene.course(Interpreter.settings(ranges, values, after: stretch.turn), until: stretch.last)
    }
    let outcome = study.run(on: work.pool, isCancelled: work.isCancelled, progress: work.progress)
    let result = RankResult(ranking: ranking, outcome: outcome, indices: outcome.indices(seed: ranking.seed))
    work.end()
    return result
  }
}
