import Expressions
import TalentMarket

/// A world of a few numbers, for tests.
struct ToyWorld: ExpressionEnvironment {
  var values: [String: Value] = [
    "Meta.budget": .number(200, .dollars), "Google DeepMind.budget": .number(620, .dollars),
    "Meta.people": .number(80, .people), "Meta.retention": .number(0.5, .share), "Meta.compute": .number(1000, .h100e),
    "Meta.culture.mission": .number(0.35, .share), "Jason Wei.pay": .number(20, .dollars),
    "talentHHI": .number(1800, .plain), "lead": .number(6, .months), "leader": .text("OpenAI"),
  ]
  var turn = 3
  var yearsPerTurn: Double? = 0.25
  /// Turns 0 to 3 are known, of which each knows those before it.
  var turns: ClosedRange<Int>? { hasHistory ? 0...turn : nil }
  var hasHistory = true

  func resolve(_ words: [String]) -> Resolution {
    let path = words.joined(separator: ".")
    if path == "turn" { return .value(.number(Double(turn), .turns)) }
    if path == "now" { return .value(.number(Double(turn), .plain)) }
    if path == "odd" { return .value(.number(turn % 2 == 0 ? .nan : Double(turn), .dollars)) }
    if path == "late", turn >= 2 { return .value(.number(Double(10 * turn), .people)) }
    if let value = values[path] { return .value(value) }
    if path == "Meta" { return .noValue }
    if words[0] == "W" { return .ambiguous(index: 0, candidates: ["Wei", "Wu"]) }
    return words[0] == "Meta"
      ? .unknown(index: 1, suggestion: "budget") : .unknown(index: 0, suggestion: "Meta")
  }

  func call(_ function: String, _ arguments: [Value]) -> Value? {
    function == "count" ? .number(Double(arguments.count), .plain) : nil
  }

  func environment(at turn: Int) -> (any ExpressionEnvironment)? {
    guard (0...3).contains(turn) else { return nil }
    var then = self
    then.turn = turn
    return then
  }
}

/// The value of `text` in the toy world.
func value(_ text: String) throws(ExpressionFault) -> Value {
  try Evaluator(environment: ToyWorld()).value(of: ExpressionReader.expression(text))
}
