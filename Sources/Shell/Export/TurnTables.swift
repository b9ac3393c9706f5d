import TalentMarket

/// Records of turns as tables.
enum TurnTables {
  /// One row a turn and lab, in that order; money in whole dollars, rates as fractions.
  ///
  /// - Parameters:
  ///   - records: Turns, from the opening on.
  ///   - names: A world that knows every lab in them.
  static func labs(_ records: [TurnRecord], names: World) -> TidyTable {
    TidyTable(
      columns: ["turn", "date", "lab"] + measures.map(\.name),
      rows: records.flatMap { record in
        record.labs.enumerated().map { index, lab in
          [.whole(Int64(record.turn)), .text(record.date.iso8601), .text(name(of: LabID(index), in: names))]
            + measures.map { $0.value(lab) }
        }
      })
  }

  /// One row a move: an empty `from` is the unemployed, an empty `to` is out of the field.
  static func moves(_ records: [TurnRecord], names: World) -> TidyTable {
    TidyTable(
      columns: ["turn", "date", "researcher", "from", "to", "pay", "previous", "counter", "boomerang"],
      rows: records.flatMap { record in
        record.moves.map { move in
          let destination: LabID? = if case .lab(let lab) = move.to { lab } else { nil }
          return [
            .whole(Int64(record.turn)), .text(record.date.iso8601), .text(name(of: move.researcher, in: names)),
            .optional(move.from.map { name(of: $0, in: names) }),
            .optional(destination.map { name(of: $0, in: names) }),
            .whole(move.pay.dollars), .whole(move.previous.dollars), .whole(move.counter.dollars),
            .truth(move.isBoomerang),
          ]
        }
      })
  }

  private struct Measure: Sendable {
    let name: String
    let value: @Sendable (LabMeasures) -> TidyValue
  }

  /// Columns keep their names and order for good; further ones follow at the end.
  private static let measures: [Measure] = [
    Measure(name: "people") { .whole(Int64($0.people)) },
    Measure(name: "talent") { .number($0.talent) },
    Measure(name: "budget") { .whole($0.budget.dollars) },
    Measure(name: "payroll") { .whole($0.payroll.dollars) },
    Measure(name: "headroom") { .whole($0.headroom.dollars) },
    Measure(name: "compute") { .number($0.compute) },
    Measure(name: "computePerHead") { .number($0.computePerHead) },
    Measure(name: "mission") { .number($0.culture.mission) },
    Measure(name: "autonomy") { .number($0.culture.autonomy) },
    Measure(name: "openness") { .number($0.culture.openness) },
    Measure(name: "safety") { .number($0.culture.safety) },
    Measure(name: "execution") { .number($0.culture.execution) },
    Measure(name: "cohesion") { .number($0.cohesion) },
    Measure(name: "effectiveTalent") { .number($0.effectiveTalent) },
    Measure(name: "output") { .number($0.output) },
    Measure(name: "knowledge") { .number($0.knowledge) },
    Measure(name: "logEffectiveCompute") { .number($0.logEffectiveCompute) },
    Measure(name: "capability") { .number($0.capability) },
    Measure(name: "retention") { .number($0.retention) },
    Measure(name: "annualRetention") { .number($0.annualRetention) },
    Measure(name: "hires") { .whole(Int64($0.hiresFrom.reduce(0, +))) },
    Measure(name: "losses") { .whole(Int64($0.lossesTo.reduce(0, +))) },
    Measure(name: "boomerangs") { .whole(Int64($0.boomerangs)) },
    Measure(name: "averagePay") { .number($0.averagePay) },
    Measure(name: "topPay") { .whole($0.topPay.dollars) },
    Measure(name: "incidentHazard") { .number($0.incidentHazard) },
  ]

  // A record may come from further on than the world: a place without a name gets its number.
  private static func name(of lab: LabID, in world: World) -> String {
    world.labs.indices.contains(lab.index) ? world[lab].name : "#\(lab.index + 1)"
  }

  private static func name(of researcher: ResearcherID, in world: World) -> String {
    researcher.index < world.people.count ? world.name(of: researcher) : "#\(researcher.index + 1)"
  }
}
