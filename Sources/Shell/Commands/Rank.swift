import Experiments
import TalentMarket

extension Command {
  /// `rank EXPR [over PATH from A to B, …] [at TURN] [until TURN] [runs ROWS]`: how much of what differs between worlds
  /// each number that is not known well explains, and how much is luck.
  static let rank = Command(.rank) { (arguments, shell) throws(Fault) in
    _ = try shell.loaded()
    let question = try shell.takeRank(&arguments)
    // What was asked is of no consequence for the world.
    if shell.isRetyping { return .done }
    let work = shell.longWork()
    guard let ranking = try shell.prepare(question, work: work) else {
      shell.output.report(WorldMessage.interruptedNothing.text(shell.numbers))
      return .interrupted
    }
    let result = shell.play(ranking, work: work)
    shell.accept(question.canonical)
    shell.show(result)
    guard result.outcome.ending == .cancelled else { return .done }
    let stopped = RankMessage.interrupted(rows: result.outcome.rows, asked: ranking.rows)
    shell.options.style.wrapped(stopped.text(shell.numbers)).forEach(shell.output.report)
    return .interrupted
  }
}
