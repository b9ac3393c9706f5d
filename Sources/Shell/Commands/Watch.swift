import Experiments
import Expressions
import TalentMarket

extension Command {
  /// `watch EXPR[, EXPR …]`: shows values after every turn from now on; `watch` lists them, `watch off [EXPR …]` ends it.
  ///
  /// What is watched belongs to the screen, as the language does: it stays through `undo`, `goto` and another branch,
  /// and shows the values there. It is kept in the session, so that whoever resumes one watches on.
  static let watch = Command(.watch) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    if arguments.take(.offWord) { return try shell.endWatching(&arguments) }
    guard let (text, offset) = arguments.takeRest() else {
      if shell.watched.isEmpty { shell.say(WatchMessage.nothing) }
      shell.showWatched(shell.watched)
      return .done
    }
    let expressions = try shell.typedExpressions(text, offset: offset)
    let now = WorldEnvironment(try shell.loaded())
    for typed in expressions {
      do throws(ExpressionFault) {
        _ = try shell.value(of: typed, at: now.timeline.turn, in: now)
      } catch {
        throw shell.fault(error, in: text, offset: offset)
      }
    }
    shell.accept("watch \(expressions.map(\.text).joined(separator: ", "))")
    shell.watch(expressions)
    shell.showWatched(expressions)
    return .done
  }
}

extension Interpreter {
  /// Watches what is not yet watched.
  func watch(_ expressions: [TypedExpression]) {
    for typed in expressions where !watched.contains(where: { $0.says(typed.text) }) { watched.append(typed) }
  }

  fileprivate func endWatching(_ arguments: inout Arguments) throws(Fault) -> Command.Outcome {
    guard let (text, offset) = arguments.takeRest() else {
      accept("watch off")
      end(watched)
      return .done
    }
    let expressions = try typedExpressions(text, offset: offset)
    for typed in expressions where !watched.contains(where: { $0.says(typed.text) }) {
      let place = characters(typed.expression.range, of: text)
      throw Fault(
        WatchMessage.notWatched(typed.text), at: (place.lowerBound + offset)..<(place.upperBound + offset),
        suggestion: Nearest.word(to: typed.text, among: watched.map(\.text)))
    }
    accept("watch off \(expressions.map(\.text).joined(separator: ", "))")
    end(watched.filter { known in expressions.contains { known.says($0.text) } })
    return .done
  }

  private func end(_ ended: [TypedExpression]) {
    if ended.isEmpty { say(WatchMessage.nothing) }
    for typed in ended {
      watched.removeAll { $0.says(typed.text) }
      emit(.object(["type": .string("unwatched"), "expression": .string(typed.text)]))
      say(WatchMessage.ended(typed.text))
    }
  }
}

extension TypedExpression {
  /// Whether it is what `text` says, blanks and case aside.
  fileprivate func says(_ text: String) -> Bool {
    func bare(_ text: String) -> String { Nearest.folded(text).filter { !$0.isWhitespace } }
    return bare(self.text) == bare(text)
  }
}
