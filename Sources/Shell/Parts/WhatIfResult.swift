import Experiments
import TalentMarket

/// What came of a change, wherever its pairs were played.
struct WhatIfResult {
  /// What was compared.
  let study: WhatIfStudy
  /// What is known of both worlds and of what differs.
  let numbers: StudyTally
  /// Why no more pairs were played.
  let ending: ReplicateRunner.Ending
  /// How many pairs were asked for.
  let asked: Int

  /// How many pairs were played.
  var runs: Int { numbers.runs }

  /// One measure at one turn.
  func row(_ measure: Int, at turn: Turn) -> Row {
    let column = study.column(measure, at: turn)
    return Row(
      without: numbers.value(column), with: numbers.value(column, course: 1), difference: numbers.difference(column))
  }

  /// What is known of a measure: without the change, with it, and of the difference.
  struct Row {
    let without: Summary
    let with: Summary
    let difference: Summary

    /// The 95 % interval of the difference.
    var interval: MeanInterval { MeanInterval(difference) }

    /// How much wider the interval would be, had the two worlds not shared their luck; NaN where there is no width.
    var narrowing: Double {
      let paired = interval.halfWidth
      return paired > 0 ? MeanInterval.unpairedHalfWidth(without, with) / paired : .nan
    }
  }

  /// Whether no measure at any turn differs in any replicate.
  var hasNoEffect: Bool {
    study.firstDifference == nil
      && study.measures.indices.allSatisfy { measure in
        study.turns.allSatisfy { turn in
          let difference = row(measure, at: turn).difference
          return difference.count == 0 || (difference.minimum == 0 && difference.maximum == 0)
        }
      }
  }
}

extension WhatIfResult {
  /// What several processes found.
  init(_ whole: PartMerger.Whole) throws(JSONFault) {
    study = try WhatIfStudy(whole.head)
    guard let numbers = StudyTally(whole.tally, courses: 2, columns: study.columnCount) else {
      throw JSONFault(kind: .damaged, column: 1)
    }
    self.numbers = numbers
    ending = .complete
    asked = Int(whole.head.runs)
  }

  /// One row for each measure and turn. Columns keep their names and order for good; further ones follow at the end.
  var tidyTable: TidyTable {
    TidyTable(
      columns: [
        "measure", "unit", "turn", "pairs", "without", "with", "difference", "low", "high", "standardError",
        "withoutStandardDeviation", "withStandardDeviation", "differenceStandardDeviation", "narrowing",
      ],
      rows: study.measures.enumerated().flatMap { place, measure in
        study.turns.map { turn in
          let row = row(place, at: turn)
          let interval = row.interval
          return [
            .text(measure.text), .text(measure.unit.code), .whole(Int64(turn)), .whole(Int64(row.difference.count)),
            .number(row.without.mean), .number(row.with.mean), .number(interval.mean), .number(interval.low),
            .number(interval.high), .number(row.difference.standardError), .number(row.without.standardDeviation),
            .number(row.with.standardDeviation), .number(row.difference.standardDeviation), .number(row.narrowing),
          ]
        }
      })
  }
}
