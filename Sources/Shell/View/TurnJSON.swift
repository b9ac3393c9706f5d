import ScenarioFormat
import TalentMarket

/// Turns and labs for a machine, keys in the order that is promised.
extension Interpreter {
  func turnJSON(_ record: TurnRecord, world: World) -> JSON {
    let measures = record.world
    return .object([
      "type": .string("turn"), "turn": .int(record.turn), "date": .string(record.date.iso8601),
      "digest": .string(world.stateDigest().whole.hexDigits),
      "moves": .array(
        record.moves.map { move in
          .object([
            "researcher": .string(world.name(of: move.researcher)),
            "from": .string(move.from.map { world[$0].name }), "to": .string(destination(move, world)),
            "pay": .money(move.pay), "previous": .money(move.previous), "counter": .money(move.counter),
          ])
        }),
      "labs": labsJSON(record, world: world),
      "measures": .object([
        "talentHHI": .number(measures.talentHHI), "capabilityHHI": .number(measures.capabilityHHI),
        "lead": .number(measures.lead), "medianPay": .number(measures.medianPay), "topPay": .money(measures.topPay),
        "diversity": .number(measures.diversity),
      ]),
      "incidents": .array(record.incidents.map { .string(world[$0].name) }),
      "blockingPairs": .int(record.blockingPairs.count),
    ])
  }

  func labsJSON(_ record: TurnRecord, world: World) -> JSON {
    .array(
      zip(world.labs, record.labs).map { lab, now in
        .object([
          "lab": .string(lab.name), "people": .int(now.people), "talent": .number(now.talent),
          "budget": .money(now.budget), "payroll": .money(now.payroll), "compute": .number(now.compute),
          "capability": .number(now.capability), "cohesion": .number(now.cohesion),
          "retention": .number(now.retention),
        ])
      })
  }

  func loadedJSON(_ scenario: LoadedScenario, world: World) -> JSON {
    let mechanism = world.market.mechanism.name
    let share = AssumedShare(scenario.numbers)
    return .object(
      [
        ("type", .string("loaded")), ("scenario", .string(world.name)), ("seed", .seed(scenario.definition.seed)),
        ("turns", .int(scenario.definition.turns)), ("labs", .int(world.labs.count)),
        ("researchers", .int(world.people.count)), ("digest", .string(world.stateDigest().whole.hexDigits)),
        ("numbers", .int(share.numbers)), ("assumed", .int(share.assumed)),
      ] + (mechanism == KelsoCrawford.name ? [] : [("mechanism", .string(mechanism))]))
  }

  private func destination(_ move: Move, _ world: World) -> String? {
    switch move.to {
    case .lab(let lab): world[lab].name
    case .outside: nil
    }
  }
}
