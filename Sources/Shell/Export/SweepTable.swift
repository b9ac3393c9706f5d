import Experiments
import TalentMarket

/// The points of a sweep as a table.
enum SweepTable {
  /// One row a point and measure, in that order; point 0 is the world as it stands.
  ///
  /// A column for each number that is moved, by its path; then what is known of the measure over `runs` replicates: its
  /// mean, standard deviation and error, and the ends of the mean's 95 % interval; then the difference from point 0,
  /// replicate by replicate, with the ends of its interval. Columns keep their order for good; more may follow.
  static func table(_ result: SweepResult) -> TidyTable {
    let sweep = result.sweep
    let measured = [
      "measure", "runs", "mean", "sd", "se", "low", "high", "difference", "differenceLow", "differenceHigh",
    ]
    let present: [TidyValue] = sweep.ranges.indices.map { sweep.present($0).map(TidyValue.number) ?? .none }
    var rows = rows(result, values: present, point: nil)
    for (place, point) in sweep.points.enumerated() {
      rows += Self.rows(result, values: point.map(TidyValue.number), point: place)
    }
    return TidyTable(columns: ["point"] + sweep.ranges.map(\.name) + measured, rows: rows)
  }

  private static func rows(_ result: SweepResult, values: [TidyValue], point: Int?) -> [[TidyValue]] {
    result.sweep.formulas.formulas.enumerated().map { place, formula in
      let course = point.map { $0 + 1 } ?? 0
      let summary = result.outcome.value(place, course: course)
      let mean = MeanInterval(summary)
      let difference = point.map { result.difference(place, at: $0) }
      return [.whole(Int64(course))] + values + [
        .text(formula.text), .whole(Int64(summary.count)), .number(mean.mean), .number(summary.standardDeviation),
        .number(summary.standardError), .number(mean.low), .number(mean.high),
        difference.map { .number($0.mean) } ?? .none, difference.map { .number($0.low) } ?? .none,
        difference.map { .number($0.high) } ?? .none,
      ]
    }
  }
}
