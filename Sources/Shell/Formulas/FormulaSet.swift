import Experiments
import Expressions
import TalentMarket

/// An expression that is taken of every turn of many replicates.
struct Formula: Sendable {
  /// As typed.
  let text: String
  let expression: Expression
  /// What it counts; a condition is 1 or 0, so that its mean is a probability.
  var unit = Unit.plain
  /// Whether it is a condition.
  var isCondition = false
}

/// Formulas as an observation: their names are read off each turn, and the formulas computed when all turns are known.
struct FormulaSet: Observation {
  var formulas: [Formula]
  let readings: [Reading]
  /// Labs by which words that were read are known.
  let labs: [String]
  /// The first turn of which the formulas are taken, and the last.
  let turns: ClosedRange<Turn>
  /// The world on the screen before replicates part: turns before their first.
  let past: WorldEnvironment
  /// Worlds in which names that could not be read are looked up once more, to say why.
  let reference: World

  var readingCount: Int { max(1, readings.count) }
  var columnCount: Int { formulas.count * turns.count }

  /// The column of a formula at a turn.
  func column(_ formula: Int, at turn: Turn) -> Int { formula * turns.count + turn - turns.lowerBound }

  func read(
    _ world: borrowing World, now: borrowing TurnRecord, played: borrowing TurnRecord, into numbers: inout [Double]
  ) {
    for reading in readings { numbers.append(reading.number(in: world, now: now, played: played, labs: labs)) }
    if readings.isEmpty { numbers.append(0) }
  }

  func conclude(_ readings: CourseReadings, into numbers: inout SampleRow) {
    for formula in formulas {
      for turn in turns { numbers.append(number(formula, readings, at: turn)) }
    }
  }

  private func number(_ formula: Formula, _ readings: CourseReadings, at turn: Turn) -> Double {
    switch try? value(formula, readings, at: turn) {
    case .number(let number, _)?: number
    case .truth(let truth)?: truth ? 1 : 0
    case .text?, nil: .nan
    }
  }

  /// The value of a formula at a turn of one replicate.
  func value(_ formula: Formula, _ readings: CourseReadings, at turn: Turn) throws(ExpressionFault) -> Value {
    try Evaluator(environment: SampledEnvironment(sample: self, readings: readings, turn: turn)).value(
      of: formula.expression)
  }
}

/// What names mean at one turn of a replicate, as it was read.
private struct SampledEnvironment: ExpressionEnvironment {
  let sample: FormulaSet
  let readings: CourseReadings
  let turn: Turn

  var yearsPerTurn: Double? { sample.reference.turnYears }

  func resolve(_ words: [String]) -> Resolution {
    if let place = sample.readings.firstIndex(where: { $0.words == words }) {
      return .value(sample.readings[place].value(readings[place, at: turn], labs: sample.labs))
    }
    switch Named.find(words, in: sample.reference) {
    case .unknown(let index, let suggestion): return .unknown(index: index, suggestion: suggestion)
    case .ambiguous(let index, let candidates): return .ambiguous(index: index, candidates: candidates)
    default: return .noValue
    }
  }

  // From the first turn known to this one.
  var turns: ClosedRange<Int>? { min(sample.past.turns?.lowerBound ?? turn, readings.firstTurn)...turn }

  func environment(at turn: Int) -> (any ExpressionEnvironment)? {
    if turn < readings.firstTurn { return sample.past.environment(at: turn) }
    guard turn <= readings.lastTurn else { return nil }
    return SampledEnvironment(sample: sample, readings: readings, turn: turn)
  }
}

extension Expression {
  /// The paths that evaluating this may look up.
  var paths: [[String]] {
    switch kind {
    case .number: []
    case .name(let path): [path.words]
    case .call(let function, let arguments):
      arguments.flatMap(\.paths)
        + arguments.prefix(1).compactMap { argument -> [String]? in
          guard case .name(let path) = argument.kind else { return nil }
          return path.words + [TurnAggregate(named: function.text)?.rawValue ?? function.text]
        }
    case .unary(_, let operand): operand.paths
    case .binary(_, let left, let right): left.paths + right.paths
    case .time(let operand, _, let turn): operand.paths + turn.paths
    case .overTurns(_, let operand, let span):
      operand.paths + (span.map { $0.first.paths + $0.last.paths } ?? [])
    }
  }
}

extension Expression {
  /// Whether it can be nothing but a condition, by the sign that is outermost.
  var isCondition: Bool {
    switch kind {
    case .unary(.not, _), .time(_, .by, _): true
    case .time(let operand, .at, _): operand.isCondition
    case .binary(let sign, _, _):
      switch sign {
      case .and, .or, .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: true
      case .add, .subtract, .multiply, .divide, .power, .over: false
      }
    case .number, .name, .call, .unary, .overTurns: false
    }
  }
}

extension World {
  /// A world that has every lab that is founded up to a turn, for looking up names; played up to there only if one is.
  func withLabsToCome(until last: Turn) -> World {
    guard labNames(until: last).count > labs.count else { return self }
    var world = self
    while world.turn < last { world.playTurn(.measuresOnly) }
    return world
  }
}
