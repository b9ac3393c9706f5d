import Experiments
import TalentMarket

/// What a part of a sweep says beside its head: the question and the scenario's text, from which every point follows.
struct SweepStudy {
  /// The question, in full English.
  var question: String
  /// The scenario, as it was read.
  var text: String
  /// How many points there are.
  var points: Int
  /// What is measured, as typed.
  var measures: [String]

  /// The study of a sweep of a scenario.
  init(_ sweep: Sweep, of scenario: LoadedScenario) {
    question = sweep.question.canonical
    text = scenario.text
    points = sweep.points.count
    measures = sweep.formulas.formulas.map(\.text)
  }

  /// The study of a part.
  init(_ head: PartHead) throws(JSONFault) {
    var (question, text): (String?, String?)
    var points: Int?
    var measures: [String] = []
    var json = JSONScanner(Array(head.study.text.utf8))
    try json.object { (json, key) throws(JSONFault) in
      switch key {
      case "question": question = try json.string()
      case "text": text = try json.string()
      case "points": points = try json.whole()
      case "measures": try json.array { (json) throws(JSONFault) in measures.append(try json.string()) }
      default: _ = try json.raw()
      }
    }
    guard let question, let text, let points, (0...SweepQuestion.mostPoints).contains(points),
      (1...Self.mostMeasures).contains(measures.count)
    else { throw json.fault(.damaged) }
    self.question = question
    self.text = text
    self.points = points
    self.measures = measures
  }

  // What a damaged head asks for must not fill the memory.
  private static let mostMeasures = 1000

  /// The study as a part says it.
  var json: JSON {
    .object([
      ("question", .string(question)), ("points", .int(points)), ("measures", .array(measures.map(JSON.string))),
      ("text", .string(text)),
    ])
  }

  /// Point and measure of each column; point 0 is the world as it stands.
  var labels: [JSON] {
    func numbers(_ point: Int, _ kind: String) -> [JSON] {
      measures.map { .array([.int(point), .string($0), .string(kind)]) }
    }
    return (0...points).flatMap { numbers($0, "value") + [.array([.int($0), .string("changes made")])] }
      + (1...max(1, points)).flatMap { points > 0 ? numbers($0, "difference") : [] }
  }
}
