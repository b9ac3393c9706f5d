import Diagnostics
import Experiments
import Expressions
import TalentMarket

/// An expression as typed among others, and where.
struct TypedExpression: Sendable {
  /// What it says.
  var expression: Expression
  /// Its own text.
  var text: String
  /// The text that was read with it, and where in the line that began.
  var source: (text: String, offset: Int)
}

/// How a value went from turn to turn.
struct Trace {
  /// The value at a turn; not finite where it had none.
  struct Point {
    var turn: Turn
    var value: Double
  }

  /// What was asked, as typed.
  var expression: String
  /// The lab of which it was asked, if of each.
  var lab: String?
  /// What the numbers count; `nil` for a condition, which is 1 where it holds and 0 where it does not.
  var unit: Unit?
  /// The turns in order.
  var points: [Point]

  /// The values in order.
  var values: [Double] { points.map(\.value) }
}

extension Interpreter {
  /// Reads expressions between commas.
  func typedExpressions(_ text: String, offset: Int) throws(Fault) -> [TypedExpression] {
    do throws(ExpressionFault) {
      return try ExpressionReader.expressions(text).map { expression in
        let place = characters(expression.range, of: text)
        let own = String(Array(text)[place])
        return TypedExpression(expression: expression, text: own, source: (text, offset))
      }
    } catch {
      throw fault(error, in: text, offset: offset)
    }
  }

  /// The value of an expression after a turn, for a lab where one is meant.
  ///
  /// - Parameter now: The world on the screen; made once for many questions, since making it counts all people.
  func value(
    of typed: TypedExpression, at turn: Turn, lab: String? = nil, in now: WorldEnvironment
  ) throws(ExpressionFault) -> Value {
    // The turn on the screen is asked as it stands there, with what was changed since it was played.
    let then = turn == now.timeline.turn ? now : now.environment(at: turn)
    guard let then else { throw ExpressionFault(.turnUnavailable(Double(turn)), typed.expression.range) }
    let environment: any ExpressionEnvironment = lab.map { LabEnvironment(base: then, lab: $0) } ?? then
    return try Evaluator(environment: environment).value(of: typed.expression)
  }

  /// An expression at every turn of a range.
  ///
  /// A turn at which it cannot be asked, such as one before its lab was founded, is a gap; an expression that cannot be
  /// asked at any turn, or that comes to a word, is a fault of the line.
  ///
  /// - Complexity: O(turns) evaluations.
  func trace(
    of typed: TypedExpression, over turns: ClosedRange<Turn>, lab: String? = nil, in now: WorldEnvironment
  ) throws(Fault) -> Trace {
    var trace = Trace(expression: typed.text, lab: lab, points: [])
    var problem: ExpressionFault?
    var isKnown = false
    for turn in turns {
      var number = Double.nan
      do throws(ExpressionFault) {
        let found: (number: Double, unit: Unit?) = try plotted(
          value(of: typed, at: turn, lab: lab, in: now), typed)
        (number, trace.unit) = found
        isKnown = true
      } catch {
        problem = error
      }
      trace.points.append(Trace.Point(turn: turn, value: number))
    }
    if !isKnown, let problem { throw fault(problem, in: typed.source.text, offset: typed.source.offset) }
    return trace
  }

  private func plotted(
    _ value: Value, _ typed: TypedExpression
  ) throws(ExpressionFault) -> (number: Double, unit: Unit?) {
    switch value {
    case .number(let number, let unit): return (number, unit)
    case .truth(let truth): return (truth ? 1 : 0, nil)
    case .text: throw ExpressionFault(.wrongKind(expected: .number, found: .text), typed.expression.range)
    }
  }
}

extension Unit {
  /// What a machine reads.
  var machineName: String {
    switch self {
    case .plain: "plain"
    case .dollars: "dollars"
    case .share: "share"
    case .months: "months"
    case .years: "years"
    case .turns: "turns"
    case .people: "people"
    case .h100e: "h100e"
    }
  }
}
