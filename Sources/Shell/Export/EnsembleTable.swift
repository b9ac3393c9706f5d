import Experiments

extension EnsembleResult {
  /// The distributions as a table: one row for each turn and measure, and for each lab where it is of one.
  ///
  /// An empty `lab` is the world; an empty `from` of `hiresFrom` is from among the unemployed. Columns keep their names
  /// and order for good; further ones follow at the end.
  var tidyTable: TidyTable {
    let labs = distributions.table.labs
    return TidyTable(
      columns: [
        "turn", "measure", "lab", "from", "unit", "runs", "mean", "standardDeviation", "standardError", "minimum",
      ] + Self.shares.map { "p\(Int($0 * 100))" } + ["maximum"],
      rows: distributions.turns.flatMap { turn in
        distributions.table.measures.enumerated().map { place, measure in
          let summary = distributions.summary(place, at: turn)
          var from: Int?
          if case .hires(_, let lab) = measure { from = lab }
          return [
            .whole(Int64(turn)), .text(measure.name), .optional(measure.lab.map { labs[$0] }),
            .optional(from.map { labs[$0] }), .text(measure.unit.rawValue), .whole(Int64(summary.count)),
            .number(summary.mean), .number(summary.standardDeviation), .number(summary.standardError),
            .number(summary.minimum),
          ] + summary.quantiles(Self.shares).map(TidyValue.number) + [.number(summary.maximum)]
        }
      })
  }
}
