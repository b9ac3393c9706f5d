import Expressions

/// What names mean where one lab is meant: its numbers stand for themselves, `retention` for `OpenAI.retention`.
struct LabEnvironment: ExpressionEnvironment {
  /// What every other name means.
  let base: any ExpressionEnvironment
  /// The lab's name.
  let lab: String

  var yearsPerTurn: Double? { base.yearsPerTurn }
  var turns: ClosedRange<Int>? { base.turns }

  func resolve(_ words: [String]) -> Resolution {
    let name = Nearest.folded(words.joined(separator: "."))
    if Named.labNumbers.contains(where: { Nearest.folded($0) == name }) { return base.resolve([lab] + words) }
    guard case .unknown(0, let suggestion) = base.resolve(words) else { return base.resolve(words) }
    return .unknown(index: 0, suggestion: Nearest.word(to: words[0], among: Named.labNumbers) ?? suggestion)
  }

  func call(_ function: String, _ arguments: [Value]) -> Value? { base.call(function, arguments) }

  func environment(at turn: Int) -> (any ExpressionEnvironment)? {
    base.environment(at: turn).map { LabEnvironment(base: $0, lab: lab) }
  }
}
