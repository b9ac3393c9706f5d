import Experiments
import ScenarioFormat
import TalentMarket

/// Where numbers come from, for a machine: one object a number.
extension Interpreter {
  func json(_ number: CitedNumber, of scenario: LoadedScenario, world: World) -> JSON {
    let path = number.typedPath
    let range = interval(of: path, in: scenario, world: world)
    let tuned = scenario.calibration?.tuned.first { $0.text.unquoted == path }
    return .object(
      [
        ("type", .string("source")), ("path", .string(path)), ("value", .string(number.text)),
        ("kind", .string(kind(number.origin))), ("source", .string(number.origin.reason)),
        ("line", number.line > 0 ? .int(number.line) : .null), ("isData", .bool(number.role == .data)),
      ]
        + (range.map { [("low", .number($0.low)), ("high", .number($0.high)), ("interval", .string($0.origin.text))] }
          ?? [])
        + (tuned.map { [("tunedFrom", .number($0.from))] } ?? [])
        + (changes(of: path).isEmpty ? [] : [("typed", .array(changes(of: path).map { .string($0.line) }))]))
  }

  private func kind(_ origin: NumberOrigin) -> String {
    switch origin {
    case .source: "source"
    case .assumption: "assumption"
    case .form: "form"
    case .none: "unsaid"
    }
  }

  func json(_ record: CalibrationRecord) -> JSON {
    func replicates(_ range: ClosedRange<UInt32>) -> JSON {
      .array([.int(Int(range.lowerBound)), .int(Int(range.upperBound))])
    }
    return .object([
      ("type", .string("tuned")), ("seed", .seed(record.seed)), ("tuning", replicates(record.tuning)),
      ("heldOut", record.heldOut.map(replicates) ?? .null), ("played", .int(record.played)),
      ("isComplete", .bool(record.isComplete)),
      (
        "numbers",
        .array(
          record.tuned.map {
            .object([
              ("path", .string($0.text.unquoted)), ("from", .number($0.from)), ("to", .number($0.to)),
            ])
          })
      ),
      (
        "fit",
        .array(
          record.fit.map {
            .object([
              ("measure", .string($0.measure)), ("turn", .int($0.turn)), ("data", .number($0.data)),
              ("tuning", .number($0.tuning)), ("heldOut", .number($0.heldOut ?? .nan)),
              ("standardError", .number($0.error)),
            ])
          })
      ),
    ])
  }
}
