import Experiments
import ScenarioFormat

/// What came of a claim, as machines read it.
enum ClaimVerdict: String, CaseIterable, Sendable {
  case holds
  case doesNotHold = "does not hold"
  case tooClose = "too close to call"
}

extension Claim {
  /// What a person types to see the same numbers.
  var linesToType: [String] {
    let measures = formulas.formulas.map(\.text).joined(separator: ", ")
    let start = formulas.turns.lowerBound
    func line(_ texts: [ClaimText]) -> String {
      "whatif \(texts.map(\.text).joined(separator: ", ")) at \(start) until \(lastTurn) measure \(measures)"
    }
    if !definition.compare.isEmpty {
      return definition.compare.map { "load \($0.text); run until turn \(lastTurn); \(measures)" }
    }
    if definition.change.isEmpty { return ["run until turn \(lastTurn); \(measures)"] }
    return [line(definition.change)] + (definition.against.isEmpty ? [] : [line(definition.against)])
  }
}
