import Diagnostics
import Experiments
import Expressions
import TalentMarket

extension Interpreter {
  /// Reads measures between commas, to be taken of every turn of courses that have been set.
  ///
  /// - Parameters:
  ///   - text: What was typed, which begins at `offset` of the line.
  ///   - scene: Where replicates begin.
  ///   - world: A world that has every lab that may be named.
  ///   - last: The last turn played.
  ///   - turns: The turns of which they are taken; all that are played without it.
  func formulas(
    _ text: String, offset: Int, in scene: Scene, naming world: World, until last: Turn,
    at turns: ClosedRange<Turn>? = nil
  ) throws(Fault) -> FormulaSet {
    let expressions: [Expression]
    do throws(ExpressionFault) {
      expressions = try ExpressionReader.expressions(text)
    } catch {
      throw fault(error, in: text, offset: offset)
    }
    let bytes = Array(text.utf8)
    let formulas = expressions.map { expression in
      let part = bytes[expression.range.lower..<expression.range.upper]
      return Formula(text: String(decoding: part, as: UTF8.self), expression: expression)
    }
    return formulaSet(formulas, in: scene, naming: world, until: last, at: turns)
  }

  /// Formulas with what has to be read for them.
  func formulaSet(
    _ formulas: [Formula], in scene: Scene, naming world: World, until last: Turn, at turns: ClosedRange<Turn>? = nil
  ) -> FormulaSet {
    let world = world.withLabsToCome(until: last)
    var readings: [Reading] = []
    for words in formulas.flatMap(\.expression.paths) where !readings.contains(where: { $0.words == words }) {
      if let reading = Reading(words, in: world) { readings.append(reading) }
    }
    return FormulaSet(
      formulas: formulas, readings: readings, labs: world.labNames(until: last), turns: turns ?? scene.start...last,
      past: scene.past, reference: world)
  }

  /// Takes every formula of a replicate, to learn its unit and to find what is wrong with it: at the last turn, and where it
  /// divides by what happens to be nothing there, at the turns before.
  ///
  /// - Parameter offset: Where the formulas' text begins in the line.
  func checked(_ set: FormulaSet, _ readings: CourseReadings, offset: Int, text: String) throws(Fault) -> FormulaSet {
    var set = set
    for place in set.formulas.indices {
      let expression = set.formulas[place].expression
      set.formulas[place].isCondition = expression.isCondition
      set.formulas[place].unit = expression.isCondition ? .share : .plain
      for turn in (readings.firstTurn...set.turns.upperBound).reversed() {
        do throws(ExpressionFault) {
          switch try set.value(set.formulas[place], readings, at: turn) {
          case .number(_, let unit): set.formulas[place].unit = unit
          case .truth:
            set.formulas[place].unit = .share
            set.formulas[place].isCondition = true
          case .text: throw ExpressionFault(.wrongKind(expected: .number, found: .text), expression.range)
          }
          break
        } catch {
          // Division by what happens to be nothing in this one world is no fault of the formula.
          guard case .divisionByZero = error.kind else {
            if turn == set.turns.upperBound { throw fault(error, in: text, offset: offset) }
            break
          }
        }
      }
    }
    return set
  }
}
